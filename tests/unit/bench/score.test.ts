import { describe, expect, it } from 'vitest';
import { leftmostLongest, scoreNames, scoreSpans } from '../../bench/score';
import { makeMarkedText, makeNames, makeText } from '../../bench/texts';

const span = (start: number, end: number) => ({ start, end });

describe('the score', () => {
  it('counts the leftmost longest of spans that overlap', () => {
    expect(leftmostLongest([span(3, 9), span(0, 4), span(0, 2), span(9, 12)])).toEqual([span(0, 4), span(9, 12)]);
  });

  it('tells found, missed and wrong', () => {
    expect(scoreSpans([span(0, 4), span(10, 13), span(20, 24)], [span(0, 4), span(10, 14), span(30, 34)])).toEqual({ found: 1, missed: 2, wrong: 2 });
  });

  it('counts names where nobody says where they stand', () => {
    const marked = { text: 'Hit and Hit and Homs', mentions: [span(0, 3), span(8, 11), span(16, 20)] };
    expect(scoreNames(['Hit', 'Hit', 'Hit', 'Rutba'], marked)).toEqual({ found: 2, missed: 1, wrong: 2 });
  });
});

describe('the marked text', () => {
  const names = makeNames(300);
  const { text, mentions } = makeMarkedText(60_000, names, { decoys: 0.01 });

  it('says where each name stands', () => {
    expect(mentions.length).toBeGreaterThan(100);
    expect(mentions.filter(({ start, end }) => !names.includes(text.slice(start, end)))).toEqual([]);
  });

  it('holds decoys that are no mention', () => {
    const decoys = [...text.matchAll(/[A-Z][a-z]+ [A-Z][a-z]+ski(?= )/g)].filter(([decoy]) => names.includes(decoy.slice(0, -3)));
    expect(decoys.length).toBeGreaterThan(10);
    expect(decoys.filter(({ index }) => mentions.some(({ start, end }) => index >= start && index < end))).toEqual([]);
  });

  it('without decoys is the plain text', () => {
    expect(makeMarkedText(5_000, names, { decoys: 0 }).text).toBe(makeText(5_000, names));
  });
});
