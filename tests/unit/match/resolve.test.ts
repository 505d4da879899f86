import { describe, expect, it } from 'vitest';
import { makeWorld, type Thing } from './world';

const near = (words: string[], more: object = {}) => ({ match: 'needs-context' as const, near: words, scope: 'article' as const, ...more });
const country = (id: string, code: string, ...names: Thing['names']): Thing => ({ id, kind: 'country', countries: [code], names });
const THINGS: Thing[] = [
  country('iraq', 'IQ', 'Iraq'), country('syria', 'SY', 'Syria'), country('libya', 'LY', 'Libya'), country('lebanon', 'LB', 'Lebanon'), country('jordan', 'JO', { text: 'Jordan', ...near(['Amman', 'Syria']) }),
  country('egypt', 'EG', 'Egypt'), country('georgia', 'GE', 'Georgia'), country('united-states', 'US', 'United States', { text: 'US', match: 'exact-case' }), country('turkey', 'TR', 'Turkey'),
  { id: 'hezbollah', kind: 'armed-group', countries: ['LB'], names: ['Hezbollah'] },
  { id: 'kataib-hezbollah', kind: 'armed-group', countries: ['IQ'], since: '2007', related: ['iraq'], names: ["Kata'ib Hezbollah", { text: 'KH', match: 'needs-introduction', role: 'acronym' }] },
  { id: 'nujaba', kind: 'armed-group', countries: ['IQ'], names: ['Harakat al-Nujaba'] },
  { id: 'quds-force', kind: 'military', countries: ['IR'], names: ['Quds Force', { text: 'Силы «Кудс»', lang: 'ru' }] },
  { id: 'islamic-state', kind: 'armed-group', countries: ['IQ', 'SY'], names: ['Islamic State', { text: 'ISIS', match: 'exact-case', role: 'acronym' }] },
  { id: 'syrian-democratic-forces', kind: 'armed-group', countries: ['SY'], names: ['Syrian Democratic Forces', { text: 'SDF', match: 'needs-introduction', role: 'acronym' }] },
  { id: 'special-deterrence-force', kind: 'armed-group', countries: ['LY'], names: ['Special Deterrence Force', { text: 'SDF', match: 'needs-introduction', role: 'acronym' }] },
  { id: 'hts', kind: 'armed-group', countries: ['SY'], since: '2017-01-28', names: ['Tahrir al-Sham', { text: 'Nusra Front', role: 'former', until: '2016' }] },
  { id: 'badr', kind: 'armed-group', countries: ['IQ'], names: ['Badr Organization', { text: 'Badr', ...near(['Amiri', 'Badr Organization'], { notNear: ['Ramadan'] }) }] },
  { id: 'qasem-soleimani', kind: 'person', countries: ['IR'], related: ['quds-force'], names: ['Qasem Soleimani'] },
  { id: 'abu-mahdi-al-muhandis', kind: 'person', countries: ['IQ'], names: ['Abu Mahdi al-Muhandis'] },
  { id: 'kim-jong-un', kind: 'person', countries: ['KP'], names: ['Kim Jong Un'] },
  { id: 'baghdad', kind: 'settlement', countries: ['IQ'], lat: 33.3, lon: 44.4, names: ['Baghdad'] },
  { id: 'balad', kind: 'settlement', countries: ['IQ'], names: ['Balad'] },
  { id: 'balad-air-base', kind: 'base', countries: ['IQ'], names: ['Balad Air Base', 'Balad airbase'] },
  { id: 'tanf', kind: 'base', countries: ['SY'], names: ['al-Tanf'] },
  { id: 'diyala', kind: 'region', countries: ['IQ'], names: ['Diyala'] },
  { id: 'homs', kind: 'settlement', countries: ['SY'], lat: 34.7, lon: 36.7, related: [], names: ['Homs'] },
  { id: 'raqqa', kind: 'settlement', countries: ['SY'], lat: 35.95, lon: 39.0, names: [{ text: 'Raqqa', match: 'needs-support' }] },
  { id: 'raqqa-governorate', kind: 'region', countries: ['SY'], lat: 35.9, lon: 39.0, names: [{ text: 'Raqqa', match: 'needs-support' }] },
  { id: 'tripoli-libya', kind: 'settlement', countries: ['LY'], lat: 32.9, lon: 13.2, names: [{ text: 'Tripoli', match: 'needs-support' }] },
  { id: 'tripoli-lebanon', kind: 'settlement', countries: ['LB'], lat: 34.4, lon: 35.8, names: [{ text: 'Tripoli', match: 'needs-support' }] },
  { id: 'hit', kind: 'settlement', countries: ['IQ'], names: [{ text: 'Hit', match: 'needs-support' }] },
  { id: 'ramadi', kind: 'settlement', countries: ['IQ'], names: ['Ramadi'] },
  { id: 'killing', kind: 'event', names: ['killing of Qasem Soleimani'] },
  { id: 'daesh-fr', kind: 'armed-group', names: [{ text: 'Daech', lang: 'fr' }] },
];
const { marks, match } = makeWorld(THINGS);

