/**
 * Made-up names and texts of any size, the same on every run (fixed seed). Names look like transliterated ones: two to four words, some with
 * articles and apostrophes. Texts look like news: one name about every 400 characters, many words that share beginnings with names.
 */
const SYLLABLES = ['ka', 'ta', 'ib', 'sa', 'ra', 'ya', 'ham', 'dan', 'qa', 'im', 'ba', 'lad', 'mo', 'sul', 'de', 'ir', 'zor', 'ha', 'sa', 'ka', 'nin', 'eva', 'kir', 'kuk', 'fal', 'lu', 'ja', 'ram', 'adi', 'haw', 'ija'];
const WORDS = 'the of said in and to on a was that officials forces after attack near rockets troops killed with its from for at by had security group air state base province city two several people according military were fired Monday government one drone report later border statement region'.split(' ');

/** Mulberry32 (public domain): small, fast, good enough for made-up texts. Returns numbers in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

function makeWord(random: () => number): string {
  const word = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(random, SYLLABLES)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `count` different names. */
export function makeNames(count: number, seed = 7): string[] {
  const random = randomFrom(seed);
  const names = new Set<string>();
  while (names.size < count) {
    const words = Array.from({ length: 2 + Math.floor(random() * 3) }, () => makeWord(random));
    names.add(random() < 0.3 ? `${words[0]} al-${words.slice(1).join(' ')}` : words.join(' '));
  }
  return [...names];
}

/** A stretch of a text; the end is exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface MarkedText {
  text: string;
  /** Where names were put, in order: what a matcher should find, all of it and nothing else. */
  mentions: Span[];
}

const DECOY_SHARE = 0.003;
const WORDS_A_LINE = 90;
const TWO_WORDS = /^[A-Z][a-z]+ [A-Z][a-z]+$/;

/** Words without names: what a newspaper page holds besides its article. */
export function makeFiller(count: number, seed = 5): string[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => pick(random, WORDS));
}

/** News-like text of about `chars` characters that names some of `names`; paragraphs are lines. */
export const makeText = (chars: number, names: readonly string[], seed = 11): string => makeMarkedText(chars, names, { seed, decoys: 0 }).text;

/** The same, with the places of the names, and now and then a decoy: a name whose last word goes on ("Kirkuk Baladski"), which is no mention of it. */
export function makeMarkedText(chars: number, names: readonly string[], { seed = 11, decoys = DECOY_SHARE, wordsALine = WORDS_A_LINE } = {}): MarkedText {
  const random = randomFrom(seed);
  const parts: string[] = [];
  const mentions: Span[] = [];
  // Two words, so that no shorter name is in it.
  const decoyNames = decoys > 0 ? names.slice(0, 1_000).filter((name) => TWO_WORDS.test(name)) : [];
  for (let length = 0, words = 0; length < chars; words++) {
    const roll = random();
    let part = `${pick(random, WORDS)} `;
    if (roll < 0.015) {
      const name = pick(random, names);
      mentions.push({ start: length, end: length + name.length });
      part = `${name} `;
    } else if (roll < 0.06) part = `${makeWord(random)} `;
    else if (decoyNames.length > 0 && roll > 1 - decoys) part = `${pick(random, decoyNames)}ski `;
    else if (words % wordsALine === wordsALine - 1) part = '.\n';
    parts.push(part);
    length += part.length;
  }
  return { text: parts.join(''), mentions };
}
