/** Ids reserved for entries that are not written yet: src/entries/planned.tsv, `id<TAB>kind<TAB>working name`. */
import { KINDS, type Kind } from '../../types';
import type { Problem } from '../problem';

export interface PlannedEntry {
  id: string;
  kind: Kind;
  name: string;
}

export function readPlanned(file: string, text: string): { planned: Map<string, PlannedEntry>; problems: Problem[] } {
  const planned = new Map<string, PlannedEntry>();
  const problems: Problem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [id = '', kind = '', name = ''] = line.split('\t').map((cell) => cell.trim());
    const refuse = (sentence: string) => problems.push({ file, line: index + 1, column: 1, path: id, sentence });
    if (!isKind(kind) || name === '') refuse('A planned entry is written id, tab, kind, tab, working name.');
    else if (planned.has(id)) refuse('This id is planned twice. Remove one row.');
    else planned.set(id, { id, kind, name });
  }
  return { planned, problems };
}

function isKind(word: string): word is Kind {
  return (KINDS as readonly string[]).includes(word);
}
