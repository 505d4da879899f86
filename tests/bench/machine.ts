/** What a run was measured with: processor, Node, browsers, packages. No names of hosts, no paths. */
import { cpus } from 'node:os';
import { launch, type Which } from '../../src/cli/drive/browsers';
import type { Group } from './measure';
import { PACKAGES, versionOf } from './peers';

/** "Chrome/156.0.1" as a reader says it. */
async function browserVersion(which: Which): Promise<string> {
  const browser = await launch(which);
  const version = await browser.version();
  await browser.close();
  const [, name = which, number = version] = /^(?:Headless)?([a-z]+)\/(\S+)/i.exec(version) ?? [];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${number}`;
}

/** @returns a line for each group; the packages only where they take part */
export async function describeMachine(browsers: readonly Which[]): Promise<(group: Group) => string> {
  const model = cpus()[0]?.model.trim() ?? 'an unknown processor';
  const parts = [`${model}, ${cpus().length} cores shared with other programs`, `Node ${process.versions.node}`];
  for (const which of browsers) parts.push(await browserVersion(which));
  const packages: Record<Group, string[]> = {
    match: [...PACKAGES.flatMap((peer) => (peer.package === undefined ? [] : [versionOf(peer.package)])), versionOf('mark.js')],
    page: [],
    live: [versionOf('@mozilla/readability')],
  };
  return (group) => [...parts, ...packages[group]].join(', ');
}
