/**
 * One regular expression for many words, with common beginnings written once: "Hama", "Hamas", "Homs" become `H(?:ama(?:s)?|oms)`. The engine then
 * decides a character once instead of once per word, which is the best a pattern can do (regexgen, frak and Perl's Regexp::Trie work so).
 * In: words; out: the source of a pattern that matches the longest of them. No boundaries, no flags: the caller adds them.
 */
interface Branch {
  next: Map<string, Branch>;
  /** A word ends here. */
  ends: boolean;
}

const makeBranch = (): Branch => ({ next: new Map(), ends: false });

/** Text as a pattern that means only itself, with and without the flag `u`. */
export const escapePattern = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

function plant(words: readonly string[]): Branch {
  const root = makeBranch();
  for (const word of words) {
    let branch = root;
    for (const letter of word) {
      const next = branch.next.get(letter) ?? makeBranch();
      branch.next.set(letter, next);
      branch = next;
    }
    branch.ends = true;
  }
  return root;
}

/** Longer words are tried first: what follows a word's end is optional and greedy. */
function write(branch: Branch): string {
  // A run without a fork is written in a loop: a name may be long, and only forks deepen the recursion.
  let run = '';
  let at = branch;
  while (!at.ends && at.next.size === 1) {
    const [[letter, next]] = at.next as unknown as [[string, Branch]];
    run += escapePattern(letter);
    at = next;
  }
  if (at.next.size === 0) return run;
  const ways = [...at.next].map(([letter, next]) => escapePattern(letter) + write(next));
  const group = ways.length === 1 && !at.ends ? (ways[0] ?? '') : `(?:${ways.join('|')})`;
  return run + group + (at.ends ? '?' : '');
}

/** Source of the pattern; of no words the one that never matches. */
export const trieSource = (words: readonly string[]): string => (words.length === 0 ? '(?!)' : write(plant(words)));
