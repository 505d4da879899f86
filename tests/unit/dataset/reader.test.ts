import { assert, asyncProperty, constantFrom, dictionary, nat, property, string, stringMatching, uint8Array, uniqueArray } from 'fast-check';
import { crc32 as zlibCrc32, deflateRawSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { compileDataset } from '../../../src/compiler';
import { writeFields, writeRecords } from '../../../src/compiler/files';
import { openDataset, openForMatching } from '../../../src/dataset';
import { crc32, FORMAT } from '../../../src/dataset/format';
import { openRecords } from '../../../src/dataset/records';

const compiled = compileDataset('tests/unit/compiler/fixture');
if (!compiled.ok) throw new Error('the fixture is broken');
const good = compiled.files;
let files = new Map<string, Uint8Array>();

beforeEach(() => {
  files = new Map([...good].map(([name, bytes]) => [name, bytes.slice()]));
});

const read = async (file: string): Promise<ArrayBuffer> => {
  const bytes = files.get(file);
  if (bytes === undefined) throw new Error('404');
  return bytes.slice().buffer;
};

/** Another file under the name, with stamps that fit. */
function replace(file: string, bytes: Uint8Array): void {
  files.set(file, bytes);
  editManifest((manifest) => { manifest.files[file] = { bytes: bytes.length, crc32: crc32(bytes) }; });
}

async function sentenceOfOpening(): Promise<string> {
  const opened = await openDataset(read);
  return opened.ok ? 'opened' : opened.sentence;
}

const bytesOf = (name: string): Uint8Array => files.get(name) as Uint8Array;
const editManifest = (edit: (manifest: any) => void) => {
  const manifest = JSON.parse(new TextDecoder().decode(bytesOf('manifest.json')));
  edit(manifest);
  files.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
};

test('opens, and hands out what was asked for', async () => {
  const opened = await openDataset(read);
  if (!opened.ok) throw new Error(opened.sentence);
  const { release, entries, places, names, entities, card } = opened.value;
  expect(release).toBe('2026-11-22');
  expect(names.byteLength).toBe(bytesOf('names.bin').length);
  expect(entries + places).toBe(entities.count);
  for (let ordinal = 0; ordinal < entities.count; ordinal++) {
    const { id } = entities.head(ordinal);
    expect(entities.ordinalOf(id)).toBe(ordinal);
    expect(card(id)?.id).toBe(id);
  }
  expect(entities.ordinalOf('no-such-id')).toBeUndefined();
  expect(card('')).toBeUndefined();
  expect(() => entities.head(entities.count)).toThrow(RangeError);
});

test('what matching needs is read without the cards, and nothing twice', async () => {
  const asked: string[] = [];
  const opened = await openForMatching((file) => {
    asked.push(file);
    return read(file);
  });
  if (!opened.ok) throw new Error(opened.sentence);
  expect(asked.toSorted()).toEqual(['heads.bin', 'manifest.json', 'names.bin', 'places.bin']);
  expect(opened.value.entities.head(0).id).toBeTypeOf('string');
  const cards = await opened.value.openCards();
  expect(cards.ok && cards.value.card(opened.value.entities.head(0).id)?.id).toBe(opened.value.entities.head(0).id);
  expect(asked.slice(4).toSorted()).toEqual(['cards.bin', 'maps.bin', 'sources.bin']);
});

const REPAIR = ' Reinstalling Backgrounder usually repairs it.';

test.each([
  ['a missing file', () => files.delete('heads.bin'), `The dataset could not be opened: heads.bin cannot be read.${REPAIR}`],
  ['a gazetteer that is none', () => { const bytes = bytesOf('places.bin'); bytes[0] = 0; editManifest((manifest) => { manifest.files['places.bin'].crc32 = crc32(bytes); }); }, `The dataset could not be opened: places.bin is not a gazetteer of Backgrounder.${REPAIR}`],
  ['a gazetteer of another length', () => { const bytes = bytesOf('places.bin').slice(0, -4); files.set('places.bin', bytes); editManifest((manifest) => { manifest.files['places.bin'] = { bytes: bytes.length, crc32: crc32(bytes) }; }); }, `The dataset could not be opened: the columns of places.bin do not fit its length.${REPAIR}`],
  ['a manifest that counts other places', () => editManifest((manifest) => { manifest.places = 1; }), /counts 1 places, places\.bin holds \d+/],
  ['a missing manifest', () => files.delete('manifest.json'), `The dataset could not be opened: manifest.json cannot be read.${REPAIR}`],
  ['a manifest that is no JSON', () => files.set('manifest.json', new Uint8Array([1])), `The dataset could not be opened: manifest.json is no JSON.${REPAIR}`],
  ['a manifest that says nothing', () => files.set('manifest.json', new TextEncoder().encode('null')), `The dataset could not be opened: manifest.json does not say what the dataset holds.${REPAIR}`],
  ['a manifest without stamps', () => editManifest((manifest) => delete manifest.files['cards.bin']), `The dataset could not be opened: manifest.json does not say what the dataset holds.${REPAIR}`],
  ['a newer format', () => editManifest((manifest) => { manifest.format = FORMAT + 1; }), `The dataset could not be opened: it has format ${FORMAT + 1} where ${FORMAT} is expected.${REPAIR}`],
  ['another count', () => editManifest((manifest) => { manifest.entries += 1; }), /the manifest counts \d+ entries, heads\.bin holds \d+/],
  ['a damaged byte', () => { bytesOf('cards.bin')[5000] = 0; }, `The dataset could not be opened: cards.bin is damaged: its checksum does not fit.${REPAIR}`],
])('says what is wrong: %s', async (_, damage, expected) => {
  damage();
  expect(await sentenceOfOpening()).toMatch(expected);
});

test.each<[string, () => void, RegExp]>([
  ['missing', () => files.delete('cards.bin'), /cards\.bin cannot be read/],
  ['cut short', () => files.set('maps.bin', bytesOf('maps.bin').slice(0, 8)), /maps\.bin is 8 bytes long/],
  ['not deflated', () => replace('cards.bin', new Uint8Array([0xff, 0xff])), /cards\.bin cannot be unpacked\./],
  ['no fields', () => replace('cards.bin', new Uint8Array(deflateRawSync('[]\n'))), /cards\.bin is not a file of fields of Backgrounder\./],
  ['of too few lines', () => replace('sources.bin', new Uint8Array(deflateRawSync('{"count":2,"fields":["url"]}\n"a"\n'))), /the lines of sources\.bin do not fit what it says it holds\./],
  ['of another build', () => replace('cards.bin', new Uint8Array(deflateRawSync(writeFields([{ depth: 'short' }])))), /the manifest counts \d+ entries, cards\.bin holds 1\./],
])('cards that are %s are a sentence when they are asked for; names are there all the same, and the next question tries again', async (_, damage, expected) => {
  damage();
  const opened = await openForMatching(read);
  if (!opened.ok) throw new Error(opened.sentence);
  const cards = await opened.value.openCards();
  expect(cards.ok ? 'opened' : cards.sentence).toMatch(expected);
  files = new Map([...good].map(([name, bytes]) => [name, bytes.slice()]));
  // The stamps are those of the opening.
  expect((await opened.value.openCards()).ok).toBe(_ === 'missing' || _ === 'cut short');
});

test('a truncated file is told with both lengths', async () => {
  const { length } = bytesOf('cards.bin');
  files.set('cards.bin', bytesOf('cards.bin').slice(0, 1024));
  expect(await sentenceOfOpening()).toBe(`The dataset could not be opened: cards.bin is 1,024 bytes long where ${length.toLocaleString('en-GB')} are expected.${REPAIR}`);
});

test('nothing makes opening throw', async () => {
  await assert(asyncProperty(dictionary(constantFrom('manifest.json', 'names.bin', 'heads.bin', 'cards.bin', 'places.bin'), uint8Array({ maxLength: 64 })), async (odd) => {
    const opened = await openDataset(async (file) => (odd[file] ?? bytesOf(file)).slice().buffer);
    expect(opened.ok).toBe(Object.keys(odd).length === 0);
  }));
});

const records = uniqueArray(stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/), { maxLength: 40 }).map((ids) => ids.toSorted().map((id) => ({ id, text: `${id} – نص` })));

