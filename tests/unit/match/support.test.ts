import { describe, expect, it } from 'vitest';
import { makeWorld, type Name, type Thing } from './world';

const country = (id: string, code: string, name: string): Thing => ({ id, kind: 'country', countries: [code], names: [name] });
const supported = (text: string): Name => ({ text, match: 'needs-support' });
const town = (name: string, code: string, of: string, subtype = 'town', more: Partial<Thing> = {}): Thing => ({ id: `${name.toLowerCase()}-${code.toLowerCase()}`, kind: 'settlement', countries: [code], subtype, related: [of], names: [supported(name)], ...more });
const { marks } = makeWorld([
  country('israel', 'IL', 'Israel'), country('yemen', 'YE', 'Yemen'), country('sudan', 'SD', 'Sudan'), country('chad', 'TD', 'Chad'), country('ukraine', 'UA', 'Ukraine'), country('nigeria', 'NG', 'Nigeria'),
  { id: 'houthis', kind: 'armed-group', countries: ['YE'], related: ['israel', 'yemen'], names: ['Houthis'] },
  { id: 'm23', kind: 'armed-group', countries: ['CD'], names: ['M23', 'M23 rebels', 'M23 Movement'] },
  { id: 'sudan-army', kind: 'military', countries: ['SD'], names: ["Sudan's army", 'Sudanese army'] }, { id: 'ukraine-air', kind: 'military', countries: ['UA'], names: ["Ukraine's Air Force"] },
  { id: 'azov', kind: 'military', countries: ['UA'], names: [{ text: 'Azov', match: 'needs-context', near: ['Mariupol'], scope: 'sentence' }] },
  { id: 'jnim', kind: 'armed-group', names: ['Jamaat Nusrat al-Islam wal-Muslimin'] },
  town('Ashdod', 'IL', 'israel'), town('Haifa', 'IL', 'israel'), town('Holon', 'IL', 'israel'),
  town('Vienna', 'AT', 'austria', 'capital city'), town('Munich', 'DE', 'germany', 'provincial capital'), town('Passau', 'DE', 'germany'), town('Odessa', 'US', 'united-states', 'city'),
  town('Mocimboa', 'MZ', 'mozambique', 'town'), town('Praia', 'CV', 'cape-verde', 'capital city'),
  { id: 'hama', kind: 'region', countries: ['SY'], lat: 35.1, lon: 36.9, names: ['Hama province', 'Hama'] }, country('syria', 'SY', 'Syria'), town('Hama', 'SY', 'syria', 'provincial capital', { lat: 35.13, lon: 36.75, id: 'hama-town' }),
  { id: 'homs', kind: 'settlement', countries: ['SY'], names: ['Homs'] }, { id: 'borno', kind: 'region', countries: ['NG'], names: [supported('Borno')] }, town('Bayhan', 'YE', 'yemen'), town('York', 'YE', 'yemen'), town('Old City', 'YE', 'yemen'), { id: 'ali-base', kind: 'base', countries: ['YE'], names: [supported('Ali Base')] }, town('Rimal', 'YE', 'yemen', 'quarter of a town'),
]);

