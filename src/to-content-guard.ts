/**
 * The guard of what pages and background tell the content script: exactly one of `ToContent`, or it is ignored.
 * Apart from messages-guard, because this one travels with the script of every page. Called by `content/port`.
 */
import type { ToContent } from './messages';
import { anyOf, count, oneOf, shape, text } from './shape';

export const MAX_ID_CHARS = 200;

export const isToContent = anyOf<ToContent>(
  shape<Extract<ToContent, { type: 'page-state' }>>({ type: oneOf('page-state') }),
  shape<Extract<ToContent, { type: 'jump' }>>({ type: oneOf('jump'), entity: text(MAX_ID_CHARS), nth: count }),
  shape<Extract<ToContent, { type: 'annotate-anyway' }>>({ type: oneOf('annotate-anyway') }),
  shape<Extract<ToContent, { type: 'settings-changed' }>>({ type: oneOf('settings-changed') }),
);
