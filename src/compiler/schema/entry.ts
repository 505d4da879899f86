/**
 * The shape of an entry file, format 1: the one source of truth. `json-schema.ts` prints it for editors as
 * src/entries/schema.json. Rules that need several fields, several entries or the allow-list live in ../rules.
 */
import {
  array, checkItems, description, exactOptional, literal, maxLength, maxValue, minEntries, minLength, minValue, number, picklist, pipe, record, regex,
  strictObject, string, union, url, type InferOutput,
} from 'valibot';
import { KINDS, type Kind } from '../../types';
import { condition, ifThen, oneOf, requiresWhen } from './rule';
import {
  Claims, Control, DatedValues, Designations, Happening, Leaders, Life, Measures, Relations, Roles, Status, Strength, Timeline,
} from './statements';
import { Admin1, CountryCode, Day, Id, Note, PartialDate, SourceKey, Src, textUpTo } from './words';

export const PLACE_KINDS: readonly Kind[] = ['base', 'settlement', 'region', 'country', 'natural-feature', 'site'];
export const BODY_KINDS: readonly Kind[] = ['armed-group', 'military', 'security-service', 'political-organisation', 'government', 'international-organisation'];
export const HAPPENING_KINDS: readonly Kind[] = ['event', 'conflict'];

const Words = pipe(array(string()), minLength(1, 'Give at least one word, or leave the field out.'));

export const NAME_ROLES = ['primary', 'variant', 'acronym', 'native', 'translation', 'former', 'nickname', 'full'] as const;
export const Name = pipe(
  strictObject({
    text: pipe(string(), minLength(2, 'A name has at least two characters.'), maxLength(90, 'A name has at most 90 characters.')),
    role: picklist(NAME_ROLES),
    lang: exactOptional(pipe(
      string(),
      regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, 'A language is a BCP 47 tag such as ar, ckb or zh-Hans.'),
      description('BCP 47; omit for English and Latin transliteration.'),
    )),
    match: picklist(['safe', 'exact-case', 'needs-introduction', 'needs-context', 'display-only']),
    near: exactOptional(Words),
    not_near: exactOptional(Words),
    scope: exactOptional(picklist(['sentence', 'paragraph', 'article'])),
    until: exactOptional(PartialDate),
    note: exactOptional(textUpTo(120)),
  }),
  requiresWhen('match', ['needs-context'], ['near', 'scope'], 'needs-context needs near (words that must stand nearby) and scope (sentence, paragraph or article).'),
);

const Confusable = pipe(
  strictObject({ entry: exactOptional(Id), label: exactOptional(textUpTo(80)), why: textUpTo(140) }),
  oneOf(['entry', 'label'], 'Give either entry (an id) or label (a text).'),
);

const RegisterIds = strictObject({
  wikidata: exactOptional(pipe(string(), regex(/^Q[1-9][0-9]*$/, 'A Wikidata id is Q and a number.'))),
  wikipedia: exactOptional(pipe(string(), minLength(1), description('English article title, for linking and scoring only, never a source.'))),
  geonames: exactOptional(pipe(string(), regex(/^[0-9]+$/, 'A GeoNames id is a number, in quotes.'))),
  geonames_admin1: exactOptional(pipe(string(), regex(/^[A-Z]{2}\.[A-Z0-9]+$/, 'A GeoNames province is written IQ.10.'))),
  icao: exactOptional(pipe(string(), regex(/^[A-Z]{4}$/, 'An ICAO code has four capitals.'))),
  iata: exactOptional(pipe(string(), regex(/^[A-Z]{3}$/, 'An IATA code has three capitals.'))),
  ourairports: exactOptional(pipe(string(), regex(/^[0-9]+$/, 'An OurAirports id is a number, in quotes.'))),
  iso3166_1: exactOptional(CountryCode),
  iso3166_2: exactOptional(Admin1),
  ucdp_actor: exactOptional(pipe(string(), regex(/^[0-9]+$/, 'A UCDP actor id is a number, in quotes.'))),
});

