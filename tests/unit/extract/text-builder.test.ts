/** The text builder against a plain model of it: text as CSS renders it, and a map back that is exact to the character. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeTextBuilder } from '../../../src/content/extract/text-builder';
import { lastAtOrBelow, makeTextMap } from '../../../src/content/extract/text-map';

interface FakeText { data: string }
const node = (data: string) => ({ data }) as unknown as Text;
const dataOf = (text: Text) => (text as unknown as FakeText).data;

const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const render = (raw: string) => raw.replace(UNSEEN, '').replace(/[ \t\n\v\f\r]+/g, ' ');

function build(lines: readonly (readonly string[])[], maxChars = 10_000) {
  const builder = makeTextBuilder(maxChars);
  const nodes: Text[] = [];
  for (const line of lines) {
    for (const data of line) {
      const text = node(data);
      nodes.push(text);
      builder.append(text, data, 'collapse', false);
    }
    builder.endLine();
  }
  const { text, runs } = builder.finish();
  return { map: makeTextMap(text, runs, 'en', builder.isFull()), nodes };
}

const word = fc.stringMatching(/^[a-zé\u0627-\u0630]{1,6}$/);
const gap = fc.constantFrom(' ', '  ', '\n', '\t ', '\n   ', '\u00AD', '\u200B', ' \u00AD ', '\uFEFF', '\u200E', '', '\u00A0');
const fragment = fc.array(fc.oneof(word, gap), { maxLength: 8 }).map((parts) => parts.join(''));
const lines = fc.array(fc.array(fragment, { maxLength: 5 }), { maxLength: 6 });

describe('text', () => {
  test('is what a browser renders', () => {
    fc.assert(fc.property(lines, (input) => {
      const wanted = input.map((line) => render(line.join('')).replace(/^ | $/g, '')).filter((line) => line.trim() !== '' && !/^\W*(?:ad|ads|tags?|save|more|copy|print|watch|close|menu|video|tweet|share)\W*$/i.test(line));
      expect(build(input).map.text).toBe(wanted.join('\n'));
    }), { numRuns: 500 });
  });

  test('joins a name across nodes, soft hyphens and zero-width characters', () => {
    expect(build([['Kata', '’ib \u200B', ' Hez\u00ADbol', 'lah']]).map.text).toBe('Kata’ib Hezbollah');
  });

  test('keeps joiners where letters join', () => {
    expect(build([['می\u200Cخواهم a\u200Cb']]).map.text).toBe('می\u200Cخواهم ab');
  });

  test('one line break is a space, two are a new line', () => {
    const builder = makeTextBuilder(1_000);
    for (const data of ['Islamic', '', 'State ', '', '', 'Baghdad']) {
      if (data === '') builder.breakLine();
      else builder.append(node(data), data, 'collapse', false);
    }
    expect(builder.finish().text).toBe('Islamic State\nBaghdad');
  });

  test.each([
    ['keep', 'a  b\n c', 'a  b  c'],
    ['keep', 'one\n\ntwo', 'one\ntwo'],
    ['lines', 'a   b \n  c', 'a b c'],
    ['lines', 'one  \n \n two', 'one\ntwo'],
    ['collapse', 'one  \n \n two', 'one two'],
  ] as const)('white space %s: %j', (spacing, data, text) => {
    const builder = makeTextBuilder(1_000);
    builder.append(node(data), data, spacing, false);
    expect(builder.finish().text).toBe(text);
  });

  test('a refused line leaves nothing behind', () => {
    const { map, nodes } = build([['One'], ['READ MORE'], ['Two']]);
    expect(map.text).toBe('One\nTwo');
    expect(map.pieces(0, 7).map((piece) => piece.node)).toEqual([nodes[0], nodes[2]]);
  });
});

describe('the map', () => {
  test('pieces are the text, wherever it is cut', () => {
    fc.assert(fc.property(lines, fc.nat(200), fc.nat(200), (input, first, second) => {
      const { map } = build(input);
      const [start, end] = [Math.min(first, second), Math.max(first, second)];
      const pieces = map.pieces(start, end);
      for (const piece of pieces) {
        expect(piece.start).toBeGreaterThanOrEqual(0);
        expect(piece.end).toBeLessThanOrEqual(dataOf(piece.node).length);
        expect(piece.start).toBeLessThan(piece.end);
      }
      expect(new Set(pieces.map((piece) => piece.node)).size).toBe(pieces.length);
      expect(render(pieces.map((piece) => dataOf(piece.node).slice(piece.start, piece.end)).join(''))).toBe(map.text.slice(start, end).replaceAll('\n', ''));
    }), { numRuns: 2_000 });
  });

  test('never exceeds the cap, says so, and cuts no pair of surrogates in two', () => {
    fc.assert(fc.property(lines, fc.integer({ min: 1, max: 60 }), (input, cap) => {
      const whole = build(input).map.text;
      const { map } = build(input, cap);
      expect(map.text.length).toBeLessThanOrEqual(cap);
      expect(map.truncated || whole.length <= cap).toBe(true);
      // A node may also be cut within the white space at its end, where nothing is lost.
      expect(map.truncated && input.flat().join('').length <= cap / 2).toBe(false);
    }));
    expect(build([['ab\u{1F54A}c']], 3).map.text).toBe('ab');
  });

  test('offsets outside the text are cut to it', () => {
    const { map, nodes } = build([['Mosul']]);
    expect(map.pieces(-5, 99)).toEqual([{ node: nodes[0], start: 0, end: 5 }]);
    expect(map.pieces(3, 3)).toEqual([]);
    expect(map.pieces(4, 2)).toEqual([]);
  });

  test('sections grow at headings, and only at headings that are kept', () => {
    const builder = makeTextBuilder(1_000);
    for (const [data, heading] of [['Headline', false], ['Lead', false], ['Read more', true], ['Heading', true], ['Text', false], ['Second heading', true]] as const) {
      if (heading) builder.beginSection();
      builder.append(node(data), data, 'collapse', false);
      builder.endLine();
    }
    const { text, runs } = builder.finish();
    const map = makeTextMap(text, runs, 'en', false);
    expect(['Headline', 'Lead', 'Heading', 'Text', 'Second'].map((word) => map.sectionOf(text.indexOf(word)))).toEqual([0, 0, 1, 1, 2]);
  });
});

test('binary search finds what a linear one finds', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 99 })), fc.integer({ min: -5, max: 105 }), (unsorted, wanted) => {
    const values = Int32Array.from(unsorted).toSorted();
    expect(lastAtOrBelow(values, wanted)).toBe(values.findLastIndex((value) => value <= wanted));
  }));
});
