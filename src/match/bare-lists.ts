/**
 * Lists of provinces without a noun: "in Helmand, Zabul, Kandahar and Uruzgan". In: stretches; out: evidence that decides between a province and its
 * town. Called by the resolver. Where one name of such a list can only be a province and all others may be, all are; a list with a town in it says nothing.
 */
import { PROVINCES } from './choose';
import { addEvidence, type Reading, type Resolver, type Stretch } from './reading';

const JOINT = /^(?:,|,? and) $/u;
const LONGEST_JOINT = ', and '.length;
const COMMA = ',';

export function readBareLists(stretches: readonly Stretch[], resolver: Resolver): void {
  const { text } = resolver.article;
  for (let from = 0; from < stretches.length; from++) {
    let to = from;
    let joint = COMMA;
    // "And" stands before the last name.
    while (joint.startsWith(COMMA) && !joint.includes('and') && to + 1 < stretches.length) {
      const [here, next] = [stretches[to] as Stretch, stretches[to + 1] as Stretch];
      if (next.start - here.end > LONGEST_JOINT || !JOINT.test(text.slice(here.end, next.start))) break;
      joint = text.slice(here.end, next.start);
      to += 1;
    }
    if (to > from && joint.includes('and')) judgeList(stretches.slice(from, to + 1), resolver);
    from = to;
  }
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
