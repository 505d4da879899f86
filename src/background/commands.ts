/**
 * The reader's keyboard commands (manifest `commands`). A key press of the reader's opens that one tab to us, as a click on the button does; term mode, a
 * script of its own, is brought into the page only then. In: the command, the tab. Out: nothing. Never rejects: a page the browser withholds has no names.
 */
/** @param fresh the command for a page that was open before Backgrounder came, and gets the content script only now. */
export type RunCommand = (tabId: number, command: string, fresh: string) => Promise<void>;

const KNOWN: ReadonlySet<string> = new Set(['toggle-page', 'next-name', 'previous-name', 'list-names']);

/** @returns what to call with each command; a tab without an id (developer tools) has no page of ours. */
export function createCommands(run: RunCommand): (command: string, tabId: number | undefined) => Promise<void> {
  return async (command, tabId) => {
    if (tabId === undefined || !KNOWN.has(command)) return;
    // The script that has just come may be at work already: the reader does not want it off.
    await run(tabId, command, command === 'toggle-page' ? 'turn-on' : command).catch(() => undefined);
  };
}
