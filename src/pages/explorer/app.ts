/**
 * The explorer: everything in the dataset, searched while the reader types, and a page for each entry. In: the dataset and two browser calls, handed
 * over by explorer.ts (tests hand in fakes). Out: DOM in the skeleton of index.html. The address behind # is the state; this class follows it.
 * The trap: reading all names takes longer than a frame, so it is done in slices; until then the list shows what is known.
 */
import { citeMarkdown, citePlain } from '../../cards/citation';
import { drawGlyphs } from '../../cards/icons';
import { t, tCount } from '../../i18n';
import { printDate } from '../../i18n/dates';
import type { EntityId, Result } from '../../types';
import { keepFocus } from '../parts/dom';
import { productMark } from '../parts/icons';
import { showWords } from '../parts/words';
import { addressOfList, EVERYTHING, readAddress, type Address, type Ask } from '../../search/address';
import { Catalogue } from '../../search/catalogue';
import type { Controls } from './controls';
import { HEADING_ID } from './entry-page';
import { buildEntry, buildFailure, buildMissing } from './entry-view';
import type { Library } from '../../search/library';
import { createListView, type ListView } from './list-view';
import { describeList, type Shelf } from './list-state';
import { buildNodes } from './nodes';

export interface ExplorerCalls {
  /** Reads the dataset. Never rejects. */
  open(): Promise<Result<Library>>;
  /** Runs something soon, after the page had a chance to do what is waiting. */
  later(work: () => void): void;
  copy(text: string): Promise<void>;
}

/** Shows the explorer in `root`, which holds the skeleton of index.html. Resolves when the first view is there; never rejects. */
export async function mountExplorer(root: Document, calls: ExplorerCalls): Promise<void> {
  showWords(root);
  const explorer = new Explorer(root, calls);
  await explorer.start();
}

class Explorer implements Controls {
  private readonly list: ListView;
  private shelf: Shelf | undefined;
  private address: Address;
  /** What the list was last asked for: the way back from an entry. */
  private lastAsk: Ask = EVERYTHING;
  private lastHash: string | undefined;
  /** Where the address is kept. */
  private readonly window: Window;

  constructor(private readonly root: Document, private readonly calls: ExplorerCalls) {
    this.window = root.defaultView ?? window;
    this.address = readAddress(this.window.location.hash);
    this.find('brand').prepend(productMark());
    root.body.append(...buildNodes([drawGlyphs()]));
    this.list = createListView(this.find('list'), this);
  }

  async start(): Promise<void> {
    const opened = await this.calls.open();
    if (!opened.ok) {
      this.showEntryNodes(buildFailure(opened.sentence));
      return;
    }
    const library = opened.value;
    this.shelf = { library, catalogue: new Catalogue(library), isReading: true };
    this.find('release').textContent = t('explorerRelease', printDate(library.release), tCount('entries', library.entries), tCount('furtherPlaces', library.places));
    // Both: a link tells the one, back and forward tell the other, and some browsers both.
    this.window.addEventListener('hashchange', () => this.follow());
    this.window.addEventListener('popstate', () => this.follow());
    this.root.addEventListener('keydown', (event) => this.onKey(event));
    this.follow();
    this.read(this.shelf);
  }

  ask(change: Partial<Omit<Ask, 'page'>>, how: 'type' | 'choose'): void {
    this.lastAsk = { ...this.lastAsk, ...change, page: 1 };
    this.address = { view: 'list', ask: this.lastAsk };
    this.writeAddress(addressOfList(this.lastAsk), how === 'type' ? 'replaceState' : 'pushState');
    this.showList();
  }

  move(from: number, to: 'next' | 'previous' | 'first' | 'last'): void {
    const links = this.list.links();
    const index = { next: from + 1, previous: from - 1, first: 0, last: links.length - 1 }[to];
    if (index < 0) this.list.focusSearch();
    else links[index]?.focus();
  }

  openFirst(): void {
    this.list.links()[0]?.click();
  }

