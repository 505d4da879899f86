import { describe, expect, it } from 'vitest';
import { buildNameIndex } from '../../../src/compiler/name-index';
import { openNameIndex } from '../../../src/match';
import { fold, foldWithMap } from '../../../src/match/fold';
import { CASE_RULES, FIRST_SECTION_WORD, HEADER_WORDS, MATCH_MODES, packRule, packTerm, packTrait, SCOPES, SECTIONS, unpackRule, unpackTerm, unpackTrait, type Term, type Trait } from '../../../src/match/index-format';
import { sentencesOf } from '../../../src/match/reading';
import { scanNames, scanTerms, startsOf } from '../../../src/match/scan';
import { articleBefore, readHits } from '../../../src/match/stretches';
import { classAt, endsWord, HitList, PLURAL, startsWord } from '../../../src/match/walk';
import { makeWorld, openIndex } from './world';

const NAMES = ['Hama', 'Hamas', 'Hama Sands', "Kata'ib Hezbollah", 'St Petersburg', 'US', 'Ross', 'Großen', 'Ærø', 'M23', 'Deir ez-Zor', 'Iraq', 'Iran', 'بغداد', 'حزب الله', 'חיזבאללה', 'Эрбиль', '5th Corps'];
const index = openIndex(buildNameIndex(NAMES.map((text, entity) => ({ text, entity, kind: 'armed-group', role: 'primary', match: 'safe' }))));
/** What the scan finds, with "+s" behind what it takes for a plural. */
const found = (text: string): string[] => {
  const hits = scanNames(text, index.names);
  return Array.from({ length: hits.length }, (_, hit) => `${text.slice(hits.start(hit), hits.end(hit))}${hits.flags(hit) & PLURAL ? '+s' : ''}`);
};

