import { describe, expect, it } from 'vitest';
import { reasonsAt } from './ledger';
import { makeWorld, type Name, type Thing } from './world';

const introduced = (text: string): Name => ({ text, match: 'needs-introduction', role: 'acronym' });
const group = (id: string, ...names: Thing['names']): Thing => ({ id, kind: 'armed-group', names });
const person = (id: string, name: string, countries: string[] = [], ...more: Thing['names']): Thing => ({ id, kind: 'person', countries, names: [name, ...more] });
const world = makeWorld([
  { id: 'iraq', kind: 'country', names: ['Iraq'] }, { id: 'libya', kind: 'country', names: ['Libya'] }, { id: 'united-states', kind: 'country', names: ['United States', { text: 'US', match: 'exact-case' }] },
  { id: 'old-town', kind: 'site', names: ['Old Town'] }, { id: 'quds-force', kind: 'military', names: ['Quds Force'] }, { id: 'storm', kind: 'event', names: ['Operation Decisive Storm'] },
  { id: 'rahimi-village', kind: 'settlement', names: [{ text: 'Rahimi', match: 'needs-support' }] },
  group('kataib-hezbollah', "Kata'ib Hezbollah", introduced('KH')), group('han', 'Harakat al-Nujaba'), group('pkk', "Kurdistan Workers' Party"), group('hamas', 'Hamas'), group('islamic-state', 'Islamic State'), group('ahrar', 'Ahrar al-Sharqiya'),
  group('guards', 'Islamic Revolutionary Guard', introduced('IRGC')), group('azov', { text: 'Azov', match: 'needs-context', near: ['Mariupol'], scope: 'sentence' }, introduced('URA')), group('deterrence', 'Special Deterrence Force'),
  group('sabereen', 'Sabereen Movement'), group('fath', 'Harakat el-Fath'), group('ana', 'Harakat Ana'), group('struggle', 'Popular Struggle Movement'), group('turkish-hezbollah', 'Turkish Hezbollah'), group('all-generic', 'Hezbollah Movement'), group('bakr', 'Bakr Brigades'), group('faxrc', 'FAXRC'),
  { id: 'amal', kind: 'political-organisation', names: ['Amal Movement'] },
  person('soleimani', 'Qasem Soleimani', ['IR'], 'Ghassem Soleimani'), person('hossein-salami', 'Hossein Salami'), person('ali-salami', 'Ali Salami'), person('reza-salami', 'Reza Salami'), person('muhandis', 'Abu Mahdi al-Muhandis'), person('maali', "Ahmed Ma'ali"), person('sistani', 'Sistani'), person('rahimi', 'Ali Rahimi'),
  person('smith', 'John Smith Jr'), person('idris', 'Idris II'), person('ban', 'Ban Ki Moon', ['KR', 'US']), person('xi', 'Xi Jinping', ['CN']), person('li', 'Mohammed Li'), person('sadr', 'Moqtada al-Sadr'), person('omar-bakri', 'Omar Bakri'),
]);
const { marks, match } = world;
const reasons = (text: string, name: string): string[] | undefined => reasonsAt(world, text, name);
/** What is marked besides full names: those are printed first in every text. */
const shortMarks = (text: string): string[] => marks(text).filter((mark) => !/^(?!Al )\S+ .*\S > /u.test(mark));
const LONG_TAIL = ` ${'They met again and nothing else was said that day. '.repeat(4)}`;

