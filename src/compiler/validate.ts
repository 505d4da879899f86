/** Runs every rule over every entry and collects all faults of all files, in reading order. Advice is kept apart from faults. */
import type { BrokenEntry } from './load/entry-file';
import type { LoadedWorld, World } from './load/world';
import { place } from './load/yaml-file';
import { compareProblems, printPath, type Problem } from './problem';
import { adviseAsOf, checkCalendar, checkFuture, checkTimelineOrder, DATE_RULES } from './rules/dates';
import { checkFileName, FORM_RULES } from './rules/form';
import { adviseFormerNames, NAME_RULES } from './rules/names';
import { PLACE_RULES } from './rules/places';
import { RELATION_RULES } from './rules/relations';
import type { Rule } from './rules/rule';
import { checkPublishers, checkSourceKeys, SOURCE_RULES } from './rules/sources';
import { WORD_RULES } from './rules/words';
import type { Entry } from './schema/entry';

const RULES = [...FORM_RULES, ...SOURCE_RULES, ...DATE_RULES, ...WORD_RULES, ...NAME_RULES, ...RELATION_RULES, ...PLACE_RULES];
/** What a second reader should look at. Advice is printed and stops nothing. */
const ADVICE = [adviseAsOf, adviseFormerNames];

/** Rules that look at one part of an entry only, with the field that must be of the right shape: they hold though another part is not. */
const PART_RULES: readonly { needs?: keyof Entry; rules: readonly Rule[] }[] = [
  { rules: [checkCalendar, checkFuture] },
  { needs: 'sources', rules: [checkPublishers, checkSourceKeys] },
  { needs: 'names', rules: NAME_RULES },
  { needs: 'timeline', rules: [checkTimelineOrder] },
];

/** @returns every fault: those found while loading and those of the rules. Empty: the dataset may be compiled. */
export function validate({ world, problems, broken, unreadable }: LoadedWorld): Problem[] {
  if (unreadable.tables) return problems.toSorted(compareProblems);
  const names = [...world.entries.values()].flatMap((loaded) => place(loaded.file, checkFileName(loaded)));
  return [...problems, ...names, ...runRules(world, RULES), ...broken.flatMap((entry) => judgeParts(entry, world))].toSorted(compareProblems);
}

/** @returns what is no fault but worth a look. */
export function advise(world: World): Problem[] {
  return runRules(world, ADVICE).toSorted(compareProblems);
}

function runRules(world: World, rules: readonly Rule[]): Problem[] {
  return [...world.entries.values()].flatMap(({ file, entry }) => rules.flatMap((rule) => place(file, rule(entry, world))));
}

/** What the shape check said of a place is not said again. */
function judgeParts({ file, data, sound, faulty }: BrokenEntry, world: World): Problem[] {
  const rules = PART_RULES.flatMap(({ needs, rules: some }) => (needs === undefined || sound.has(needs) ? some : []));
  const findings = rules.flatMap((rule) => [...rule(data as Entry, world)]);
  return place(file, findings.filter(({ path }) => !faulty.has(printPath(path))));
}