const Summary = pipe(
  strictObject({
    text: exactOptional(pipe(string(), minLength(40, 'A summary of less than 40 characters helps nobody.'), maxLength(400, 'A summary has at most 400 characters.'))),
    sentences: exactOptional(pipe(
      array(strictObject({ text: pipe(string(), minLength(10, 'A sentence is expected.'), maxLength(300, 'A sentence has at most 300 characters.')), src: Src })),
      minLength(1, 'Give at least one sentence.'),
      description('Instead of text and src: one row a sentence, each with its own sources; together at most 45 words.'),
    )),
    as_of: PartialDate,
    src: exactOptional(Src),
  }),
  condition(
    (summary) => (summary.sentences === undefined) === (summary.text !== undefined && summary.src !== undefined) && (summary.sentences === undefined || (summary.text ?? summary.src) === undefined),
    'A summary is either text with src, or sentences that each have their own src.',
    { oneOf: [{ required: ['text', 'src'] }, { required: ['sentences'] }] },
  ),
);

const Location = pipe(
  strictObject({
    in: pipe(array(Id), minLength(1, 'Name what it lies in, nearest first.')),
    admin1: exactOptional(Admin1),
    precision: picklist(['point', 'site', 'town', 'district', 'region', 'country']),
    point: exactOptional(strictObject({ lat: pipe(number(), minValue(-90), maxValue(90)), lon: pipe(number(), minValue(-180), maxValue(180)) })),
    point_from: picklist(['geonames', 'ourairports', 'source', 'none']),
    dispute: exactOptional(textUpTo(160)),
    note: exactOptional(Note),
    src: exactOptional(Src),
  }),
  condition((place) => place.point === undefined || place.src !== undefined, 'A point you write yourself needs src.', ifThen({ required: ['point'] }, { required: ['src'] })),
);

const Gaps = array(strictObject({ topic: textUpTo(60), note: textUpTo(260), as_of: PartialDate }));

const Source = strictObject({
  url: pipe(string(), url('An address is expected.'), regex(/^https?:\/\//, 'An address starts with https:// or http://.')),
  publisher: Id,
  title: exactOptional(textUpTo(160)),
  date: union([PartialDate, literal('undated')], 'The date of the page, or the word undated.'),
  accessed: Day,
  seen: picklist(['excerpt', 'full', 'data']),
  lang: exactOptional(pipe(string(), regex(/^[a-z]{2,3}$/, 'A language is a BCP 47 tag such as ar.'))),
  original: exactOptional(pipe(textUpTo(120), description('If a carrier: what it copies.'))),
});

export const EntrySchema = pipe(
  strictObject({
    schema: pipe(literal(1, 'This compiler reads format 1.'), description('Format version')),
    id: Id,
    depth: pipe(picklist(['full', 'short']), description('full: at least 3 timeline rows; short: at least 1 and four sourced rows. register entries are made by the compiler and are no files.')),
    kind: picklist(KINDS),
    subtype: pipe(textUpTo(60), description('Neutral label under the title: "air base", "Shia armed group". No judgement.')),
    countries: pipe(
      array(CountryCode),
      minLength(1, 'Name at least one country.'),
      checkItems((code, index, codes) => codes.indexOf(code) === index, 'This country stands twice. Remove one.'),
      description('ISO 3166-1 alpha-2. For places: the country box the coordinates must fall in.'),
    ),
    names: pipe(array(Name), minLength(1, 'An entry needs a name.')),
    confusable: exactOptional(array(Confusable)),
    ids: exactOptional(RegisterIds),
    summary: Summary,
    status: exactOptional(Status),
    founded: exactOptional(DatedValues),
    ended: exactOptional(DatedValues),
    leaders: exactOptional(Leaders),
    strength: exactOptional(Strength),
    designations: exactOptional(Designations),
    location: exactOptional(Location),
    control: exactOptional(Control),
    life: exactOptional(Life),
    roles: exactOptional(Roles),
    event: exactOptional(Happening),
    measures: exactOptional(Measures),
    relations: exactOptional(Relations),
    claims: exactOptional(Claims),
    timeline: Timeline,
    gaps: exactOptional(Gaps),
    sources: pipe(record(SourceKey, Source), minEntries(1, 'An entry needs sources.')),
    review: strictObject({ at: Day, next: Day }),
  }),
  requiresWhen('kind', PLACE_KINDS, ['location'], 'A place needs location.'),
  requiresWhen('kind', ['person'], ['life', 'roles', 'status'], 'A person needs life, roles and status.'),
  requiresWhen('kind', HAPPENING_KINDS, ['event'], 'An event or conflict needs event.'),
  requiresWhen('kind', BODY_KINDS, ['status', 'designations'], 'A group or body needs status and designations (an empty list [] where none was found).'),
);

export type Entry = InferOutput<typeof EntrySchema>;
export type EntryName = InferOutput<typeof Name>;