describe('acronyms an article introduces', () => {
  it.each<[string, string]>([
    ['in brackets', 'Harakat al-Nujaba (HAN) left.'], ['in brackets with more', 'Harakat al-Nujaba (HAN; founded in May) left.'], ['in brackets and quotation marks', 'Harakat al-Nujaba (“HAN”) left.'],
    ['in brackets with "or"', 'Harakat al-Nujaba (or HAN) left.'], ['in brackets with "known as"', 'Harakat al-Nujaba (also known as HAN) left.'], ['behind a comma and "or"', 'Harakat al-Nujaba, or HAN, left.'], ['behind "or"', 'Harakat al-Nujaba or HAN, left.'],
    ['behind "known as" without a comma', 'The Harakat al-Nujaba known as HAN left.'], ['behind "abbreviated" without a comma', 'The Harakat al-Nujaba abbreviated as HAN left.'],
    ['behind "known as"', 'Harakat al-Nujaba, known as HAN, left.'], ['behind "also known as"', 'Harakat al-Nujaba, also known as HAN, left.'], ['behind "abbreviated"', 'Harakat al-Nujaba, abbreviated as HAN, left.'],
    ['with the name in brackets', 'The HAN (Harakat al-Nujaba) left.'], ['before "or"', 'Then HAN, or Harakat al-Nujaba, left.'], ['before "or the"', 'Then HAN, or the Harakat al-Nujaba, left.'],
    ['at the very start', 'HAN (Harakat al-Nujaba) left.'], ['before "or", in quotation marks', 'Then “HAN”, or Harakat al-Nujaba, left.'],
  ])('%s', (_, text) => {
    expect(shortMarks(`${text}${LONG_TAIL}HAN stayed.`)).toEqual(['HAN > han', 'HAN > han']);
    expect(shortMarks(`They met.${LONG_TAIL}${text} HAN stayed.`)).toEqual(['HAN > han', 'HAN > han']);
  });

  it.each<[string, string]>([
    ['behind another word', 'Harakat al-Nujaba of HAN, left.'], ['behind another name and a comma', 'Harakat al-Nujaba, like HAN, left.'], ['before another word', 'The HAN of Harakat al-Nujaba left.'], ['before a comma alone', 'The HAN, Harakat al-Nujaba left.'],
    ['before an article alone', 'Then HAN, the Harakat al-Nujaba left.'], ['inside a longer word', 'The xHAN (Harakat al-Nujaba) left.'],
  ])('but not %s', (_, text) => {
    expect(shortMarks(`${text} HAN stayed.`)).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['of another language, for a group', "Kurdistan Workers' Party (PKK) left. PKK men stayed.", ['PKK > pkk', 'PKK > pkk']],
    ['of two capitals', "Kurdistan Workers' Party (XX) left. XX men stayed.", ['XX > pkk', 'XX > pkk']],
    ['no acronym for another one', 'The men of XRC (FAXRC) left. XRC stayed.', ['FAXRC > faxrc']],
    ['not as long as the name', 'Hamas (NWSLT) left. NWSLT men stayed.', ['Hamas > hamas']],
    ['but one letter shorter', 'Hamas (NWSL) left. NWSL men stayed.', ['Hamas > hamas', 'NWSL > hamas', 'NWSL > hamas']],
    ['not another name in brackets', 'Islamic State (Mosul) left. Mosul stayed.', []],
    ['a short word of the same letters', 'Islamic State (Isis) left. Isis stayed.', ['Isis > islamic-state', 'Isis > islamic-state']],
    ['a short word of six letters', 'Ahrar al-Sharqiya (Ahrash) left. Ahrash stayed.', ['Ahrash > ahrar', 'Ahrash > ahrar']],
    ['no word of seven', 'Ahrar al-Sharqiya (Ahrarsh) left. Ahrarsh stayed.', []],
    ['no word that begins otherwise', 'Ahrar al-Sharqiya (Harash) left. Harash stayed.', []],
    ['no word of other letters', 'Ahrar al-Sharqiya (Ahmad) left. Ahmad stayed.', []],
    ['no event', 'Operation Decisive Storm (ODS) began. ODS went on.', []],
    ['the initials of a place', 'The Old Town (OT) burnt. OT is no more.', ['OT > old-town', 'OT > old-town']],
    ['no other letters for a place', 'The Old Town (ORT) burnt. ORT is no more.', []],
    ['no letter twice', 'The Old Town (OTT) burnt. OTT is no more.', []],
    ['not the initials of words before a place', 'Kurds reached grey Old Town (KRG). KRG men stayed.', []],
    ['two names: the first keeps it', 'Harakat al-Nujaba (HAN) met Hamas (HAN). HAN left.', ['HAN > han', 'Hamas > hamas', 'HAN > han', 'HAN > han']],
  ])('%s', (_, text, expected) => {
    expect(shortMarks(text)).toEqual(expected);
  });
});

