/** The card of a country without an entry: what two registers say, and what other entries state about it. */
import type { World } from '../load/world';
import type { RegisterCountry } from '../registers/country-entries';
import { NAMES_PACKAGE, registerSource, REGIONS_PACKAGE } from '../registers/iso-countries';
import type { Card } from '../../types';
import { draftBondFacts, draftRelations, type BondView } from './bond-views';
import { groupFacts, numberRelations } from './card';
import type { Directory } from './directory';
import type { Draft } from './facts';
import { given } from './given';
import { listAlso, pickAcronym } from './names-of';
import { SourceList } from './sources';

/** Code that ISO leaves to its users: not part of the standard. */
const USER_ASSIGNED = 'XK';

export function makeCountryCard(country: RegisterCountry, world: World, directory: Directory, views: readonly BondView[]): Card {
  const sources = new SourceList();
  const codes = registerSource(NAMES_PACKAGE, 'ISO 3166-1 country codes and names', world.release);
  const regions = registerSource(REGIONS_PACKAGE, 'UN M49 standard: countries and regions for statistics', world.release);
  const cited = country.region === undefined ? [codes] : [codes, regions];
  const lead = [{ text: printLead(country), src: sources.number(cited) }];
  const own: Draft[] = [{ label: 'ISO code', text: country.code, sources: [codes] }];
  const facts = groupFacts([...own, ...draftBondFacts(views, directory)], sources);
  const relations = numberRelations(draftRelations(views, directory), sources);
  return given({
    id: country.id, kind: 'country' as const, depth: 'register' as const, name: country.name, subtype: printSubtype(country), region: country.region ?? '',
    acronym: pickAcronym(country.names), also: listAlso(country.names), lead, leadAsOf: NAMES_PACKAGE.date,
    facts, claims: [], designations: [], timeline: [], relations,
    confusable: country.confusable.map(({ label, why }) => ({ text: label, why })),
    gaps: listGaps(country, world.release), sources: sources.list, reviewed: world.release,
  });
}

/** "in" with the words as M49 prints them; one of its regions needs an article. */
function inRegion(region: string): string {
  return region === 'Caribbean' ? 'in the Caribbean' : `in ${region}`;
}

export function printSubtype({ region, isContested }: RegisterCountry): string {
  const noun = isContested ? 'country or territory' : 'country';
  return region === undefined ? noun : `${noun} ${inRegion(region)}`;
}

function printLead(country: RegisterCountry): string {
  const { code, region } = country;
  const listing = code === USER_ASSIGNED ? `listed under the code ${code}, which ISO 3166 leaves to its users` : `listed in ISO 3166-1 under the code ${code}`;
  const noun = country.isContested ? 'Country or territory' : 'Country';
  return region === undefined ? `${noun} ${listing}.` : `${noun} ${inRegion(region)} in the United Nations' statistical scheme; ${listing}.`;
}

function listGaps({ isContested }: RegisterCountry, release: string): Card['gaps'] {
  return isContested ? [{ topic: 'status', note: 'Registers list codes; they do not say who recognises it as a state. This card takes no position.', asOf: release }] : [];
}
