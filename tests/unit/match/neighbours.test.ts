import { describe, expect, it } from 'vitest';
import { weigh } from './ledger';
import { makeWorld, type Name, type Thing } from './world';

const supported = (text: string): Name => ({ text, match: 'needs-support' });
const town = (name: string, more: Partial<Thing> = {}): Thing => ({ id: name.toLowerCase().replaceAll(' ', '-'), kind: 'settlement', countries: ['IQ'], subtype: 'town', names: [supported(name)], ...more });
const WORLD = makeWorld([
  { id: 'iraq', kind: 'country', countries: ['IQ'], names: ['Iraq'] }, { id: 'us', kind: 'country', countries: ['US'], names: [{ text: 'US', match: 'exact-case' }] }, { id: 'chad', kind: 'country', countries: ['TD'], names: ['Chad'] },
  { id: 'homs', kind: 'settlement', countries: ['SY'], names: ['Homs'] }, { id: 'baghdad', kind: 'settlement', countries: ['IQ'], names: ['Baghdad', { text: 'Bagdad', lang: 'de' }] }, { id: 'tanf', kind: 'base', countries: ['SY'], names: ['Tanf'] },
  { id: 'raqqa', kind: 'settlement', countries: ['SY'], names: ['Raqqa'] }, { id: 'raqqa-region', kind: 'region', countries: ['SY'], names: [supported('Raqqa')] }, { id: 'diyala', kind: 'region', countries: ['IQ'], names: ['Diyala'] },
  { id: 'assad', kind: 'natural-feature', countries: ['SY'], names: ['Assad'] }, { id: 'sahel', kind: 'region', countries: ['ML'], names: [supported('Sahel')] }, { id: 'anbar', kind: 'region', countries: ['IQ'], names: [supported('Anbar')] },
  town('Karim'), town('Hit'), town('York'), town('Fars'), town('Praia'), town('Quetta'), town('Deir Hafer'), town('Munich', { subtype: 'provincial capital' }), town('Doha', { subtype: 'capital city' }),
  { id: 'hezbollah', kind: 'armed-group', countries: ['LB'], names: ['Hezbollah'] }, { id: 'badr', kind: 'armed-group', countries: ['IQ'], names: [{ text: 'Badr', match: 'needs-context', near: ['Amiri'], scope: 'article' }] },
  { id: 'quds-force', kind: 'military', countries: ['IR'], names: ['Quds Force'] }, { id: 'faith', kind: 'armed-group', names: ['Movement of Faith'] }, { id: 'soleimani', kind: 'person', names: ['Soleimani'] },
]);
const { marks } = WORLD;

const before = (word: string): string => `The word before it, “${word}”, seems to belong to the name.`;
const after = (word: string): string => `The word after it, “${word}”, seems to belong to the name.`;
const start = (word: string): string => `With “${word}” before it, it is another name.`;
const kin = (word: string): string => `The word “${word}” before it makes it a person.`;

