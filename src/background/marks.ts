/**
 * Which of the names found get a line in the page, after the reader's choice of kinds, letters and names already known. Pure.
 * In: mentions as matching gives them (countries not underlined). Out: the same mentions; those without a line stay listed in the popup, where
 * the reader can go to them and see what was left out. Called by `service`. Here and not in the page: the page never learns what the reader knows.
 */
import { SCRIPTS, type Script, type Settings } from '../settings';
import { FAMILY_OF, type Mention } from '../types';

const LETTERS: Readonly<Record<Script, RegExp>> = { latin: /\p{Script=Latin}/u, arabic: /\p{Script=Arabic}/u, cyrillic: /\p{Script=Cyrillic}/u, hebrew: /\p{Script=Hebrew}/u };

type Choice = Pick<Settings, 'kindsOff' | 'scriptsOff' | 'known' | 'underlineCountries'>;

export function chooseMarks(mentions: readonly Mention[], { kindsOff, scriptsOff, known, underlineCountries }: Choice): Mention[] {
  const kinds = new Set(kindsOff);
  const scripts = new Set(scriptsOff);
  const names = new Set(known);
  const isWanted = ({ kind, underline }: Mention): boolean => (kind === 'country' ? underlineCountries : underline && !kinds.has(FAMILY_OF[kind]));
  const isOff = (text: string): boolean => scripts.size > 0 && scripts.has(scriptOf(text) as Script);
  return mentions.map((mention) => {
    const underline = isWanted(mention) && !names.has(mention.entity) && !isOff(mention.text);
    return underline === mention.underline ? mention : { ...mention, underline };
  });
}

/** The letters a name begins with: digits and marks before them say nothing. Undefined for letters there is no choice about. */
export function scriptOf(text: string): Script | undefined {
  const [first = ''] = /\p{L}/u.exec(text) ?? [];
  return SCRIPTS.find((script) => LETTERS[script].test(first));
}
