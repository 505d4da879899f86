/**
 * What the reader's keyboard commands do in a page. In: the name of a command, as in manifest.json. Called by the background through the handle of `index.iife`.
 * The trap: the page may be anything: no article, switched off, still being read, or left by its extension.
 */
import { t } from '../../i18n';
import { LIST_MARK } from '../constants';
import { guard } from '../guard';
import { sayOnPage } from './notice';
import { findPage, type AnnotatedArticle, type Command, type PageHandle } from './page';
import { TermMode } from './term-mode';

export interface Terms {
  run(command: string): void;
  /** The first script it was made beside: another one there says that this copy's extension is gone. */
  readonly page: PageHandle | undefined;
}

export function makeTerms(): Terms {
  let mode: TermMode | undefined;
  let article: AnnotatedArticle | undefined;

  /** The article of now: a new one has a term mode of its own. */
  const meet = (): AnnotatedArticle | undefined => {
    const page = findPage();
    const now = page?.article;
    // Of the page, because a change of settings makes another article, in which the list may be opened without us.
    if (page !== undefined) page.wishes.onPick = guard(goTo);
    if (now === article) return now;
    mode?.leave(false);
    article = now;
    mode = now && new TermMode(now);
    return now;
  };

  function goTo(mark: number): void {
    // Closing the list gives the focus back to where it was, and from there term mode takes it.
    meet()?.hover?.send({ type: 'close' });
    mode?.goTo(mark);
  }

  const move = (way: 'next' | 'previous'): void => {
    const here = meet();
    if (mode?.move(way) !== true) sayOnPage(whyNothing(here));
  };

  const list = (): void => {
    const here = meet();
    if (here === undefined || !hasNames(here)) sayOnPage(whyNothing(here));
    else if (here.hover?.openMark() === LIST_MARK) here.hover.send({ type: 'close' });
    else here.list();
  };

  return {
    page: findPage(),
    run: guard((command: string) => {
      const page = findPage();
      if (page?.isAlive() !== true) return;
      switch (command as Command) {
        case 'toggle-page': return sayState(page.toggle());
        // Off once more where it had begun by itself: what the reader asks for is not vetoed by settings or relevance.
        case 'turn-on': return sayState(page.toggle() || page.toggle());
        case 'next-name': return move('next');
        case 'previous-name': return move('previous');
        case 'list-names': return list();
      }
    }),
  };
}

const sayState = (isOn: boolean): void => sayOnPage(t(isOn ? 'pageOn' : 'pageOff'));

const hasNames = ({ answer }: AnnotatedArticle): boolean => typeof answer === 'object' && (answer.names?.length ?? 0) > 0;

function whyNothing(article: AnnotatedArticle | undefined): string {
  return t(article?.answer === 'working' ? 'pageReading' : 'pageNoNames');
}
