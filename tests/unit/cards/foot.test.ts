/** The tools of a card: what is copied, where an error is reported, what can be hidden, and the line that stands there afterwards. */
import { describe, expect, test } from 'vitest';
import { drawCard } from '../../../src/cards';
import { citeMarkdown, citePlain } from '../../../src/cards/citation';
import { drawFoot } from '../../../src/cards/foot';
import { drawHidden } from '../../../src/cards/hidden';
import { reportAddress } from '../../../src/cards/report';
import { isAllowed } from '../../../src/content/card/build';
import { isTrees } from '../../../src/messages-guard';
import type { Branch, Card } from '../../../src/types';
import manifest from '../../../package.json';
import { BLANK, card, CARDS, findAll, readingOf, textOf, withAct } from './fixture';

const RELEASE = '2026-11-22';
const ALL = { site: 'news.example', everything: true };
const foot = (more: Partial<Card> = {}, hiding: Parameters<typeof readingOf>[1] = { hiding: ALL }): Branch => ['div', {}, ...drawFoot(readingOf(card(more), hiding))];
const actsOf = (tree: Branch): string[] => findAll(tree, ([, attributes]) => attributes['data-do'] !== undefined).map(([, attributes]) => attributes['data-do'] ?? '');
const page = (more: Partial<Card['sources'][number]> = {}) => ({ publisher: 'A newspaper', url: 'https://news.example/a', date: '2024-02-03' as const, accessed: '2024-05-01', ...more });

