import { describe, expect, it } from 'vitest';
import { demonymsOf, nounsOf, setOf, startOf, startsOf } from '../../../src/match/language';
import { addEvidence, isPlaceKind, quote, sentencesOf, type Evidence, type EvidenceList, type Reading, type Resolver } from '../../../src/match/reading';
import type { Kind } from '../../../src/types';
import { makeWorld, type Thing } from './world';

const thing = (id: string, kind: Kind, ...names: string[]): Thing => ({ id, kind, names });
const { match } = makeWorld([
  thing('ain', 'base', 'Ain al-Asad'), thing('kataib', 'armed-group', "Kata'ib Hezbollah", 'Kataeb Hezbollah'), thing('nujaba', 'armed-group', 'Harakat al-Nujaba'), thing('quds', 'military', 'Quds Force'), thing('guard', 'military', 'Border Corps'), thing('mossad', 'security-service', 'Mossad'),
  thing('gaza-war', 'conflict', 'Gaza War'), thing('kirkuk', 'event', 'Kirkuk Siege'), thing('baghdad', 'settlement', 'Baghdad'), thing('iraq', 'country', 'Iraq'), thing('sadr', 'person', 'Muqtada Sadr'), thing('green', 'site', 'Green Zone'), thing('dawa', 'political-organisation', 'Dawa Party'), thing('basra', 'settlement', 'Basra'),
]);

const NO_WORDS = 'No words of conflict near the top of the article.';
const NOTHING_SURE = 'Nothing in it is unmistakably about armed conflict.';

