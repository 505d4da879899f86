import { expect, test } from 'vitest';
import { identifySender, type RawSender } from '../../../src/background/sender';

const OWN = { id: 'ours', origin: 'chrome-extension://ours/' };
const tab = { id: 7, incognito: false };
const script: RawSender = { id: 'ours', url: 'https://www.news.example:8080/a?b', frameId: 0, tab };

test('knows our content script by its tab, top frame and web address', () => {
  expect(identifySender(script, OWN)).toEqual({ from: 'content', tabId: 7, host: 'www.news.example:8080', isPrivate: false });
  expect(identifySender({ ...script, url: 'http://news.example/' }, OWN)).toMatchObject({ from: 'content' });
});

test.each([[{ incognito: true }, true], [{}, true], [{ incognito: false }, false]])('a tab that is %j is private: %s; where it cannot be told it is', (more, isPrivate) => {
  expect(identifySender({ ...script, tab: { id: 7, ...more } }, OWN)).toMatchObject({ isPrivate });
});

test('knows our own pages, as popup and in a tab', () => {
  expect(identifySender({ id: 'ours', url: 'chrome-extension://ours/popup.html' }, OWN)).toEqual({ from: 'page' });
  expect(identifySender({ ...script, url: 'chrome-extension://ours/popup.html?tab=3' }, OWN)).toEqual({ from: 'page' });
});

test.each<[string, RawSender]>([
  ['another extension', { ...script, id: 'theirs' }],
  ['nobody', {}],
  ['no address', { id: 'ours', tab, frameId: 0 }],
  ['a frame', { ...script, frameId: 3 }],
  ['no tab', { id: 'ours', url: 'https://news.example/', frameId: 0 }],
  ['a file', { ...script, url: 'file:///etc/passwd' }],
  ['a page that only looks like ours', { ...script, url: 'chrome-extension://ours.example/' }],
  ['another extension\'s page', { ...script, url: 'chrome-extension://theirs/ours' }],
  ['a broken address', { ...script, url: 'https://' }],
])('refuses %s', (_, sender) => {
  expect(identifySender(sender, OWN)).toBeUndefined();
});
