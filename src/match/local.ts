/** What the rules may ask that look at a reading where it stands. */
import type { Article } from './article';
import type { NameIndex } from './name-index';
import type { Stretch } from './reading';

/** What a local rule may ask. */
export interface Local {
  article: Article;
  index: NameIndex;
  /** The stretches next to the reading's own: whether a neighbouring word belongs to a name we know. */
  before: Stretch | undefined;
  after: Stretch | undefined;
}