describe('what an article is about', () => {
  it.each<[string, string, number, string[]]>([
    ['one word of conflict', 'They saw shelling.', 4, ['Words of conflict: “shelling” (+4).']],
    ['a word that comes back counts half as much again', 'They saw shelling, then Shelling.', 6, ['Words of conflict: “shelling” (+6).']],
    ['a word that comes back again counts no more', 'Shelling, shelling, shelling and shelling.', 6, ['Words of conflict: “shelling” (+6).']],
    ['plural and singular are one word', 'A rocket, two Rockets.', 5, ['Words of conflict: “rocket” (+5).']],
    ['the strongest words first, then by the alphabet', 'Wounded soldiers, an army, a siege and artillery.', 13, ['Words of conflict: “artillery”, “soldiers”, “army”, “siege”, “wounded” (+13).']],
    ['five words are shown', 'Artillery, soldiers, army, siege, tank, clashes.', 15, ['Words of conflict: “artillery”, “soldiers”, “army”, “clashes”, “siege” (+15).']],
    ['the longer word alone', 'The air strike and a drone attack.', 8, ['Words of conflict: “air strike”, “drone attack” (+8).']],
    ['a word behind a longer one', 'The air strike, a strike.', 5, ['Words of conflict: “air strike”, “strike” (+5).']],
    ['the first of two words that share one', 'A military police raid.', 5, ['Words of conflict: “military police”, “raid” (+5).']],
    ['nothing', 'A quiet day.', 0, [NO_WORDS, NOTHING_SURE]],
    ['weak words alone', 'An army at war, with wounded and a siege.', 8, ['Words of conflict: “army”, “siege”, “war”, “wounded” (+8).', NOTHING_SURE]],
    ['weak words and one that is none', 'An army at war; soldiers came.', 7, ['Words of conflict: “soldiers”, “army”, “war” (+7).']],
    ['a group', "Men of Kata'ib Hezbollah.", 4, [NO_WORDS, "Named in it: Kata'ib Hezbollah (+4)."]],
    ['a group under two names', "Men of Kata'ib Hezbollah saw Basra, Baghdad and Kataeb Hezbollah.", 4, [NO_WORDS, "Named in it: Kata'ib Hezbollah (+4)."]],
    ['a force', 'Men of the Border Corps.', 4, ['Words of conflict: “border” (+1).', 'Named in it: Border Corps (+3).']],
    ['a base', 'Men of Ain al-Asad.', 4, [NO_WORDS, 'Named in it: Ain al-Asad (+4).']],
    ['a service', 'Men of Mossad.', 2, [NO_WORDS, 'Named in it: Mossad (+2).']],
    ['a war', 'Since the Gaza War.', 6, ['Words of conflict: “war” (+2).', 'Named in it: Gaza War (+4).']],
    ['an event', 'Since the Kirkuk Siege.', 6, ['Words of conflict: “siege” (+2).', 'Named in it: Kirkuk Siege (+4).']],
    ['no town, country, person, site or party', 'Muqtada Sadr of the Dawa Party saw Baghdad, Iraq, and the Green Zone.', 0, [NO_WORDS, NOTHING_SURE]],
    ['four names at most, the strongest first', "Mossad, Quds Force, Border Corps, Ain al-Asad, Harakat al-Nujaba, Kata'ib Hezbollah.", 17, ['Words of conflict: “border”, “force” (+2).', "Named in it: Ain al-Asad, Harakat al-Nujaba, Kata'ib Hezbollah, Quds Force (+15)."]],
    ['less the words of another topic', 'Artillery and football.', 1, ['Words of conflict: “artillery” (+4).', 'Words of sport: “football” (-3).']],
    ['less half the words of a third', 'Artillery, football, tennis, bread and tea.', -4, ['Words of conflict: “artillery” (+4).', 'Words of sport and other matters: “football”, “tennis” (-8).']],
    ['the strongest topic is the one that is named', 'Bread, tea, football and tennis.', -8, [NO_WORDS, 'Words of sport and other matters: “football”, “tennis” (-8).', NOTHING_SURE]],
    ['other words that come back', 'A mayor, a mayor and a mayor.', -3, [NO_WORDS, 'Words of local affairs: “mayor” (-3).', NOTHING_SURE]],
    ['cooking', 'A recipe with salt.', -5, [NO_WORDS, 'Words of food and cooking: “recipe”, “salt” (-5).', NOTHING_SURE]],
    ['the town', 'The city council and a mayor.', -5, [NO_WORDS, 'Words of local affairs: “city council”, “mayor” (-5).', NOTHING_SURE]],
    ['nature', 'An earthquake and snow.', -5, [NO_WORDS, 'Words of nature, weather and health: “earthquake”, “snow” (-5).', NOTHING_SURE]],
    ['travel', 'A tourist at the hotel.', -5, [NO_WORDS, 'Words of travel and leisure: “tourist”, “hotel” (-5).', NOTHING_SURE]],
    ['courts', 'A robbery and a judge.', -5, [NO_WORDS, 'Words of crime and courts: “robbery”, “judge” (-5).', NOTHING_SURE]],
    ['culture', 'A film with music.', -5, [NO_WORDS, 'Words of culture: “film”, “music” (-5).', NOTHING_SURE]],
    ['business', 'Shares and profit.', -5, [NO_WORDS, 'Words of business: “shares”, “profit” (-5).', NOTHING_SURE]],
    ['weak words with a group', "Kata'ib Hezbollah and the army.", 6, ['Words of conflict: “army” (+2).', "Named in it: Kata'ib Hezbollah (+4)."]],
    ['nationality words are no topic', 'Iraqi and Syrian shelling.', 4, ['Words of conflict: “shelling” (+4).']],
  ])('%s', (_, text, score, reasons) => {
    expect(match(text).relevance).toMatchObject({ score, reasons });
  });
});