describe('a walk finds', () => {
  it.each<[string, string, string[]]>([
    ['a name and the longer one that begins like it', 'Hama sands', ['Hama', 'Hama sands']], ['a name, and another as its plural', 'Hamas', ['Hamas+s', 'Hamas']], ['the same in capitals', 'HAMAS', ['HAMAS+s', 'HAMAS']], ['the plural of a name that ends in s', 'Hamass', ['Hamass+s']], ['a plural with a possessive', "Houses of Kata'ib Hezbollahs'", ["Kata'ib Hezbollahs+s"]],
    ['no plural of a plural', "Kata'ib Hezbollahss", []], ['no plural inside a word', 'Hamasse', []], ['no plural behind a hyphen', 'Hama-s', ['Hama']], ['no plural behind a space', 'Hama s', ['Hama']], ['a plural with an accent before it', 'Hama\u0301s', ['Hama\u0301s+s', 'Hama\u0301s']], ['a plural of a name with figures', 'M23s', ['M23s+s']],
    ['a name through several gaps', 'Hama \t\u00a0- Sands', ['Hama', 'Hama \t\u00a0- Sands']], ['no name through a comma', 'Hama, Sands', ['Hama']], ['no name through a stop', 'Hama. Sands', ['Hama']], ['no name through a line', 'Hama\nSands', ['Hama']], ['no name through an apostrophe and a stop', "Kata'ib. Hezbollah", []],
    ['an abbreviation with a dot', 'St. Petersburg', ['St. Petersburg']], ['an abbreviation with dots', 'S.t. Petersburg', ['S.t. Petersburg']], ['an abbreviation without', 'St Petersburg', ['St Petersburg']], ['no name through two dots', 'St.. Petersburg', []], ['no name behind a dot', 'St .Petersburg', []],
    ['dots between letters', 'the U.S. said', ['U.S.']], ['dots between letters, without the last', 'the U.S said', ['U.S']], ['no dot that ends the sentence', 'the US. They', ['US']], ['no letters that stand apart', 'U. S. said', []], ['a dotted name at the end', 'U.S.', ['U.S.']], ['a dotted name with a possessive', "U.S.'s", ['U.S.']],
    ['marks that vanish', "Kata''ib Hezbollah", ["Kata''ib Hezbollah"]], ['no quotation marks', "'Kata'ib Hezbollah'", ["Kata'ib Hezbollah"]], ['a possessive', "Kata'ib Hezbollah's", ["Kata'ib Hezbollah"]], ['a soft hyphen', 'Ha\u00adma', ['Ha\u00adma']], ['an accent behind the last letter', 'Hama\u0301.', ['Hama\u0301']], ['a mark of direction', 'Hama\u200e!', ['Hama\u200e']],
    ['two letters for one', 'Roß', ['Roß']], ['two letters as they are', 'ROSS', ['ROSS']], ['the plural behind one that is two', 'Roßs', ['Roßs+s']], ['no half of it', 'Ros, Roß’e, Roßt', []], ['two letters inside', 'Grossen, GROSSEN, Großen', ['Grossen', 'GROSSEN', 'Großen']], ['two letters at the start', 'Aero, Ærø, ÆRØ', ['Aero', 'Ærø', 'ÆRØ']],
    ['figures', '5th Corps, M23', ['5th Corps', 'M23']], ['no figures apart', 'M 23, M-23', []], ['nothing where the text ends too early', 'Kata', []], ['nothing where it ends at a gap', 'Deir ez-', []], ['nothing where the last word goes on', 'Deir ez-Zora', []], ['nothing at a dead end', 'Hamz Deir az-Zor Kata Irak', []], ['nothing in small letters', 'hama and iraq', []],
    ['a name behind an elided word', 'L’Iran, d’Iraq, qu’Iran, dell’Iraq', ['Iran', 'Iraq', 'Iran', 'Iraq']], ['no name inside a word with an apostrophe', 'x’Iran, Shi’Iran, manell’Iran', []], ['a name behind a mark that opens', '’Iran, (’Iraq)', ['Iran', 'Iraq']], ['nothing behind an accent', 'e\u0301Iran', []], ['nothing behind a figure', '5Iran', []],
    ['Arabic behind particles', 'وبغداد لبغداد فحزب الله', ['بغداد', 'بغداد', 'حزب الله']], ['Arabic behind no other letter', 'ربغداد وببغداد', []], ['Arabic once behind a space', 'و بغداد و', ['بغداد']], ['Hebrew behind particles', 'וחיזבאללה', ['חיזבאללה']], ['a name behind an em dash', '—Iraq—Iran—', ['Iraq', 'Iran']], ['Cyrillic among Latin', 'In Эрбиль, é Эрбиль', ['Эрбиль', 'Эрбиль']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('letters that are two', () => {
  it.each([['Ross', 'Roß'], ['Aero', 'Ærø'], ['Oeuvre', 'Œuvre'], ['Thorsten', 'Þorsten'], ['Rafik', 'Raﬁk'], ['Raflan', 'Raﬂan'], ['Raffi', 'Raﬀi'], ['Rasti', 'Raﬆi']])('are read alike: %s and %s', (two, one) => {
    for (const [name, text] of [[two, one], [one, two], [one, one], [two, two]] as const) {
      const opened = openIndex(buildNameIndex([{ text: name, entity: 7, kind: 'armed-group', role: 'primary', match: 'safe' }]));
      const hits = scanNames(`In ${text}, they`, opened.names);
      expect([hits.length, hits.start(0), hits.end(0)]).toEqual([1, 3, 3 + text.length]);
      expect(opened.recordsAt(hits.leaf(0))).toMatchObject([{ entity: 7 }]);
    }
  });

  it('are no other letters', () => {
    const opened = openIndex(buildNameIndex(['Rosse', 'Rafika'].map((text, entity) => ({ text, entity, kind: 'armed-group', role: 'primary', match: 'safe' }))));
    expect(scanNames('Roß, Roßa, Rosß, Rosæ, Roste, Raﬂka, Rafikæ', opened.names).length).toBe(0);
  });
});

describe('a word', () => {
  it.each<[string, boolean]>([
    ['Iraq|', true], ['Iraq|.', true], ['Iraq| ', true], ['Iraq|i', false], ['Iraq|2', false], ['Iraq|\u0301', false], ["Iraq|'s", true], ['Iraq|’s men', true], ["IRAQ|'S", true], ["Iraq|'st", false], ["Iraq|'s\u0301", false], ["Houthis|'", true], ["Houthis|' men", true], ["Hit|'iyah", false], ["Hit|'2", false], ["Hit|'-man", true], ["Hit|''s", true],
  ])('ends or goes on at the bar: %s %s', (marked, expected) => {
    expect(endsWord(marked.replace('|', ''), marked.indexOf('|'))).toBe(expected);
  });

  it.each<[string, boolean]>([
    ['|Iran', true], [' |Iran', true], ['x|Iran', false], ['5|Iran', false], ['e\u0301|Iran', false], ["l'|Iran", true], ['L’|Iran', true], ["dans l'|Iran", true], ["sull'|Iran", true], ["x'|Iran", false], ["al'|Iran", false], ["xl'|Iran", false], ["'|Iran", true], [" '|Iran", true], ["abcdefghl'|Iran", false], ['-|Iran', true], ["l''|Iran", true],
  ])('starts or does not at the bar: %s %s', (marked, expected) => {
    expect(startsWord(marked.replace('|', ''), marked.indexOf('|'))).toBe(expected);
  });

  it('has no neighbours outside the text', () => {
    expect([-2, -1, 0, 1, 2].map((at) => classAt('aB', at) !== 0)).toEqual([false, false, true, true, false]);
    expect(classAt('', 0)).toBe(0);
  });
});

describe('the places where a name may start', () => {
  it.each<[string, number[]]>([
    ['In Iraq, 3 men', [0, 3, 9]], ['iN iRaq', []], ['', []], ['nothing', []], ["l'Iran, x'Iran", [2]], ['naïve Élan', [6]], ['— “Iraq” —', [3]], ['في بغداد', [0, 3]], ['A', [0]], ['aA A', [3]], ['3A', [0]],
  ])('of "%s" are %j', (text, expected) => {
    expect([...startsOf(text)]).toEqual(expected);
  });
});

/** The terms that begin between two offsets. */
function termsIn(text: string, from = 0, to = text.length): string[] {
  const hits = scanTerms(text, index.terms, from, to);
  return Array.from({ length: hits.length }, (_, hit) => text.slice(hits.start(hit), hits.end(hit)));
}
const termOf = (word: string): Term => index.term(index.termAt(scanTerms(word, index.terms, 0, 1).leaf(0)));

describe('terms', () => {
  it.each<[string, string, number | undefined, number | undefined, string[]]>([
    ['in any case', 'rocket, ROCKET, Rocket', undefined, undefined, ['rocket', 'ROCKET', 'Rocket']], ['that begin at the start', 'rocket rocket', 7, 13, ['rocket']], ['that begin before the end', 'rocket rocket', 0, 8, ['rocket', 'rocket']], ['none that begin at the end', 'rocket rocket', 0, 7, ['rocket']],
    ['none in the middle of a word', 'rocket army', 2, 11, ['army']], ['whole words only', 'skyrocket rocketry', undefined, undefined, []], ['none behind an accent', 'e\u0301rocket', undefined, undefined, []], ['behind an elided word', "l'armée", undefined, undefined, ['armée']], ['none inside a word with an apostrophe', "x'rocket", undefined, undefined, []], ['behind a mark that opens', "'rocket'", undefined, undefined, ['rocket']],
  ])('are found %s', (_, text, from, to, expected) => {
    expect(termsIn(text, from, to)).toEqual(expect.arrayContaining(expected));
    expect(termsIn(text, from, to).filter((term) => /rocket/iu.test(term))).toEqual(expected.filter((term) => /rocket/iu.test(term)));
  });

  it('know their topic and country', () => {
    expect(['artillery', 'football', 'syrian', 'iraqi'].map(termOf)).toEqual([{ topic: 1, weight: 4, country: '' }, { topic: 2, weight: 3, country: '' }, { topic: 0, weight: 0, country: 'SY' }, { topic: 0, weight: 0, country: 'IQ' }]);
  });
});

describe('a list of hits', () => {
  it.each([0, 1, 1_023, 1_024, 1_025, 5_000])('keeps %i of them', (count) => {
    const hits = new HitList();
    for (let hit = 0; hit < count; hit++) hits.push(hit, hit + 1, hit + 2, hit % 2);
    expect(hits.length).toBe(count);
    for (let hit = 0; hit < count; hit++) if (hits.start(hit) !== hit || hits.end(hit) !== hit + 1 || hits.leaf(hit) !== hit + 2 || hits.flags(hit) !== hit % 2) throw new RangeError(`Hit ${hit} is another one.`);
  });
});

describe('folding', () => {
  it.each<[string, string, number[]]>([
    ['', '', [0]], ['Ab', 'ab', [0, 1, 2]], [' A  b ', 'a b', [1, 2, 4, 5]], ["A'b", 'ab', [0, 2, 3]], ['ß', 'ss', [0, 0, 1]], ['Aß b', 'ass b', [0, 1, 1, 2, 3, 4]], ['a,b', 'a\nb', [0, 1, 2, 3]], ['U.S. b', 'us b', [0, 2, 4, 5, 6]], ['Abc. d', 'abc d', [0, 1, 2, 4, 5, 6]], ['Abcd. e', 'abcd\n e', [0, 1, 2, 3, 4, 5, 6, 7]],
    ['.a', '\na', [0, 1, 2]], ['a..', 'a\n', [0, 2, 3]], ['a .b', 'a \nb', [0, 1, 2, 3, 4]], ['a-b', 'a b', [0, 1, 2, 3]], [' ', '', [0]], ["'", '', [0]], ['a\u0301 ', 'a', [0, 1]], ['ab,c.d', 'ab\ncd', [0, 1, 2, 3, 5, 6]], ['abcd,ef.g', 'abcd\nefg', [0, 1, 2, 3, 4, 5, 6, 8, 9]],
  ])('"%s" gives "%s" and where it came from', (original, text, starts) => {
    expect(foldWithMap(original)).toEqual({ text, starts: Uint32Array.from(starts) });
    expect(fold(original)).toBe(text);
  });
});

const TRAIT: Trait = { mode: 'safe', caseRule: 'any', capitals: 0, prefix: '', lang: '', until: 0, words: 1, rule: 0 };

describe('what the index holds beside names', () => {
  const strings = ['', 'al', 'fr', 'killing of'];
  const reread = (trait: Trait): Trait => unpackTrait(Uint32Array.from([9, 9, 9, ...packTrait(trait, (text) => strings.indexOf(text)), 8, 8, 8]), 1, strings);
  it.each<[string, Partial<Trait>]>([
    ...MATCH_MODES.map((mode): [string, Partial<Trait>] => [`a name that is ${mode}`, { mode }]), ...CASE_RULES.map((caseRule): [string, Partial<Trait>] => [`capitals by the rule "${caseRule}"`, { caseRule }]),
    ['capitals', { capitals: 0xa5c3 }], ['a year', { until: 2011 }], ['capitals and the last year there is', { capitals: 0xffff, until: 0xffff }], ['a prefix', { prefix: 'killing of' }], ['a language', { lang: 'fr' }], ['words', { words: 255 }], ['a rule', { rule: 70_000 }],
    ['everything at once', { mode: 'needs-support', caseRule: 'exact', capitals: 3, prefix: 'al', lang: 'fr', until: 1999, words: 200, rule: 5 }],
  ])('comes back: %s', (_, part) => {
    expect(reread({ ...TRAIT, ...part })).toEqual({ ...TRAIT, ...part });
  });

  it('counts no more words than a byte can hold', () => {
    expect(reread({ ...TRAIT, words: 300 }).words).toBe(255);
  });

  it('is read with care where it is damaged', () => {
    expect(unpackTrait(Uint32Array.of(0x00_ff_ff_ff, 0, 0), 0, strings)).toEqual({ ...TRAIT, mode: 'needs-context', caseRule: 'exact', words: 0 });
    expect(unpackTrait(new Uint32Array(0), 4, strings)).toEqual({ ...TRAIT, words: 0 });
    expect(unpackTrait(Uint32Array.of(0), 0, ['x'])).toEqual({ ...TRAIT, words: 0, prefix: 'x', lang: 'x' });
    expect(unpackRule(new Uint16Array(0), 0)).toEqual({ scope: 'sentence', near: [], notNear: [] });
    expect(unpackRule(Uint16Array.of(7, 0, 0), 0)).toEqual({ scope: 'sentence', near: [], notNear: [] });
    expect(unpackRule(Uint16Array.of(2, 3), 0)).toEqual({ scope: 'article', near: [], notNear: [] });
  });

  it.each(SCOPES.flatMap((scope) => [[scope, [1, 2, 3], [4]], [scope, [], [4, 5]], [scope, [1], []]] as const))('keeps the words of a rule for a %s: %j and not %j', (scope, near, notNear) => {
    const rule = { scope, near, notNear };
    expect(unpackRule(Uint16Array.from([9, 9, ...packRule(rule), 9, 9]), 2)).toEqual(rule);
  });

  it.each([{ topic: 0, weight: 0, country: '' }, { topic: 9, weight: 4, country: '' }, { topic: 255, weight: 255, country: 'ZZ' }, { topic: 1, weight: 1, country: 'AA' }, { topic: 0, weight: 0, country: 'IQ' }, { topic: 0, weight: 3, country: 'QI' }])('keeps a term: %j', (term) => {
    expect(unpackTerm(packTerm(term))).toEqual(term);
  });
});

function sentenceOf(buffer: ArrayBuffer): string {
  const opened = openNameIndex(buffer);
  return opened.ok ? 'opened' : opened.sentence;
}

describe('bytes that are no name index', () => {
  const REFUSED = 'The name index of the dataset cannot be read: it ';
  const bytes = buildNameIndex(['Iraq', 'Iran', 'Hama'].map((text, entity) => ({ text, entity, kind: 'armed-group', role: 'primary', match: 'safe' })));
  const changed = (change: (words: Uint32Array) => void): ArrayBuffer => {
    const copy = bytes.slice();
    change(new Uint32Array(copy.buffer));
    return copy.buffer as ArrayBuffer;
  };
  it('are refused with a sentence', () => {
    expect(sentenceOf(new ArrayBuffer(HEADER_WORDS * 4 - 1))).toBe(`${REFUSED}is cut short.`);
    expect(sentenceOf(new ArrayBuffer(HEADER_WORDS * 4))).toBe(`${REFUSED}is not a name index.`);
    expect(sentenceOf(changed((words) => { words[1] = 1; }))).toBe(`${REFUSED}has format 1, this version reads format 3.`);
    expect(sentenceOf(bytes.slice(0, -4).buffer as ArrayBuffer)).toBe(`${REFUSED}is cut short.`);
    expect(sentenceOf(Uint8Array.from([...bytes, 0, 0, 0, 0]).buffer)).toBe(`${REFUSED}is cut short.`);
  });

  const BYTES: Record<string, number> = { alphabet: 2, tails: 1, phrases: 1, phraseStart: 2, rules: 2, strings: 2 };
  it.each(SECTIONS.map((name, at) => [name, FIRST_SECTION_WORD + at * 2] as const))('are refused where their part "%s" leaves the file, or does not stand on a word', (name, word) => {
    const room = (bytes.byteLength - (new Uint32Array(bytes.slice().buffer)[word] as number)) / (BYTES[name] ?? 4);
    expect(sentenceOf(changed((words) => { words[word + 1] = room; }))).toBe('opened');
    expect(sentenceOf(changed((words) => { words[word + 1] = room + 1; }))).toBe('The name index of the dataset cannot be read: its parts do not fit together.');
    expect(sentenceOf(changed((words) => { words[word] = (words[word] as number) + 2; words[word + 1] = 0; }))).toBe('The name index of the dataset cannot be read: its parts do not fit together.');
  });

  it('but what is one says how much it holds', () => {
    const opened = openNameIndex(bytes.slice().buffer as ArrayBuffer);
    const header = new Uint32Array(bytes.slice().buffer);
    expect(opened).toMatchObject({ ok: true, value: { nameCount: 3, termCount: header[4] } });
    expect(header[4]).toBeGreaterThan(1_000);
  });
});

const safe = (id: string, kind: 'armed-group' | 'military' | 'security-service' | 'settlement' | 'region' | 'country' | 'person' | 'base' | 'event', text: string, more: object = {}, entity: object = {}) => ({ id, kind, names: [{ text, match: 'safe' as const, ...more }], ...entity });
const EIGHTEEN = 'Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliet Kilo Lima Mike November Oscar Papa Quebec Romeo';
const world = makeWorld([
  safe('hezbollah', 'armed-group', 'Hezbollah', {}, { related: ['iran'], since: '1982', countries: ['LB'] }), safe('kataib', 'armed-group', "Kata'ib Hezbollah"), safe('peshmerga', 'military', 'Peshmerga'), safe('mossad', 'security-service', 'Mossad'), safe('aleppo', 'settlement', 'Aleppo'), safe('soleimani', 'person', 'Qasem Soleimani'),
  safe('killing', 'event', 'killing of Qasem Soleimani'), safe('tanf', 'base', 'al-Tanf'), safe('safira', 'base', 'as-Safira'), safe('anbar', 'region', 'Anbar', {}, { countries: ['IQ'] }), safe('paso', 'settlement', 'Paso', {}, { countries: ['US'] }), safe('golan', 'region', 'Golan', {}, { countries: ['TR', 'SY'] }), safe('iran', 'country', 'Iran', {}, { countries: ['IR'] }),
  safe('isis', 'armed-group', 'ISIS', { match: 'exact-case' }), safe('let', 'armed-group', 'LeT', { match: 'exact-case' }), safe('uae', 'country', 'UAE', { match: 'exact-case' }), safe('us', 'country', 'US', { match: 'exact-case' }), safe('long', 'armed-group', 'ABCDEFGHIJKLMNOPQr', { match: 'exact-case' }), safe('eighteen', 'armed-group', EIGHTEEN),
  safe('quds', 'military', 'Quds Force'), safe('quds-ru', 'military', 'Силы «Кудс»'), safe('conquest', 'armed-group', 'Army of Conquest'), safe('awf', 'armed-group', "Bani 'Awf"), safe('deir', 'settlement', 'Deir ez-Zor'), safe('daech', 'armed-group', 'Daech', { lang: 'fr' }), safe('xray', 'armed-group', 'Xray Yankee'), safe('yankee', 'armed-group', 'Yankee Zulu'), safe('zulus', 'armed-group', 'Zulus'), safe('cadets', 'armed-group', 'CD of Iran', { match: 'exact-case' }), safe('hama-s', 'armed-group', 'Hama S'),
  safe('hit', 'settlement', 'Hit', { match: 'needs-support' }, { countries: ['IQ'], subtype: 'capital city' }), safe('badr', 'armed-group', 'Badr', { match: 'needs-context', near: ['Amiri'], scope: 'article' }), safe('kh', 'armed-group', 'KH', { match: 'needs-introduction', role: 'acronym' }), safe('hama', 'settlement', 'Hama'), safe('hamas', 'armed-group', 'Hamas'),
]);
const stretchesOf = (text: string, lang = 'en') => readHits(text, scanNames(text, world.index.names), world.index, world.entities, lang);
/** The readings of a text, those of one stretch together. */
const readings = (text: string, lang?: string): string[] => stretchesOf(text, lang).map((stretch) => stretch.readings.map(({ start, end, head }) => `${text.slice(start, end)} > ${head.id}`).join(' + '));

/** The names of the rules that the first reading of a text is asked. */
function rulesOf(text: string): string[] {
  const rules = stretchesOf(text)[0]?.readings[0]?.rules;
  return [...(rules?.local ?? []), ...(rules?.whole ?? [])].map((judge) => judge.name);
}

describe('a reading', () => {
  it.each<[string, string, string[]]>([
    ['the plural of a group', 'Hezbollahs and Peshmergas', ['Hezbollahs > hezbollah', 'Peshmergas > peshmerga']], ['no plural of a service, a place, a person, a country', 'Mossads, Aleppos, Qasem Soleimanis, Irans', []], ['no plural of an acronym', 'ISISs and LeTs', []],
    ['capitals on every word', 'Quds Force, QUDS FORCE, Quds-Force, Quds  Force', ['Quds Force > quds', 'QUDS FORCE > quds', 'Quds-Force > quds', 'Quds  Force > quds']], ['no small letter on a word', 'Quds force, Quds-force, Quds  force', []],
    ['small words in any case', 'Army of Conquest, Army Of Conquest, ARMY OF CONQUEST', ['Army of Conquest > conquest', 'Army Of Conquest > conquest', 'ARMY OF CONQUEST > conquest']], ['but no small last word', 'Army of conquest, Army Of conquest', []],
    ['capitals behind apostrophes', "Bani 'Awf, Bani ‘Awf, Bani Awf", ["Bani 'Awf > awf", 'Bani ‘Awf > awf', 'Bani Awf > awf']], ['no small letters behind apostrophes', "Bani 'awf, Bani awf", []], ['an article inside', 'Deir ez-Zor, Deir Ez-Zor', ['Deir ez-Zor > deir', 'Deir Ez-Zor > deir']], ['no small word behind it', 'Deir ez-zor', []],
    ['the marks of scholars instead of capitals', 'Qūds force, Qu\u0304ds force, Quds ḥforce', ['Qūds force > quds', 'Qu\u0304ds force > quds']], ['not other accents', 'Qúds force, Quds force ā', []],
    ['an acronym letter by letter', 'ISIS, I.S.I.S., LeT, UAE', ['ISIS > isis', 'I.S.I.S. > isis', 'LeT > let', 'UAE > uae']], ['an acronym of several words', 'CD of Iran, CD Of Iran', ['CD of Iran > cadets + Iran > iran', 'Iran > iran']], ['no other letters', 'Isis, ISIs, iSIS, LET, Let, leT, Uae', []], ['marks inside an acronym', "I'SIS, ISI\u0301S", ["I'SIS > isis", 'ISI\u0301S > isis']],
    ['sixteen letters of it', 'ABCDEFGHIJKLMNOPQr, ABCDEFGHIJKLMNOPqR', ['ABCDEFGHIJKLMNOPQr > long', 'ABCDEFGHIJKLMNOPqR > long']], ['the sixteenth too', 'ABCDEFGHIJKLMNOpQr', []],
    ['sixteen words of a name', EIGHTEEN.replace('Quebec Romeo', 'quebec romeo'), [`${EIGHTEEN.replace('Quebec Romeo', 'quebec romeo')} > eighteen`]], ['the sixteenth too ', EIGHTEEN.replace('Papa', 'papa'), []], ['the second too', EIGHTEEN.replace('Bravo', 'bravo'), []],
    ['the article that belongs to the name', 'al-Tanf, El-Tanf, At-Tanf, al Tanf, Al Tanf', ['al-Tanf > tanf', 'El-Tanf > tanf', 'At-Tanf > tanf', 'al Tanf > tanf', 'Al Tanf > tanf']], ['not without it', 'Tanf, the Tanf, at Tanf, as-Tanf, (Tanf)', []],
    ['the words before a name', 'killing of Qasem Soleimani', ['killing of Qasem Soleimani > killing + Qasem Soleimani > soleimani']], ['the words before a name in a text', 'The Killing Of Qasem Soleimani', ['Killing Of Qasem Soleimani > killing + Qasem Soleimani > soleimani']],
    ['not inside another word', 'skilling of Qasem Soleimani', ['Qasem Soleimani > soleimani']], ['not with others between', 'killing of general Qasem Soleimani', ['Qasem Soleimani > soleimani']], ['not one of them alone', 'of Qasem Soleimani', ['Qasem Soleimani > soleimani']],
    ['with odd spaces', `a killing${' '.repeat(8)}of Qasem Soleimani`, [`killing${' '.repeat(8)}of Qasem Soleimani > killing + Qasem Soleimani > soleimani`]], ['not with more', `a killing${' '.repeat(9)}of Qasem Soleimani`, ['Qasem Soleimani > soleimani']],
    ['no address', 'Iran.com, @Iran, www.Iran.ir, @al-Tanf, Iran.2', []], ['a name before a stop', 'Iran. Aleppo.', ['Iran > iran', 'Aleppo > aleppo']], ['a dotted name before a stop', 'the U.S..Then', ['U.S. > us']], ['a name behind an address', '@x Iran', ['Iran > iran']],
    ['the mark that closes a quotation inside it', 'Силы «Кудс» и', ['Силы «Кудс» > quds-ru']], ['no mark that closes nothing', '«Силы Кудс» и', ['Силы Кудс > quds-ru']], ['no mark that is not there', 'Силы «Кудс и', ['Силы «Кудс > quds-ru']],
    ['an article with a space before an Arabic place', 'Al Anbar, El Anbar, Al Golan', ['Al Anbar > anbar', 'El Anbar > anbar', 'Al Golan > golan']], ['not before others', 'El Paso, Al Hezbollah', ['Paso > paso', 'Hezbollah > hezbollah']], ['not in small letters, not another word', 'al Anbar, Il Anbar, xAl Anbar', ['Anbar > anbar', 'Anbar > anbar', 'Anbar > anbar']],
    ['an article with a hyphen before any name', 'al-Anbar, El-Paso, al-Hezbollah, l-Anbar', ['al-Anbar > anbar', 'El-Paso > paso', 'al-Hezbollah > hezbollah', 'Anbar > anbar']], ['no name of another language', 'Daech', []],
    ['a town with a possessive, not the group that is spelt like both', "Hama's men, Hama’s men, HAMA'S MEN", ['Hama > hama', 'Hama > hama', 'HAMA > hama']], ['a possessive behind names that overlap', "Xray Yankee Zulu's men", ['Xray Yankee > xray + Yankee Zulu > yankee']], ['a letter apart', 'Hama S', ['Hama > hama + Hama S > hama-s']], ['the group', "Hamas and Hamas's men, the Hamas' men", ['Hamas > hamas', 'Hamas > hamas', 'Hamas > hamas']],
  ])('is %s', (_, text, expected) => {
    expect(readings(text)).toEqual(expected);
  });

  it.each<[string, string, string, string[]]>([
    ['the genitive of places', 'de', 'Aleppos, Irans, Deir ez-Zors', ['Aleppos > aleppo', 'Irans > iran', 'Deir ez-Zors > deir']], ['groups too', 'de', 'Hezbollahs', ['Hezbollahs > hezbollah']], ['no people', 'de', 'Qasem Soleimanis', []], ['no acronyms', 'de', 'UAEs, USs', []], ['no genitive in French', 'fr', 'Aleppos', []],
    ['names of the language', 'fr', 'Daech', ['Daech > daech']], ['names of no language', 'fr', 'Hezbollah', ['Hezbollah > hezbollah']], ['names of no other language', 'de', 'Daech', []],
  ])('on pages of other languages is: %s', (_, lang, text, expected) => {
    expect(readings(text, lang)).toEqual(expected);
  });

  it.each<[string, number, string[], boolean]>([
    ['Aleppo', 5, ['This name stands for one entry only.'], true], ['ISIS', 5, ['This name stands for one entry only.'], true], ['Hit', 1, ['A place of this name is in the gazetteer.'], true], ['Badr', 0, [], true], ['KH', 0, [], true], ['Quds Force', 5, ['This name stands for one entry only.'], false], ['al-Tanf', 5, ['This name stands for one entry only.'], true],
  ])('of %s begins with %i points', (text, points, why, single) => {
    const [reading] = stretchesOf(text)[0]?.readings ?? [];
    expect(reading).toMatchObject({ points, single, start: 0, end: text.length, nameEnd: text.length });
    expect(sentencesOf(reading?.evidence)).toEqual(why);
  });

  it('is judged by the rules that can say anything of it', () => {
    expect(rulesOf('Iran')).toEqual(['judgeNeighbour', 'judgeLongerName', 'judgeTitle', 'judgeContainment', 'judgeLowerCase']);
    expect(rulesOf('Hezbollah')).toEqual(['judgeHeadNoun', 'judgeNeighbour', 'judgeLongerName', 'judgeLowerCase', 'judgeCountry', 'judgeRelated', 'judgeDate']);
    expect(rulesOf('Qasem Soleimani')).toEqual(['judgeNeighbour', 'judgeTitle']);
    expect(rulesOf('ISIS')).toEqual(['judgeHeadNoun', 'judgeNeighbour', 'judgeLongerName', 'judgeCapitals', 'judgeIntroduction']);
  });
});

describe('a stretch', () => {
  it.each<[string, string, [number, number][]]>([
    ['of a name', 'In Iran, they', [[3, 7]]], ['of a name and one inside it', "Kata'ib Hezbollah left", [[0, 17]]], ['of names that overlap', 'In Xray Yankee Zulu, they', [[3, 19]]], ['of a name whose words stand before it', 'The killing of Qasem Soleimani', [[4, 30]]], ['of each of two names', 'Iran-Aleppo', [[0, 4], [5, 11]]], ['of each of two names that touch', 'the U.S.Iran talks', [[4, 8], [8, 12]]],
    ['behind one of two', 'Xray Yankee Zulu Iran', [[0, 16], [17, 21]]], ['of no name', 'Nothing', []],
  ])('%s', (_, text, spans) => {
    expect(stretchesOf(text).map(({ start, end }) => [start, end])).toEqual(spans);
  });

  it('holds its readings in order', () => {
    expect(readings('In Xray Yankee Zulu, Kata’ib Hezbollah')).toEqual(['Xray Yankee > xray + Yankee Zulu > yankee', 'Kata’ib Hezbollah > kataib + Hezbollah > hezbollah']);
  });
});

describe('an article before a name', () => {
  it.each<[string, boolean, boolean]>([
    ['al-|Tanf', false, true], ['al-|Tanf', true, true], ['al |Tanf', false, false], ['al |Tanf', true, true], ['Al |Tanf', true, true], ['el |Tanf', true, true], ['ul-|Tanf', false, true], ['il-|Tanf', false, true], ['ul |Tanf', true, false], ['Ul |Tanf', true, true],
    ['as-|Safira', false, true], ['as-|Tanf', false, false], ['as |Safira', true, false], ['As |Safira', true, true], ['As |Tanf', true, false], ['ash-|Sham', false, true], ['ash |Sham', true, true], ['ash |Tanf', true, false], ['an-|Nasiriyah', false, true], ['As-|Ṣafira', false, true], ['AS-|SAFIRA', false, true],
    ['al\u2010|Tanf', false, true], ['al\u2011|Tanf', false, true], ['al\u2013|Tanf', false, true], ['al\u2212|Tanf', false, false], ['al\u00a0|Tanf', false, false], ['al\u00a0|Tanf', true, true], ['āl-|Tanf', false, true], ['a\u0304l-|Tanf', false, true],
    ['xal-|Tanf', false, false], ['the-|Tanf', false, false], ['-|Tanf', false, false], ['|Tanf', true, false], ['al,|Tanf', true, false], ['al|Tanf', true, false], ['general-|Tanf', false, false], ['al--|Tanf', false, false], ["'al-|Tanf", false, true],
  ])('belongs to it or does not: "%s" %s %s', (marked, asked, expected) => {
    const start = marked.indexOf('|');
    expect(articleBefore(marked.replace('|', ''), start, asked)).toBe(expected ? (marked.startsWith("'") ? 1 : 0) : start);
  });

  it('begins behind the word before it', () => {
    expect(articleBefore('from al-Tanf', 8, false)).toBe(5);
    expect(articleBefore('from\u00a0Al Tanf', 8, true)).toBe(5);
  });
});
