import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printJsonSchema } from '../../../src/compiler/schema/json-schema';
import { ifThen } from '../../../src/compiler/schema/rule';

test('src/entries/schema.json is what the compiler checks; renew it with `npm run dataset -- --write-schema`', () => {
  expect(readFileSync('src/entries/schema.json', 'utf8')).toBe(printJsonSchema());
});

test('conditions between fields reach the editor', () => {
  const schema = JSON.parse(printJsonSchema());
  expect(schema.allOf).toContainEqual(ifThen({ properties: { kind: { enum: ['event', 'conflict'] } }, required: ['kind'] }, { required: ['event'] }));
  expect(schema.properties.status.items.allOf).toContainEqual({ anyOf: [{ required: ['until'] }, { required: ['as_of'] }] });
  expect(schema.$defs.name.allOf[0].then).toEqual({ required: ['near', 'scope'] });
  expect(schema.properties.relations.items.additionalProperties).toBe(false);
});
