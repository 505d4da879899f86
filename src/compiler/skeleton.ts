/** A new entry to fill in: every field a kind needs, in the order of the format, with words where facts belong. It does not pass until they are there. */
import { BODY_KINDS, HAPPENING_KINDS, PLACE_KINDS } from './schema/entry';
import type { Kind } from '../types';

/** @param today `YYYY-MM-DD`: when the writer looks things up. @returns the text of `<kind>/<id>.yaml`. */
export function makeSkeleton(kind: Kind, id: string, today: string): string {
  const name = id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  const isPlace = PLACE_KINDS.includes(kind);
  return [
    '# yaml-language-server: $schema=../schema.json',
    'schema: 1',
    `id: ${id}`,
    'depth: short',
    `kind: ${kind}`,
    'subtype: TODO neutral line, at most 60 characters',
    'countries: [TODO]',
    'names:',
    `  - {text: ${name}, role: primary, match: safe}`,
    ...(isPlace ? ['ids: {geonames: "TODO", wikipedia: TODO}'] : []),
    'summary:',
    '  sentences:',
    '    - {text: "TODO what it is, since when, whose side it says it is on; at most 45 words together.", src: [todo]}',
    `  as_of: "TODO"`,
    ...(kind === 'person' ? ['status: [{value: alive, as_of: "TODO", src: [todo]}]', 'life: {born: [{date: "TODO", src: [todo]}]}', 'roles:', '  - {role: TODO, org: todo-id, since: unknown, as_of: "TODO", src: [todo]}'] : []),
    ...(BODY_KINDS.includes(kind) ? ['status: [{value: active, as_of: "TODO", src: [todo]}]', 'founded: [{value: "TODO", src: [todo]}]', 'leaders:', '  - {name: TODO, role: TODO, since: unknown, as_of: "TODO", src: [todo, todo2]}', 'designations: []'] : []),
    ...(isPlace ? ['location: {in: [TODO-nearest, TODO-country], admin1: TODO, precision: town, point_from: geonames}', 'control:', '  - {holder: todo-id, kind: full, since: unknown, as_of: "TODO", src: [todo]}'] : []),
    ...(HAPPENING_KINDS.includes(kind) ? ['event:', '  start: "TODO"', '  places: [todo-id]', '  parties:', '    - {entry: todo-id, role: carried-out, src: [todo]}', '  toll:', '    - {what: people killed, min: 0, as_of: "TODO", by: TODO, src: [todo]}'] : []),
    'timeline:',
    '  - {date: "TODO", text: "TODO at most 30 words", src: [todo]}',
    'gaps:',
    `  - {topic: TODO, note: "TODO what was looked for and not found", as_of: "${today}"}`,
    'sources:',
    `  todo: {url: "https://TODO", publisher: TODO, date: undated, accessed: "${today}", seen: excerpt}`,
    `review: {at: "${today}", next: "TODO three months on"}`,
    '',
  ].join('\n');
}
