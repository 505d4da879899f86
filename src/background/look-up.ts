/**
 * Look-up outside an article: "Background on ..." in the menu of selected text, and names typed behind the keyword in the address bar. Both lead to the
 * explorer page: to one entry, or to its search with the words filled in. In: the engine and a way to open pages. Out: an opened page, suggestions.
 * Nothing is stored, and what was selected goes nowhere but into the address of our own page. Called by index.ts.
 * The trap: reading all names takes more than half a second, so it is done in turns, and what was typed meanwhile makes an answer worthless.
 */
import { t } from '../i18n';
import { Catalogue } from '../search/catalogue';
import type { Library } from '../search/library';
import { readSelection } from '../search/selection';
import { MAX_SUGGESTIONS, markedId, printLine, suggest, withoutMark, type Suggestion } from '../search/suggest';
import { findEntry, wayTo, type Match } from '../search/way';
import type { EntityId, Result } from '../types';
import type { Engine, OpenEngine } from './engine';
import { openOnce } from './once';

/** Where a page is opened: beside the tab in front or in its place. */
export type Place = 'new-tab' | 'background-tab' | 'this-tab';

export interface LookUpParts {
  openEngine: OpenEngine;
  /** @param hash behind # of the explorer page. May reject: the window may be gone. */
  open(hash: string, place: Place): Promise<void>;
  /** Lets the browser do what is waiting. */
  pause(): Promise<void>;
  now(): number;
  /** Suggestions are XML (Chrome). */
  isXml: boolean;
}

/** What the address bar shows: its first line says what Enter does. */
export interface Offer {
  first: string;
  suggestions: Suggestion[];
}

export interface LookUp {
  /** Never rejects. */
  selected(text: string): Promise<void>;
  /** Before anything is typed: reading begins. */
  hint(): string;
  /** Undefined when more was typed meanwhile. Never rejects. */
  typed(text: string): Promise<Offer | undefined>;
  /** Never rejects. */
  entered(text: string, place: Place): Promise<void>;
}

interface Shelves {
  library: Library;
  catalogue: Catalogue;
  match: Match;
}

const TURN_MS = 25;

export function createLookUp(parts: LookUpParts): LookUp {
  const openShelves = openOnce(() => readShelves(parts));
  let asked = 0;
  const go = async (text: string, id: EntityId | undefined, place: Place): Promise<void> => {
    await parts.open(wayTo(id, text), place).catch(() => undefined);
  };
  return {
    hint() {
      void openShelves();
      return printLine(t('barHint'), parts.isXml);
    },
    async selected(selection) {
      const text = readSelection(selection);
      const shelves = await openShelves();
      await go(text, shelves.ok ? find(text, shelves.value) : undefined, 'new-tab');
    },
    async typed(text) {
      asked += 1;
      const mine = asked;
      const shelves = await openShelves();
      if (mine !== asked) return undefined;
      return offer(text, shelves, parts.isXml);
    },
    async entered(text, place) {
      const words = withoutMark(text).trim();
      const shelves = await openShelves();
      const id = shelves.ok ? (shelves.value.library.card(markedId(text) ?? '')?.id ?? find(words, shelves.value)) : undefined;
      await go(words, id, place);
    },
  };
}

const find = (text: string, { library, catalogue, match }: Shelves): EntityId | undefined => (text === '' ? undefined : findEntry(text, { library, catalogue }, match));

function offer(typed: string, shelves: Result<Shelves>, isXml: boolean): Offer {
  const text = withoutMark(typed).trim();
  if (!shelves.ok) return { first: printLine(shelves.sentence, isXml), suggestions: [] };
  if (text === '') return { first: printLine(t('barHint'), isXml), suggestions: [] };
  const { library, catalogue } = shelves.value;
  const id = library.card(markedId(typed) ?? '')?.id ?? find(text, shelves.value);
  const name = id === undefined ? undefined : library.card(id)?.name;
  const suggestions = suggest(typed, { library, catalogue, isXml }).filter(({ content }) => markedId(content) !== id);
  return { first: printLine(name === undefined ? t('barSearch', text) : t('barOpen', name), isXml), suggestions: suggestions.slice(0, MAX_SUGGESTIONS) };
}

async function readShelves({ openEngine, pause, now }: LookUpParts): Promise<Result<Shelves>> {
  const engine = await openEngine();
  const library = engine.ok ? await engine.value.openLibrary() : engine;
  if (!engine.ok) return engine;
  if (!library.ok) return library;
  const catalogue = new Catalogue(library.value);
  let until = now() + TURN_MS;
  for (const _ of catalogue.prepare()) {
    if (now() < until) continue;
    await pause();
    until = now() + TURN_MS;
  }
  return { ok: true, value: { library: library.value, catalogue, match: matchIn(engine.value) } };
}

const matchIn = (engine: Engine): Match => (text) => engine.match({ text, language: 'en' }, true).mentions;
