/**
 * Finding what a reader types in a name as it is printed: "kataib" finds "Kata'ib", "hashd al shaabi" finds "Hashd al-Shaabi", "zurich"
 * finds "Zürich". Case, marks above and below letters, apostrophes of all kinds and the difference between space and hyphen do not count. Pure.
 */

/** A stretch of the printed name, in UTF-16 units. */
export interface Hit {
  start: number;
  length: number;
}

const SILENT = /[\p{M}'’‘`´ʼʾʿ"“”.]/u;
const GAP = /[\s\-‐‑–—_/]/u;

interface Folded {
  text: string;
  /** For each unit of `text`, where the printed character it comes from starts and ends. */
  from: { start: number; end: number }[];
}

/** Where `query` first occurs in `name`; undefined where it does not, or where nothing is left of it to look for. */
export function findHit(name: string, query: string): Hit | undefined {
  const wanted = fold(query).text.trim();
  if (wanted === '') return undefined;
  const { text, from } = fold(name);
  const at = text.indexOf(wanted);
  const first = from[at];
  const last = from[at + wanted.length - 1];
  return at < 0 || first === undefined || last === undefined ? undefined : { start: first.start, length: last.end - first.start };
}

function fold(printed: string): Folded {
  const folded: Folded = { text: '', from: [] };
  let start = 0;
  for (const character of printed) {
    const end = start + character.length;
    for (const unit of foldCharacter(character)) {
      if (unit === ' ' && folded.text.endsWith(' ')) continue;
      folded.text += unit;
      folded.from.push({ start, end });
    }
    start = end;
  }
  return folded;
}

/** The units a character leaves: none for an apostrophe, one space for a hyphen, "ss" for a sharp s. */
function foldCharacter(character: string): string[] {
  if (GAP.test(character)) return [' '];
  const plain = [...character.normalize('NFKD').toLowerCase()].filter((part) => !SILENT.test(part)).join('');
  return plain.replaceAll('ß', 'ss').split('');
}
