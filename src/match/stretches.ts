/**
 * From hits to readings: checks what the trie cannot know (capitals, articles and small words before the key, language of the page) and groups
 * overlapping readings into stretches. In: the hits of the scan; out: stretches in order. Called by `match/index`.
 */
import type { EntityHead } from '../types';
import { LOCAL_RULES } from './evidence';
import { APOSTROPHE, CLASS_OF, DOT, fold, GAP, LETTER, MARK, UPPER } from './fold';
import { ARTICLE, CAPITAL_BITS, type Trait } from './index-format';
import { ARABIC_COUNTRIES, ARTICLES, FREE_ARTICLES, type Language } from './language';
import { languageOf } from './languages';
import type { NameIndex } from './name-index';
import { isNounOfProvinces } from './place-words';
import { WHOLE_RULES } from './profile';
import { isPlaceKind, type EntitySource, type Evidence, type EvidenceList, type Name, type Reading, type Rules, type Stretch } from './reading';
import { classAt, PLURAL, type HitList } from './walk';

/** Macrons and dots below, the signs for ayn and hamza: marks no newspaper prints. */
const SCHOLARLY = /[āīūḥṣḍṭẓḫġʿʾ]|[aiu]\u0304/u;
const LAST_WORD = /\s+\S+$/u;
const OF = ' of ';
const AT_SIGN = 0x40;
const SMALL_L = 0x6c;
const GUILLEMET = 0xbb;

const ALONE: Evidence = { rule: 'mode', points: 5, why: 'This name stands for one entry only.' };
const IN_GAZETTEER: Evidence = { rule: 'mode', points: 1, why: 'A place of this name is in the gazetteer.' };
/** What the way a name is matched says for it. */
const MODES: Readonly<Record<Trait['mode'], Evidence | undefined>> = { safe: ALONE, 'exact-case': ALONE, 'needs-support': IN_GAZETTEER, 'needs-context': undefined, 'needs-introduction': undefined };

/** A name with what its mentions start from. */
interface Meaning extends Name {
  rules: Rules;
  points: number;
  evidence: EvidenceList;
}

/** Sets of rules, by one bit for each rule in them (there is room for 31): most names share a handful. */
const ruleSets = new Map<number, Rules>();

/** The rules that concern a name. */
function rulesOf(name: Name): Rules {
  let bits = 0;
  let bit = 1;
  for (const rule of LOCAL_RULES) {
    if (rule.concerns(name)) bits |= bit;
    bit <<= 1;
  }
  for (const rule of WHOLE_RULES) {
    if (rule.concerns(name)) bits |= bit;
    bit <<= 1;
  }
  const known = ruleSets.get(bits);
  if (known) return known;
  const rules: Rules = {
    local: LOCAL_RULES.filter((_, at) => bits & (1 << at)).map((rule) => rule.judge),
    whole: WHOLE_RULES.filter((_, at) => bits & (1 << (LOCAL_RULES.length + at))).map((rule) => rule.judge),
  };
  ruleSets.set(bits, rules);
  return rules;
}

function meaningOf(head: EntityHead, trait: Trait): Meaning {
  const mode = MODES[trait.mode];
  return { head, trait, rules: rulesOf({ head, trait }), points: mode?.points ?? 0, evidence: mode && { evidence: mode, rest: undefined } };
}

/** Groups hits into stretches; `lang` is the primary language of the page. Heads are read once per entity. */
export function readHits(text: string, hits: HitList, index: NameIndex, entities: EntitySource, lang: string): Stretch[] {
  const meanings = new Map<number, Meaning[]>();
  const meaningsAt = (cell: number): Meaning[] => {
    const known = meanings.get(cell);
    if (known) return known;
    const read = index.recordsAt(cell).filter(({ trait }) => trait.lang === '' || trait.lang === lang).map(({ entity, trait }) => meaningOf(entities.head(entity), trait));
    meanings.set(cell, read);
    return read;
  };
  const language = languageOf(lang);
  const stretches: Stretch[] = [];
  let open: Stretch | undefined;
  for (let hit = 0; hit < hits.length; hit++) {
    if (open !== undefined && isPossessive(text, hits.end(hit), open)) continue;
    const known = meaningsAt(hits.leaf(hit));
    for (let at = 0; at < known.length; at++) {
      const reading = readHit(text, hits.start(hit), hits.end(hit), (hits.flags(hit) & PLURAL) !== 0, known[at] as Meaning, language);
      if (reading === undefined) continue;
      if (open === undefined || reading.start >= open.end) {
        open = { start: reading.start, end: reading.end, readings: [reading] };
        stretches.push(open);
        continue;
      }
      open.readings.push(reading);
      open.start = Math.min(open.start, reading.start);
      open.end = Math.max(open.end, reading.end);
    }
  }
  return stretches;
}

/** "Hama's residents": the name of the town with a possessive, not Hamas. */
const isPossessive = (text: string, end: number, { readings }: Stretch): boolean =>
  (classAt(text, end - 2) & APOSTROPHE) !== 0 && readings.some(({ nameEnd }) => nameEnd === end - 2);

