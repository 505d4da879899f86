/**
 * A name as a reader takes it out of an article: what is selected with the mouse has spaces, quotation marks, full stops and "'s" around the name. Pure.
 * In: the selected text. Out: the words to look up; empty where nothing is left. Called by the look-up of the background.
 */

/** A name is shorter; whoever selects a paragraph does not mean one name. */
export const MAX_SELECTION = 100;

const AROUND = /^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu;
/** "Iran's", "Hamas’". */
const POSSESSIVE = /['’ʼ`´]s?$/u;
const UNSPEAKABLE = /[\p{Cc}\p{Cs}]+/gu;

export function readSelection(selected: string): string {
  const words = [...selected.replaceAll(UNSPEAKABLE, ' ').trim()].slice(0, MAX_SELECTION).join('').replaceAll(/\s+/gu, ' ');
  return trim(trim(words.replace(/[.,;:!?…]+$/u, '')).replace(POSSESSIVE, ''));
}

/** Brackets that belong to the name stay: "Islamic State (Isis)". */
function trim(words: string): string {
  const bare = words.replace(AROUND, '');
  const behind = words.slice(words.indexOf(bare) + bare.length);
  return behind.startsWith(')') && bare.includes('(') && !bare.includes(')') ? `${bare})` : bare;
}
