/** The import rules of the house: who may know whom. Read from the source text, so a wrong arrow fails here before it is felt. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const SOURCE = 'src';
const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|mjs)$/.test(name));

interface Arrow { from: string; to: string }

/** Relative imports as paths below src; packages by their name. */
function arrowsOf(file: string): Arrow[] {
  const text = readFileSync(join(SOURCE, file), 'utf8');
  return [...text.matchAll(IMPORT)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    return { from: file, to: target.startsWith('.') ? relative('.', normalize(join(dirname(file), target))) : target };
  });
}

const arrows = files.flatMap(arrowsOf);
const isPackage = (to: string) => !files.some((file) => file === to || file.replace(/\.ts$/, '') === to || file === `${to}/index.ts`) && !to.includes('/index');
const within = (room: string) => ({ from }: Arrow) => from === `${room}.ts` || from.startsWith(`${room}/`);
const goesTo = (...rooms: string[]) => ({ to }: Arrow) => rooms.some((room) => to === room || to.startsWith(`${room}/`));
const show = (list: Arrow[]) => list.map(({ from, to }) => `${from} -> ${to}`);

test('the scan sees the arrows', () => {
  expect(arrows.length).toBeGreaterThan(50);
});

describe('pure rooms import only the shared words', () => {
  test.each(['match', 'dataset', 'content/hover/machine', 'content/card/position'])('%s', (room) => {
    const own = room.startsWith('content/') ? dirname(room) : room;
    expect(show(arrows.filter(within(room)).filter((arrow) => !goesTo('types', own)(arrow)))).toEqual([]);
  });
});

test('the content script knows neither background, dataset, match nor the polyfill', () => {
  const wrong = arrows.filter(within('content')).filter(goesTo('background', 'dataset', 'match', 'compiler', 'pages', 'browser', 'settings', 'cli', 'webextension-polyfill'));
  expect(show(wrong)).toEqual([]);
});

describe('term mode is a second script (decision 0014)', () => {
  const PURE = new Set(['content/annotate/colours', 'content/annotate/page-background', 'content/constants', 'content/guard', 'content/scroll', 'content/card/container', 'describe', 'i18n', 'messages', 'types']);
  const REGION = 'content/terms/region.ts';

  test('nothing outside imports it: the script of every page carries the region and no more', () => {
    const inwards = arrows.filter(goesTo('content/terms')).filter(({ from }) => !from.startsWith('content/terms/'));
    expect(show(inwards)).toEqual(['content/article.ts -> content/terms/region']);
  });

  test('it reads the first script through terms/page, and bundles again only what holds no state', () => {
    const outwards = arrows.filter(within('content/terms')).filter(({ from }) => from !== REGION).filter((arrow) => !goesTo('content/terms')(arrow));
    expect(outwards.length).toBeGreaterThan(4);
    expect(show(outwards.filter(({ to }) => !PURE.has(to)))).toEqual([]);
    expect(show(arrows.filter(({ from, to }) => from === 'content/terms/page.ts' && !['messages', 'types'].includes(to)))).toEqual([]);
  });
});

test('nothing that ships imports the compiler or the tools', () => {
  const shipped = arrows.filter(({ from }) => !/^(compiler|cli)\//.test(from));
  expect(show(shipped.filter(goesTo('compiler', 'cli')))).toEqual([]);
});

test('only src/browser imports webextension-polyfill', () => {
  expect(show(arrows.filter(({ from, to }) => to === 'webextension-polyfill' && !from.startsWith('browser/')))).toEqual([]);
});

test('src/browser is imported only by entry files and settings', () => {
  const users = arrows.filter(goesTo('browser')).filter(({ from }) => !from.startsWith('browser/'));
  expect(show(users.filter(({ from }) => !/^(settings\/|background\/index|pages\/[a-z]+\/[a-z]+\.ts$)/.test(from)))).toEqual([]);
});

const pageOf = (path: string) => /^pages\/([a-z]+)\//.exec(path)?.[1];

test('no page reaches into another: what two of them need stands in parts', () => {
  const wrong = arrows.filter(({ from, to }) => pageOf(from) !== undefined && pageOf(to) !== undefined && ![pageOf(from), 'parts'].includes(pageOf(to)));
  expect(show(wrong)).toEqual([]);
});

test('neither the background nor the search knows a page', () => {
  expect(show([...arrows.filter(within('background')), ...arrows.filter(within('search'))].filter(goesTo('pages')))).toEqual([]);
});

test('the shipped code uses no package but the two it names', () => {
  const packages = arrows.filter(({ from }) => !/^(compiler|cli)\//.test(from)).map(({ to }) => to).filter((to) => isPackage(to) && !to.includes('/') && !to.startsWith('.'));
  expect([...new Set(packages)].filter((name) => !files.includes(`${name}.ts`)).toSorted()).toEqual(['mark.js', 'webextension-polyfill']);
});
