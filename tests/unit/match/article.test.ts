import { describe, expect, it } from 'vitest';
import { Article } from '../../../src/match/article';
import { EXACT_TERM } from '../../../src/match/index-format';
import { scanTerms } from '../../../src/match/scan';
import { Word } from '../../../src/match/word';
import { makeWorld } from './world';

const { index } = makeWorld([{ id: 'badr', kind: 'armed-group', names: [{ text: 'Badr', match: 'needs-context', near: ['Amiri', 'KH', 'ISS', 'Badr Organization', 'Badr'], scope: 'article' }] }]);
const articleOf = (text: string, language = 'en'): Article => new Article(text, language, index);
/** An article and the stretch that stands between brackets in it. */
function stretchIn(marked: string, language = 'en'): { article: Article; start: number; end: number } {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return { article: articleOf(marked.replace('[', '').replace(']', ''), language), start, end };
}
const filler = (chars: number): string => 'so and so '.repeat(Math.ceil(chars / 10)).slice(0, chars);

describe('the language of an article', () => {
  it.each([['en', 'en', 'en'], ['fr-FR', 'fr', 'fr'], ['DE-AT', 'de', 'de'], ['tr', 'tr', 'en'], ['', '', 'en']])('of the tag "%s" is %s, with the words of %s', (tag, primary, words) => {
    const article = articleOf('Iraq', tag);
    expect(article.primaryTag).toBe(primary);
    expect(article.language.tag).toBe(words);
  });
});

describe('a line', () => {
  const text = 'ab\ncd\n\nefgh';
  it.each([[0, 0, 2], [1, 0, 2], [2, 0, 2], [3, 3, 5], [5, 3, 5], [6, 6, 6], [7, 7, 11], [10, 7, 11], [11, 7, 11]])('around offset %i goes from %i to %i', (offset, start, end) => {
    expect(articleOf(text).lineOf(offset)).toEqual({ start, end });
  });

  it('is the whole text where there is no other', () => {
    expect(articleOf('abc').lineOf(1)).toEqual({ start: 0, end: 3 });
    expect(articleOf('').lineOf(0)).toEqual({ start: 0, end: 0 });
  });
});

/** The sentence around a stretch. */
function sentence(marked: string): string {
  const { article, start, end } = stretchIn(marked);
  const found = article.sentenceOf({ start, end });
  return article.text.slice(found.start, found.end);
}

describe('a sentence', () => {
  it.each([
    ['in the middle of a line', 'They left. Then [Iraq] wept aloud. Later it rained.', 'Then Iraq wept aloud'],
    ['that begins with the name', 'They left. [Iraq] wept aloud. Later it rained.', 'Iraq wept aloud'],
    ['that ends with the name', 'They left. They wept in [Iraq]. Later it rained.', 'They wept in Iraq'],
    ['that is the first', '[Iraq] wept aloud. Later it rained.', 'Iraq wept aloud'],
    ['that is the last', 'They left. Later it rained on [Iraq].', 'Later it rained on Iraq.'],
    ['in a line of its own', 'They left\nThen [Iraq] wept\nLater it rained', 'Then Iraq wept'],
    ['of three before it and three behind it', 'One left. Two left. Three left. On [Iraq] rain fell. Four left. Five left. Six left.', 'On Iraq rain fell'],
    ['behind a question', 'Who left? Then [Iraq] wept! Later it rained.', 'Then Iraq wept'],
    ['behind a quotation', '“They left.” Then [Iraq] wept. “Later it rained.”', 'Then Iraq wept'],
    ['with initials and short words before dots', 'They left. Then Mr. J. R. Smith of [Iraq] wept on St. Mary. Later it rained.', 'Then Mr. J. R. Smith of Iraq wept on St. Mary'],
    ['with shortened titles before dots', 'They left. Then Gen. Smith, Gov. Jones and Capt. Brown of [Iraq] wept. Later it rained.', 'Then Gen. Smith, Gov. Jones and Capt. Brown of Iraq wept'],
    ['behind a title that ends a sentence', 'They met the king. Then [Iraq] wept. Later it rained.', 'Then Iraq wept'],
    ['behind a short word that is no title', 'They saw Tom. Then [Iraq] wept! Then Gen! Later it rained.', 'Then Iraq wept'],
    ['whose stops lead to no capital', 'They left. Then at 10 a.m. and noon. but [Iraq] wept. later it rained.', 'Then at 10 a.m. and noon. but Iraq wept. later it rained.'],
  ])('%s', (_, marked, expected) => {
    expect(sentence(marked)).toBe(expected);
  });

  it('is cut where it is longer than anybody writes', () => {
    const line = `${filler(500)}[Iraq]${filler(500)}`;
    expect(sentence(line)).toBe(`${filler(500).slice(-400)}Iraq${filler(400)}`);
    expect(sentence(`They left.\n${line}\nLater.`)).toBe(`${filler(500).slice(-400)}Iraq${filler(400)}`);
    expect(sentence(`They left.\n${filler(390)}[Iraq]${filler(390)}\nLater.`)).toBe(`${filler(390)}Iraq${filler(390)}`);
  });
});

