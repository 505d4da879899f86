/**
 * Works that read, change and write one thing, one after the other. Two tabs that did it at the same time would each drop what the other wrote: a lock
 * shared by all our pages keeps them apart. In: the name of the lock. Called by the stores of `settings`.
 */

export type Exclusively = <T>(work: () => Promise<T>) => Promise<T>;

export const inTurn = (name: string): Exclusively => <T>(work: () => Promise<T>) => {
  // Node, where the tests of pure code run, has no locks; every browser we run in has.
  const locks = (globalThis as { navigator?: { locks?: LockManager } }).navigator?.locks;
  return locks === undefined ? work() : (locks.request(name, work) as Promise<T>);
};