describe('an article counts as one about armed conflict', () => {
  it.each<[string, string, boolean]>([
    ['from six points on', 'Shelling and an army.', true], ['not below', 'Shelling and the police.', false], ['not without a word or a name that says so', 'An army at war, with wounded and a siege.', false], ['with a strong word among weak ones', 'An army at war, soldiers and a siege.', true], ['by its names alone', "Men of Kata'ib Hezbollah at Ain al-Asad.", true],
    ['by a weak name and weak words', 'Mossad, an army, a siege.', true], ['not by a party', 'The Dawa Party, an army, a siege, a war.', false],
  ])('%s', (_, text, relevant) => {
    expect(match(text).relevance).toMatchObject({ relevant, threshold: 6 });
  });

  it.each<[number, number]>([[0, 6], [249, 6], [250, 7], [749, 7], [750, 8], [2_000, 10], [3_750, 14], [4_000, 14], [9_000, 14]])('of %i characters: from %i points on', (chars, threshold) => {
    expect(match('x'.repeat(chars)).relevance.threshold).toBe(threshold);
  });

  it('at the threshold, not below it', () => {
    expect(match('Shelling and soldiers.'.padEnd(500, ' xx')).relevance).toMatchObject({ score: 7, threshold: 7, relevant: true });
    expect(match('Shelling and an army.'.padEnd(500, ' xx')).relevance).toMatchObject({ score: 6, threshold: 7, relevant: false });
  });

  it('not by words behind its opening', () => {
    expect(match('X'.repeat(4_000).concat(' Shelling, shelling.')).relevance).toMatchObject({ score: 0, reasons: [NO_WORDS, NOTHING_SURE] });
  });
});

describe('mentions are given', () => {
  const PEACE = "Kata'ib Hezbollah had a quiet day in Iraq.";
  const WAR = `${PEACE} Then came shelling.`;
  it('where the article is about conflict', () => {
    expect(match(WAR).mentions.map(({ entity }) => entity)).toEqual(['kataib', 'iraq']);
    expect(match(PEACE).mentions).toEqual([]);
  });

  it('where the reader asks for them', () => {
    expect(match(PEACE, { manual: true }).mentions.map(({ entity }) => entity)).toEqual(['kataib', 'iraq']);
    expect(match(PEACE, { manual: false }).mentions).toEqual([]);
    expect(match(WAR, { manual: false }).mentions).toHaveLength(2);
  });

  it('with everything a reader sees of them', () => {
    expect(match(WAR).mentions).toEqual([
      { start: 0, end: 17, text: "Kata'ib Hezbollah", entity: 'kataib', kind: 'armed-group', name: "Kata'ib Hezbollah", underline: true, why: ['This name stands for one entry only.'] },
      { start: 37, end: 41, text: 'Iraq', entity: 'iraq', kind: 'country', name: 'Iraq', underline: false, why: ['This name stands for one entry only.'] },
    ]);
  });

  it('without the noun that belongs to the next name', () => {
    const { marks } = makeWorld([thing('diyala', 'region', 'Diyala'), thing('council', 'government', 'Province Council')]);
    expect(marks('In Diyala Province men met the Diyala Province Council.')).toEqual(['Diyala Province > diyala', 'Diyala > diyala', 'Province Council > council']);
  });

  it('for the town where it has a possessive, not for the group that is spelt like both', () => {
    const { marks } = makeWorld([thing('hama', 'settlement', 'Hama'), thing('hamas', 'armed-group', 'Hamas')]);
    expect(marks("Hama's residents left. Hamas stayed, and Hamas's men.")).toEqual(['Hama > hama', 'Hamas > hamas', 'Hamas > hamas']);
  });

  it('with five candidates at most, likeliest first', () => {
    const namesakes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id): Thing => ({ id, kind: 'site', countries: id === 'g' ? ['IQ'] : [], names: ['Old Mill'] }));
    const { match: mills } = makeWorld([...namesakes, { id: 'iraq', kind: 'country', countries: ['IQ'], names: ['Iraq'] }]);
    expect(mills('Iraq has an Old Mill.', { manual: true }).mentions[1]).toMatchObject({ entity: 'g', candidates: ['a', 'b', 'c', 'd', 'e'] });
    expect(makeWorld(namesakes.slice(5)).match('Iraq, Old Mill.', { manual: true }).mentions).toEqual([]);
  });

  it('with one candidate, or none', () => {
    const { match: two } = makeWorld([{ id: 'a', kind: 'site', countries: ['IQ'], names: ['Old Mill'] }, { id: 'b', kind: 'site', names: ['Old Mill'] }, { id: 'iraq', kind: 'country', countries: ['IQ'], names: ['Iraq'] }]);
    const { mentions } = two('Iraq has an Old Mill.', { manual: true });
    expect(mentions[0]).not.toHaveProperty('candidates');
    expect(mentions[1]).toMatchObject({ entity: 'a', candidates: ['b'] });
  });
});