describe('a headline', () => {
  const half = 'Northern'.padEnd(40, 'e');
  it.each<[string, string, boolean]>([
    ['capitals on every word', 'Baghdad Shaken By Heavy Rockets', true],
    ['capitals on three of four words', 'Baghdad Shaken by Heavy rockets', true],
    ['capitals on seven of ten words', 'Alpha Bravo Charly Delta Echo1 Foxtrot Golf hotel india juliet', true],
    ['capitals on three of five words', 'Baghdad Shaken with heavy Rockets', false],
    ['capitals on the names only', 'Rockets hit the airport of Baghdad overnight', false],
    ['only short small words', 'War on the Border of Iraq Ends', true],
    ['words of four letters', 'Many Rockets Fall from Iraq', true],
    ['a subhead of two words', 'Northern Border', true],
    ['a subhead whose second word is small', 'Northern border', false],
    ['a single word', 'Background', false],
    ['a single long word among short ones', 'Up in the Hills', false],
    ['no word of any length', 'He is in it', false],
    ['nothing', '', false],
    ['two words in eighty characters', `${half}${half}`.replace('eN', ' N').padEnd(80, 'e'), true],
    ['two words in more characters', `${half}${half}`.replace('eN', ' N').padEnd(81, 'e'), false],
    ['a full stop', 'Baghdad Shaken By Heavy Rockets.', false],
    ['a full stop and a quotation mark', 'Baghdad “Shaken By Heavy Rockets.”', false],
    ['a full stop and a straight mark', 'Baghdad "Shaken By Heavy Rockets."', false],
    ['a full stop inside', 'U.S. Forces Strike Northern Border', true],
    ['hyphens and apostrophes in words', 'Iraq’s Iran-backed Forces Stay', true],
    ['accents on capitals', 'Élysée Şırnak Ürümqi Łódź', true],
    ['small words that hold capitals', 'iRaqi eBook deUtsch paKistan', false],
  ])('with %s: "%s" %s', (_, line, expected) => {
    expect(articleOf(line).isHeadline(0)).toBe(expected);
  });

  it('is a line of its own, and is asked again', () => {
    const article = articleOf('Rockets were seen near the border\nBaghdad Shaken By Heavy Rockets\nthe people were told to stay at home tonight\nNorthern Border');
    for (let again = 0; again < 2; again++) {
      expect([0, 20, 34, 50, 70, 120].map((offset) => article.isHeadline(offset))).toEqual([false, false, true, true, false, true]);
    }
  });

  it('is judged by its first four hundred characters', () => {
    expect(articleOf(`${'Baghdad '.repeat(50)}${'rocket '.repeat(100)}`).isHeadline(0)).toBe(true);
    expect(articleOf(`${'Baghdad '.repeat(30)}${'rocket '.repeat(100)}`).isHeadline(0)).toBe(false);
    expect(articleOf(`they left again\n${'Baghdad '.repeat(50)}${'rocket '.repeat(100)}`).isHeadline(20)).toBe(true);
  });
});

