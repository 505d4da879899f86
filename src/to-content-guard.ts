/**
 * The guard of what pages and background tell the content script: exactly one of `ToContent`, or it is ignored.
 * Apart from messages-guard and without its shapes, because this one travels with the script of every page. Called by `content/port`.
 */
import type { ToContent } from './messages';

export const MAX_ID_CHARS = 200;

/** Messages that are only their type. */
const BARE: readonly unknown[] = ['page-state', 'annotate-anyway', 'settings-changed'] satisfies Exclude<ToContent['type'], 'jump'>[];

/** Never throws on what arrives as JSON or a structured clone. */
export function isToContent(value: unknown): value is ToContent {
  if (typeof value !== 'object' || value === null) return false;
  const { length } = Object.keys(value);
  const { type, entity, nth } = value as Record<string, unknown>;
  if (type !== 'jump') return length === 1 && BARE.includes(type);
  return length === 3 && typeof entity === 'string' && entity.length <= MAX_ID_CHARS && Number.isSafeInteger(nth) && (nth as number) >= 0;
}