test('a record file finds every record it was made of, and no other', () => {
  assert(property(records, string(), (made, other) => {
    const opened = openRecords<{ id: string }>('x.bin', writeRecords(made).buffer as ArrayBuffer, 4);
    if (!opened.ok) throw new Error(opened.sentence);
    expect(opened.value.count).toBe(made.length);
    for (const [ordinal, record] of made.entries()) {
      expect(opened.value.ordinalOf(record.id)).toBe(ordinal);
      expect(opened.value.at(ordinal)).toEqual(record);
    }
    expect(opened.value.ordinalOf(other)).toBe(made.some(({ id }) => id === other) ? made.findIndex(({ id }) => id === other) : undefined);
    expect(opened.value.at(made.length)).toBeUndefined();
    expect(opened.value.at(-1)).toBeUndefined();
    expect(opened.value.at(0.5)).toBeUndefined();
  }));
});

test('a record file with an odd table of contents is refused', () => {
  const bytes = writeRecords([{ id: 'a' }, { id: 'b' }]);
  new DataView(bytes.buffer).setUint32(12, 9999, true);
  expect(openRecords('x.bin', bytes.buffer as ArrayBuffer, 4)).toEqual({ ok: false, sentence: 'the table of contents of x.bin does not fit its length' });
});

test('parsed records are kept, but not without bound', () => {
  const opened = openRecords<{ id: string }>('x.bin', writeRecords(['a', 'b', 'c'].map((id) => ({ id }))).buffer as ArrayBuffer, 2);
  if (!opened.ok) throw new Error(opened.sentence);
  const first = opened.value.at(0);
  expect(opened.value.at(0)).toBe(first);
  opened.value.at(1);
  opened.value.at(2);
  expect(opened.value.at(0)).not.toBe(first);
  expect(opened.value.at(0)).toEqual(first);
});

test('the checksum is the CRC-32 of zip', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  assert(property(uint8Array({ maxLength: 100 }), nat(9), (bytes, skip) => {
    const part = bytes.subarray(Math.min(skip, bytes.length));
    expect(crc32(part)).toBe(zlibCrc32(part));
  }));
});
