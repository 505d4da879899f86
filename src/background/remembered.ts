/** Keeps what was read until it is said to have changed. A failure is answered and not kept. */
export interface Remembered<T> {
  get(): Promise<T>;
  forget(): void;
}

export function remember<T>(read: () => Promise<T>): Remembered<T> {
  let kept: Promise<T> | undefined;
  const forget = (): void => {
    kept = undefined;
  };
  const readAnew = async (): Promise<T> => {
    try {
      return await read();
    } catch (error) {
      forget();
      throw error;
    }
  };
  return { forget, get: () => (kept ??= readAnew()) };
}
