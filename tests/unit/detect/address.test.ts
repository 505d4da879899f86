import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeAddress } from '../../../src/content/detect/address';
import { WEIGHTS, weigh } from '../../../src/content/detect/weights';

const ARTICLES = [
  'https://www.bugle.example/world/2021/03/16/rockets-hit-iraqi-air-base',
  'https://www.bugle.example/news/world-middle-east-56412345',
  'https://bugle.example/article.php?id=4711',
  'https://bugle.example/?p=4711',
  'https://bugle.example/2021/03/rockets/',
  'https://bugle.example/content/8f1f2a3c-4c1e-4d61-9a0f-2c7f7a1b1c55',
  'https://bugle.example/topics/iraq/rockets-hit-an-iraqi-air-base',
  'https://bugle.example/video-games-and-war-a-long-story-of-pixels',
  'https://bugle.example/search-for-missing-pilots-goes-on-in-diyala',
  'https://news.google.example/articles/why-the-search-goes-on',
  'https://news.yahoo.com/rockets-hit-an-iraqi-air-base-072000123.html',
  'https://www.google.com/amp/s/bugle.example/rockets-hit-an-iraqi-base',
  'https://en.wikinews.org/wiki-like/rockets-hit-an-iraqi-air-base',
  'https://bugle.example/%D8%B3%D9%82%D9%88%D8%B7-%D8%B5%D9%88%D8%A7%D8%B1%D9%8A%D8%AE-%D8%B9%D9%84%D9%89-%D9%82%D8%A7%D8%B9%D8%AF%D8%A9',
  'http://127.0.0.1:4173/world/middle-east/2021/03/16/rockets-hit-iraqi-air-base',
];

const NEVER: readonly [string, keyof typeof WEIGHTS][] = [
  ['https://bugle.example/', 'home'],
  ['https://bugle.example/en/', 'home'],
  ['https://bugle.example/index.html', 'home'],
  ['https://bugle.example/?utm_source=x', 'home'],
  ['https://bugle.example/?s=iraq', 'search'],
  ['https://bugle.example/search/?q=iraq', 'search'],
  ['https://bugle.example/search/iraq', 'search'],
  ['https://www.google.com/search?q=iraq', 'service'],
  ['https://www.google.co.uk/maps', 'service'],
  ['https://en.wikipedia.org/wiki/Balad_Air_Base', 'service'],
  ['https://mail.bugle.example/u/0/', 'service'],
  ['https://docs.google.com/document/d/1', 'service'],
  ['https://bugle.example/wp-admin/post.php?post=1', 'service'],
  ['https://bugle.example/account/login', 'service'],
  ['https://bugle.example/files/report-on-the-state-of-iraq.pdf', 'not-a-page'],
  ['ftp://bugle.example/x', 'not-a-page'],
  ['about:blank', 'not-a-page'],
  ['chrome://settings', 'not-a-page'],
];

const AGAINST: readonly [string, keyof typeof WEIGHTS][] = [
  ['https://bugle.example/world/middle-east', 'front'],
  ['https://bugle.example/iraq', 'front'],
  ['https://bugle.example/tag/iraq/', 'list'],
  ['https://bugle.example/news/page/2', 'list'],
  ['https://bugle.example/watch?v=abc', 'list'],
  ['https://bugle.example/viewtopic.php?t=3', 'place'],
  ['https://bugle.example/threads/what-happened-at-balad-on-monday.48213/', 'place'],
  ['https://bugle.example/topic/881-what-happened-at-balad/', 'place'],
  ['https://bugle.example/questions/123/how-to-fold-a-map-of-iraq', 'place'],
  ['https://bugle.example/products/field-guide-to-the-kettles-of-iraq', 'place'],
  ['https://bugle.example/docs/how-to-open-a-stream-and-close-it', 'place'],
  ['https://bugle.example/wiki/Balad_Air_Base', 'place'],
  ['https://bugle.example/privacy-policy', 'list'],
  ['https://bugle.example/about-us', 'list'],
];

describe('the address', () => {
  test.each(ARTICLES)('%s says nothing against an article', (address) => {
    expect(judgeAddress(address).filter((key) => WEIGHTS[key] < 0)).toEqual([]);
  });

  test.each(NEVER)('%s ends the matter: %s', (address, evidence) => {
    expect(judgeAddress(address)).toContain(evidence);
    expect(WEIGHTS[evidence]).toBe(-200);
  });

  test.each(AGAINST)('%s is against: %s', (address, evidence) => {
    expect(judgeAddress(address)).toContain(evidence);
    expect(weigh(judgeAddress(address))).toBeLessThan(0);
  });

  test.each(['', 'not an address', 'http://', 'file:///home/reader/saved.html'])('%j gives no evidence', (address) => {
    expect(judgeAddress(address)).toEqual([]);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })), (address) => {
      expect(Array.isArray(judgeAddress(address))).toBe(true);
    }));
  });
});
