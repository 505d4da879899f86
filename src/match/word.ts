/** One word beside a name, as the rules ask about it; what is asked is computed then. Made by `Article`. */
import { APOSTROPHE, fold, UPPER } from './fold';
import { classAt } from './walk';

const PLAIN = /^[A-Za-z]+$/u;
const HYPHEN = 0x2d;

export class Word {
  constructor(private readonly source: string, readonly start: number, readonly end: number, private readonly gap: number) {}

  /** Where it ends without possessive. */
  get bareEnd(): number {
    if (classAt(this.source, this.end - 1) & APOSTROPHE) return this.end - 1;
    const last = this.source[this.end - 1];
    return (last === 's' || last === 'S') && classAt(this.source, this.end - 2) & APOSTROPHE ? this.end - 2 : this.end;
  }

  /** It ends with 's or s': what follows it is a new name. */
  get possessive(): boolean {
    return this.bareEnd !== this.end;
  }

  private folded: string | undefined;

  /** Folded, without possessive. Kept: several lists are asked for one word, and folding it anew each time was a fortieth of all matching. */
  get text(): string {
    return (this.folded ??= PLAIN.test(this.printed) ? this.printed.toLowerCase() : fold(this.printed));
  }

  get printed(): string {
    return this.source.slice(this.start, this.bareEnd);
  }

  get capital(): boolean {
    return (classAt(this.source, this.start) & UPPER) !== 0;
  }

  /** Between it and the name stands a hyphen, not a space. */
  get hyphen(): boolean {
    return this.gap === HYPHEN || (this.gap >= 0x2010 && this.gap <= 0x2013);
  }
}
