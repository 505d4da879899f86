/**
 * The notes page: the names of the article in a tab as end notes with their sources, made to be printed, and a button that prints them.
 * In: the browser calls, handed over by notes.ts (tests hand in fakes). Out: DOM in the skeleton of index.html.
 * The article is asked once: what is on the page stays as it is, whatever becomes of the tab, until the reader loads it anew. Nothing is written anywhere, and
 * the title of the page does not name the article: browsers keep titles in their history, and Chrome shows this page of a private window in an ordinary one.
 */
import { drawNotes, TITLE_ID } from '../../cards/notes';
import { language, printNumber, t } from '../../i18n';
import type { ListedName, PageState } from '../../messages';
import type { Library } from '../../search/library';
import type { Result, Tree } from '../../types';
import { h } from '../parts/dom';
import { explainFault } from '../parts/fault';
import { productMark } from '../parts/icons';
import { askPage, type Tab, type Talk } from '../parts/page-link';
import { groupNames } from '../parts/page-state';
import { ENGLISH, showWords } from '../parts/words';

export interface NotesCalls extends Pick<Talk, 'askTab'> {
  /** The tab of the article; undefined where it is closed. */
  findTab(): Promise<Tab | undefined>;
  /** Reads the dataset. Never rejects. */
  open(): Promise<Result<Library>>;
  pause(): Promise<void>;
  print(): void;
}

type Annotated = Extract<PageState, { state: 'annotated' }>;

/** The reader may ask while the cards are still coming. */
const ROUNDS_WHILE_WORKING = 60;

/** Shows the notes in `root`, which holds the skeleton of index.html. Resolves when they are there; never rejects by what it hears. */
export async function mountNotes(root: Document, calls: NotesCalls): Promise<void> {
  showWords(root);
  root.getElementById('brand')?.prepend(productMark());
  await showNotes(root, calls);
}

async function showNotes(root: Document, calls: NotesCalls): Promise<void> {
  const tab = await calls.findTab();
  const article = await findArticle(calls, tab, () => { tellOfWork(root); });
  const opened = article === undefined ? undefined : await calls.open();
  const place = article && placeOf(article, await calls.findTab());
  const again = (): void => void showNotes(root, calls).then(() => root.getElementById(TITLE_ID)?.focus());
  if (article === undefined || place === undefined) show(root, buildMessage(t('notesNone'), t('notesNoneText'), again));
  else if (opened?.ok !== true) show(root, buildMessage(t('notesFailed'), opened === undefined ? '' : explainFault(opened.sentence), again));
  else show(root, buildNotes(article, place, opened.value, calls.print));
}

/** Names and date may have been waited for: title and address are those of the same site, or none. */
function placeOf({ host }: Annotated, tab: Tab | undefined): Tab | undefined {
  return tab?.url === undefined || URL.parse(tab.url)?.host === host ? tab : { id: tab.id };
}

/** Undefined where the tab has no names, or nobody answers there. @param tell is called once, where the article is still being read */
async function findArticle(calls: NotesCalls, tab: Tab | undefined, tell: () => void): Promise<Annotated | undefined> {
  for (let round = 0; round < ROUNDS_WHILE_WORKING; round++) {
    const page = await askPage(calls, tab);
    if (page.known !== 'answered' || page.state.state !== 'working') return page.known === 'answered' && page.state.state === 'annotated' && page.state.names.length > 0 ? page.state : undefined;
    if (round === 0) tell();
    await calls.pause();
  }
  return undefined;
}

function show(root: Document, nodes: readonly Node[]): void {
  const main = root.getElementById('main');
  main?.replaceChildren(...nodes);
  main?.removeAttribute('aria-busy');
}

/** The page stays busy. */
function tellOfWork(root: Document): void {
  root.getElementById('main')?.replaceChildren(h('h1', {}, t('workingTitle')), h('p', { class: 'lead', role: 'status' }, t('workingText')));
}

function buildNotes({ host, names, release, detected: { published } }: Annotated, { title, url }: Tab, { card }: Library, print: () => void): Node[] {
  const notes = h('div', { class: 'notes', ...ENGLISH });
  const button = h('button', { class: 'btn primary', type: 'button', 'data-key': 'print', onclick: print }, t('print'));
  const draw = (chosen: readonly ListedName[]): void => {
    const trees = drawNotes({ host, names: chosen, release, card, ...(title !== undefined && { title }), ...(url !== undefined && { url }), ...(published !== undefined && { published }) });
    notes.replaceChildren(...trees.map(build));
    button.disabled = chosen.length === 0;
  };
  draw(names);
  const how = h('p', {}, t('notesHow'), ...(language() === 'en' ? [] : [` ${t('notesEnglish')}`]));
  return [h('div', { class: 'acts' }, button, how, ...buildChoice(names, draw)), notes];
}

/** A page of names may be ten of paper: kinds can be left out. One kind alone is no choice. */
function buildChoice(names: readonly ListedName[], draw: (chosen: readonly ListedName[]) => void): Node[] {
  const groups = groupNames(names, '');
  if (groups.length < 2) return [];
  const out = new Set<ListedName>();
  return [h('fieldset', {}, h('legend', {}, t('notesWhich')), ...groups.map(({ key, title, names: members }) => h('label', {},
    h('input', { type: 'checkbox', 'data-key': `kind ${key}`, checked: true, onchange: (event) => {
      for (const name of members) if ((event.target as HTMLInputElement).checked) out.delete(name); else out.add(name);
      draw(names.filter((name) => !out.has(name)));
    } }), `${title} (${printNumber(members.length)})`)))];
}

function build(tree: Tree): Node {
  if (!Array.isArray(tree)) return document.createTextNode(String(tree));
  const [tag, attributes, ...children] = tree as Exclude<Tree, string | number>;
  return h(tag as 'p', attributes, ...children.map(build));
}

const buildMessage = (title: string, text: string, again: () => void): Node[] => [
  h('h1', { id: TITLE_ID, tabindex: -1 }, title), h('p', { class: 'lead' }, text),
  h('p', {}, h('button', { class: 'btn', type: 'button', 'data-key': 'again', onclick: again }, t('tryAgain'))),
];
