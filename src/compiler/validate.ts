/** Runs every rule over every entry and collects all faults of all files, in reading order. Advice is kept apart from faults. */
import { place, type LoadedWorld, type World } from './load/world';
import { compareProblems, type Problem } from './problem';
import { adviseAsOf, DATE_RULES } from './rules/dates';
import { checkFileName, FORM_RULES } from './rules/form';
import { adviseFormerNames, NAME_RULES } from './rules/names';
import { PLACE_RULES } from './rules/places';
import { RELATION_RULES } from './rules/relations';
import type { Rule } from './rules/rule';
import { SOURCE_RULES } from './rules/sources';
import { WORD_RULES } from './rules/words';

const RULES = [...FORM_RULES, ...SOURCE_RULES, ...DATE_RULES, ...WORD_RULES, ...NAME_RULES, ...RELATION_RULES, ...PLACE_RULES];
/** What a second reader should look at. Advice is printed and stops nothing. */
const ADVICE = [adviseAsOf, adviseFormerNames];

/** @returns every fault: those found while loading and those of the rules. Empty: the dataset may be compiled. */
export function validate({ world, problems }: LoadedWorld): Problem[] {
  const names = [...world.entries.values()].flatMap((loaded) => place(loaded.file, checkFileName(loaded)));
  return [...problems, ...names, ...runRules(world, RULES)].toSorted(compareProblems);
}

/** @returns what is no fault but worth a look. */
export function advise(world: World): Problem[] {
  return runRules(world, ADVICE).toSorted(compareProblems);
}

function runRules(world: World, rules: readonly Rule[]): Problem[] {
  return [...world.entries.values()].flatMap(({ file, entry }) => rules.flatMap((rule) => place(file, rule(entry, world))));
}