describe('the right name', () => {
  it.each<[string, string, string[]]>([
    ['the longest name', "Men of Kata'ib Hezbollah left.", ["Kata'ib Hezbollah > kataib-hezbollah"]],
    ['an article in any form', 'From al-Tanf, At-Tanf and Al Tanf.', ['al-Tanf > tanf', 'At-Tanf > tanf', 'Al Tanf > tanf']],
    ['no preposition for an article', 'They met at Tanf.', []],
    ['small words in front of a name', 'The Killing of Qasem Soleimani', ['Killing of Qasem Soleimani > killing']],
    ['plural of a group, no plural of a town', 'Hezbollahs and Baghdads', ['Hezbollahs > hezbollah']],
    ['a region without what lies along its border', 'in the Diyala border region', ['Diyala > diyala']],
    ['no region in the name of a force', 'said Joint Task Force Diyala of Iraq', ['Iraq > iraq']],
    ['head noun as part of a region', 'in Diyala province, in the province of Diyala', ['Diyala province > diyala', 'Diyala > diyala']],
    ['head noun as part of a group', 'the Islamic State group said', ['Islamic State group > islamic-state']],
    ['no town where the noun names a base', 'at the Homs airbase', []],
    ['the base, not the town', 'at Balad airbase and in Balad', ['Balad airbase > balad-air-base', 'Balad > balad']],
    ['the town outside the noun', 'the city of Baghdad, Homs city', ['Baghdad > baghdad', 'Homs > homs']],
    ['exact acronyms only as written', 'ISIS and Isis, US and us', ['ISIS > islamic-state', 'US > united-states']],
    ['capitals of every word', 'the quds force and the Quds force, Islamic state', []],
    ['a quotation inside a name', 'Силы «Кудс», (Силы «Кудс»)', ['Силы «Кудс» > quds-force', 'Силы «Кудс» > quds-force']],
    ['names of another language', 'Daech et Hezbollah', ['Hezbollah > hezbollah']],
  ])('%s', (_, text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  it('takes names of the page’s own language', () => {
    expect(marks('Daech', { language: 'fr-FR' })).toEqual(['Daech > daesh-fr']);
  });
});

describe('names inside other names', () => {
  it.each([
    'They saw Michael Baghdad again.', 'The Homs Bulldogs won.', 'Mr Homs said so.', 'M. Homs said so.', 'Little Iraq is a street.', 'An Iraq Street shop.', 'He lives in Homs, Texas, with her.', 'Lebanon, Indiana, has a mill.',
    'the US army and the US Air Force', 'a US Central Command spokesman', 'Iraq-Contra papers', 'troops of the Islamic State West Africa Province.', 'at Homs airport', 'Baghdad Operations Command said.', 'write to @Baghdad or www.Baghdad.com',
  ])('nothing in "%s"', (text) => {
    expect(marks(text)).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['In northern Iraq and Northern Iraq', ['Iraq > iraq', 'Iraq > iraq']], ['In Baghdad Monday', ['Baghdad > baghdad']], ["Lebanon's Hezbollah", ['Lebanon > lebanon', 'Hezbollah > hezbollah']], ['Lebanese Hezbollah', ['Hezbollah > hezbollah']],
    ['Iraq Prime Minister', ['Iraq > iraq']], ['Bombing Baghdad is wrong. Near Homs.', ['Baghdad > baghdad', 'Homs > homs']], ['Men in Homs, Syria, said', ['Homs > homs', 'Syria > syria']], ['BAGHDAD – Two men', ['Baghdad > baghdad'.replace('Baghdad', 'BAGHDAD')]],
    ['Baghdad Hit By Rockets As Tensions Rise', ['Baghdad > baghdad']], ['Gen. Qasem Soleimani', ['Qasem Soleimani > qasem-soleimani']], ['US troops and the US-led raid', ['US > united-states', 'US > united-states']],
    ['They held Homs, Ghibta, Raqsa and al-Sawran.', ['Homs > homs']], ['They held Homs, Ghibta, and Raqsa.', ['Homs > homs']],
  ])('"%s" keeps its names', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});

describe('context', () => {
  it('needs one of its words, and none of the others', () => {
    expect(marks('Badr left.')).toEqual([]);
    expect(marks('Badr left. Amiri stayed.')).toEqual(['Badr > badr']);
    expect(marks('Badr left. Amiri stayed for Ramadan.')).toEqual([]);
  });

  it('keeps to its scope', () => {
    const { marks: scoped } = makeWorld([
      { id: 'asad', kind: 'base', names: [{ text: 'al-Asad', match: 'needs-context', near: ['Anbar'], scope: 'sentence' }] },
      { id: 'zone', kind: 'site', names: [{ text: 'Green Zone', match: 'needs-context', near: ['embassy'], scope: 'paragraph' }] },
    ]);
    expect(scoped('They left al-Asad in Anbar. Nothing else.')).toEqual(['al-Asad > asad']);
    expect(scoped('They left al-Asad. Then they saw Anbar.')).toEqual([]);
    expect(scoped('The Green Zone. An embassy.\nThe Green Zone.')).toEqual(['Green Zone > zone']);
  });

  it('reads acronyms in rules only in capitals', () => {
    const { marks: ruled } = makeWorld([{ id: 'hol', kind: 'site', names: [{ text: 'al-Hol', ...near(['IS']) }] }]);
    expect(ruled('It is in al-Hol.')).toEqual([]);
    expect(ruled('IS men in al-Hol.')).toEqual(['al-Hol > hol']);
  });

  it('takes a place in a list of such places', () => {
    expect(marks('Jordan was quiet.')).toEqual([]);
    expect(marks('Egypt and Jordan were quiet.')).toEqual(['Egypt > egypt', 'Jordan > jordan']);
  });

  it('takes a dateline for a place', () => {
    expect(marks('HIT, Iraq (AP) – Two men met.')).toEqual(['HIT > hit', 'Iraq > iraq']);
    expect(marks('HIT (AP) – Two men met.')).toEqual(['HIT > hit']);
    expect(marks('Hit me – he said.')).toEqual([]);
  });

  it('takes nationality words for a sign of the country', () => {
    expect(marks('Two men met in Tripoli.')).toEqual([]);
    expect(marks('Two Libyan men met in Tripoli.')).toEqual(['Tripoli > tripoli-libya']);
    expect(marks('Two Lebanese men met in Tripoli.')).toEqual(['Tripoli > tripoli-lebanon']);
  });

  it('never takes everyday words for villages', () => {
    const { marks: villages } = makeWorld([country('iraq', 'IQ', 'Iraq'), ...['Arab', 'May', 'General', 'Monday', 'Street'].map((name): Thing => ({ id: name.toLowerCase(), kind: 'settlement', countries: ['IQ'], names: [{ text: name, match: 'needs-support' }] }))]);
    expect(villages('Iraq: In May a General of Arab states came to Street on Monday.')).toEqual(['Iraq > iraq']);
  });

  it('but a province whose name ends with its noun is named by it', () => {
    const { marks: states } = makeWorld([country('nigeria', 'NG', 'Nigeria'), { id: 'delta', kind: 'region', countries: ['NG'], names: [{ text: 'Delta state', match: 'needs-support' }] }]);
    expect(states('Nigeria: in Delta State and Delta state, in the Delta and a delta state.')).toEqual(['Nigeria > nigeria', 'Delta State > delta', 'Delta state > delta']);
  });

  it('keeps acronyms of places to their initials', () => {
    expect(marks('Fighters of Northern Iraq (KDP) met. The KDP said so.')).toEqual(['Iraq > iraq']);
    expect(marks('The United States (US) and Libya (LBY).')).toEqual(['United States > united-states', 'US > united-states', 'Libya > libya']);
  });

  it('leaves a place where the noun before "of" names something in it', () => {
    expect(marks('the airport of Baghdad, the city of Baghdad')).toEqual(['Baghdad > baghdad', 'Baghdad > baghdad']);
  });

  it('marks gazetteer places only with support', () => {
    expect(marks('Rain fell in Hit.')).toEqual([]);
    expect(marks('Rain fell in Hit. Iraq said so.')).toEqual(['Hit > hit', 'Iraq > iraq']);
    expect(marks('Hit after hit fell on Iraq.')).toEqual(['Iraq > iraq']);
    expect(marks('Rain fell in Ramadi and Hit.')).toEqual(['Ramadi > ramadi', 'Hit > hit']);
  });
});

describe('namesakes', () => {
  it('go by the country the article is about', () => {
    expect(marks('In Tripoli, Libya, men met. Tripoli is calm.')).toEqual(['Tripoli > tripoli-libya', 'Libya > libya', 'Tripoli > tripoli-libya']);
    expect(marks('Hezbollah and Lebanon agreed. In Tripoli it rained.')).toContain('Tripoli > tripoli-lebanon');
    expect(marks('In Tripoli it rained.')).toEqual([]);
  });

  it('carry the readings that lost', () => {
    const { mentions } = match('In Tripoli, Libya, men met. Lebanon was silent.', { manual: true });
    expect(mentions[0]).toMatchObject({ entity: 'tripoli-libya', candidates: ['tripoli-lebanon'], underline: true });
    expect(mentions[1]).toMatchObject({ entity: 'libya', underline: false });
    expect(mentions[0]?.why.join(' ')).toMatch(/Libya/);
  });

  it('of a city and its province the bare name is the city, with the noun the province', () => {
    expect(marks('Syria: in Raqqa.')).toEqual(['Syria > syria', 'Raqqa > raqqa']);
    expect(marks('Syria: in Raqqa province.')).toEqual(['Syria > syria', 'Raqqa province > raqqa-governorate']);
  });

  it('a tie is not marked', () => {
    expect(marks('Libya and Lebanon met in Tripoli.')).toEqual(['Libya > libya', 'Lebanon > lebanon']);
  });

  it('a shorter name inside a longer one is no doubt about the longer', () => {
    expect(match("Kata'ib Hezbollah left.", { manual: true }).mentions[0]).toMatchObject({ entity: 'kataib-hezbollah' });
    expect(match("Kata'ib Hezbollah left.", { manual: true }).mentions[0]).not.toHaveProperty('candidates');
  });

  it('what was founded later cannot be meant', () => {
    expect(marks('Tahrir al-Sham fell.', { published: '2024-12-01' })).toEqual(['Tahrir al-Sham > hts']);
    expect(marks('Tahrir al-Sham fell.', { published: '2014-12-01' })).toEqual([]);
    expect(marks('Tahrir al-Sham fell.', { published: '2017' })).toEqual(['Tahrir al-Sham > hts']);
    expect(marks('The Nusra Front fell.', { published: '2014-12-01' })).toEqual(['Nusra Front > hts']);
  });
});

describe('short forms', () => {
  it.each<[string, string, string[]]>([
    ['an acronym in brackets', "Kata'ib Hezbollah (KH) left. KH men stayed.", ["Kata'ib Hezbollah > kataib-hezbollah", 'KH > kataib-hezbollah', 'KH > kataib-hezbollah']],
    ['an acronym before its name', "KH, or Kata'ib Hezbollah, left. KH men stayed.", ['KH > kataib-hezbollah', "Kata'ib Hezbollah > kataib-hezbollah", 'KH > kataib-hezbollah']],
    ['the name in brackets', "KH (Kata'ib Hezbollah) left.", ['KH > kataib-hezbollah', "Kata'ib Hezbollah > kataib-hezbollah"]],
    ['an acronym after the full name alone', "Kata'ib Hezbollah left. KH men stayed.", ["Kata'ib Hezbollah > kataib-hezbollah", 'KH > kataib-hezbollah']],
    ['no acronym without its name', 'KH men stayed.', []],
    ['an acronym no index knows', 'Harakat al-Nujaba (HAN) left. HAN stayed.', ['Harakat al-Nujaba > nujaba', 'HAN > nujaba', 'HAN > nujaba']],
    ['an acronym in title case', 'Islamic State (Isis) lost. Isis men fled.', ['Islamic State > islamic-state', 'Isis > islamic-state', 'Isis > islamic-state']],
    ['the acronym of the one that is named', 'The Special Deterrence Force (SDF) won. SDF men', ['Special Deterrence Force > special-deterrence-force', 'SDF > special-deterrence-force', 'SDF > special-deterrence-force']],
    ['no acronym that the article gives to somebody else', "Kata'ib Hezbollah met the Kurdish Helpers (KH). KH said", ["Kata'ib Hezbollah > kataib-hezbollah"]],
    ['the surname', 'Qasem Soleimani died. Soleimani’s men left.', ['Qasem Soleimani > qasem-soleimani', 'Soleimani > qasem-soleimani']],
    ['the surname with its article', 'Abu Mahdi al-Muhandis died with al-Muhandis and Muhandis.', ['Abu Mahdi al-Muhandis > abu-mahdi-al-muhandis', 'al-Muhandis > abu-mahdi-al-muhandis', 'Muhandis > abu-mahdi-al-muhandis']],
    ['the family name where it comes first', 'Kim Jong Un came. Kim left. Un stayed.', ['Kim Jong Un > kim-jong-un', 'Kim > kim-jong-un']],
    ['no surname of somebody else', 'Qasem Soleimani died. Gholamreza Soleimani did not.', ['Qasem Soleimani > qasem-soleimani']],
    ['no surname without the full name', 'Soleimani left.', []],
    ['the own word of a group', 'Harakat al-Nujaba left. Nujaba stayed. The movement grew.', ['Harakat al-Nujaba > nujaba', 'Nujaba > nujaba']],
  ])('%s', (_, text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});

describe('the answer', () => {
  it('holds mentions in order, inside the text, without overlap', () => {
    const text = "Kata'ib Hezbollah (KH), the US, Diyala province: Baghdad. Qasem Soleimani of the Quds Force. ".repeat(30);
    let end = 0;
    for (const mention of match(text, { manual: true }).mentions) {
      expect(mention.start).toBeGreaterThanOrEqual(end);
      expect(mention.text).toBe(text.slice(mention.start, mention.end));
      expect(mention.why.length).toBeGreaterThan(0);
      ({ end } = mention);
    }
  });

  it('does not depend on the order of the entities', () => {
    const text = 'In Tripoli, Libya, the SDF (Special Deterrence Force) met Hezbollah. Raqqa and Homs in Syria. Badr, Amiri and Hit in Iraq.';
    expect(makeWorld(THINGS.toReversed()).marks(text)).toEqual(marks(text));
  });

  it('keeps nothing of a text that is not about conflict, unless asked', () => {
    const text = 'Baghdad beat Homs 2-1 in the league; the striker scored twice and the coach was happy.';
    expect(match(text)).toMatchObject({ mentions: [], relevance: { relevant: false } });
    expect(match(text, { manual: true }).mentions).toHaveLength(2);
  });

  it('bears empty and enormous texts', () => {
    expect(match('').mentions).toEqual([]);
    expect(match('Iraq '.repeat(40_000), { manual: true }).mentions.length).toBe(40_000);
  });
});

it('a forbidden phrase may hold the name itself', () => {
  const { marks: niger } = makeWorld([{ id: 'niger', kind: 'country', countries: ['NE'], names: [{ text: 'Niger', notNear: ['Niger state', 'Niger'], scope: 'sentence' }] }]);
  expect(niger('Gunmen struck in Niger state on Monday.')).toEqual([]);
  expect(niger('Gunmen struck in Niger on Monday.')).toEqual(['Niger > niger']);
});