describe('a capitalised word beside a name', () => {
  it.each<[string, string[]]>([
    // Before it.
    ['They met Michael Homs.', [`Homs > homs: -10 ${before('Michael')}`]],
    ['They met michael Homs.', []],
    ['They met Michael’s Homs.', []],
    ['They met M. Homs.', [`Homs > homs: -10 ${before('M')}`]],
    ['They met Michael Soleimani.', [`Soleimani > soleimani: -10 ${before('Michael')}`]],
    ['Men of Michael Hezbollah met.', [`Hezbollah > hezbollah: -3 ${before('Michael')}`]],
    ['Men of Michael Badr met.', [`Badr > badr: -10 ${before('Michael')}`]],
    ['The Michael Quds Force met.', []],
    ['They saw Michael Deir Hafer.', [`Deir Hafer > deir-hafer: -10 ${before('Michael')}`]],
    // A name of its own stands there.
    ['They left Iraq Homs and all.', []],
    ['They left Iraq Michael Homs.', [`Iraq > iraq: -10 ${after('Michael')}`, `Homs > homs: -10 ${before('Michael')}`]],
    ['They met Karim Homs.', [`Homs > homs: -10 ${before('Karim')}`]],
    ['They met Karim-Homs men.', []],
    ['They met Raqqa Homs.', []],
    // A road has two ends.
    ['on the Palmyra-Homs highway', []],
    ['on the Palmyra Homs highway', [`Homs > homs: -10 ${before('Palmyra')}`]],
    ['on the Palmyra-Homs bulldog', [`Homs > homs: -10 ${before('Palmyra')}`]],
    ['on the Palmyra-Homs.', [`Homs > homs: -10 ${before('Palmyra')}`]],
    ['on the Palmyra-Tanf highway', [`Tanf > tanf: -10 ${before('Palmyra')}`]],
    ['on the Palmyra-Quetta highway', [`Quetta > quetta: -10 ${before('Palmyra')}`]],
    // Behind it.
    ['They met Homs Michael.', [`Homs > homs: -10 ${after('Michael')}`]],
    ['Men of Hezbollah Michael met.', [`Hezbollah > hezbollah: -2 ${after('Michael')}`]],
    ['Men of Hezbollah Marines met.', [`Hezbollah > hezbollah: -2 ${after('Marines')}`]],
    ['Men of Hezbollah Council met.', [`Hezbollah > hezbollah: -10 ${after('Council')}`]],
    ['Men of Badr Michael met.', [`Badr > badr: -10 ${after('Michael')}`]],
    ['The Quds Force Michael met.', []],
    ['They left Homs Iraq said.', []],
    ['They met Homs Karim.', [`Homs > homs: -10 ${after('Karim')}`]],
    ['They met Homs Raqqa.', []],
    ['They met Homs Monday.', []],
    ['They met Homs', []],
  ])('%s', (text, expected) => {
    expect(weigh(WORLD, text, 'neighbour')).toEqual(expected);
  });

  it.each<[string, string[]]>([
    // Titles, offices, directions, days, nationality words, small words and head nouns belong to no name; one word is enough.
    ...['General', 'Minister', 'Northern', 'Monday', 'Syrian', 'Every', 'Brigade'].map((word): [string, string[]] => [`They saw ${word} Homs.`, []]),
    // Nor do acronyms; numbers do.
    ['They met NRC Homs.', []], ['They met HQ Homs.', []], ['They met Homs NRC.', []],
    ['They met Homs II.', [`Homs > homs: -10 ${after('II')}`]], ['They met Homs XIV.', [`Homs > homs: -10 ${after('XIV')}`]],
    ['They met Homs IRC.', []], ['They met Homs RCI.', []], ['They met NI Homs.', []],
    // A verb at the start of a sentence has its capital from there.
    ['Burning Homs is wrong.', []], ['Shelled Homs wept.', []], ['Suddenly Homs wept.', []],
    ['They like Burning Homs.', [`Homs > homs: -10 ${before('Burning')}`]], ['Michael Homs wept.', [`Homs > homs: -10 ${before('Michael')}`]], ['Kingston Homs wept.', [`Homs > homs: -10 ${before('Kingston')}`]], ['Edlyn Homs wept.', [`Homs > homs: -10 ${before('Edlyn')}`]],
    // In a headline every word has a capital.
    ['Michael Homs Says Rockets Came', []], ['Rockets Came On Homs Michael Says', []],
  ])('no other name by itself: %s', (text, expected) => {
    expect(weigh(WORLD, text, 'neighbour')).toEqual(expected);
  });

  it.each<[string, string[]]>([
    // What a country's forces are called is another entry.
    ['the US army left', [`US > us: -10 ${after('army')}`]], ['the US Marines left', [`US > us: -10 ${after('Marines')}`]], ['the US-army left', []], ['the US forces left', []], ['They left the US.', []], ['They left the US', []], ['men of Homs army left', []],
    // The noun may come later; up to four capitalised words are looked at.
    ['The Quds Force Province met.', []], ['The Quds Force Street met.', [`Quds Force > quds-force: -10 ${after('Street')}`]], ['The Quds Force Brigade met.', [`Quds Force > quds-force: -10 ${after('Brigade')}`]],
    ['The Quds Force West Province met.', [`Quds Force > quds-force: -10 ${after('Province')}`]], ['The Quds Force Great West African Province met.', [`Quds Force > quds-force: -10 ${after('Province')}`]], ['The Quds Force Great West East African Province met.', []],
    ['The Quds Force West’s Province met.', []], ['The Quds Force West province met.', []], ['The Quds Force West', []], ['The Quds Force Michael Paul met.', []],
    // It ends where a known name begins.
    ['In Homs Movement of Faith men met.', []], ['The Quds Force West Movement of Faith met.', []], ['The Quds Force West Brigade Movement of Faith met.', [`Quds Force > quds-force: -10 ${after('Brigade')}`]],
    // A noun that newspapers print as part of the name makes it no other name; a second one does.
    ['They saw Baghdad Province burn.', []], ['They saw Baghdad West Province burn.', [`Baghdad > baghdad: -10 ${after('Province')}`]], ['They saw Baghdad Brigade burn.', [`Baghdad > baghdad: -10 ${after('Brigade')}`]],
    ['They saw Diyala Province burn.', []], ['They saw Diyala Province Airport burn.', [`Diyala > diyala: -10 ${after('Airport')}`]],
  ])('a run of capitals that ends in a noun: %s', (text, expected) => {
    expect(weigh(WORLD, text, 'neighbour')).toEqual(expected);
  });

  it('a group keeps its mark beside an unknown word behind it and loses it before a noun for another body', () => {
    expect(['Men of Hezbollah Michael met.', 'Men of Hezbollah Council met.', 'Men of Michael Hezbollah met.'].map((text) => marks(text))).toEqual([['Hezbollah > hezbollah'], [], []]);
  });

  it('says nothing in German, where every noun has a capital', () => {
    expect(weigh(WORLD, 'Truppen sahen Tanz Bagdad Musik.', 'neighbour', { language: 'de' })).toEqual([]);
    expect(marks('Truppen sahen Tanz Bagdad Musik.', { language: 'de' })).toEqual(['Bagdad > baghdad']);
  });
});

