/**
 * Prints the entry schema as JSON Schema for editors (src/entries/schema.json). A test keeps the file in step;
 * `npm run dataset -- --write-schema` writes it anew.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import { EntrySchema, Name } from './entry';
import { fragmentOf } from './rule';
import { By, DateOrUnknown, Day, Flag, Id, Note, PartialDate, Src } from './words';

const DEFINITIONS = { id: Id, day: Day, date: PartialDate, dateOrUnknown: DateOrUnknown, by: By, note: Note, flag: Flag, src: Src, name: Name };

/** The schema file's text, with a line end. */
export function printJsonSchema(): string {
  const schema = toJsonSchema(EntrySchema, {
    target: 'draft-2020-12',
    definitions: DEFINITIONS,
    ignoreActions: ['check_items', 'url'],
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const fragment = 'requirement' in valibotAction ? fragmentOf(valibotAction.requirement) : undefined;
      return fragment === undefined ? undefined : { ...jsonSchema, allOf: [...(jsonSchema.allOf ?? []), fragment] };
    },
  });
  const head = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Backgrounder entry',
    description: 'One YAML file per entity. Made from src/compiler/schema; rules that need several entries or the allow-list are in src/compiler/rules.',
  };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}
