/**
 * Lists of provinces without a noun: "in Helmand, Zabul, Kandahar and Uruzgan". In: stretches; out: evidence that decides between a province and its
 * town. Called by the resolver. Where one name of such a list can only be a province and all others may be, all are; a list with a town in it says nothing.
 */
import { PROVINCES } from './choose';
import { addEvidence, type Reading, type Resolver, type Stretch } from './reading';

const AND = ' and ';
const JOINTS: ReadonlySet<string> = new Set([', ', AND, `,${AND}`]);
const LONGEST_JOINT = `,${AND}`.length;

export function readBareLists(stretches: readonly Stretch[], resolver: Resolver): void {
  const { text } = resolver.article;
  let first = 0;
  for (let at = 1; at < stretches.length; at++) {
    const joint = jointBetween(stretches[at - 1] as Stretch, stretches[at] as Stretch, text);
    // "And" stands before the last name.
    if (joint.endsWith(AND)) judgeList(stretches.slice(first, at + 1), resolver);
    if (joint === '') first = at;
    else if (joint.endsWith(AND)) first = at + 1;
  }
}

/** What joins two names of a list; empty where nothing does. */
function jointBetween({ end }: Stretch, { start }: Stretch, text: string): string {
  if (start - end > LONGEST_JOINT) return '';
  const joint = text.slice(end, start);
  return JOINTS.has(joint) ? joint : '';
}

function judgeList(list: readonly Stretch[], resolver: Resolver): void {
  const provinces = list.map(({ readings }) => readings.filter(isProvince));
  const certain = list.findIndex(({ readings }, at) => readings.length === provinces[at]?.length);
  const [country] = provinces[certain]?.[0]?.head.countries ?? [];
  if (country === undefined || !provinces.every((some) => some.some(({ head }) => head.countries.includes(country)))) return;
  for (const { readings } of list) {
    if (readings.every(isProvince)) continue;
    for (const reading of readings) if (isProvince(reading) && reading.head.countries.includes(country)) addEvidence(reading, PROVINCES, resolver);
  }
}

const isProvince = ({ head: { id, kind, province } }: Reading): boolean => kind === 'region' && province === id;
