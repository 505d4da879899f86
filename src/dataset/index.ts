/**
 * The run-time reader of the dataset: opens the packaged files and hands out names, heads and cards.
 * In: `read(file)`, which gives the bytes of one file. Out: a Dataset, or a sentence for the reader; it never throws.
 * Called by `background` and by the command-line tools. Layout of the files: `format.ts`.
 * The trap: what `card` and `head` return is shared by all callers. Treat it as read-only.
 */
import { BINARY_FILES, CARDS_FILE, HEADS_FILE, MANIFEST_FILE, MAPS_FILE, NAMES_FILE, PLACES_FILE, type BinaryFile, type Manifest } from './format';
import { openGazetteer } from './gazetteer';
import { findDamage, readManifest } from './manifest';
import { unpackCard, type PackedCard } from './packing';
import { openRecords } from './records';
import type { Card, EntityHead, EntityId, MapBase, PartialDate, Result } from '../types';
import { projectOn } from './projection';

/** What the matcher asks of entities. Ordinals are those of the name index: entries, then places of the gazetteer. */
export interface EntitySource {
  count: number;
  /** Throws RangeError for an ordinal that is not in the dataset: index and heads then are not of one build. */
  head(ordinal: number): EntityHead;
  ordinalOf(id: EntityId): number | undefined;
}

export interface Dataset {
  release: PartialDate;
  /** Written entries and countries of the register. */
  entries: number;
  /** Places of the gazetteer. */
  places: number;
  /** Bytes of the name index, for `openNameIndex`. */
  names: ArrayBuffer;
  entities: EntitySource;
  card(id: EntityId): Card | undefined;
  /** The map of a country, by ISO 3166-1 code. */
  map(code: string): MapBase | undefined;
}

export type ReadFile = (file: string) => Promise<ArrayBuffer>;

/** Parsed records kept. An article names 5 to 40 entities; cards are some kilobytes each, heads a few hundred bytes. */
const CARDS_KEPT = 64;
const HEADS_KEPT = 1024;
const MAPS_KEPT = 16;

/** Opens the dataset. All files are read; only the records that are asked for are parsed. */
export async function openDataset(read: ReadFile): Promise<Result<Dataset>> {
  const manifestBytes = await readOne(read, MANIFEST_FILE);
  if (!manifestBytes.ok) return fail(manifestBytes.sentence);
  const manifest = readManifest(manifestBytes.value);
  if (!manifest.ok) return fail(manifest.sentence);
  const files = await readBinaries(read, manifest.value);
  return files.ok ? assemble(manifest.value, files.value) : fail(files.sentence);
}

async function readBinaries(read: ReadFile, manifest: Manifest): Promise<Result<Record<BinaryFile, ArrayBuffer>>> {
  const results = await Promise.all(BINARY_FILES.map(async (file) => ({ file, bytes: await readOne(read, file) })));
  for (const { file, bytes } of results) {
    if (!bytes.ok) return bytes;
    const damage = findDamage(file, bytes.value, manifest.files[file]);
    if (damage !== undefined) return { ok: false, sentence: damage };
  }
  return { ok: true, value: Object.fromEntries(results.map(({ file, bytes }) => [file, bytes.ok ? bytes.value : new ArrayBuffer(0)])) as Record<BinaryFile, ArrayBuffer> };
}

function assemble({ release, entries, places }: Manifest, files: Record<BinaryFile, ArrayBuffer>): Result<Dataset> {
  const heads = openRecords<EntityHead>(HEADS_FILE, files[HEADS_FILE], HEADS_KEPT);
  const cards = openRecords<Card, PackedCard>(CARDS_FILE, files[CARDS_FILE], CARDS_KEPT, unpackCard);
  const gazetteer = openGazetteer(PLACES_FILE, files[PLACES_FILE]);
  const maps = openRecords<MapBase>(MAPS_FILE, files[MAPS_FILE], MAPS_KEPT);
  if (!heads.ok) return fail(heads.sentence);
  if (!cards.ok) return fail(cards.sentence);
  if (!gazetteer.ok) return fail(gazetteer.sentence);
  if (!maps.ok) return fail(maps.sentence);
  if (heads.value.count !== entries || cards.value.count !== entries) return fail(`the manifest counts ${entries} entries, the files hold ${heads.value.count} and ${cards.value.count}`);
  if (gazetteer.value.count !== places) return fail(`the manifest counts ${places} places, ${PLACES_FILE} holds ${gazetteer.value.count}`);
  const head = (ordinal: number): EntityHead => {
    const found = ordinal < entries ? heads.value.at(ordinal) : gazetteer.value.head(ordinal - entries);
    if (found === undefined) throw new RangeError(`No entity has the ordinal ${ordinal}`);
    return found;
  };
  const ordinalOf = (id: EntityId): number | undefined => {
    const place = gazetteer.value.placeOf(id);
    return place === undefined ? heads.value.ordinalOf(id) : entries + place;
  };
  const map = (code: string): MapBase | undefined => {
    const ordinal = maps.value.ordinalOf(code);
    return ordinal === undefined ? undefined : maps.value.at(ordinal);
  };
  const card = (id: EntityId): Card | undefined => {
    const place = gazetteer.value.placeOf(id);
    if (place !== undefined) return withMap(gazetteer.value.card(place, release), map(gazetteer.value.head(place).countries[0] ?? ''));
    const ordinal = cards.value.ordinalOf(id);
    return ordinal === undefined ? undefined : cards.value.at(ordinal);
  };
  return { ok: true, value: { release, entries, places, names: files[NAMES_FILE], entities: { count: entries + places, head, ordinalOf }, card, map } };
}

/** Cards of entries carry their place on the map; places of the gazetteer have only their point. */
function withMap(card: Card, base: MapBase | undefined): Card {
  const spot = card.point === undefined || base === undefined ? undefined : projectOn(base, card.point);
  return spot === undefined || base === undefined ? card : { ...card, map: { base: base.id, ...spot } };
}

async function readOne(read: ReadFile, file: string): Promise<Result<ArrayBuffer>> {
  try {
    return { ok: true, value: await read(file) };
  } catch {
    return { ok: false, sentence: `${file} cannot be read` };
  }
}

function fail(cause: string): { ok: false; sentence: string } {
  return { ok: false, sentence: `The dataset could not be opened: ${cause}. Reinstalling Backgrounder usually repairs it.` };
}
