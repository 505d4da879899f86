/** Takes the good entries of the fixture, spoils one in memory and says what the validator finds. */
import { checkShape } from '../../../src/compiler/load/shape';
import { loadWorld, type LoadedEntry, type LoadedWorld } from '../../../src/compiler/load/world';
import { printPath } from '../../../src/compiler/problem';
import { EntrySchema } from '../../../src/compiler/schema/entry';
import { validate } from '../../../src/compiler/validate';

export const FIXTURE = 'tests/unit/compiler/fixture';

export type Data = any;

const good = loadWorld(FIXTURE);

export function faultsOfGood(): string[] {
  return validate(good).map(({ file, path, sentence }) => `${file} ${path}: ${sentence}`);
}

/** The world with one entry changed; `findings` instead where its shape is wrong. */
export function spoil(id: string, change: (data: Data) => void, base: LoadedWorld = good): { world: LoadedWorld; findings: string[] } {
  const loaded = base.world.entries.get(id) as LoadedEntry;
  const data = structuredClone(loaded.file.data);
  change(data);
  const shaped = checkShape(EntrySchema, data);
  if (!shaped.ok) return { world: base, findings: shaped.findings.map(({ path, sentence }) => `${printPath(path)}: ${sentence}`) };
  const entries = new Map(base.world.entries).set(id, { ...loaded, entry: shaped.value });
  return { world: { ...base, problems: [], world: { ...base.world, entries } }, findings: [] };
}

export function faultsAfter(id: string, change: (data: Data) => void): string[] {
  const { world, findings } = spoil(id, change);
  return findings.length > 0 ? findings : validate(world).map(({ path, sentence }) => `${path}: ${sentence}`);
}
