import { describe, expect, it } from 'vitest';
import { reasonsAt } from './ledger';
import { makeWorld, type Name, type Thing } from './world';

const supported = (text: string): Name => ({ text, match: 'needs-support' });
const needing = (text: string, scope: 'sentence' | 'paragraph' | 'article', near: string[] = ['Amiri'], notNear: string[] = ['Ramadan']): Name => ({ text, match: 'needs-context', near, notNear, scope });
const exact = (text: string): Name => ({ text, match: 'exact-case' });
const thing = (id: string, kind: Thing['kind'], names: Thing['names'], more: Partial<Thing> = {}): Thing => ({ id, kind, names, ...more });
/** Without countries: what the article is about says nothing of them, so that only the rule in question speaks. */
const world = makeWorld([
  thing('badr', 'armed-group', [needing('Badr', 'article')]), thing('azov', 'military', [needing('Azov', 'sentence')]), thing('nusra', 'armed-group', [needing('Nusra', 'paragraph')]),
  thing('salih', 'person', [needing('Salih', 'article')]), thing('sirte', 'settlement', [needing('Sirte', 'article')]), thing('asad', 'base', [needing('Asad', 'sentence')]),
  thing('jordan', 'country', [needing('Jordan', 'sentence', ['Amman'])]), thing('wagner', 'armed-group', [{ text: 'Wagner', match: 'needs-context' }]), thing('kurds', 'armed-group', [{ text: 'Peshmerga', near: ['Erbil'], scope: 'article' }]),
  thing('iraq', 'country', ['Iraq']), thing('syria', 'country', ['Syria'], { countries: ['SY'] }), thing('united-states', 'country', [exact('US')]),
  thing('soleimani', 'person', ['Qasem Soleimani']), thing('sistani', 'person', ['Sistani']), thing('hezbollah', 'armed-group', ['Hezbollah']), thing('isis', 'armed-group', [exact('ISIS'), exact('DAESH')]),
  thing('homs', 'settlement', ['Homs']), thing('palmyra', 'settlement', ['Palmyra'], { countries: ['XA'] }), thing('tadif', 'settlement', ['Tadif'], { countries: ['XA'] }), thing('maarat', 'settlement', [supported('Maarat')], { countries: ['XA'] }), thing('ghat', 'settlement', ['Ghat Town'], { subtype: 'town' }), thing('baghdad', 'settlement', ['Baghdad'], { subtype: 'capital city' }),
  thing('hit', 'settlement', [supported('Hit')]), thing('walid', 'settlement', [supported('Bani Walid')]), thing('old-hit', 'settlement', [supported('Old Hit'), supported('Old City')]), thing('ninawa', 'region', [supported('Ninawa')]), thing('kut', 'settlement', [exact('Kut')]),
  thing('red-camp', 'site', ['Red Camp']), thing('diyala', 'region', ['Diyala']), thing('tanf', 'base', ['Tanf']), thing('terror-service', 'military', ['Counter Terrorism Service']),
  thing('euphrates', 'region', ['Euphrates'], { countries: ['XA', 'XC'] }), thing('jazira-one', 'region', ['Jazira'], { countries: ['XC'] }), thing('jazira-two', 'region', [supported('Jazira')], { countries: ['XA'] }),
]);
const reasons = (text: string, name: string): string[] | undefined => reasonsAt(world, text, name);

const SAFE = '+5 mode: This name stands for one entry only.';
const LISTED = '+1 mode: A place of this name is in the gazetteer.';
const MISSING = 'context: None of the words that this name needs beside it was found.';
const IN = '+1 locative: The word before it speaks of a place.';
type Row = [what: string, text: string, name: string, expected: string[]];
const check = (rows: Row[]): void => {
  it.each<Row>(rows)('%s', (_, text, name, expected) => {
    expect(reasons(text, name)).toEqual(expected);
  });
};

