import { describe, expect, test } from 'vitest';
import { keepsLine } from '../../../src/content/extract/lines';

const PLAIN = { isHeadline: false, isLabel: false };
const keeps = (line: string, linked = 0, kind = PLAIN) => keepsLine(line, linked, kind);

describe('lines that are not the article', () => {
  test.each(['READ MORE', 'Read more:', 'Also read', 'Related articles', 'RELATED STORIES', 'More on this story', 'Advertisement', 'ADVERTISEMENT - ', 'Story continues below advertisement', 'Share this', 'Sign up now', 'Watch', 'You may also like', 'Most read', 'Lire aussi :', 'اقرأ أيضا', 'Читайте также:'])('%s', (line) => {
    expect(keeps(line)).toBe(false);
  });

  test.each([
    ['READ MORE: Militia denies attack', 23],
    ['Also read | What we know about the base', 27],
    ['A headline of another story that is one link', 44],
  ])('%s (linked: %i)', (line, linked) => {
    expect(keeps(line, linked)).toBe(false);
  });
});

describe('lines that are', () => {
  test.each([
    'Read more than one newspaper, the minister said.',
    'Related groups took part in the attack.',
    'Watch towers stand along the road.',
    'More than forty people were killed.',
    'Kata’ib Hezbollah',
    'Share prices fell in Tehran.',
  ])('%s', (line) => {
    expect(keeps(line)).toBe(true);
  });

  test('a sentence with links in it', () => {
    expect(keeps('The Badr Organization and Kata’ib Hezbollah denied it.', 36)).toBe(true);
    expect(keeps('Related: groups that are named in the report deny it.', 10)).toBe(true);
  });

  test('a long paragraph that is one link', () => {
    expect(keeps('x'.repeat(300), 300)).toBe(true);
  });

  test('a linked caption, table cell or headline', () => {
    expect(keeps('Syria', 5, { ...PLAIN, isLabel: true })).toBe(true);
    expect(keeps('A crater at the base', 20, { ...PLAIN, isLabel: true })).toBe(true);
    expect(keeps('Most read', 9, { ...PLAIN, isHeadline: true })).toBe(true);
  });
});
