import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { restyle, type CardChoice } from '../../../src/cards/style';

const css = readFileSync('src/cards/card.css', 'utf8');
const normal: CardChoice = { theme: 'auto', textSize: 'normal' };
const ASKS_PAGE = /\[data-theme="?dark"?\]/g;
const count = (text: string, part: RegExp): number => text.match(part)?.length ?? 0;

test('without a choice the style is the one that is written', () => {
  expect(restyle(css, normal)).toBe(css);
  expect(count(css, ASKS_PAGE)).toBeGreaterThan(0);
});

test('a chosen colour holds whatever the page is: no rule is left that asks the page, minified or not', () => {
  for (const text of [css, css.replaceAll('"', '')]) {
    expect(restyle(text, { ...normal, theme: 'light' })).not.toMatch(ASKS_PAGE);
    expect(restyle(text, { ...normal, theme: 'light' })).not.toContain('[data-theme]');
    expect(restyle(text, { ...normal, theme: 'dark' })).not.toMatch(ASKS_PAGE);
    expect(count(restyle(text, { ...normal, theme: 'dark' }), /\[data-theme\]/g)).toBe(count(text, ASKS_PAGE));
  }
});

test('larger text makes a wider card, and only that is added', () => {
  const large = restyle(css, { ...normal, textSize: 'large' });
  expect(large.startsWith(css)).toBe(true);
  expect(large).toContain('zoom:1.15');
  expect(large).toContain('min(414px,');
  expect(restyle(css, { ...normal, textSize: 'larger' })).toContain('zoom:1.3');
});
