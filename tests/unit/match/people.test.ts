import { describe, expect, it } from 'vitest';
import { makeWorld, type Thing } from './world';

/** Villages that are called like people, as they are in every register. */
const village = (name: string, code: string, more: Partial<Thing> = {}): Thing => ({ id: `${name.toLowerCase()}-${code.toLowerCase()}`, kind: 'settlement', countries: [code], subtype: 'village or small town', names: [{ text: name, match: 'needs-support' }], ...more });
const { marks } = makeWorld([
  { id: 'iraq', kind: 'country', countries: ['IQ'], names: ['Iraq'] }, { id: 'qatar', kind: 'country', countries: ['QA'], names: ['Qatar'] },
  { id: 'baghdad', kind: 'settlement', countries: ['IQ'], names: ['Baghdad'] },
  ...['Karim', 'Hassan', 'Hamza', 'Salim', 'Nasser', 'Rashid', 'Khalil', 'Tariq'].map((name) => village(name, 'IQ')),
  village('Doha', 'QA', { subtype: 'capital city' }), village('Dohan', 'QA', { id: 'doha-region', kind: 'region', subtype: 'province or region', names: [{ text: 'Doha', match: 'needs-support' }] }),
]);
const PLACES = ['Iraq', 'Baghdad'];
const falseMarks = (text: string): string[] => marks(text).filter((mark) => !PLACES.some((place) => mark.startsWith(place)));

describe('people called like villages of the country', () => {
  it.each([
    'Hassan Karim left Iraq. Karim came back.',
    'In Iraq, Karim said that the road was cut.',
    '“The road is cut,” said Karim in Iraq.',
    'Karim, 34, left Iraq with his sons.',
    'Karim (34) left Iraq with his sons.',
    'Karim (34), Hassan (9) and Salim (12) left Iraq.',
    'Iraq: Karim (34); Hamza (40) left.',
    'Karim, who lost two sons in Iraq, wept.',
    'General Hassan went to Iraq. Hassan stayed for a week.',
    'His brother Hamza was killed in Iraq.',
    'A boy named Salim was found in Iraq.',
    'Iraq mourned Salim Baker. Friends of Salim were there.',
    'Iraq: Dr. Nasser treated ten men. Later Nasser wept.',
    'A fighter, alias Khalil, was held in Iraq.',
    'Iraq: Hamza told the court that Rashid had fled. Mr Rashid denied it. Rashid was freed.',
    'Abdul Rashid left Iraq; the army looked for Rashid.',
    'The widow of Tariq Jones asked Iraq for help. Tariq had been a driver.',
    'Iraq: Rashid wept. Khalil thinks so too. Hamza explained why.',
    'Karim al-Obeidi left Iraq. Men looked for Karim.',
    'The house of abu Hamza in Iraq burnt.',
    'Hamza bin Salim, Salim’s son, left Iraq.',
    'Iraq: Doha said that men took the farm. Later Doha fled.',
  ])('nothing in "%s"', (text) => {
    expect(falseMarks(text)).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['Shells fell on Karim in Iraq.', ['Karim > karim-iq']],
    ['Men of Karim, who fled Iraq, met.', ['Karim > karim-iq']],
    ['Iraq: Mr Karim left the house in Karim.', ['Karim > karim-iq']],
    ['Iraq was hit in Karim (28), Hamza (4) and Salim (12).', ['Karim > karim-iq', 'Hamza > hamza-iq', 'Salim > salim-iq']],
    ['Iraq counted strikes: Karim (28), Hamza (4), Baghdad (12).', ['Karim > karim-iq', 'Hamza > hamza-iq']],
    ['Iraq counted strikes: Baghdad (12); Hamza (4) and Karim (1).', ['Hamza > hamza-iq', 'Karim > karim-iq']],
    ['Iraq counted strikes: Karim (128) and Hamza (4).', ['Karim > karim-iq', 'Hamza > hamza-iq']],
    ['Iraq: Karim (28), a man, and Hamza (128).', ['Hamza > hamza-iq']],
    ['Iraq: Karim (28), Baghdad and Hamza (4).', []],
    ['Iraq: Karim (28) of Baghdad (4).', []],
    ['Qatar was silent. Doha said nothing.', ['Doha > doha-qa']],
  ])('a village it is in "%s"', (text, expected) => {
    expect(falseMarks(text).filter((mark) => !mark.startsWith('Qatar'))).toEqual(expected);
  });
});