describe('context words', () => {
  check([
    ['one of them speaks for the name', 'Badr left. Amiri stayed.', 'Badr', ['+4 context: “Amiri” stands in the same article.']],
    ['as the article prints it', 'Badr left. AMIRI’s men stayed.', 'Badr', ['+4 context: “AMIRI” stands in the same article.']],
    ['a forbidden one is against everything', 'Badr left. Amiri stayed for Ramadan.', 'Badr', ['-20 context: “Ramadan” in the same article speaks for something else of this name.']],
    ['in the paragraph', 'One Nusra man.\nThe Nusra met Amiri.', 'Nusra', ['+4 context: “Amiri” stands in the same paragraph.']],
    ['in another sentence of the paragraph', 'The Nusra left. Then Amiri stayed.', 'Nusra', ['+4 context: “Amiri” stands in the same paragraph.']],
    ['not in the next paragraph', 'Amiri left.\nThe Nusra stayed.', 'Nusra', [`-6 ${MISSING}`]],
    ['in the sentence', 'Azov met Amiri here.', 'Azov', ['+4 context: “Amiri” stands in the same sentence.']],
    ['a forbidden one in the sentence', 'Azov met them in Ramadan.', 'Azov', ['-20 context: “Ramadan” in the same sentence speaks for something else of this name.']],
    ['not in the next sentence', 'Then Azov left. Amiri stayed.', 'Azov', [`-6 ${MISSING}`]],
    ['a group that needs them somewhere is not lost without', 'Then Badr left.', 'Badr', [`-1 ${MISSING}`]],
    ['nor one with its noun', 'They saw the Azov brigade.', 'Azov', [`-1 ${MISSING}`, '+2 head-noun: The noun “brigade” fits.']],
    ['a noun of another kind does not help', 'They saw the Azov airport.', 'Azov', [`-6 ${MISSING}`]],
    ['a base with its noun is', 'They saw the Asad base.', 'Asad base', [`-6 ${MISSING}`, '+2 head-noun: The noun “base” fits.']],
    ['a person is', 'Then Salih left.', 'Salih', [`-6 ${MISSING}`]],
    ['a place is', 'Then they left Sirte.', 'Sirte', [`-6 ${MISSING}`]],
    ['a country is not', 'Then they left Jordan.', 'Jordan', [`-1 ${MISSING}`]],
    ['a name that is safe without them loses nothing', 'The Peshmerga left.', 'Peshmerga', [SAFE]],
    ['and wins with them', 'The Peshmerga left Erbil.', 'Peshmerga', [SAFE, '+4 context: “Erbil” stands in the same article.']],
    ['a name with no such words is not asked for them', 'Then Wagner left.', 'Wagner', []],
  ]);
});

describe('titles', () => {
  check([
    ['speak for a person', 'Then General Qasem Soleimani left.', 'Qasem Soleimani', [SAFE, '+2 title: The title “General” stands before it.']],
    ['with a dot', 'Then Gen. Qasem Soleimani left.', 'Qasem Soleimani', [SAFE, '+2 title: The title “Gen” stands before it.']],
    ['for a person of one name', 'Then Ayatollah Sistani left.', 'Sistani', [SAFE, '+2 title: The title “Ayatollah” stands before it.']],
    ['not in small letters', 'Then a general Qasem Soleimani knew left.', 'Qasem Soleimani', [SAFE]],
    ['other words do not', 'When Qasem Soleimani left.', 'Qasem Soleimani', [SAFE]],
    ['make a person of a place', 'Then Mr Homs left.', 'Homs', [SAFE, '-10 title: The title “Mr” before it makes it a person.']],
    ['and of a place of the gazetteer in two words', 'Then King Bani Walid left.', 'Bani Walid', [LISTED, '-10 title: The title “King” before it makes it a person.']],
    ['not of a place of two words that is no namesake', 'Then Governor Ghat Town left.', 'Ghat Town', [SAFE]],
    ['nor of a group', 'Then General Hezbollah left.', 'Hezbollah', [SAFE]],
  ]);
});

describe('ordinary words', () => {
  check([
    ['the same word in small letters', 'Hit after hit fell.', 'Hit', [LISTED, '-6 lower-case: The article also prints “hit”, as an ordinary word.']],
    ['not where the name is all in capitals', 'They left HIT, hit by two.', 'HIT', [LISTED]],
    ['not inside another word', 'From Hit came white men.', 'Hit', [LISTED]],
    ['not for names exact in their case', 'From Kut came a kut.', 'Kut', [SAFE]],
    ['not for two words', 'Red camp is no red camp.', 'Red camp', [SAFE]],
    ['not for persons', 'When Sistani saw a sistani.', 'Sistani', [SAFE]],
    ['two everyday words are no village', 'They left the Old City.', 'Old City', [LISTED, '-20 everyday: The word has a meaning of its own, and only the gazetteer knows it as a place.']],
    ['one of two is not enough', 'They left Old Hit.', 'Old Hit', [LISTED]],
    ['in a headline anything has a capital', 'Rockets Hit Northern Village Market', 'Hit', [LISTED, '-3 capitals: In a headline every word has a capital, so this may be an ordinary word.']],
    ['but two words are a name', 'Rockets Strike Bani Walid Market', 'Bani Walid', [LISTED]],
    ['a short acronym in a line of capitals', 'THEY TOLD US TO GO.', 'US', [SAFE, '-3 capitals: The whole line is in capitals, so this may be an ordinary word.']],
    ['of four letters', 'THEY TOLD ISIS TO GO.', 'ISIS', [SAFE, '-3 capitals: The whole line is in capitals, so this may be an ordinary word.']],
    ['not of five', 'THEY TOLD DAESH TO GO.', 'DAESH', [SAFE]],
    ['nor in a line with small letters', 'They told US TO GO.', 'US', [SAFE]],
    ['nor a name that may be printed in any case', 'THEY LEFT HIT TO GO.', 'HIT', [LISTED]],
  ]);
});

