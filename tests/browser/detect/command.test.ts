/** `npm run detect` end to end, in real Chromium: the page fixtures with scripts off, bad lines, gzip, no network, order. */
import { mkdtempSync, readdirSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { main } from '../../../src/cli/detect';
import { serve, type Site } from '../../../src/cli/drive/serve';

interface Printed { id: string; isNews: boolean; score: number; reasons: string[]; published: string | null; text: string }

const PAGES = 'tests/pages';
const TEXT = '<h1>Rockets hit Iraqi air base</h1><p>Seven rockets were launched on Monday evening at an air base north of the Iraqi capital that houses contractors, two officers said.</p><p>Some of them struck a village outside the fence. Nobody was killed or hurt, and nobody took responsibility for it.</p>';
const HEAD = '<title>Rockets hit Iraqi air base</title><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-03-16"}</script>';

let folder: string;
let site: Site;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'detect-'));
  site = await serve({});
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await site.close();
});

/** Runs the command over the lines; returns exit code, printed lines and what went to standard error. */
async function run(lines: readonly (object | string)[]): Promise<{ code: number; printed: Printed[]; errors: string[] }> {
  const [input, output] = [join(folder, 'pages.jsonl'), join(folder, 'out.jsonl')];
  writeFileSync(input, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const code = await main(['--input', input, '--output', output]);
  const errors = said.mock.calls.map(([line]) => String(line));
  said.mockRestore();
  return { code, errors, printed: readFileSync(output, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Printed) };
}

const save = (name: string, html: string | Buffer): string => {
  writeFileSync(join(folder, name), html);
  return name;
};

test('says of every page fixture what the extension says, in the order of the lines', async () => {
  const fixtures = readdirSync(PAGES)
    // A client-rendered page is empty where no script runs.
    .filter((name) => existsSync(join(PAGES, name, 'expect.json')) && name !== 'article-react')
    .map((name) => ({ name, wanted: JSON.parse(readFileSync(join(PAGES, name, 'expect.json'), 'utf8')) as { url: string; isNews: boolean; published?: string; textIncludes?: string[] } }));
  const { code, printed, errors } = await run(fixtures.map(({ name, wanted }) => ({ id: name, file: resolve(PAGES, name, 'page.html'), url: wanted.url })));
  expect({ code, errors }).toEqual({ code: 0, errors: [] });
  expect(printed.map(({ id, isNews }) => `${id}: ${isNews}`)).toEqual(fixtures.map(({ name, wanted }) => `${name}: ${wanted.isNews}`));
  for (const [index, { wanted }] of fixtures.entries()) {
    const { published, text, reasons, score } = printed[index] as Printed;
    expect(wanted.isNews ? published : null).toBe(wanted.published ?? null);
    for (const words of wanted.textIncludes ?? []) expect(text).toContain(words);
    expect([typeof score, reasons.length > 0]).toEqual(['number', true]);
  }
});

test('reports bad lines by number, goes on, and ends with 1', async () => {
  const good = { id: 'good', file: save('good.html', `<head>${HEAD}</head>${TEXT}`), url: 'https://bugle.example/2021/03/16/rockets-hit-iraqi-air-base' };
  const { code, printed, errors } = await run(['{broken', { id: 'x' }, { file: 'y' }, { id: 'z', file: 'not-there.html' }, '', '[1]', { id: 'gone', file: save('bad.html.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3])) }, good]);
  expect(code).toBe(1);
  expect(printed.map(({ id }) => id)).toEqual(['good']);
  expect(errors.map((line) => /^Line (\d+): /.exec(line)?.[1])).toEqual(['1', '2', '3', '4', '6', '7']);
});

test('reads gzip, no address, odd addresses, other encodings; runs no script and asks no network', async () => {
  const page = `<html><head>${HEAD}<script src="${site.origin}/a.js"></script><link rel=stylesheet href="${site.origin}/a.css"><meta http-equiv=refresh content="0;url=${site.origin}/next"></head><body>${TEXT}<img src="${site.origin}/a.png"><iframe src="${site.origin}/frame"></iframe><script>document.body.textContent = 'changed by a script';</script></body></html>`;
  const latin = Buffer.from(`<html><head><meta charset="iso-8859-1">${HEAD}</head><body>${TEXT.replace('officers', 'offic\u00E9s')}</body></html>`, 'latin1');
  const { code, printed, errors } = await run([
    { id: 1, file: save('plain.html', page), url: `${site.origin}/world/rockets` },
    { id: 2, file: save('packed.html.gz', gzipSync(page)) },
    { id: 3, file: 'plain.html', url: 'not an address' },
    { id: 4, file: save('latin.html', latin), url: null },
    { id: 5, file: save('empty.html', '') },
  ]);
  expect({ code, errors }).toEqual({ code: 0, errors: [] });
  expect(printed.map(({ id, isNews, published }) => [id, isNews, published])).toEqual([[1, true, '2021-03-16'], [2, true, '2021-03-16'], [3, true, '2021-03-16'], [4, true, '2021-03-16'], [5, false, null]]);
  expect(printed[0]?.text).toContain('Seven rockets were launched');
  expect(printed[3]?.text).toContain('two offic\u00E9s said');
  expect(site.requests).toEqual([]);
});

test('a call without input says how it is used', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await main([])).toBe(1);
  expect(said.mock.calls.flat().join(' ')).toContain('Usage: npm run detect');
  said.mockRestore();
});
