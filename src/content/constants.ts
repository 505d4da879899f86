/** Numbers of an annotated article. In a file of their own because the bundler writes an imported number where it is used, and because both scripts know the first. */

/** No mention has this number: as a mark it opens the list of names (messages.LIST). */
export const LIST_MARK = -1;
/** How long a name that was jumped to is tinted. */
export const FLASH_MS = 1_600;
/** A page that is never idle gets its cards anyway. */
export const CARDS_MS = 300;
/** Screen readers must have met an empty status before they speak what comes into it. */
export const SAY_MS = 1_000;