describe('acronyms the index knows', () => {
  const FULL = '+4 full-name: The article also prints its full name.';
  const LOST = '-1 introduced: The article neither introduces this short form nor prints the full name.';
  const OTHER = '-20 introduced: The article introduces “KH” as a short form of something else.';
  it.each<[string, string, string, string[]]>([
    ['introduced', "Kata'ib Hezbollah (KH) left. KH stayed.", 'KH', ['+5 introduced: The article introduces “KH” as its short form.']],
    ['the full name is printed', "Kata'ib Hezbollah left. KH stayed.", 'KH', [FULL]],
    ['neither', 'They left. KH stayed.', 'KH', [LOST]],
    ['introduced for something unknown', "Kata'ib Hezbollah met the Kurdish Helpers (KH). KH stayed.", 'KH', [OTHER]],
    ['introduced for something unknown far down', `Kata'ib Hezbollah met.${LONG_TAIL}Then the Kurdish Helpers (KH) came. KH stayed.`, 'KH', [OTHER]],
    ['introduced for another group', "Kata'ib Hezbollah met Hamas (KH). KH stayed.", 'KH > kataib-hezbollah', [OTHER]],
    ['introduced behind a bracket of another sort', "They (all two) met Kata'ib Hezbollah. Then the Kurdish Helpers (KH) came. KH stayed.", 'KH', [OTHER]],
    ['not introduced where the bracket holds more', "Kata'ib Hezbollah met the Kurdish Helpers (KH men). KH stayed.", 'KH', [FULL]],
    ['not introduced where the words before have other initials', "Kata'ib Hezbollah met the Syrian Helpers (KH). KH stayed.", 'KH', [FULL]],
    ['not introduced without a bracket', "Kata'ib Hezbollah met the Kurdish Helpers KH, and left. KH stayed.", 'KH', [FULL]],
    ['not introduced by a bracket that opens the article', "(KH) Men of Kata'ib Hezbollah met Kurdish Helpers.", 'KH', [FULL]],
    ['inside an unknown longer name it is neither introduced nor refused', 'The Islamic Revolutionary Guard Corps (IRGC) left. IRGC men stayed.', 'IRGC', [LOST]],
    ['at the end of an unknown longer name', 'The Ukrainian Regiment Azov (URA) left. URA men stayed.', 'URA', [LOST]],
    ['named before the unknown longer name, it is refused', 'For Azov men the United Road Army (URA) left. URA men stayed.', 'URA', ['-20 introduced: The article introduces “URA” as a short form of something else.']],
    ['a name exact in its case needs no introduction', 'The United States left. US men stayed.', 'US', ['+5 mode: This name stands for one entry only.']],
    ['and is refused where introduced for something else', 'The Ugandan Soldiers (US) left. US men stayed.', 'US', ['+5 mode: This name stands for one entry only.', '-20 introduced: The article introduces “US” as a short form of something else.']],
  ])('%s', (_, text, name, expected) => {
    expect(reasons(text, name)).toEqual(expected);
  });
});

