/**
 * The run-time reader of the dataset: opens the packaged files and hands out names, heads and cards.
 * In: `read(file)`, which gives the bytes of one file. Out: what matching needs, and cards when they are wanted, or a sentence for the reader; it never throws.
 * Called by `background` (in two steps) and by the command-line tools (at once). Layout of the files: `format.ts`.
 * The trap: what `card` and `head` return is shared by all callers. Treat it as read-only.
 */
import { CARDS_FILE, HEADS_FILE, MANIFEST_FILE, MAPS_FILE, NAMES_FILE, PLACES_FILE, SOURCES_FILE, type BinaryFile, type Manifest } from './format';
import { openFields } from './fields';
import { openGazetteer, type Gazetteer } from './gazetteer';
import { findDamage, readManifest } from './manifest';
import { unpackCard, unpackSource, type PackedCard, type PackedSource } from './packing';
import { openRecords } from './records';
import type { Card, EntityHead, EntityId, MapBase, PartialDate, Result, Source } from '../types';
import { projectOn } from './projection';

/** What the matcher asks of entities. Ordinals are those of the name index: entries, then places of the gazetteer. */
export interface EntitySource {
  count: number;
  /** Throws RangeError for an ordinal that is not in the dataset: index and heads then are not of one build. */
  head(ordinal: number): EntityHead;
  ordinalOf(id: EntityId): number | undefined;
}

/** What matching needs. Cards are deflated, a quarter of the bytes, and read when the first one is wanted. */
export interface MatchData {
  release: PartialDate;
  /** Written entries and countries of the register. */
  entries: number;
  /** Places of the gazetteer. */
  places: number;
  /** Bytes of the name index, for `openNameIndex`. */
  names: ArrayBuffer;
  entities: EntitySource;
  /** Reads and checks the files of the cards, anew at every call. Never rejects. */
  openCards(): Promise<Result<CardSource>>;
}

export interface CardSource {
  card(id: EntityId): Card | undefined;
  /** The map of a country, by ISO 3166-1 code. */
  map(code: string): MapBase | undefined;
}

export interface Dataset extends MatchData, CardSource {}

export type ReadFile = (file: string) => Promise<ArrayBuffer>;

/** Parsed records kept. An article names 5 to 40 entities; cards are some kilobytes each, heads a few hundred bytes. */
const CARDS_KEPT = 64;
const HEADS_KEPT = 1024;
const MAPS_KEPT = 16;
const SOURCES_KEPT = 512;
/** A number that is in no file: a card of another build. The card says so instead of breaking. */
const LOST: Source = { publisher: 'unknown', url: '', date: 'undated', accessed: '' };

/** Opens what matching needs: names, heads, gazetteer. Only the records that are asked for are parsed. */
export async function openForMatching(read: ReadFile): Promise<Result<MatchData>> {
  // The manifest is waited for last, not first: the other files are on their way meanwhile.
  const raw = [NAMES_FILE, HEADS_FILE, PLACES_FILE].map((file) => readOne(read, file));
  const manifestBytes = await readOne(read, MANIFEST_FILE);
  if (!manifestBytes.ok) return fail(manifestBytes.sentence);
  const manifest = readManifest(manifestBytes.value);
  if (!manifest.ok) return fail(manifest.sentence);
  const { files } = manifest.value;
  const [names, heads, places] = await Promise.all([check(NAMES_FILE, files, raw[0]), check(HEADS_FILE, files, raw[1]), check(PLACES_FILE, files, raw[2])]);
  if (!names.ok) return fail(names.sentence);
  if (!heads.ok) return fail(heads.sentence);
  if (!places.ok) return fail(places.sentence);
  return assemble(read, manifest.value, { names: names.value, heads: heads.value, places: places.value });
}

/** Opens all of it at once, for tools and tests. */
export async function openDataset(read: ReadFile): Promise<Result<Dataset>> {
  const data = await openForMatching(read);
  if (!data.ok) return data;
  const cards = await data.value.openCards();
  return cards.ok ? { ok: true, value: { ...data.value, ...cards.value } } : cards;
}

