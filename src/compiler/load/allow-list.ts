/** Who may be cited: src/entries/sources-allowlist.yaml. Tiers and the rule of independence are explained in that file. */
import { array, boolean, exactOptional, maxValue, minLength, minValue, number, object, pipe, string, type InferOutput } from 'valibot';

const Publisher = object({
  id: string(),
  name: string(),
  domains: array(string()),
  tier: pipe(number(), minValue(1), maxValue(4)),
  type: string(),
  speaks_for: exactOptional(array(string())),
  advocacy: exactOptional(boolean()),
  note: exactOptional(string()),
});

export const AllowListSchema = object({
  publishers: pipe(array(Publisher), minLength(1, 'No publisher is listed, so nothing could be cited. Restore the list.')),
  carriers: array(object({ domain: string(), note: exactOptional(string()) })),
});

export type Publisher = InferOutput<typeof Publisher>;

/** Tier of an outlet that speaks for a party: good only for that party's own acts, positions and claims. */
export const PARTY_TIER = 4;

export interface AllowList {
  publisher(id: string): Publisher | undefined;
  /** By printed name. */
  named(name: string): Publisher | undefined;
  /** May a page of this publisher lie at this address? On its own site, or on a site that copies others word for word. */
  allows(publisher: Publisher, address: string): boolean;
}

export function makeAllowList(data: InferOutput<typeof AllowListSchema>): AllowList {
  const byId = new Map(data.publishers.map((publisher) => [publisher.id, publisher]));
  const byName = new Map(data.publishers.map((publisher) => [publisher.name, publisher]));
  const carriers = data.carriers.map((carrier) => carrier.domain);
  return {
    publisher: (id) => byId.get(id),
    named: (name) => byName.get(name),
    allows: (publisher, address) => {
      const host = hostOf(address);
      return [...publisher.domains, ...carriers].some((domain) => host === domain || host.endsWith(`.${domain}`));
    },
  };
}

export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

/** Ids and domains used twice: two rows would make it a matter of luck which tier counts. */
export function findTwins(data: InferOutput<typeof AllowListSchema>): string[] {
  const ids = data.publishers.map((publisher) => publisher.id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