describe('a longer name', () => {
  const PART = 'It is part of a longer name.';
  const THE = 'Towns and provinces do not take “the”.';

  it.each<[string, string[]]>([
    ['They crossed Lake Chad.', [`Chad > chad: -10 ${start('Lake')}`]], ['They crossed lake Chad.', []], ['They saw the Lake’s Chad.', []], ['They saw Great Chad.', []], ['Chad wept.', []], ['They crossed Lake Assad.', []],
    ['They saw Port Quetta.', [`Quetta > quetta: -10 ${start('Port')}`]], ['They saw Fort Deir Hafer.', []], ['They saw Lake Soleimani.', []],
  ])('begins with "Lake", but for lakes: %s', (text, expected) => {
    expect(weigh(WORLD, text, 'longer-name')).toEqual(expected);
  });

  it.each<[string, string[]]>([
    // Joined by a small word.
    ['They left Karim da Praia.', [`Karim > karim: -10 ${PART}`, `Praia > praia: -10 ${PART}`]], ['They left Mocimboa da Praia.', [`Praia > praia: -10 ${PART}`]], ['They left Karim da Silva.', [`Karim > karim: -10 ${PART}`]],
    ['They left Karim Da Silva.', []], ['They left Karim da silva.', []], ['They left Karim da.', []], ['They left Karim of Silva.', []], ['They left Mocimboa of Praia.', []], ['They left the house da Praia.', []], ['da Praia', []],
    ['They left New Karim da silva.', []], ['They left Homs da Silva.', []],
    // Bound by an article.
    ['They met Karim al-Obeidi.', [`Karim > karim: -10 ${PART}`]], ['They met Karim al Obeidi.', []], ['They met Karim ex-Minister.', []], ['They met Karim al-obeidi.', []], ['They met Karim Al-Obeidi.', []],
    // "New", and other small words with a capital that no sentence gave them.
    ['New York slept.', [`York > york: -10 ${PART}`]], ['They left new York.', []], ['They left Every York.', [`York > york: -10 ${PART}`]], ['Every York slept.', []], ['They left Michael York.', []], ['New Homs slept.', []],
    ['New York Battle Goes On', []],
    // In quotation marks before a capital.
    ...['“Karim”', '"Karim"', '«Karim»', '‘Karim’', "'Karim'"].map((quoted): [string, string[]] => [`They met the ${quoted} Regional Brigade.`, [`Karim > karim: -10 ${PART}`]]),
    ['They met the “Karim” brigade.', []], ['They met Brigade “Karim” there.', [`Karim > karim: -10 ${PART}`]], ['They met Task Force “Karim” there.', [`Karim > karim: -10 ${PART}`]], ['They met brigade “Karim” there.', []], ['They met Old “Karim” there.', []], ['They met JTF-Karim men.', [`Karim > karim: -10 ${start('JTF')}`]], ['They met the “Karim”, Regional', []], ['They met the “Karim”', []], ['They met old Karim” Regional Brigade.', []], ['They met the (Karim) Regional Brigade.', []], ['They met the “Karim) Regional Brigade.', []], ['They met “Karim) Regional Brigade” men.', []], ['“They met (Karim” Regional Brigade.', []], ['They met the “Homs” Regional Brigade.', []],
    // An agency.
    ['So said Fars agency.', [`Fars > fars: -10 ${PART}`]], ['So said Fars news agency.', [`Fars > fars: -10 ${PART}`]], ['So said Fars Agency.', []], ['So said Fars news.', []], ['So said Fars town.', []], ['So said Fars old agency.', []], ['So said Homs agency.', []],
  ])('holds the name: %s', (text, expected) => {
    expect(weigh(WORLD, text, 'longer-name')).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['They left the Sahel.', [`Sahel > sahel: -6 ${THE}`]], ['They left the Sahel', [`Sahel > sahel: -6 ${THE}`]], ['The Sahel was quiet.', [`Sahel > sahel: -6 ${THE}`]], ['They left The Sahel.', [`Sahel > sahel: -6 ${THE}`]],
    ['They left a Sahel.', []], ['Sahel was quiet.', []], ['They left the Homs.', []],
    // A noun follows, or may follow.
    ['They left the Quetta bombing.', []], ['They left The Quetta bombing.', []], ['They left the Quetta Michael.', []], ['They left the Quetta attacks.', []], ['They left the Quetta and Karim area.', []], ['They left the Quetta district.', []], ['They left the Sahel region in haste.', []],
    ['They left the Al Anbar.', []], ['They left the al-Anbar.', [`al-Anbar > anbar: -6 ${THE}`]],
  ])('is none, but no town stands alone behind "the": %s', (text, expected) => {
    expect(weigh(WORLD, text, 'longer-name')).toEqual(expected);
  });
});