/** @param bytes on their way. Checked as they arrive, while other files are still being read. */
async function check(file: BinaryFile, stamps: Manifest['files'], bytes: Promise<Result<ArrayBuffer>> | undefined): Promise<Result<ArrayBuffer>> {
  const read = await bytes;
  if (read?.ok !== true) return { ok: false, sentence: `${file} cannot be read` };
  const damage = findDamage(file, read.value, stamps[file]);
  return damage === undefined ? read : { ok: false, sentence: damage };
}

function assemble(read: ReadFile, manifest: Manifest, files: Record<'names' | 'heads' | 'places', ArrayBuffer>): Result<MatchData> {
  const { release, entries, places } = manifest;
  const heads = openRecords<EntityHead>(HEADS_FILE, files.heads, HEADS_KEPT);
  const gazetteer = openGazetteer(PLACES_FILE, files.places);
  if (!heads.ok) return fail(heads.sentence);
  if (!gazetteer.ok) return fail(gazetteer.sentence);
  if (heads.value.count !== entries) return fail(`the manifest counts ${entries} entries, ${HEADS_FILE} holds ${heads.value.count}`);
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
  const openCards = () => openCardFiles(read, manifest, { head, ordinalOf, gazetteer: gazetteer.value });
  return { ok: true, value: { release, entries, places, names: files.names, entities: { count: entries + places, head, ordinalOf }, openCards } };
}

async function openCardFiles(read: ReadFile, { release, entries, files }: Manifest, { head, ordinalOf, gazetteer }: Pick<EntitySource, 'head' | 'ordinalOf'> & { gazetteer: Gazetteer }): Promise<Result<CardSource>> {
  const load = async (file: BinaryFile): Promise<Result<ArrayBuffer>> => {
    const deflated = await check(file, files, readOne(read, file));
    return deflated.ok ? inflate(file, deflated.value) : deflated;
  };
  const [cardBytes, sourceBytes, mapBytes] = await Promise.all([load(CARDS_FILE), load(SOURCES_FILE), load(MAPS_FILE)]);
  if (!cardBytes.ok) return fail(cardBytes.sentence);
  if (!sourceBytes.ok) return fail(sourceBytes.sentence);
  if (!mapBytes.ok) return fail(mapBytes.sentence);
  const sources = openFields<Source, PackedSource>(SOURCES_FILE, sourceBytes.value, SOURCES_KEPT, (packed) => unpackSource(packed, release));
  if (!sources.ok) return fail(sources.sentence);
  const sourceAt = (number: number): Source => sources.value.at(number) ?? LOST;
  const nameOf = (id: EntityId): string | undefined => {
    const ordinal = ordinalOf(id);
    return ordinal === undefined ? undefined : head(ordinal).name;
  };
  const cards = openFields<Card, PackedCard>(CARDS_FILE, cardBytes.value, CARDS_KEPT, (packed, ordinal) => unpackCard(packed, { sourceAt, nameOf, head: head(ordinal), release }));
  const maps = openRecords<MapBase>(MAPS_FILE, mapBytes.value, MAPS_KEPT);
  if (!cards.ok) return fail(cards.sentence);
  if (!maps.ok) return fail(maps.sentence);
  if (cards.value.count !== entries) return fail(`the manifest counts ${entries} entries, ${CARDS_FILE} holds ${cards.value.count}`);
  const map = (code: string): MapBase | undefined => {
    const ordinal = maps.value.ordinalOf(code);
    return ordinal === undefined ? undefined : maps.value.at(ordinal);
  };
  const card = (id: EntityId): Card | undefined => {
    const place = gazetteer.placeOf(id);
    if (place !== undefined) return withMap(gazetteer.card(place, release, sourceAt), map(gazetteer.head(place).countries[0] ?? ''));
    const ordinal = ordinalOf(id);
    return ordinal === undefined ? undefined : cards.value.at(ordinal);
  };
  return { ok: true, value: { card, map } };
}

/** Cards of entries carry their place on the map; places of the gazetteer have only their point. */
function withMap(card: Card, base: MapBase | undefined): Card {
  const spot = card.point === undefined || base === undefined ? undefined : projectOn(base, card.point);
  return spot === undefined || base === undefined ? card : { ...card, map: { base: base.id, ...spot } };
}

async function inflate(file: BinaryFile, deflated: ArrayBuffer): Promise<Result<ArrayBuffer>> {
  try {
    return { ok: true, value: await new Response(new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer() };
  } catch {
    return { ok: false, sentence: `${file} cannot be unpacked` };
  }
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
