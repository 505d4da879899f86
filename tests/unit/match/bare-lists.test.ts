/** Lists of provinces without a noun: one name that can only be a province makes provinces of all. */
import { describe, expect, it } from 'vitest';
import { makeWorld, type Thing } from './world';

const supported = (text: string) => ({ text, match: 'needs-support' as const });
const province = (name: string, code = 'AF', more: Partial<Thing> = {}): Thing => ({ id: `${name}-province`, kind: 'region', countries: [code], province: `${name}-province`, lat: 33, lon: 66, subtype: 'province or region', names: [supported(name)], ...more });
const town = (name: string, more: Partial<Thing> = {}): Thing => ({ id: `${name}-town`, kind: 'settlement', countries: ['AF'], province: `${name}-province`, lat: 33, lon: 66, related: [`${name}-province`], subtype: 'provincial capital', names: [supported(name)], ...more });
const { marks } = makeWorld([
  { id: 'afghanistan', kind: 'country', countries: ['AF'], names: ['Afghanistan'] }, { id: 'iran', kind: 'country', countries: ['IR'], names: ['Iran'] },
  province('Zabul'), province('Helmand'), province('Kandahar'), town('Kandahar'), province('Ghazni'), town('Ghazni'), town('Spin Boldak'), province('Kabul'), town('Kabul', { subtype: 'capital city' }),
  province('Nimruz', 'AF', { names: ['Nimruz'] }), province('Sistan', 'IR'), { id: 'Sahel', kind: 'region', countries: ['AF'], names: [supported('Sahel')] },
]);
/** T: the town, P: the province. */
const kinds = (text: string): string => marks(`Afghanistan and Iran: ${text}`).filter((mark) => !/^(?:Afghanistan|Iran) /.test(mark)).map((mark) => (mark.endsWith('-town') ? 'T' : 'P')).join('');

describe('a list of provinces', () => {
  it.each<[string, string, string]>([
    ['reaches the first name', 'in Kandahar, Zabul and Ghazni.', 'PPP'], ['reaches the last', 'in Zabul, Kandahar, and Ghazni.', 'PPP'], ['has two names', 'in Kandahar and Zabul.', 'PP'],
    ['needs them side by side', 'in Zabul, Kandahar and then Ghazni.', 'PTT'], ['may begin with a province that is an entry', 'in Nimruz, Kandahar and Ghazni.', 'PPP'],
    ['is none of towns', 'in Kandahar and Ghazni.', 'TT'], ['is none with a town in it', 'in Ghazni, Zabul, Spin Boldak and Kandahar.', 'TPTT'], ['needs "and"', 'in Kandahar, Zabul, Ghazni.', 'TPT'],
    ['ends behind "and"', 'in Zabul and Kandahar, Ghazni.', 'PPT'], ['leaves a capital the city', 'in Zabul, Kabul and Ghazni.', 'PTP'], ['is in one country', 'in Sistan and Kandahar.', 'PT'],
    ['needs a province, not a landscape', 'in Ghazni, Sahel and Kandahar.', 'TPT'], ['two of them stand apart', 'in Zabul and Kandahar. In Ghazni.', 'PPT'],
  ])('%s: %s', (_, text, expected) => {
    expect(kinds(text)).toBe(expected);
  });
});
