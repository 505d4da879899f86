/**
 * Reads the name index backwards: every name in it, folded, and whose it is. For searching names while they are typed, where the trie is of no use
 * beyond the first letters. Called by the explorer page. The trap: what stands before a key ("killing of", an article) is kept apart from it in the
 * index and is put back here; one key may so give several names.
 */
import { FIRST_EXPANSION, FOLD_OF } from './fold';
import { FIRST_ESCAPE, LABEL_BITS, LABELS, SPACE_CODE, TERMINAL, VANISHES_CODE } from './index-format';
import type { NameIndex, Trie } from './name-index';

/** Yields [folded name, ordinal of its entity] in no useful order; a name may come twice. Nothing is kept, so the caller may take a few at a time. */
export function* listNames({ names, recordsAt }: NameIndex): Generator<readonly [name: string, entity: number]> {
  const letterOf = invert(names.codes);
  for (const { labels, cell } of walkLeaves(names)) {
    const key = spell(labels, letterOf);
    for (const { entity, trait } of recordsAt(cell)) yield [trait.prefix === '' ? key : `${trait.prefix} ${key}`, entity];
  }
}

/** The folded unit of each code: one label, or two in one number. */
function invert(codes: Uint16Array): Map<number, string> {
  const letterOf = new Map([[SPACE_CODE, ' ']]);
  for (let unit = 0; unit < FIRST_EXPANSION; unit++) {
    const code = codes[unit] as number;
    if (code > VANISHES_CODE && FOLD_OF[unit] === unit) letterOf.set(code, String.fromCharCode(unit));
  }
  return letterOf;
}

function spell(labels: string, letterOf: ReadonlyMap<number, string>): string {
  let text = '';
  for (let at = 0; at < labels.length; at++) {
    const label = labels.charCodeAt(at);
    const code = label >= FIRST_ESCAPE ? label | (labels.charCodeAt(++at) << 8) : label;
    text += letterOf.get(code) ?? '';
  }
  return text;
}

/** Depth first, with a stack of its own: names are as deep as they are long. */
function* walkLeaves({ cells, ...tails }: Trie): Generator<{ labels: string; cell: number }> {
  const open = [{ children: (cells[0] ?? 0) >> LABEL_BITS, labels: '' }];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (let label = TERMINAL; label < LABELS; label++) {
      const cell = node.children + label;
      const word = cells[cell] as number;
      if ((word & (LABELS - 1)) !== label) continue;
      const next = word >> LABEL_BITS;
      const labels = label === TERMINAL ? node.labels : node.labels + String.fromCharCode(label);
      if (next < 0) yield { labels: labels + readTail(~next, tails), cell };
      else open.push({ children: next, labels });
    }
  }
}

/** Codes of a tail are labels or phrases of labels; what closes the tail may stand at the end of a phrase. */
function readTail(start: number, { tails, firstPhrase, phrases, phraseStart }: Omit<Trie, 'cells'>): string {
  let labels = '';
  for (let at = start; at < tails.length; at++) {
    const code = tails[at] as number;
    const part = code < firstPhrase ? [code] : phrases.subarray(phraseStart[code - firstPhrase], phraseStart[code - firstPhrase + 1]);
    for (const label of part) {
      if (label === TERMINAL) return labels;
      labels += String.fromCharCode(label);
    }
  }
  return labels;
}
