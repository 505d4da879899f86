/** Runs every rule over every entry and collects all faults of all files, in reading order. */
import { place, type LoadedWorld } from './load/world';
import { compareProblems, type Problem } from './problem';
import { DATE_RULES } from './rules/dates';
import { checkFileName, FORM_RULES } from './rules/form';
import { NAME_RULES } from './rules/names';
import { PLACE_RULES } from './rules/places';
import { RELATION_RULES } from './rules/relations';
import { SOURCE_RULES } from './rules/sources';
import { WORD_RULES } from './rules/words';

const RULES = [...FORM_RULES, ...SOURCE_RULES, ...DATE_RULES, ...WORD_RULES, ...NAME_RULES, ...RELATION_RULES, ...PLACE_RULES];

/** @returns every fault: those found while loading and those of the rules. Empty: the dataset may be compiled. */
export function validate({ world, problems }: LoadedWorld): Problem[] {
  const found = [...problems];
  for (const loaded of world.entries.values()) {
    found.push(...place(loaded.file, checkFileName(loaded)));
    for (const rule of RULES) found.push(...place(loaded.file, rule(loaded.entry, world)));
  }
  return found.sort(compareProblems);
}
