import { expect, test } from 'vitest';
import { explain } from '../../../src/reasons';
import { WEIGHTS, MOST_FROM_TEXT, NEVER, THRESHOLD, weigh, type Evidence } from '../../../src/content/detect/weights';

const positive = (keys: readonly Evidence[]) => keys.map((key) => WEIGHTS[key]).filter((weight) => weight > 0);

test('what text can add is the sum it claims to be', () => {
  expect(MOST_FROM_TEXT).toBe(weigh(['long-text', 'headline', 'byline', 'has-date']));
});

test('a page that states nothing needs all that text can show', () => {
  expect(weigh(['long-text', 'headline', 'byline', 'has-date'])).toBeGreaterThanOrEqual(THRESHOLD);
  expect(weigh(['long-text', 'headline', 'byline', 'no-date'])).toBeLessThan(THRESHOLD);
});

test('a company page with a social media card is no article', () => {
  expect(weigh(['og-article', 'long-text', 'headline', 'no-date'])).toBeLessThan(THRESHOLD);
});

test('no evidence together outweighs an answer that ends the matter', () => {
  expect(positive(Object.keys(WEIGHTS) as Evidence[]).reduce((sum, weight) => sum + weight, 0) + NEVER).toBeLessThan(THRESHOLD + 100);
  const best: Evidence[] = ['dated', 'slug', 'newsy', 'says-news', 'og-article', 'dated-meta', 'long-text', 'headline', 'byline', 'has-date'];
  expect(weigh(best) + NEVER).toBeLessThan(THRESHOLD);
});

test('every reason is a sentence', () => {
  for (const sentence of explain([...Object.keys(WEIGHTS), 'unreadable'])) expect(sentence).toMatch(/^[A-Z].{8,80}\.$/);
});

test('a reason of another version is shown as it came', () => {
  expect(explain(['home', 'toString', 'It is dated.'])).toEqual(['The address is a front page.', 'toString', 'It is dated.']);
});
