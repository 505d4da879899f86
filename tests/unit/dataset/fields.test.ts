/** A file of fields: what is written is read back, whatever the order of its lines; what does not fit is refused. */
import { array, assert, dictionary, gen, jsonValue, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { writeFields } from '../../../src/compiler/files';
import { openFields, type FieldFile } from '../../../src/dataset/fields';

const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer;

function open(text: string, capacity = 4): FieldFile<unknown> {
  const opened = openFields<unknown, unknown>('x.bin', bytesOf(text), capacity, (packed) => packed);
  if (!opened.ok) throw new Error(opened.sentence);
  return opened.value;
}

const sentenceOf = (text: string): string => {
  const opened = openFields('x.bin', bytesOf(text), 4, (packed) => packed);
  return opened.ok ? 'opened' : opened.sentence;
};

/** JSON has no `undefined`, no -0 and no other prototypes. */
const thaw = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

test('every record comes back, and no other', () => {
  assert(property(array(dictionary(string({ minLength: 1 }).filter((key) => key !== '__proto__'), jsonValue(), { maxKeys: 4 })), gen(), (records, draw) => {
    const given = thaw(records);
    const order = [...given.keys()].map((ordinal) => ({ ordinal, at: draw(string) })).toSorted((a, b) => (a.at < b.at ? -1 : 1)).map(({ ordinal }) => ordinal);
    for (const file of [open(writeFields(given)), open(writeFields(given, order))]) {
      expect(file.count).toBe(given.length);
      expect(given.map((_, ordinal) => file.at(ordinal))).toEqual(given);
      expect([-1, 0.5, given.length].map((ordinal) => file.at(ordinal))).toEqual([undefined, undefined, undefined]);
    }
  }));
});

test('the same field of all records lies together, in the order of the lines', () => {
  expect(writeFields([{ a: 1 }, { b: 'x\ny' }, { a: null }], [2, 0, 1])).toBe('{"count":3,"fields":["a","b"],"lines":[1,2,0]}\nnull\n1\n\n\n\n"x\\ny"\n');
  expect(writeFields([{ a: 1 }])).toBe('{"count":1,"fields":["a"]}\n1\n');
});

test('records are kept, but not without bound', () => {
  const file = open(writeFields([{ a: 1 }, { a: 2 }, { a: 3 }]), 2);
  const first = file.at(0);
  expect(file.at(0)).toBe(first);
  file.at(1);
  file.at(2);
  expect(file.at(0)).not.toBe(first);
  expect(file.at(0)).toEqual(first);
});

test('a record that is no JSON is none, and the others are there', () => {
  const file = open('{"count":2,"fields":["a"]}\n{\n1\n');
  expect([file.at(0), file.at(1)]).toEqual([undefined, { a: 1 }]);
});

test.each([
  ['', 'not a file'], ['null\n', 'not a file'], ['[]\n', 'not a file'], ['{"count":1}\n', 'not a file'], ['{"count":-0.5,"fields":[]}\n', 'not a file'],
  ['{"count":-1,"fields":[]}\n', 'not a file'], ['{"count":1,"fields":[null]}\n1\n', 'not a file'],
  ['{"count":1,"fields":["a"],"lines":[1]}\n1\n', 'not a file'], ['{"count":2,"fields":["a"],"lines":[0,0]}\n1\n2\n', 'not a file'], ['{"count":2,"fields":["a"],"lines":[0,0.5]}\n1\n2\n', 'not a file'], ['{"count":1,"fields":["a"]}\n1\ntrailing', 'do not fit'],
  ['{"count":1,"fields":["a"],"lines":[]}\n1\n', 'not a file'], ['{"count":1,"fields":["a"],"lines":3}\n1\n', 'not a file'],
  ['{"count":2,"fields":["a"]}\n1\n', 'do not fit'], ['{"count":1,"fields":["a"]}\n1\n2\n', 'do not fit'], ['{"count":1,"fields":["a"]}\n1', 'do not fit'],
])('%j is refused with a sentence', (text, part) => {
  expect(sentenceOf(text)).toBe(part === 'not a file' ? 'x.bin is not a file of fields of Backgrounder' : 'the lines of x.bin do not fit what it says it holds');
});