describe('surnames', () => {
  it.each<[string, string, string[]]>([
    ['stand for the person', 'Qasem Soleimani died. Soleimani was in Iraq.', ['Soleimani > soleimani', 'Iraq > iraq']],
    ['before a name we know', 'Qasem Soleimani died. To Soleimani Quds Force men were sons.', ['Soleimani > soleimani']],
    ['behind a name we know', 'Qasem Soleimani died. In Operation Decisive Storm Soleimani was known.', ['Soleimani > soleimani']],
    ['not behind one we do not', 'Qasem Soleimani died. In Ruritania Soleimani was known.', []],
    ['not before one we do not', 'Qasem Soleimani died. To Soleimani Ruritania was a front.', []],
    ['where two spellings of the name are printed', 'Qasem Soleimani, also Ghassem Soleimani, died. Soleimani was known.', ['Soleimani > soleimani']],
    ['not shared by two', 'Hossein Salami met Ali Salami. Then Salami left.', []],
    ['nor by three', 'Hossein Salami met Ali Salami and Reza Salami. Then Salami left.', []],
    ['with an article behind a space', 'Abu Mahdi al-Muhandis died. Later Al Muhandis was buried.', ['Al Muhandis > muhandis']],
    ['with an apostrophe inside', "Ahmed Ma'ali died. Then Ma'ali’s men left; Ma'ali did not.", ["Ma'ali > maali", "Ma'ali > maali"]],
    ['not the suffix', 'John Smith Jr came. Smith left. Jr stayed.', ['Smith > smith']],
    ['not where only a suffix follows', 'Idris II came. Then Idris left.', []],
    ['before the given name where one of the countries does so', 'Ban Ki Moon came. Ban left. Moon stayed.', ['Ban > ban']],
    ['last for somebody of no country', 'Omar Bakri came. Bakri left. Omar stayed.', ['Bakri > omar-bakri']],
    ['not of two letters', 'Xi Jinping met Mohammed Li. Xi left. Li stayed.', []],
    ['without the article', 'Moqtada al-Sadr met Sistani. Sadr left.', ['Sistani > sistani', 'Sadr > sadr']],
    ['not an acronym of something unknown', 'Moqtada al-Sadr wrote to the Sahrawi Arab Democratic Republic (SADR). The SADR was silent; Sadr wept.', ['Sadr > sadr']],
    ['though a village has that name', 'Ali Rahimi came. To Rahimi Quds Force men were sons.', ['Rahimi > rahimi']],
  ])('%s', (_, text, expected) => {
    expect(shortMarks(text)).toEqual(expected);
  });

  it('say why', () => {
    const PERSON = '+5 full-name: The article prints the full name of this person.';
    expect(reasons('Qasem Soleimani died. Soleimani was known.', 'Soleimani')).toEqual([PERSON]);
    expect(reasons('Qasem Soleimani died. General Soleimani was known.', 'Soleimani')).toEqual([PERSON, '+2 title: The title “General” stands before it.']);
    expect(reasons('Harakat al-Nujaba left. Nujaba stayed.', 'Nujaba')).toEqual(['+5 full-name: The article prints the full name of this group.']);
    expect(reasons('Harakat al-Nujaba (HAN) left. HAN stayed.', 'HAN')).toEqual(['+5 full-name: The article introduces “HAN” as its short form.']);
  });

  it('are found only while their rule is on', () => {
    const text = 'Qasem Soleimani died. Soleimani was known.';
    expect(match(text, { manual: true }).mentions).toHaveLength(2);
    expect(match(text, { manual: true, without: new Set(['full-name']) }).mentions).toHaveLength(1);
  });
});

describe('the own word of a group', () => {
  it.each<[string, string, string[]]>([
    ['is what is left beside the general ones', 'The Sabereen Movement left. Sabereen stayed. Movement is slow.', ['Sabereen > sabereen']],
    ['without the article', 'Harakat el-Fath left. Fath stayed.', ['Fath > fath']],
    ['not of three letters', 'Harakat Ana left. Ana stayed.', []],
    ['not one of two', 'The Popular Struggle Movement left. Popular is Struggle.', []],
    ['not a nationality', 'The Turkish Hezbollah left. Then Turkish was spoken.', []],
    ['not where nothing is left', 'The Hezbollah Movement left. The Hezbollah and the Movement stayed.', []],
    ['not without a general word', 'The Bakr Brigades left. Bakr stayed, and this movement too.', []],
    ['not of a party', 'The Amal Movement left. Amal stayed.', []],
  ])('%s', (_, text, expected) => {
    expect(shortMarks(text)).toEqual(expected);
  });
});
