/** What stands under or behind a name in a list. Pure. Called by the lists of names and by the suggestions of the address bar. */

/** The line under a name: "Armed group, Iraq, Syria". What the subtype already says of the region ("state military of Iraq") is not said twice. */
export function describeName({ subtype, region }: { subtype: string; region: string }): string {
  const parts = region.split(', ').filter((part) => part !== '' && !subtype.includes(part));
  const line = [subtype, ...parts].filter((part) => part !== '').join(', ');
  return line.charAt(0).toLocaleUpperCase('en') + line.slice(1);
}