describe('a line all in capitals', () => {
  const x60 = 'X'.repeat(60);
  it.each<[string, string, boolean]>([
    ['on both sides', 'THEY TOLD [US] TO LEAVE', true],
    ['before it', 'THEY TOLD [US]', true],
    ['behind it', '[US] TOLD THEM', true],
    ['with small letters before it', 'They told [US] TO LEAVE', false],
    ['with small letters behind it', 'THEY TOLD [US] to leave', false],
    ['with small letters in the name only', 'MEN OF [al-Tanf] LEFT', true],
    ['with nothing else in it', '[US]', false],
    ['with two capitals only', 'TO [US], 24 - 3', false],
    ['with three capitals that stand apart', 'A [US] B C', false],
    ['with three capitals together', 'THE [US]', true],
    ['between lines in small letters', 'they left\nTHEY TOLD [US] TO LEAVE\nthey stayed', true],
    ['between lines in capitals', 'THEY LEFT\nhe told [US] so\nTHEY STAYED', false],
    ['alone between lines in capitals', 'THEY LEFT\n[US]\nTHEY STAYED', false],
    ['with small letters far before it', `they ${x60}[US] TO LEAVE`, true],
    ['with small letters just in reach before it', `a${x60.slice(1)}[US] TO LEAVE`, false],
    ['with small letters far behind it', `THEY TOLD [US]${x60} they`, true],
    ['with small letters just in reach behind it', `THEY TOLD [US]${x60.slice(1)}a`, false],
  ])('%s: "%s" %s', (_, marked, expected) => {
    const { article, start, end } = stretchIn(marked);
    expect(article.isAllCapitals({ start, end })).toBe(expected);
  });
});

const describeWord = (word: Word | undefined): string | undefined => word && `${word.text}|${word.printed}|${[word.capital ? 'capital' : '', word.possessive ? 'possessive' : '', word.hyphen ? 'hyphen' : ''].filter((text) => text !== '').join(' ')}`;

describe('the word before a name', () => {
  it.each<[string, string, string | undefined]>([
    ['a word', 'They left [Iraq]', 'left|left|'], ['with a capital', 'They Left [Iraq]', 'left|Left|capital'], ['bound by a hyphen', 'They Left-[Iraq]', 'left|Left|capital hyphen'],
    ['bound by a hyphen of another kind', 'They left\u2010[Iraq]', 'left|left|hyphen'], ['bound by a dash between figures', 'They left\u2013[Iraq]', 'left|left|hyphen'], ['behind a hard space', 'They left\u00a0[Iraq]', 'left|left|'],
    ['a possessive', 'Syria’s [Iraq]', 'syria|Syria|capital possessive'], ['a plural possessive', "the Houthis' [Iraq]", 'houthis|Houthis|capital possessive'], ['a possessive in capitals', "SYRIA'S [IRAQ]", 'syria|SYRIA|capital possessive'],
    ['an -s that is no possessive', 'the Houthis [Iraq]', 'houthis|Houthis|capital'], ['accents', 'Jamāʿat [Iraq]', 'jamaat|Jamāʿat|capital'], ['combining accents', 'Jama\u0304t [Iraq]', 'jamat|Jama\u0304t|capital'],
    ['a quotation that opens', 'said ‘Little [Iraq]', 'little|Little|capital'], ['two quotations that open', "said ''Little [Iraq]", 'little|Little|capital'],
    ['a title with a dot', 'the Gen. [Iraq]', 'gen|Gen|capital'], ['an initial with a dot', 'then J. [Iraq]', 'j|J|capital'], ['a word of one letter', 'a [Iraq]', 'a|a|'],
    ['no word that ends a sentence', 'They left. [Iraq]', undefined], ['no word of two letters that ends a sentence', 'to us. [Iraq]', undefined], ['no dot alone', 'left . [Iraq]', undefined], ['no mark alone', "left ' [Iraq]", undefined], ['no dot and mark', "left '. [Iraq]", undefined],
    ['none behind a bracket', 'They ([Iraq]', undefined], ['none behind a comma', 'They, [Iraq]', undefined], ['none at the start', '[Iraq]', undefined], ['none behind a space at the start', ' [Iraq]', undefined], ['none behind two spaces', 'left  [Iraq]', undefined], ['none in the line before', 'left\n[Iraq]', undefined],
    ['only the end of a word without end', `${'x'.repeat(70)} [Iraq]`, `${'x'.repeat(60)}|${'x'.repeat(60)}|`],
    ['the whole of a long word', `a ${'x'.repeat(59)} [Iraq]`, `${'x'.repeat(59)}|${'x'.repeat(59)}|`],
  ])('is %s', (_, marked, expected) => {
    const { article, start } = stretchIn(marked);
    expect(describeWord(article.wordBefore(start))).toBe(expected);
  });

  it('is a title as the language of the page has them', () => {
    const { article, start } = stretchIn('die Mme. [Irak]', 'fr');
    expect(describeWord(article.wordBefore(start))).toBe('mme|Mme|capital');
    expect(articleOf('die Mme. Irak', 'de').wordBefore(9)).toBeUndefined();
  });
});