/** Checks case, prefix and plural of one meaning; undefined where the print forbids it. */
function readHit(text: string, start: number, end: number, plural: boolean, meaning: Meaning, language: Language): Reading | undefined {
  const { head, trait, rules, points, evidence } = meaning;
  if (plural && head.kind === 'region') {
    // "Kharkiv regions": the noun of several is no part of the last one's name.
    const noun = LAST_WORD.exec(text.slice(start, end));
    if (noun !== null && isNounOfProvinces(fold(noun[0].trim()), language)) return readHit(text, start, start + noun.index, false, meaning, language);
  }
  if (plural && (trait.caseRule === 'exact' || (head.kind !== 'armed-group' && head.kind !== 'military' && !(language.genitiveS && isPlaceKind(head.kind))))) return undefined;
  if (trait.caseRule === 'initial' && !hasWordCapitals(text, start, end, trait.capitals) && !isTransliterated(text.slice(start, end))) return undefined;
  if (trait.caseRule === 'exact' && !hasLetterCapitals(text, start, end, trait.capitals)) return undefined;
  const from = startOfName(text, start, meaning);
  if (from === undefined || isAddress(text, from, end)) return undefined;
  // The mark that closes a quotation inside the name: Силы «Кудс».
  const nameEnd = text.charCodeAt(end) === GUILLEMET && text.slice(start, end).includes('«') ? end + 1 : end;
  return { start: from, end: nameEnd, nameEnd, head, trait, single: trait.words === 1, rules, points, evidence };
}

/** Where the name starts with the article or the small words in front of its key; undefined where words it must have do not stand there. */
function startOfName(text: string, start: number, { head, trait }: Name): number | undefined {
  if (trait.prefix !== '') {
    const from = trait.prefix === ARTICLE ? articleBefore(text, start, true) : prefixBefore(text, start, trait.prefix);
    if (from === start) return undefined;
    return head.kind === 'region' ? afterNoun(text, from, start) : from;
  }
  const spaced = isSpacedArticle(text, start) && isPlaceKind(head.kind) && head.countries.some((country) => ARABIC_COUNTRIES.has(country));
  return articleBefore(text, start, spaced);
}

/** "The province of Kharkiv": the noun must stand there, but is no part of the name. */
function afterNoun(text: string, from: number, start: number): number {
  const of = text.slice(from, start).indexOf(OF);
  return of < 0 ? from : from + of + OF.length;
}

/** "@Hamas", "Iraq.com". */
const isAddress = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(start - 1) === AT_SIGN || (text.charCodeAt(end) === DOT && (classAt(text, end + 1) & LETTER) !== 0 && text.charCodeAt(end - 1) !== DOT);

/** "Al Anbar", "El Geneina": places of Arabic countries take the article with a space too. */
const isSpacedArticle = (text: string, start: number): boolean => text.charCodeAt(start - 2) === SMALL_L && (text.startsWith('Al ', start - 3) || text.startsWith('El ', start - 3));

/** Every word of `bits` begins with a capital; the first one does, or the scan would not have stopped there. */
function hasWordCapitals(text: string, start: number, end: number, bits: number): boolean {
  let word = 0;
  let previous = 0;
  for (let at = start; at < end && bits >>> word !== 0; at++) {
    const kind = CLASS_OF[text.charCodeAt(at)] as number;
    // Inside a word, where nearly every character stands.
    if (((kind | previous) & (GAP | APOSTROPHE | MARK)) === 0) continue;
    if (kind & (APOSTROPHE | MARK)) continue;
    if (previous & GAP && (kind & GAP) === 0) {
      word += 1;
      if (bits & (1 << word) && (kind & UPPER) === 0) return false;
    }
    previous = kind;
  }
  return true;
}

/** Scholars print only the first word of a name with a capital: "Jamāʿat nuṣrat al-islām". Their marks tell them from everybody else. */
const isTransliterated = (printed: string): boolean => SCHOLARLY.test(printed);

/** Every letter is a capital exactly where `bits` say so. */
function hasLetterCapitals(text: string, start: number, end: number, bits: number): boolean {
  let letter = 0;
  for (let at = start; at < end && letter < CAPITAL_BITS; at++) {
    const kind = classAt(text, at);
    if ((kind & LETTER) === 0) continue;
    if (((kind & UPPER) !== 0) !== ((bits & (1 << letter)) !== 0)) return false;
    letter += 1;
  }
  return true;
}

/** Where an Arabic article before `start` begins; `start` if there is none. With a space only the forms that are no English word, where the name asks for one. */
export function articleBefore(text: string, start: number, asked: boolean): number {
  if ((classAt(text, start - 1) & GAP) === 0) return start;
  const spaced = text[start - 1] !== '-' && !/[\u2010-\u2013]/u.test(text.charAt(start - 1));
  if (spaced && !asked) return start;
  let from = start - 1;
  while (start - from < 6 && classAt(text, from - 1) & (LETTER | MARK)) from -= 1;
  const word = fold(text.slice(from, start - 1));
  if (!ARTICLES.has(word) || (spaced && !FREE_ARTICLES.has(word) && (classAt(text, from) & UPPER) === 0)) return start;
  const assimilates = !/^(?:al|el|il|ul)$/u.test(word);
  return assimilates && fold(text.charAt(start)) !== word.charAt(1) ? start : from;
}

/** Where the folded words `prefix` before `start` begin; `start` if they do not stand there. */
function prefixBefore(text: string, start: number, prefix: string): number {
  for (let from = Math.max(0, start - 1 - prefix.length); from >= Math.max(0, start - prefix.length - 8); from--) {
    if ((classAt(text, from - 1) & LETTER) === 0 && fold(text.slice(from, start)) === prefix) return from;
  }
  return start;
}