  copy(form: 'plain' | 'markdown'): void {
    if (this.address.view === 'entry') void this.copyEntry(this.address.id, form === 'plain' ? citePlain : citeMarkdown);
  }

  private async copyEntry(id: EntityId, cite: typeof citePlain): Promise<void> {
    const card = this.shelf?.library.card(id);
    if (card === undefined || this.shelf === undefined) return;
    const isCopied = await this.calls.copy(cite(card, this.shelf.library.release)).then(() => true, () => false);
    this.find('copied').textContent = isCopied ? t('copiedSources') : t('noCopying');
  }

  /** Shows what the address asks for. */
  private follow(): void {
    const { hash } = this.window.location;
    if (hash === this.lastHash) return;
    const isFirst = this.lastHash === undefined;
    const before = this.address;
    this.lastHash = hash;
    this.address = readAddress(hash);
    if (this.address.view === 'entry') {
      this.showEntry(this.address.id);
      return;
    }
    this.lastAsk = this.address.ask;
    this.showList();
    if (!isFirst) this.focusList(before, this.address.ask);
  }

  /** Back from an entry to its row; to a further page, to its first row; otherwise the focus stays where it is. */
  private focusList(before: Address, ask: Ask): void {
    const links = this.list.links();
    if (before.view === 'entry') (links.find(({ dataset }) => dataset['id'] === before.id) ?? this.find('title')).focus();
    else if (before.ask.page !== ask.page) (links[0] ?? this.find('title')).focus();
  }

  private showEntry(id: EntityId): void {
    if (this.shelf === undefined) return;
    const { library } = this.shelf;
    const home = addressOfList(this.lastAsk);
    const card = library.card(id);
    this.showEntryNodes(card === undefined ? buildMissing(home) : buildEntry(card, library, home, this));
    this.root.title = t('pageTitle', card?.name ?? t('noEntry'));
    this.window.scrollTo(0, 0);
    this.find(HEADING_ID).focus();
  }

  private showEntryNodes(nodes: Node[]): void {
    const entry = this.find('entry');
    entry.replaceChildren(...nodes);
    entry.hidden = false;
    this.find('list').hidden = true;
    this.find('home').removeAttribute('aria-current');
  }

  private showList(): void {
    if (this.shelf === undefined) return;
    const { shelf } = this;
    this.find('entry').hidden = true;
    this.find('list').hidden = false;
    this.find('home').setAttribute('aria-current', 'page');
    this.root.title = t('allEntriesTitle');
    keepFocus(this.root, this.find('title'), () => this.list.show(describeList(shelf, this.lastAsk)));
  }

  private writeAddress(hash: string, how: 'replaceState' | 'pushState'): void {
    try {
      this.window.history[how](null, '', hash);
      this.lastHash = this.window.location.hash;
    } catch {
      // Browsers refuse when it comes too often, a held key for instance. The next letter writes it all.
    }
  }

  /** One slice a turn; the list is shown anew when everything is known. */
  private read(shelf: Shelf): void {
    const slices = shelf.catalogue.prepare();
    const step = (): void => {
      if (slices.next().done !== true) {
        this.calls.later(step);
        return;
      }
      this.shelf = { ...shelf, isReading: false };
      if (this.address.view === 'list') this.showList();
    };
    this.calls.later(step);
  }

  /** A slash leads to the search field, unless the reader is writing or means something else by it. */
  private onKey(event: KeyboardEvent): void {
    const isTaken = event.ctrlKey || event.metaKey || event.altKey || event.isComposing || (event.target as Element).closest('input, select, textarea') !== null;
    if (event.key !== '/' || isTaken) return;
    event.preventDefault();
    if (this.address.view === 'entry') {
      this.writeAddress(addressOfList(this.lastAsk), 'pushState');
      this.address = { view: 'list', ask: this.lastAsk };
      this.showList();
    }
    this.list.focusSearch();
  }

  private find(id: string): HTMLElement {
    return this.root.getElementById(id) ?? this.root.body;
  }
}
