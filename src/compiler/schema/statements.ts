/** Parts of an entry that hold statements: each carries `src` and, where it can change, a date. */
import { array, exactOptional, integer, minLength, minValue, number, picklist, pipe, strictObject, string, type GenericSchema, type InferOutput } from 'valibot';
import { anyOf, condition, oneOf, requiresWhen } from './rule';
import { By, DateOrUnknown, Flag, Id, Note, PartialDate, Src, textUpTo } from './words';

const UNDATED = 'This statement has no date. Add as_of (when the newest source says it was still true) or until.';

const dates = { as_of: exactOptional(PartialDate), since: exactOptional(DateOrUnknown), until: exactOptional(PartialDate) };
const who = { by: exactOptional(By), note: exactOptional(Note), flag: exactOptional(Flag), src: Src };
const count = pipe(number(), integer('A whole number is expected.'), minValue(0, 'A number below zero is not possible here.'));

function dated<T extends object>() {
  return anyOf<T>(['until', 'as_of'], UNDATED);
}

/** A section that, once written, holds at least one row. */
function rows<const T extends GenericSchema>(row: T) {
  return pipe(array(row), minLength(1, 'An empty section says nothing. Remove it.'));
}

export const STATUS_VALUES = [
  'active', 'dissolved', 'merged', 'inactive', 'fallen', 'announced-dissolution', 'front-name', 'in-use', 'closed',
  'destroyed', 'ongoing', 'ceasefire', 'ended', 'alive', 'dead', 'unknown',
] as const;
export const Status = rows(pipe(strictObject({ value: picklist(STATUS_VALUES), ...dates, ...who }), dated()));

/** Founding or end: two values are shown as "sources differ". */
export const DatedValues = rows(strictObject({ value: PartialDate, ...who }));

export const Leaders = rows(pipe(
  strictObject({
    person: exactOptional(Id),
    name: exactOptional(string()),
    role: textUpTo(60),
    end: exactOptional(picklist(['killed', 'died', 'replaced', 'resigned', 'captured', 'unknown'])),
    ...dates,
    ...who,
  }),
  dated(),
  oneOf(['person', 'name'], 'A leader is either person (an id) or name (a text), not both and not neither.'),
));

export const Strength = rows(pipe(
  strictObject({
    min: exactOptional(count),
    max: exactOptional(count),
    text: exactOptional(textUpTo(40)),
    unit: picklist(['fighters', 'members', 'personnel', 'aircraft']),
    scope: exactOptional(textUpTo(60)),
    as_of: PartialDate,
    by: By,
    note: exactOptional(Note),
    src: Src,
  }),
  anyOf(['min', 'max', 'text'], 'A strength needs min, max or text.'),
));

export const DESIGNATION_ACTIONS = ['listed', 'delisted', 'not-listed'] as const;
export const Designations = array(pipe(
  strictObject({
    authority: textUpTo(60),
    list: textUpTo(120),
    covers: picklist(['self', 'parent', 'members', 'part']),
    action: picklist(DESIGNATION_ACTIONS),
    since: DateOrUnknown,
    until: exactOptional(PartialDate),
    as_of: exactOptional(PartialDate),
    ...who,
  }),
  condition(
    (row) => row.action === 'delisted' || row.as_of !== undefined || row.until !== undefined,
    UNDATED,
    { anyOf: [{ required: ['until'] }, { required: ['as_of'] }, { properties: { action: { const: 'delisted' } } }] },
  ),
  requiresWhen('action', ['not-listed'], ['as_of'], '"not-listed" needs as_of: the day the list was checked.'),
));

export const CONTROL_KINDS = ['full', 'partial', 'claimed', 'administered', 'garrison'] as const;
export const Control = rows(pipe(strictObject({ holder: Id, kind: picklist(CONTROL_KINDS), ...dates, ...who }), dated()));

export const Roles = rows(pipe(strictObject({ role: textUpTo(80), org: exactOptional(Id), ...dates, ...who }), dated()));

export const Life = strictObject({
  born: exactOptional(rows(strictObject({ date: exactOptional(PartialDate), place: exactOptional(string()), by: exactOptional(By), note: exactOptional(Note), src: Src }))),
  died: exactOptional(rows(strictObject({
    date: PartialDate,
    place: exactOptional(string()),
    how: exactOptional(textUpTo(80)),
    by: exactOptional(By),
    flag: exactOptional(Flag),
    src: Src,
  }))),
});

export const PARTY_ROLES = ['fought', 'carried-out', 'ordered', 'targeted', 'killed', 'wounded', 'host', 'claimed', 'accused', 'mediated'] as const;
export const Happening = strictObject({
  start: PartialDate,
  end: exactOptional(PartialDate),
  places: exactOptional(array(Id)),
  parties: exactOptional(rows(strictObject({ entry: Id, role: picklist(PARTY_ROLES), by: exactOptional(By), src: Src }))),
  toll: exactOptional(rows(strictObject({
    what: textUpTo(60),
    min: count,
    max: exactOptional(count),
    as_of: PartialDate,
    by: By,
    note: exactOptional(Note),
    src: Src,
  }))),
});

export const MEASURES = ['population', 'area_km2', 'distance_km', 'runways', 'districts', 'budget_usd'] as const;
export const Measures = rows(strictObject({
  what: picklist(MEASURES),
  value: number(),
  max: exactOptional(number()),
  as_of: PartialDate,
  by: By,
  note: exactOptional(Note),
  src: Src,
}));

export const RELATION_TYPES = [
  'part-of', 'member-of', 'backed-by', 'allied-with', 'fought-against', 'used-by', 'successor-of', 'split-from', 'front-for',
  'founded-by', 'took-part-in', 'killed-in', 'target-of',
] as const;
const NEEDS_BY = ['backed-by', 'front-for', 'allied-with'] as const;
export const Relations = rows(pipe(
  strictObject({ type: picklist(RELATION_TYPES), to: Id, ...dates, ...who }),
  dated(),
  requiresWhen('type', NEEDS_BY, ['by'], 'backed-by, front-for and allied-with need by: who says so.'),
));

export const CLAIM_TOPICS = [
  'aims', 'self-description', 'position', 'accusation', 'denial', 'finding', 'backing', 'capability', 'area', 'background', 'legal-view',
] as const;
export const Claims = array(strictObject({
  topic: picklist(CLAIM_TOPICS),
  text: textUpTo(320),
  by: By,
  as_of: PartialDate,
  flag: exactOptional(Flag),
  src: Src,
}));

export const Timeline = array(strictObject({
  date: PartialDate,
  text: textUpTo(240),
  by: exactOptional(By),
  flag: exactOptional(Flag),
  entries: exactOptional(array(Id)),
  src: Src,
}));

export type RelationType = (typeof RELATION_TYPES)[number];
export type PartyRole = (typeof PARTY_ROLES)[number];
export type ControlKind = (typeof CONTROL_KINDS)[number];
export type StatementFields = Partial<Record<'since' | 'until' | 'as_of' | 'by' | 'note', string>> & { flag?: InferOutput<typeof Flag>; src: readonly string[] };