describe('what only people do', () => {
  const BEHIND = 'What stands behind it is said of people.';
  const SAID = 'What stands beside it only people do.';
  const ELSEWHERE = 'Elsewhere in the article the same word is part of a person’s or another name.';

  it.each<[string, string[]]>([
    ...[', 34, left.', ', 4.', ', aged 34; he left.', ' (34) left.', ' (4) left.', ', who left.', ', whom they met.', ', whose son left.', ', whose wife left.', ', whose mother left.'].map((rest): [string, string[]] => [`Then Karim${rest}`, [`Karim > karim: -10 ${BEHIND}`]]),
    ...[', 345, left.', ', 34 men left.', ', old 34, left.', ' (345) left.', ' (x) left.', ' fell, 34, left.', ' fell (34) left.', ', whole and safe.', ', whose mosque burnt.', ' fell, who left.', ' who left.', '. Who left?'].map((rest): [string, string[]] => [`Then Karim${rest}`, []]),
    ['Karim, who left.', [`Karim > karim: -10 ${BEHIND}`]], ['Men of Karim, who left.', []], ['Men of Karim, 34, left.', [`Karim > karim: -10 ${BEHIND}`]], ['They met Anbar, who left.', []], ['Then Anbar, who left.', [`Anbar > anbar: -10 ${BEHIND}`]], ['Then Homs, who left.', []], ['Then Deir Hafer, who left.', []],
  ])('said behind the name: %s', (text, expected) => {
    expect(weigh(WORLD, text, 'person')).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['his brother Karim left', [`Karim > karim: -10 ${kin('brother')}`]], ['Brother Karim left', [`Karim > karim: -10 ${kin('Brother')}`]], ['his brother Anbar left', [`Anbar > anbar: -10 ${kin('brother')}`]], ['his brother Doha left', [`Doha > doha: -10 ${kin('brother')}`]], ['his house Karim left', []],
    ['Then Karim said so.', [`Karim > karim: -10 ${SAID}`]], ['Then Karim Said wept.', []], ['Then Karim-said men wept.', []], ['Then Karim burnt.', []], ['They left Karim', []],
    ['“No,” said Karim.', [`Karim > karim: -10 ${SAID}`]], ['They met Said Karim.', []], ['“No,” burnt Karim.', []],
    // Governments are called by their capitals; a province is said to do things with its noun.
    ['Then Doha said so.', []], ['Then Anbar province said so.', []], ['Then Anbar said so.', [`Anbar > anbar: -10 ${SAID}`]], ['Then Munich said so.', [`Munich > munich: -10 ${SAID}`]],
  ])('said beside the name: %s', (text, expected) => {
    expect(weigh(WORLD, text, 'person')).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['Shells fell on Karim. They met Michael Karim.', [`Karim > karim: -6 ${ELSEWHERE}`]], ['Shells fell on Karim. They met Karim al-Obeidi.', [`Karim > karim: -6 ${ELSEWHERE}`]], ['Shells fell on Karim. They met Mr Karim.', [`Karim > karim: -6 ${ELSEWHERE}`]],
    ['Shells fell on Karim. They met his son Karim.', [`Karim > karim: -6 ${ELSEWHERE}`, `Karim > karim: -10 ${kin('son')}`]], ['Shells fell on Munich. Then Munich said so.', [`Munich > munich: -6 ${ELSEWHERE}`, `Munich > munich: -10 ${SAID}`]],
    // Not where "in" stands before it, and not of another word.
    ['Shells fell in Karim. They met Michael Karim.', []], ['Shells fell south of Karim. They met Michael Karim.', []], ['Shells fell on Hit. They met Michael Karim.', []], ['Shells fell on Karim.', []],
    // A noun for another place, or "the", makes no surname of it.
    ['Shells fell on Karim. They left Karim airbase.', []], ['Shells fell on Sahel. They left the Sahel.', []], ['Shells fell on Deir Hafer. They met Michael Deir Hafer.', []], ['Shells fell on Homs. They met Michael Homs.', []],
  ])('what the article says elsewhere: %s', (text, expected) => {
    expect(weigh(WORLD, text, 'person')).toEqual(expected);
  });
});

