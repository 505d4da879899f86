/** The last few records that were made, by their ordinal; the oldest goes first. Used by the readers of the dataset's files. */
export class Kept<T> {
  private readonly made = new Map<number, T>();

  constructor(private readonly capacity: number) {}

  at(ordinal: number): T | undefined {
    return this.made.get(ordinal);
  }

  keep(ordinal: number, record: T): void {
    this.made.set(ordinal, record);
    if (this.made.size <= this.capacity) return;
    const [oldest] = this.made.keys();
    if (oldest !== undefined) this.made.delete(oldest);
  }
}