describe('rules that do not concern a name', () => {
  check([
    ['the noun behind a country', 'They left Iraq province again.', 'Iraq', [SAFE]],
    ['a lake before a person', 'When Camp Sistani left.', 'Sistani', [SAFE]],
    ['a camp before two words', 'When Camp Bani Walid left.', 'Bani Walid', [LISTED]],
    ['a camp before one', 'When Camp Homs left.', 'Homs', [SAFE, '-10 longer-name: With “Camp” before it, it is another name.']],
    ['what a village of two words says', 'Then Bani Walid said so.', 'Bani Walid', [LISTED]],
    ['the size of a capital that is known', 'They left Baghdad.', 'Baghdad', [SAFE]],
  ]);
});

describe('nouns beside a name', () => {
  check([
    ['the noun of two words', 'They left Tanf air base.', 'Tanf air base', [SAFE, '+2 head-noun: The noun “base” fits.']],
    ['a first word of two alone', 'They left Tanf air', 'Tanf', [SAFE]],
    ['a first word with one that is no noun', 'They left Homs oil company.', 'Homs', [SAFE]],
    ['the noun of two words that names something else', 'They left Homs air base.', 'Homs', [SAFE, '-10 head-noun: The noun “base” names something else.']],
    ['no noun behind a stroke', 'They left Homs/base.', 'Homs', [SAFE]],
    ['the province', 'They left Diyala province.', 'Diyala province', [SAFE, '+2 head-noun: The noun “province” fits.']],
    ['the province of', 'They left the province of Diyala.', 'Diyala', [SAFE, '+2 head-noun: The noun “province” fits.']],
    ['the state of, which is also said of groups', 'They left the state of Diyala.', 'Diyala', [SAFE, '+2 head-noun: The noun “state” fits.']],
    ['the city of, before a province', 'They left the city of Diyala.', 'Diyala', [SAFE, '-10 head-noun: The noun “city” names something else.']],
    ['not the airport of', 'They left the airport of Diyala.', 'Diyala', [SAFE]],
    ['not men of', 'They were men of Diyala.', 'Diyala', [SAFE]],
    ['not another small word', 'They leave the province if Diyala falls.', 'Diyala', [SAFE]],
    ['no noun before "of"', 'They left “it” of Diyala.', 'Diyala', [SAFE]],
    ['a state that names something else than a town', 'They left Homs state.', 'Homs', [SAFE, '-10 head-noun: The noun “state” names something else.']],
    ['a group in front of it says nothing against a place', 'They left Homs militants.', 'Homs', [SAFE]],
    ['a place behind a group says nothing against it', 'They left the Hezbollah airport.', 'Hezbollah', [SAFE]],
    ['nor behind a person', 'They left the Sistani airport.', 'Sistani', [SAFE]],
    ['the long name of a force takes its noun', 'They left the Counter Terrorism Service command.', 'Counter Terrorism Service command', [SAFE, '+2 head-noun: The noun “command” fits.']],
    ['but not every noun', 'They left the Counter Terrorism Service militants.', 'Counter Terrorism Service', [SAFE, '+2 head-noun: The noun “militants” fits.']],
    ['and the short name does not', 'They left the Hezbollah command.', 'Hezbollah', [SAFE, '+2 head-noun: The noun “command” fits.']],
  ]);
});

const COUNTRY = '+2 country: The article is about the country it belongs to.';
const inside = (where: string): string => `+3 containment: It stands before “${where}”, where it lies.`;
const outside = (where: string): string => `-10 containment: It stands before “${where}”, where it does not lie.`;
const unknown = (where: string): string => `-4 containment: It stands before “${where}”, which is not where the place we know lies.`;

