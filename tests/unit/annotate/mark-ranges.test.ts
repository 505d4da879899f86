import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TRIMMED, trimMark } from '../../../src/cli/trim-mark.mjs';

test('mark-ranges.js is what trim-mark makes of the installed mark.js', () => {
  expect(readFileSync(TRIMMED, 'utf8')).toBe(trimMark());
});

test('it keeps the two calls and what they need, and loses the rest', () => {
  const text = trimMark();
  for (const kept of ['markRanges(', 'unmark(', 'wrapRangeInMappedTextNode(', 'forEachNode(']) expect(text).toContain(kept);
  for (const gone of ['createRegExp', 'diacritics(', 'markRegExp(', 'onIframeReady']) expect(text).not.toContain(gone);
});