describe('support for gazetteer places', () => {
  it.each<[string, string, string[]]>([
    ['two of a country a named group is tied to', 'The Houthis attacked Ashdod and Haifa.', ['Houthis > houthis', 'Ashdod > ashdod-il', 'Haifa > haifa-il']],
    ['not two of a country nobody is tied to', 'They saw Ashdod and Haifa.', []],
    ['three of one country', 'They saw Ashdod, Haifa and Holon.', ['Ashdod > ashdod-il', 'Haifa > haifa-il', 'Holon > holon-il']],
    ['a capital', 'Talks go on with Vienna.', ['Vienna > vienna-at']],
    ['a provincial capital behind "in"', 'They met in Munich. Then Munich slept.', ['Munich > munich-de', 'Munich > munich-de']],
    ['no place by the vote of its own namesake', 'They met in Munich. Passau slept.', ['Munich > munich-de']],
    ['no large town of a country nobody names', 'Three were hurt in Odessa.', []],
  ])('%s', (_, text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});

describe('spans', () => {
  it.each<[string, string, string[]]>([
    ['a possessive country, not the common noun', "Yesterday Sudan's army left. The Sudanese army stayed.", ['Sudan > sudan', 'Sudanese army > sudan-army']],
    ['a possessive country and the name behind it', "Then Ukraine's Air Force came.", ['Ukraine > ukraine', 'Air Force > ukraine-air']],
    ['the group, not its people', 'M23 rebels met the M23 Movement.', ['M23 > m23', 'M23 Movement > m23']],
    ['no place in the quoted name of a brigade', 'Yemen: the 300th “Bayhan” Regional Brigade came.', ['Yemen > yemen']],
    ['a place in quotation marks', 'Yemen: they took “Bayhan” by night.', ['Yemen > yemen', 'Bayhan > bayhan-ye']],
    ['no country in the name of a lake', 'Chad met on Lake Chad.', ['Chad > chad']],
    ['no part of a longer name', 'In Mocimboa da Praia it rained.', []],
    ['a state with its noun', 'Nigeria: in Borno state', ['Nigeria > nigeria', 'Borno state > borno']],
    ['a district like its town, but no quarter', 'Yemen: in Bayhan district and Rimal district', ['Yemen > yemen', 'Bayhan district > bayhan-ye', 'Rimal > rimal-ye']],
    ['the province where the noun counts several', 'Syria: in Homs and Hama provinces', ['Syria > syria', 'Homs > homs', 'Hama > hama']],
    ['both ends of a road', 'on the Palmyra-Homs highway', ['Homs > homs']],
    ['the noun instead of context', 'Ukraine sent the Azov brigade. In Azov it rained.', ['Ukraine > ukraine', 'Azov brigade > azov'.replace(' brigade >', ' >')]],
    ['the print of scholars', 'men of Jamāʿat nuṣrat al-islām wal-muslimīn', ['Jamāʿat nuṣrat al-islām wal-muslimīn > jnim']],
    ['no small letters elsewhere', 'men of Jamaat nusrat al-islam wal-muslimin', []],
    ['no town in the name of another', 'Yemen: they flew from New Bayhan. New Bayhan grows. New York slept.', ['Yemen > yemen']],
    ['a new sentence is no longer name', 'Yemen wept. In Bayhan it rained.', ['Yemen > yemen', 'Bayhan > bayhan-ye']],
    ['no town that is an agency', 'Yemen: the Bayhan agency and the Bayhan news agency said so.', ['Yemen > yemen']],
    ['no town behind "the", but in front of a noun', 'Yemen: in the Bayhan, after the Bayhan bombing', ['Yemen > yemen', 'Bayhan > bayhan-ye']],
    ['no town of everyday words', 'Yemen: in the Old City', ['Yemen > yemen']],
    ['no town with a number', 'Yemen: after Bayhan II', ['Yemen > yemen']],
    ['no base in the name of a person', 'Yemen: at Imam Ali Base', ['Yemen > yemen']],
  ])('%s', (_, text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  it('the bare name is the town, with the noun the province', () => {
    expect(marks('Syria took Hama and left Hama province.')).toEqual(['Syria > syria', 'Hama > hama-town', 'Hama province > hama']);
  });

  it('the bare name is the town, where a site is called after it', () => {
    const { marks: placed } = makeWorld([country('syria', 'SY', 'Syria'), { id: 'works', kind: 'site', countries: ['SY'], names: [{ text: 'Maarat', match: 'needs-context', near: ['smoke'], scope: 'article' }] }, town('Maarat', 'SY', 'syria')]);
    expect(placed('Syria: smoke in Maarat.')).toEqual(['Syria > syria', 'Maarat > maarat-sy']);
  });

  it.each<[string, string[]]>([
    ['Syria: in Hama City, then in Hama city.', ['Hama City > hama-town', 'Hama > hama-town']],
    ['Syria: the Hama City Council met.', []],
    ['Syria: in Homs City’s park.', ['Homs City > homs']],
    ['Syria: the Homs City Police fled.', ['Homs > homs']],
  ])('“City” with a capital belongs to the town: %s', (text, expected) => {
    expect(marks(text)).toEqual(['Syria > syria', ...expected]);
  });

  it('knows the province before a comma, with its noun', () => {
    const { marks: placed } = makeWorld([country('syria', 'SY', 'Syria'), { id: 'idlib', kind: 'region', countries: ['SY'], names: ['Idlib'] }, town('Maarat', 'SY', 'syria'), town('Maarat', 'LB', 'lebanon')]);
    expect(placed('Shells fell on Maarat, Idlib province, at noon.')).toEqual(['Maarat > maarat-sy', 'Idlib province > idlib']);
  });

  it('knows what lies around a place without a comma too, but "Moscow in Syria" is no place there', () => {
    const { marks: placed } = makeWorld([country('syria', 'SY', 'Syria'), { id: 'idlib', kind: 'region', countries: ['SY'], names: ['Idlib'] }, town('Maarat', 'SY', 'syria'), town('Maarat', 'LB', 'lebanon'), town('Juba', 'SS', 'south-sudan', 'capital city')]);
    expect(placed('Men died at Maarat in Idlib.')).toEqual(['Maarat > maarat-sy', 'Idlib > idlib']);
    expect(placed('Men died at Juba in Syria.')).toEqual(['Syria > syria']);
    expect(placed('The plans of Juba in Syria failed.')).toEqual(['Juba > juba-ss', 'Syria > syria']);
  });
});