describe('the word behind a name', () => {
  it.each<[string, string, string | undefined]>([
    ['a word', '[Iraq] left them', 'left|left|'], ['with a capital', '[Iraq] Left', 'left|Left|capital'], ['bound by a hyphen', '[Iraq]-led men', 'led|led|hyphen'], ['a possessive', "[Iraq] Army's men", 'army|Army|capital possessive'],
    ['with a mark inside', "[Iraq] Kata'ib men", "kataib|Kata'ib|capital"], ['a word of one letter', '[Iraq] a man', 'a|a|'], ['one before a stop', '[Iraq] army.', 'army|army|'],
    ['none behind a comma', '[Iraq], left', undefined], ['none at the end', '[Iraq]', undefined], ['none behind a space at the end', '[Iraq] ', undefined], ['none behind two spaces', '[Iraq]  left', undefined], ['none behind a quotation that opens', "[Iraq] 'left'", undefined], ['none in the next line', '[Iraq]\nleft', undefined], ['none behind a bracket', '[Iraq] (left)', undefined],
    ['only the start of a word without end', `[Iraq] ${'x'.repeat(70)}`, `${'x'.repeat(60)}|${'x'.repeat(60)}|`],
  ])('is %s', (_, marked, expected) => {
    const { article, end } = stretchIn(marked);
    expect(describeWord(article.wordAfter(end))).toBe(expected);
  });

  it('stands where it is printed', () => {
    expect(articleOf("In Iraq Army's men").wordAfter(7)).toMatchObject({ start: 8, end: 14, bareEnd: 12 });
    expect(articleOf("the ‘Army' Iraq").wordBefore(11)).toMatchObject({ start: 5, end: 10, bareEnd: 9 });
  });
});

describe('a word', () => {
  it.each<[string, number]>([["Iraq's", 4], ['Iraq’s', 4], ["IRAQ'S", 4], ["Houthis'", 7], ['Houthis’', 7], ['Iraqs', 5], ['Iraq', 4], ["Iraq't", 6], ["s'", 1], ['s', 1]])('"%s" ends without possessive at %i', (printed, end) => {
    expect(new Word(printed, 0, printed.length, 0x20).bareEnd).toBe(end);
  });

  it.each<[string, number, boolean]>([['a space', 0x20, false], ['a hyphen', 0x2d, true], ['a hyphen', 0x2010, true], ['a hyphen that does not break', 0x2011, true], ['a dash', 0x2013, true], ['a long dash', 0x2014, false], ['a mark of direction', 0x200f, false], ['a hard space', 0xa0, false]])('is bound by %s', (_, gap, hyphen) => {
    expect(new Word('Iraq', 0, 4, gap).hyphen).toBe(hyphen);
  });

  it('is folded, whatever letters it has', () => {
    expect(['Iraq', "Kata'ib", 'ŁÓDŹ', 'Straße’s', 'M23'].map((printed) => new Word(printed, 0, printed.length, 0x20).text)).toEqual(['iraq', 'kataib', 'lodz', 'strasse', 'm23']);
  });
});

