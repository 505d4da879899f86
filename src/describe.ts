/** What stands under or behind a name: its kind and where it is. Pure. Called by cards, the lists of names, term mode and the suggestions of the address bar. */

interface Described {
  subtype: string;
  /** Nearest first: "Anbar, Iraq". */
  region: string;
}

/** Where it is, but for what the subtype already says ("state military of Iraq"). */
export const placesOf = ({ subtype, region }: Described): string[] => region.split(', ').filter((part) => part !== '' && !subtype.includes(part));

/** The line under a name: "Armed group, Iraq, Syria". */
export function describeName(described: Described): string {
  const line = [described.subtype, ...placesOf(described)].filter((part) => part !== '').join(', ');
  return line.charAt(0).toLocaleUpperCase('en') + line.slice(1);
}
