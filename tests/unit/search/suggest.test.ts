/** What the address bar offers: the right entries in the right order, in lines that Chrome can read as XML whatever is in them. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Catalogue } from '../../../src/search/catalogue';
import { escapeXml, markedId, MAX_SUGGESTIONS, printLine, suggest, withoutMark } from '../../../src/search/suggest';
import { makeCard, makeLibrary, makePlace, type World } from '../../browser/explorer/fake-library';

function open(world: World, isXml = true) {
  const { library } = makeLibrary(world);
  const catalogue = new Catalogue(library);
  for (const _ of catalogue.prepare()) { /* one slice after the other */ }
  return (typed: string) => suggest(typed, { catalogue, library, isXml });
}

const WORLD: World = {
  cards: [
    makeCard({ id: 'hezbollah', name: 'Hezbollah', region: 'Lebanon', native: { text: 'حزب الله', lang: 'ar', dir: 'rtl' } }),
    makeCard({ id: 'kataib-hezbollah', name: 'Kata\'ib Hezbollah', region: 'Iraq, Syria', native: { text: 'كتائب حزب الله', lang: 'ar', dir: 'rtl' } }),
    makeCard({ id: 'odd', name: 'Tom & <b>Jerry</b> "Co"', region: '' }),
  ],
  places: [makePlace('gn-1', 'Hezb', 'village', 'Hama, Syria')],
};
/** XML 1.0 as far as a line of ours goes: characters, the five entities, and the two elements, one after the other. */
const TEXT = '(?:[^<>&\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]|&(?:amp|lt|gt|quot|apos);)*';
const LINE = new RegExp(`^(?:${TEXT}(?:<match>${TEXT}</match>|<dim>${TEXT}</dim>)?)*$`, 'u');
const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': '\'' };
const readLine = (line: string): string => line.replaceAll(/<\/?(?:match|dim)>/g, '').replaceAll(/&[a-z]+;/g, (entity) => SIGNS[entity] ?? '');

describe('in Chrome', () => {
  const ask = open(WORLD);
  test('names what is typed, best first, with what it is', () => {
    expect(ask('hezb')).toEqual([
      { content: 'Hezbollah #hezbollah', description: '<match>Hezb</match>ollah <dim>Armed group, Lebanon</dim>' },
      { content: 'Kata\'ib Hezbollah #kataib-hezbollah', description: 'Kata&apos;ib <match>Hezb</match>ollah <dim>Armed group, Iraq, Syria</dim>' },
      { content: 'Hezb #gn-1', description: '<match>Hezb</match> <dim>Village, Hama, Syria</dim>' },
    ]);
  });

  test('says on which name a hit rests, in its own script', () => {
    expect(ask('كتائب')[0]?.description).toBe('Kata&apos;ib Hezbollah (\u2068<match>كتائب</match> حزب الله\u2069) <dim>Armed group, Iraq, Syria</dim>');
  });

  test('signs in a name are signs', () => {
    const [line] = ask('tom');
    expect(line?.description).toMatch(LINE);
    expect(readLine(line?.description ?? '')).toBe('Tom & <b>Jerry</b> "Co" Armed group');
  });

  test('what was chosen and is typed on is still looked up', () => {
    expect(ask('Hezbollah #hezbollah')[0]?.content).toBe('Hezbollah #hezbollah');
  });

  test.each(['', '   ', ' #x'])('%j is nothing to look up', (typed) => {
    expect(ask(typed)).toEqual([]);
  });
});

test('in Firefox lines are plain', () => {
  expect(open(WORLD, false)('tom')).toEqual([{ content: 'Tom & <b>Jerry</b> "Co" #odd', description: 'Tom & <b>Jerry</b> "Co" – Armed group' }]);
});

test('no more than are shown', () => {
  expect(open({ cards: Array.from({ length: 20 }, (_, index) => makeCard({ id: `b-${index}`, name: `Brigade ${index}` })) })('brigade')).toHaveLength(MAX_SUGGESTIONS);
});

test('every line is XML, whatever the name and whatever is typed', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'binary' }), (name, rest) => {
    const lines = open({ cards: [makeCard({ id: 'a', name, region: rest })] })(name.slice(0, 3)).map(({ description }) => description);
    for (const line of [...lines, printLine(rest, true), escapeXml(name)]) expect(line).toMatch(LINE);
  }));
});

test('the mark says which entry a chosen line means', () => {
  expect([markedId('Kata\'ib Hezbollah #kataib-hezbollah'), markedId('c#'), markedId('no 1'), withoutMark('Hezb #gn-1'), withoutMark('C# x')]).toEqual(['kataib-hezbollah', undefined, undefined, 'Hezb', 'C# x']);
});