describe('a capital says nothing', () => {
  it.each<[string, string, boolean]>([
    ['at the start', '[Hit] it', true], ['behind a space at the start', ' [Hit] it', true], ['behind a quotation mark at the start', '"[Hit] it', true], ['behind a mark at the start', "'[Hit] it", true], ['behind a full stop', 'Go. [Hit] it', true], ['behind a question', 'Go? [Hit] it', true], ['behind three dots', 'Go… [Hit] it', true],
    ['behind a colon', 'Note: [Hit] it', true], ['behind a semicolon', 'Go; [Hit] it', true], ['behind a bullet', '• [Hit] it', true], ['behind a bar', 'Go | [Hit] it', true], ['behind a dash', 'Go – [Hit] it', true], ['behind a long dash', 'Go—[Hit] it', true], ['in a new line', 'Go\n[Hit] it', true],
    ['where a quotation opens', 'He said “[Hit] it', true], ['where a quotation opens and a space follows', 'He said “ [Hit] it', true], ['where a German quotation opens', 'Er sagte „[Hit] it', true], ['where a French quotation opens', 'Il dit «\u00a0[Hit] it', true],
    ['behind a quotation that ended', '“Go.” [Hit] it', true], ['behind a full stop in brackets', '(Go.) [Hit] it', true], ['behind a full stop and a mark', "‘Go.’ [Hit] it", true], ['behind two spaces', 'Go.  [Hit] it', true],
    ['not inside a sentence', 'They left [Hit] then', false], ['not behind a comma', 'They left, [Hit] too', false], ['not behind a bracket that closes', 'They left (so) [Hit] too', false], ['not behind a bracket that opens', 'They left ([Hit])', false], ['not behind one letter', 'A [Hit] man', false], ['not behind a hyphen', 'pre-[Hit]', false],
  ])('%s: "%s" %s', (_, marked, expected) => {
    const { article, start } = stretchIn(marked);
    expect(article.opensSentence(start)).toBe(expected);
  });
});

describe('the same word in small letters', () => {
  it.each<[string, boolean]>([
    ['Hit after hit fell.', true], ['hit after Hit', true], ['Hit. They hit', true], ["Hit's hit's end", true], ['Hit (hit)', true], ['hitting, white hit', true], ['Hit and Hit', false], ['Hit: hitting', false], ['Hit: white', false], ['Hit: whit and hits', false], ['Hit: hi\u0301t', false], ['Hit: hit\u0301', false],
  ])('is there or not: "%s" %s', (text, expected) => {
    const article = articleOf(text);
    expect([article.hasSmallWord('hit'), article.hasSmallWord('hit'), article.hasSmallWord('nothing')]).toEqual([expected, expected, false]);
  });
});

/** The number of a term of the index. */
function termOf(word: string): number {
  const hits = scanTerms(word, index.terms, 0, word.length);
  for (let hit = 0; hit < hits.length; hit++) if (hits.end(hit) === word.length) return index.termAt(hits.leaf(hit));
  throw new RangeError(`The index has no term “${word}”.`);
}

const NOWHERE = { start: 0, end: 0 };
/** Where "KH" stands behind so many "kh". */
const foundBehind = (small: number, from = 0) => articleOf(`${'kh '.repeat(small)}KH`).terms.has(termOf('KH') | EXACT_TERM, { start: from, end: 10_000 }, NOWHERE);