describe('a word before a place', () => {
  const LOCATIVE = 'The word before it speaks of a place.';

  it.each<[string, string[]]>([
    ...['in Karim', 'In Karim', 'near Karim', 'south of Karim', 'North of Karim', 'in Deir Hafer'].map((text): [string, string[]] => [`They sat ${text}.`, [`${text.replace(/^.*(?=Karim|Deir)/u, '')} > ${text.includes('Karim') ? 'karim' : 'deir-hafer'}: 1 ${LOCATIVE}`]]),
    ...['of Karim', 'men of Karim', 'south and Karim', 'on Karim', 'south Karim'].map((text): [string, string[]] => [`They sat ${text}.`, []]),
    ['Of Karim we know nothing.', []], ['Karim', []], ['They sat in Homs.', []],
  ])('%s', (text, expected) => {
    expect(weigh(WORLD, text, 'locative')).toEqual(expected);
  });
});

describe('names as newspapers would set the brackets', () => {
  const { marks: set } = makeWorld([
    { id: 'sudan', kind: 'country', countries: ['SD'], names: ['Sudan'] }, { id: 'kachin', kind: 'region', countries: ['MM'], names: ['Kachin'] },
    { id: 'sudan-army', kind: 'military', countries: ['SD'], names: ["Sudan's army", "Old Sudan's army", 'Sudan army', "Sudan and Chad's army"] }, { id: 'sudan-air', kind: 'military', countries: ['SD'], names: ["Sudan's Air Force"] },
    { id: 'kachin-army', kind: 'armed-group', countries: ['MM'], names: ["Kachin's army"] }, { id: 'palace', kind: 'site', countries: ['SD'], names: ["Sudan's palace"] },
    { id: 'm23', kind: 'armed-group', names: ['M23', 'M23 rebels', 'M23 movement', 'M23 old rebels', 'M23 rebels of faith', 'M23 Rebels'] }, { id: 'red', kind: 'armed-group', names: ['Red'] }, { id: 'red-rebels', kind: 'armed-group', names: ['Red rebels'] },
    { id: 'fars', kind: 'site', names: ['Farsi', 'Farsi rebels'] },
    { id: 'omar-bakri', kind: 'person', names: ['Omar al-Bakri', 'Bakri'] }, { id: 'bakri-men', kind: 'military', names: ["al-Bakri's men", "Bakri's men", "Desert Bakri's men"] }, { id: 'omar', kind: 'settlement', names: ['Omar Bakri'] },
  ]);

  it.each<[string, string, string[]]>([
    ['the country before a possessive, not the common noun', "They met Sudan's army and Sudan’s army.", ['Sudan > sudan', 'Sudan > sudan']],
    ['both, where the rest is a name', "They met Sudan's Air Force.", ['Sudan > sudan', 'Air Force > sudan-air']],
    ['all of it without a possessive', 'They met the Sudan army.', ['Sudan army > sudan-army']],
    ['all of it where the country stands inside', "They met Old Sudan's army.", ["Old Sudan's army > sudan-army"]],
    ['all of it where the possessive comes later', "They met Sudan and Chad's army.", ["Sudan and Chad's army > sudan-army"]],
    ['all of it behind a province', "They met Kachin's army.", ["Kachin's army > kachin-army"]],
    ['all of what is no group', "They saw Sudan's palace.", ["Sudan's palace > palace"]],
    ['the group, not its people', 'They met M23 rebels.', ['M23 > m23']],
    ['all of it with a noun for no people', 'They met the M23 movement.', ['M23 movement > m23']],
    ['all of it with more words than one', 'They met M23 old rebels and M23 rebels of faith.', ['M23 old rebels > m23', 'M23 rebels of faith > m23']],
    ['all of it where the people are another group', 'They met Red rebels.', ['Red rebels > red-rebels']],
    ['the person with the full name, not the surname and the forces', "They met Omar al-Bakri's men.", ['Omar al-Bakri > omar-bakri']],
    ['all of it behind the surname alone', "They met Bakri's men and al-Bakri’s men.", ["Bakri's men > bakri-men", 'al-Bakri’s men > bakri-men']],
    ['all of it where the surname stands inside', "They met Desert Bakri's men.", ["Desert Bakri's men > bakri-men"]],
    ['all of it behind what is no person', "They saw Omar Bakri's men.", ["Bakri's men > bakri-men"]],
    ['all of it where it is a place', 'They met Farsi rebels.', ['Farsi rebels > fars']],
  ])('%s: %s', (_, text, expected) => {
    expect(set(text)).toEqual(expected);
  });
});
