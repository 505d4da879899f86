/** End notes: every name once and in order, the short text with what held then and what came since, and just the sources of these lines, numbered anew. */
import { describe, expect, test } from 'vitest';
import { drawNotes, type Noted } from '../../../src/cards/notes';
import type { Branch, Card } from '../../../src/types';
import { card, CARDS, findAll, refsOf, textOf, withClass } from './fixture';

const source = (number: number) => ({ publisher: `Paper ${number}`, title: `Title ${number}`, url: `https://news.example/${number}`, date: '2024-02-03' as const, accessed: '2024-05-01' as const });
const GROUP = card({
  id: 'a', name: 'A group', acronym: 'AG', also: ['B', 'C', 'D', 'E', 'F'], native: { text: 'مجموعة', lang: 'ar', dir: 'rtl' }, lead: [{ text: 'It is one.', src: [3] }, { text: 'It fights.', src: [3, 1] }], leadAsOf: '2024-02',
  facts: [{ label: 'Led by', rows: [{ text: 'an old leader', since: '2010', until: '2022-05', src: [2] }, { text: 'a new leader', since: '2022-06', entity: 'b', src: [5] }] }],
  sources: [1, 2, 3, 4, 5].map(source),
});
const EVENT = card({ id: 'b', kind: 'event', name: 'siege of a town', lead: [{ text: 'It lasted.', src: [1] }] });

const all = (cards: readonly Card[] = [GROUP, EVENT], more: Partial<Noted> = {}): Branch => ['div', {}, ...drawNotes({
  host: 'www.news.example', published: '2021-03-16', release: '2026-11-22', names: cards.map(({ id }) => ({ entity: id })), card: (id) => cards.find((one) => one.id === id), ...more,
})];
const notesOf = (tree: Branch) => findAll(tree, withClass('note'));
const head = (more: Partial<Noted>) => textOf(findAll(all(undefined, more), ([tag]) => tag === 'header')[0] as Branch);

describe('a note', () => {
  const [first, second] = notesOf(all()) as [Branch, Branch];

  test('has a number and the name, which stands as in its card', () => {
    expect(notesOf(all()).map((note) => textOf(findAll(note, ([tag]) => tag === 'h2')[0] as Branch))).toEqual(['1. A group', '2. Siege of a town']);
    expect(textOf(findAll(first, withClass('what'))[0] as Branch)).toBe('Armed group, Iraq. مجموعة. Also: AG; B; C; D; E');
    expect(textOf(findAll(second, withClass('what'))[0] as Branch)).not.toContain('Also');
  });

  test('tells the summary, what has changed since, and what held on the date of the article, with their dates', () => {
    const words = textOf(first);
    expect(words).toContain('It is one.[1]');
    expect(words).toContain('Since this article: change of leader.');
    expect(words).toMatch(/At the time of this article16 Mar 2021Led byAn old leader\[3\] 2010 to May 2022Later: A new leader\[4\] since Jun 2022/);
    expect(words).toContain('Summary as of Feb 2024. Entry last checked 1 May 2024. Its card has 1 more source.');
    expect(textOf(second)).not.toMatch(/Since this article|At the time/);
  });

  test('lists the sources of its lines and no others, in the order in which they are cited, each with publisher, title, date and address', () => {
    expect(findAll(first, ([tag]) => tag === 'li').map(textOf)).toEqual([3, 1, 2, 5].map((number, index) => `[${index + 1}]Paper ${number}, Title ${number}, 3 Feb 2024. https://news.example/${number}`));
    expect(refsOf(first)).toEqual([]);
    const targets = findAll(first, withClass('ref')).map(([, { href }]) => href);
    expect(targets).toEqual(['#note-1-source-1', '#note-1-source-1', '#note-1-source-2', '#note-1-source-3', '#note-1-source-4']);
    expect(findAll(first, ([tag, { id }]) => tag === 'li' && targets.includes(`#${id}`))).toHaveLength(4);
  });

  test('leads nowhere but to sources: no buttons, and links only to the web', () => {
    expect(findAll(all(), ([tag, attributes]) => tag === 'button' || attributes['data-do'] !== undefined)).toEqual([]);
    const wicked = card({ sources: [{ ...source(1), url: 'javascript:alert(1)' }] });
    expect(findAll(all([wicked]), ([tag, { href = '' }]) => tag === 'a' && !/^(https?:|#note-)/.test(href))).toEqual([]);
  });

  test('of a place from a register says that nobody has written an entry', () => {
    expect(textOf(all([card({ depth: 'register' })]))).toContain('Made from the source above: nobody has written an entry yet.');
  });

  test('real cards: every citation has its source', () => {
    const tree = all(Object.values(CARDS));
    expect(notesOf(tree).length).toBe(Object.keys(CARDS).length);
    for (const note of notesOf(tree)) {
      const listed = new Set(findAll(note, ([tag]) => tag === 'li').map(([, { id }]) => `#${id}`));
      expect(listed.size).toBeGreaterThan(0);
      expect(new Set(findAll(note, withClass('ref')).map(([, { href }]) => href))).toEqual(listed);
    }
    const ids = findAll(tree, ([, { id }]) => id !== undefined).map(([, { id }]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the head', () => {
  test('names the article as far as the browser tells of it', () => {
    expect(head({ title: 'Rockets fall', url: 'https://www.news.example/a?b=1' })).toMatch(/^Background notes to “Rockets fall”news\.example, 16 Mar 2021https:\/\/www\.news\.example\/a\?b=12 names, in the order/);
    expect(head({})).toMatch(/^Background notes to an article on news\.examplenews\.example, 16 Mar 20212 names/);
    expect(head({ url: 'file:///home/a.html', title: '' })).not.toContain('file:');
  });

  test('says what the notes go by: the date of the article, none, or one that is newer than the data', () => {
    expect(head({})).toContain('The notes tell what was known on 22 Nov 2026, and what was so on the date of the article where that has changed.');
    expect(head({ published: '2027-01-01' })).toContain('This article is newer than our data (22 Nov 2026).');
    const { published: _published, ...undated } = { host: 'a.example', published: '2021', release: '2026-11-22' as const, names: [], card: () => undefined };
    const words = textOf(['div', {}, ...drawNotes(undated)]);
    expect(words).toContain('no date found');
    expect(words).toContain('The page gives no date: the notes tell what was known on 22 Nov 2026.');
  });

  test('a name whose card is lost is left out, and not counted', () => {
    const tree = all([GROUP], { names: [{ entity: 'lost' }, { entity: 'a' }] });
    expect(notesOf(tree)).toHaveLength(1);
    expect(textOf(tree)).toContain('1 name. ');
  });
});