describe('what is copied', () => {
  test('as plain text: name, lead with its numbers, every source with publisher, date and address, how fresh it is', () => {
    expect(citePlain(card({ lead: [{ text: 'One.', src: [1] }, { text: 'Two.', src: [] }] }), RELEASE)).toBe([
      'A group (Armed group, Iraq)', 'One. [1] Two.', '[1] A newspaper, 3 Feb 2024. https://news.example/a', 'Backgrounder, dataset of 22 Nov 2026, entry last checked 1 May 2024.',
    ].join('\n'));
    expect(citePlain(card({ depth: 'register' }), RELEASE)).toMatch(/\nBackgrounder, dataset of 22 Nov 2026, made from the source above: nobody has written an entry yet\.$/);
  });

  test('as Markdown: the same with links', () => {
    const sources = [page(), page({ publisher: 'A ministry', title: 'A press release', date: 'undated' })];
    expect(citeMarkdown(card({ lead: [{ text: 'One.', src: [1, 2] }, { text: 'Two.', src: [] }], sources }), RELEASE)).toBe([
      '**A group** (Armed group, Iraq)', 'One. \\[1\\] \\[2\\] Two.',
      '1. [A newspaper](<https://news.example/a>), 3 Feb 2024\n2. A ministry, [A press release](<https://news.example/a>), undated, read 1 May 2024',
      'Backgrounder, dataset of 22 Nov 2026, entry last checked 1 May 2024.',
    ].join('\n\n'));
  });

  test.each([
    ['*a* _b_ `c` [d](e) <f> #g |h| ~i~ \\j &amp;', '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\#g \\|h\\| \\~i\\~ \\\\j &amp;amp;'],
  ])('text stays text in Markdown: %s', (name, printed) => {
    expect(citeMarkdown(card({ name }), RELEASE)).toContain(`**${printed}**`);
  });

  test('an address with brackets stays whole, one that is none is no link', () => {
    const wiki = 'https://en.example/wiki/Balad_(Iraq)';
    expect(citeMarkdown(card({ sources: [page({ url: wiki })] }), RELEASE)).toContain(`1. [A newspaper](<${wiki}>)`);
    for (const url of ['javascript:alert(1)', 'https://a.example/> <b>', '']) expect(citeMarkdown(card({ sources: [page({ url })] }), RELEASE)).toContain('1. A newspaper, 3 Feb 2024');
  });

  test('both travel with the drawn card, name every source once, and say nothing of the article', () => {
    for (const entry of Object.values(CARDS)) {
      const { plain, markdown } = drawCard(readingOf(entry, { release: RELEASE, published: '1999-12-31' }));
      expect(plain.match(/^\[\d+\] .*https?:\/\//gm)).toHaveLength(entry.sources.length);
      expect(markdown.match(/^\d+\. .*\]\(<https?:\/\//gm)).toHaveLength(entry.sources.length);
      expect(plain + markdown).not.toMatch(/1999|this article/);
    }
  });
});

const read = (address: string) => ({ base: address.split('?')[0], ...Object.fromEntries(new URL(address).searchParams) });

describe('an error is reported', () => {
  test('at the address of the package, with entry and dataset filled in and nothing of the page', () => {
    const { base, ...fields } = read(reportAddress({ id: 'kataib-hezbollah', name: 'Kata\'ib Hezbollah & Co' }, RELEASE));
    expect(base).toBe(`${manifest.bugs.url}/new`);
    expect(fields).toEqual({ title: 'Entry: Kata\'ib Hezbollah & Co', body: 'Entry: kataib-hezbollah\nDataset: 2026-11-22\n\nWhat is wrong:\n\n\nA source that says so:\n' });
  });

  test('by a link that the card may hold, opens beside the page and tells nobody where it was pressed', () => {
    const [link] = findAll(foot(), ([tag]) => tag === 'a');
    expect(link?.[1]).toEqual({ 'aria-label': 'Report an error', class: 'text-btn', href: reportAddress(BLANK, RELEASE), target: '_blank', rel: 'noopener noreferrer' });
    expect(isAllowed('a', 'href', link?.[1]['href'] ?? '')).toBe(true);
    expect(findAll(foot({}, { published: '1999-12-31', paragraphOf: () => 3 }), ([tag]) => tag === 'a')).toEqual([link]);
  });
});

describe('Hide', () => {
  test('unfolds what can be hidden: the name, its kind, the site, everything', () => {
    const tree = foot({ id: 'quds-force', name: 'Quds Force' });
    expect(actsOf(tree).filter((act) => act.startsWith('hide'))).toEqual(['name', 'kind', 'site', 'everything'].map((what) => `hide ${what} quds-force`));
    const [button] = findAll(tree, ([, attributes]) => attributes['aria-controls'] === 'hide');
    expect(button?.[1]).toMatchObject({ 'aria-expanded': 'false', 'data-do': 'toggle' });
    expect(findAll(tree, ([, { id }]) => id === 'hide').map(textOf)[0]).toMatch(/^Quds Force.*All groups.*news\.example.*Everything/);
  });

  test.each([['person', 'All people'], ['base', 'All places'], ['event', 'All conflicts and events'], ['country', 'All countries'], ['government', 'All groups']] as const)('the kind of a %s is "%s"', (kind, words) => {
    expect(findAll(foot({ kind }), withAct('hide kind a')).map(textOf)[0]).toContain(words);
  });

  test('offers nothing that would change nothing', () => {
    expect(actsOf(foot({}, { hiding: { everything: false } })).filter((act) => act.startsWith('hide'))).toEqual(['hide name a', 'hide kind a']);
    expect(actsOf(foot({}, {})).filter((act) => act !== 'pin')).toEqual(['toggle', 'copy plain', 'copy markdown']);
  });

  test('what stands there afterwards can be taken back, or not, and closed', () => {
    expect(drawHidden(['Gone.'], true).flatMap((tree) => actsOf(tree as Branch))).toEqual(['undo', 'close']);
    expect(drawHidden(['Gone.'], false).flatMap((tree) => actsOf(tree as Branch))).toEqual(['close']);
    expect(isTrees(drawHidden(['Gone.'], true))).toBe(true);
    for (const [tag, attributes] of findAll(['div', {}, ...drawHidden(['Gone.'], true)], () => true)) {
      expect(Object.entries(attributes).filter(([name, value]) => !isAllowed(tag, name, value))).toEqual([]);
    }
  });
});