describe('a context word', () => {
  const text = 'Amiri left. Then Amiri and the Badr Organization came to AMIRI.';
  const { terms } = articleOf(text);
  it.each<[string, string, [number, number], [number, number] | undefined]>([
    ['the first of the article', 'Amiri', [0, text.length], [0, 5]], ['the first of a sentence', 'Amiri', [12, text.length], [17, 22]], ['one that begins the sentence', 'Amiri', [17, 40], [17, 22]], ['one further on', 'Amiri', [18, text.length], [57, 62]],
    ['one that begins just inside', 'Amiri', [12, 18], [17, 22]], ['none that begins at the end', 'Amiri', [6, 17], undefined], ['none behind the last', 'Amiri', [58, text.length], undefined], ['none that the text does not hold', 'KH', [0, text.length], undefined],
    ['one of two words', 'Badr Organization', [0, text.length], [31, 48]],
  ])('is %s', (_, word, [from, to], expected) => {
    expect(terms.has(termOf(word), { start: from, end: to }, NOWHERE)).toEqual(expected && { start: expected[0], end: expected[1] });
  });

  it.each<[string, [number, number], boolean, boolean]>([
    ['never inside the name itself', [31, 48], false, false], ['never where it begins inside the name', [27, 32], false, false], ['never where it ends inside the name', [34, 50], false, false],
    ['beside the name', [48, 52], false, true], ['before the name', [20, 31], false, true], ['around the name only where asked', [31, 35], false, false], ['around the name where asked', [31, 35], true, true], ['around the end of the name where asked', [36, 48], true, true], ['around the middle of the name where asked', [33, 38], true, true],
    ['but not for the name itself', [31, 48], true, false], ['but not for a longer name', [27, 48], true, false], ['but not for one that goes on', [36, 52], true, false],
  ])('counts %s', (_, [start, end], mayContain, expected) => {
    expect(terms.has(termOf('Badr Organization'), { start: 0, end: text.length }, { start, end }, mayContain)).toEqual(expected ? { start: 31, end: 48 } : undefined);
  });

  it.each<[string, string, boolean]>([['KH', 'KH', true], ['the KHs', 'KH', true], ['kh', 'KH', false], ['Kh', 'KH', false], ['kH', 'KH', false], ['IsS', 'ISS', false], ['ISS', 'ISS', true]])('in capitals is found in "%s": %s %s', (printed, word, expected) => {
    const whole = { start: 0, end: printed.length };
    expect(articleOf(printed).terms.has(termOf(word) | EXACT_TERM, whole, NOWHERE) !== undefined).toBe(expected);
    expect(articleOf(printed).terms.has(termOf(word), whole, NOWHERE)).toBeDefined();
  });

  it('is looked for in two hundred places at most', () => {
    expect(foundBehind(199)).toEqual({ start: 597, end: 599 });
    expect(foundBehind(200)).toBeUndefined();
    expect(foundBehind(200, 3)).toEqual({ start: 600, end: 602 });
  });
});

describe('the opening of an article', () => {
  it('holds its terms in order', () => {
    const found = articleOf('Rockets hit the Amiri house; Iraqi soldiers fired rockets.').terms.opening();
    expect(found.map(({ start, end, term }) => [start, end, term.weight, term.country])).toEqual([[0, 7, 3, ''], [16, 21, 0, ''], [29, 34, 0, 'IQ'], [35, 43, 3, ''], [44, 49, 1, ''], [50, 57, 3, '']]);
    expect(found.map(({ number }) => number)).toEqual(['rocket', 'Amiri', 'iraqi', 'soldier', 'fired', 'rocket'].map(termOf));
  });

  it('is read once', () => {
    const { terms } = articleOf('Rockets hit the Amiri house.');
    expect(terms.opening()).toBe(terms.opening());
  });

  it('is four thousand characters long', () => {
    const { terms } = articleOf(`${'x'.repeat(3_998)} rockets and rockets`);
    expect(terms.opening().map(({ start }) => start)).toEqual([3_999]);
    expect(articleOf(`${'x'.repeat(3_999)} rockets`).terms.opening()).toEqual([]);
  });
});
