/** The page never sees an exception of ours: everything the browser calls into goes through here. Test builds still print it. */

export function guard<Args extends unknown[]>(work: (...args: Args) => void): (...args: Args) => void {
  return (...args) => {
    try {
      work(...args);
    } catch (fault) {
      report(fault);
    }
  };
}

/** For promises nobody waits for. */
export const forget = (promise: Promise<unknown>): void => void promise.catch(report);

function report(fault: unknown): void {
  if (import.meta.env.VITE_OPEN_SHADOW === '1') console.error('Backgrounder', fault);
}
