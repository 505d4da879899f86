/** Namesakes of one country are told apart by the province that other places of the article lie in. */
import { describe, expect, it } from 'vitest';
import { makeWorld, type Thing } from './world';

const place = (id: string, name: string, province: string, more: Partial<Thing> = {}): Thing => ({ id, kind: 'settlement', countries: ['UA'], province, lat: 48, lon: 30, subtype: 'village or small town', related: ['ukraine'], names: [{ text: name, match: 'needs-support' }], ...more });
const { marks, match } = makeWorld([
  { id: 'ukraine', kind: 'country', countries: ['UA'], names: ['Ukraine'] }, { id: 'belarus', kind: 'country', countries: ['BY'], names: ['Belarus'] },
  place('dubno-east', 'Dubno', 'east'), place('dubno-west', 'Dubno', 'west'), place('dubno-south', 'Dubno', 'south'), place('tower', 'Dubno', 'east', { kind: 'site', names: [{ text: 'Rivne', match: 'needs-support' }] }), place('rivne', 'Rivne', 'east'),
  place('luhy-east', 'Luhy', 'east'), place('luhy-belarus', 'Luhy', 'west', { countries: ['BY'], related: ['belarus'] }),
  place('stara', 'Stara', 'east', { names: ['Stara'] }), place('nova', 'Nova', 'west', { names: ['Nova'] }), place('mala', 'Mala', 'east', { names: ['Mala'] }), place('lone', 'Lone', undefined as never, { names: ['Lone'] }),
]);
const ofDubno = (text: string): string[] => marks(`Ukraine: ${text}`).filter((mark) => /^(?:Dubno|Luhy|Rivne) /.test(mark));

describe('namesakes of one country', () => {
  it.each<[string, string, string[]]>([
    ['are left alone where nothing speaks for one', 'Dubno was hit.', []],
    ['nor does a place of no province', 'Lone and Dubno were hit.', []],
    ['the one in the province of another place is meant', 'Stara and the men of Dubno met.', ['Dubno > dubno-east']],
    ['wherever that is named', 'Dubno was hit. So was Nova.', ['Dubno > dubno-west']],
    ['the province of more places goes before', 'Stara, Nova and Mala saw the fire at Dubno.', ['Dubno > dubno-east']],
    ['two provinces with as many decide nothing', 'Stara and Nova saw the fire at Dubno.', []],
    ['one place named often is one', 'Stara, Stara and Nova saw the fire at Dubno.', []],
    ['in another country they are left to other rules', 'Belarus and Stara saw Luhy.', []],
    ['so is a site of the name', 'Stara saw Rivne.', ['Rivne > rivne']],
  ])('%s', (_, text, expected) => {
    expect(ofDubno(text)).toEqual(expected);
  });

  it('the reader is told why', () => {
    expect(match('Ukraine: Stara and the men of Dubno met.', { manual: true }).mentions.at(-1)?.why).toContain('Other places of the article lie in the same province.');
  });
});
