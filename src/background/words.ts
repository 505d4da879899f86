/** What the background says in menus, in the address bar and about its pages. */
export const WORDS = {
  /** The browser puts the selected text in the place of %s. */
  menu: 'Background on “%s”',
  hint: 'Type the name of a group, person, place or event',
  open: (name: string) => `Open ${name}`,
  search: (typed: string) => `Search all entries for “${typed}”`,
} as const;
