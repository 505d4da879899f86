import type { Result } from '../types';

/** Single flight: calls share one opening, success is kept, failure (also a throw) is answered and forgotten. The promise never rejects. */
export function openOnce<T>(open: () => Promise<Result<T>>): () => Promise<Result<T>> {
  let flight: Promise<Result<T>> | undefined;
  return () => {
    flight ??= settle(open).then((result) => {
      if (!result.ok) flight = undefined; // in `then`: never before the assignment, even where `open` fails at once
      return result;
    });
    return flight;
  };
}

async function settle<T>(open: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await open();
  } catch (error) {
    return { ok: false, sentence: error instanceof Error ? error.message : String(error) };
  }
}