const evidence = (why: string, points = 1): Evidence => ({ rule: 'context', points, why });
const listOf = (...whys: string[]): EvidenceList => whys.reduce<EvidenceList>((rest, why) => ({ evidence: evidence(why), rest }), undefined);
const resolver = (...without: Evidence['rule'][]): Resolver => ({ article: undefined as never, index: undefined as never, entities: undefined as never, published: undefined, without: new Set(without) });

describe('evidence', () => {
  it.each<[string[]]>([[[]], [['one']], [['one', 'two']], [['one', 'two', 'three']], [['one', 'two', 'three', 'four']]])('reads in the order in which it was found: %j', (whys) => {
    expect(sentencesOf(listOf(...whys))).toEqual(whys);
  });

  it('adds its points and its sentence, unless its rule is switched off', () => {
    const reading = { points: 2, evidence: undefined } as Reading;
    addEvidence(reading, evidence('one', 3), resolver());
    addEvidence(reading, undefined, resolver());
    addEvidence(reading, evidence('two', -1), resolver('title'));
    addEvidence(reading, evidence('never', 9), resolver('context'));
    addEvidence(reading, evidence('never', 9), resolver('title', 'context'));
    expect(reading.points).toBe(4);
    expect(sentencesOf(reading.evidence)).toEqual(['one', 'two']);
  });

  it('quotes the article in one line', () => {
    expect(quote('Ain al-Asad')).toBe('“Ain al-Asad”');
    expect(quote('Ain\nal\nAsad')).toBe('“Ain al Asad”');
  });

  it('knows places', () => {
    const kinds: Kind[] = ['settlement', 'region', 'country', 'natural-feature', 'base', 'site', 'armed-group', 'military', 'security-service', 'political-organisation', 'government', 'international-organisation', 'person', 'conflict', 'event'];
    expect(kinds.filter(isPlaceKind)).toEqual(kinds.slice(0, 6));
  });
});

const code = (word: string): number => startOf(word.charCodeAt(0), word.charCodeAt(1));

describe('words of a language', () => {
  it('are folded, whatever stands between them', () => {
    expect([...setOf(' général  ministre\n\tpremier ')]).toEqual(['general', 'ministre', 'premier']);
    expect([...setOf('')]).toEqual([]);
  });

  it('keep the kinds of their row', () => {
    expect([...nounsOf([['airbase base', ['base']], ['Straße', ['site', 'base']], ['oil', []]])]).toEqual([['airbase', ['base']], ['base', ['base']], ['strasse', ['site', 'base']], ['oil', []]]);
  });

  it('for nationalities keep their country', () => {
    expect([...demonymsOf(' IQ:iraqi,iraqis\n SY:Syrian -:kurdish,arab ')]).toEqual([['iraqi', 'IQ'], ['iraqis', 'IQ'], ['syrian', 'SY'], ['kurdish', ''], ['arab', '']]);
  });

  it('are told by their first two letters, in either case', () => {
    expect([code('Province'), code('PRISON'), code('prison')]).toEqual([code('province'), code('province'), code('province')]);
    expect(new Set(['pr', 'rp', 'ps', 'or', 'qr', 'pq'].map(code)).size).toBe(6);
    expect(startsOf(['province', 'prison', 'oil'])).toEqual(new Set([code('Pr'), code('OI')]));
  });
});