describe('what stands behind a comma', () => {
  check([
    ['the province it lies in, one of whose countries is its own', 'They left Palmyra, Euphrates, at noon.', 'Palmyra', [SAFE, inside('Euphrates'), COUNTRY]],
    ['one of two provinces of the name', 'They left Palmyra, Jazira, at noon.', 'Palmyra', [SAFE, inside('Jazira'), COUNTRY]],
    ['a province it does not lie in', 'They left Palmyra, Diyala, at noon.', 'Palmyra', [SAFE, outside('Diyala')]],
    ['a country it does not lie in', 'They left Palmyra, Syria, at noon.', 'Palmyra', [SAFE, outside('Syria')]],
    ['another town contains nothing', 'They left Palmyra, Tadif, at noon.', 'Palmyra', [SAFE, COUNTRY]],
    ['no country contains a country', 'They left Iraq, Syria, at noon.', 'Iraq', [SAFE]],
    ['a word nobody knows', 'They left Homs, Texas, at noon.', 'Homs', [SAFE, unknown('Texas')]],
    ['two words nobody knows', 'They left Homs, Santa Maria, at noon.', 'Homs', [SAFE, unknown('Santa Maria')]],
    ['none that begin with a small word', 'They left Homs, New Jersey, at noon.', 'Homs', [SAFE]],
    ['a word nobody knows, though a country follows later', 'They left Hit, Texas, near Syria.', 'Hit', [LISTED, unknown('Texas')]],
    ['no word behind a name of two', 'They left Bani Walid, Texas, at noon.', 'Bani Walid', [LISTED]],
    ['no day', 'They left Hit, Monday, at noon.', 'Hit', [LISTED]],
    ['no words that begin with a day', 'They left Hit, Monday Night, at noon.', 'Hit', [LISTED]],
    ['no nationality', 'They left Hit, Libyan, at noon.', 'Hit', [LISTED]],
    ['no small word', 'They left Hit, However, at noon.', 'Hit', [LISTED]],
    ['no title', 'They left Hit, General, at noon.', 'Hit', [LISTED]],
    ['no office', 'They left Hit, Minister, at noon.', 'Hit', [LISTED]],
    ['no possessive', 'They left Hit, Barney’s, at noon.', 'Hit', [LISTED]],
    ['no list', 'They left Hit, Ghibta and Raqsa.', 'Hit', [LISTED]],
    ['nothing without a comma', 'They left Hit. Texas, at noon.', 'Hit', [LISTED]],
  ]);
});

describe('what stands behind "in"', () => {
  const GAZETTEER = '+3 country: The article is about the country it belongs to.';
  check([
    ['a province it lies in', 'They met at Maarat in Euphrates.', 'Maarat', [LISTED, inside('Euphrates'), IN, GAZETTEER]],
    ['a province it does not lie in', 'They met at Maarat in Diyala.', 'Maarat', [LISTED, outside('Diyala'), IN]],
    ['a town it does not lie in', 'They met near Maarat in Homs.', 'Maarat', [LISTED, outside('Homs'), IN]],
    ['nothing that is no place', 'They met at Maarat in Hezbollah.', 'Maarat', [LISTED, IN]],
    ['nothing where no such word stands before the name', 'The plans of Maarat in Diyala failed.', 'Maarat', [LISTED]],
    ['nothing behind another small word', 'They met at Maarat or Diyala.', 'Maarat', [LISTED, IN]],
    ['nothing further on', 'They met at Maarat in upper Diyala.', 'Maarat', [LISTED, IN]],
    ['nothing behind a safe name', 'They met at Homs in Diyala.', 'Homs', [SAFE]],
  ]);
});

describe('datelines', () => {
  const DATELINE = '+3 dateline: It is the dateline.';
  check([
    ['at the start of the text', 'HIT (AP) – Two men met.', 'HIT', [LISTED, DATELINE]],
    ['at the start of a paragraph', 'Two men met.\nHIT (AP) – Two men met.', 'HIT', [LISTED, DATELINE]],
    ['not inside a line', 'Two men met; HIT (AP) – Two men met.', 'HIT', [LISTED]],
    ['not of a province', 'NINAWA (AP) – Two men met.', 'NINAWA', [LISTED]],
    ['a safe town needs none', 'BAGHDAD (AP) – Two men met.', 'BAGHDAD', [SAFE]],
  ]);
  it('the word before a name is another rule', () => {
    expect(reasons('Two men met in Hit.', 'Hit')).toEqual([LISTED, IN]);
  });
});
