import { describe, expect, test } from 'vitest';
import { STRIP_CHARS, tellSince } from '../../../src/cards/since-article';
import type { Card, Designation } from '../../../src/types';
import { card, CARDS } from './fixture';

const RELEASE = '2026-11-22';
const listed = (authority: string, since: string, more: Partial<Designation> = {}): Designation =>
  ({ authority, list: 'A list', action: 'listed', covers: 'self', since, src: [1], ...more });
const tell = (more: Partial<Card>, published: string | undefined = '2021-03-16', room?: number) => tellSince(card(more), published, RELEASE, room);
const words = (more: Partial<Card>, published?: string, room?: number) => tell(more, published, room)?.text;

const fact = (label: string, row: object) => ({ facts: [{ label, rows: [{ text: 'X', src: [1], ...row }] }] });

describe('tellSince', () => {
  test('is silent when nothing changed, or when the article has no date', () => {
    expect(tell({ designations: [listed('United States', '2009-07-02')], timeline: [{ date: '2020-01-03', text: 'x', src: [1] }] })).toBeUndefined();
    expect(tellSince(card({ designations: [listed('United States', '2023-11-17')] }), undefined, RELEASE)).toBeUndefined();
  });

  test('says when the article is newer than the data', () => {
    expect(tell({}, '2026-11-23')).toEqual({ state: 'newer-than-data', text: 'This article is newer than our data (22 Nov 2026)' });
    expect(tell({}, '2026-11-22')).toBeUndefined();
    expect(tell({}, '2026-11')).toBeUndefined();
  });

  test('counts designations, and names the authority where there is only one', () => {
    expect(words({ designations: [listed('United States', '2023-11-17'), listed('United States', '2025-09-17')] })).toBe('two US designations');
    expect(words({ designations: [listed('United States', '2023'), listed('Canada', '2024')] })).toBe('two designations');
    expect(words({ designations: [listed('European Union', '2022-01-01')] })).toBe('one EU designation');
    expect(words({ designations: [listed('United States', '2022', { action: 'delisted' })] })).toBe('one US delisting');
    expect(words({ designations: [listed('United States', '2010', { until: '2022' })] })).toBe('one designation ended');
    expect(words({ designations: [listed('United States', '2022', { action: 'not-listed' })] })).toBeUndefined();
  });

  test('a date that may lie before the article counts for nothing', () => {
    expect(words({ designations: [listed('United States', '2021')] })).toBeUndefined();
    expect(words({ designations: [listed('United States', 'unknown')] })).toBeUndefined();
    expect(words({ timeline: [{ date: '2021-03', text: 'x', src: [1] }] })).toBeUndefined();
  });

  test('a timeline row that only repeats a designation is not counted twice', () => {
    const timeline = [{ date: '2023-11-17', text: 'The United States lists it.', src: [1] }, { date: '2024-01-01', text: 'x', src: [1] }];
    expect(words({ designations: [listed('United States', '2023-11-17')], timeline })).toBe('one US designation, one later event');
    expect(words({ timeline: Array.from({ length: 12 }, () => ({ date: '2024', text: 'x', src: [1] })) })).toBe('12 later events');
  });

  test('leaders, holders, death and status', () => {
    expect(words(fact('Led by', { until: '2023-01-02' }))).toBe('change of leader');
    expect(words(fact('Led by', { since: '2014' }))).toBeUndefined();
    expect(words(fact('Held by', { since: '2024-12' }))).toBe('changed hands');
    expect(words(fact('Status', { text: 'Dead', since: '2024-12-03' }))).toBe('died 3 Dec 2024');
    expect(words(fact('Status', { text: 'Dissolved', since: '2024-12' }))).toBe('now dissolved');
  });

  test('the strip of the preview takes what fits on one line, the first part always', () => {
    const many = { designations: [listed('United States', '2023')], timeline: [{ date: '2024', text: 'x', src: [1] }] };
    expect(words(many, '2021-03-16', STRIP_CHARS)).toBe('one US designation');
    expect(words(many, '2021-03-16', 3)).toBe('one US designation');
  });

  test('real cards', () => {
    const real = (id: string) => tellSince(CARDS[id] as Card, '2021-03-16', RELEASE)?.text;
    expect(real('kataib-sayyid-al-shuhada')).toBe('two US designations, one later event');
    expect(tellSince(CARDS['qasem-soleimani'] as Card, '2019-06-01', RELEASE)?.text).toMatch(/^died 3 Jan 2020/);
  });
});
