import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addSite, canSwitchSite, decide, DEFAULTS, isSiteOn, siteOf, siteTyped, switchSite, type Settings } from '../../../src/settings';

const withSettings = (some: Partial<Settings>): Settings => ({ ...DEFAULTS, ...some });

describe('siteOf', () => {
  test.each([
    ['www.example.com', 'example.com'], ['Example.COM', 'example.com'], ['live.example.com', 'live.example.com'], ['example.com.', 'example.com'],
    ['example.com:8080', 'example.com'], ['127.0.0.1:3000', '127.0.0.1'], ['localhost', 'localhost'], ['www.com', 'www.com'],
    ['münchen.example', 'xn--mnchen-3ya.example'], ['[::1]:80', '[::1]'],
  ])('%s is the site %s', (host, site) => {
    expect(siteOf(host)).toBe(site);
  });

  test.each(['', ' ', 'a b', 'example.com/path', 'user@example.com', '?', 'x'.repeat(300), 'example.com:99999', '.'])('%j is no site', (host) => {
    expect(siteOf(host)).toBeUndefined();
  });

  test('is stable: the site of a site is itself', () => {
    fc.assert(fc.property(fc.oneof(fc.domain(), fc.string()), (host) => {
      const site = siteOf(host);
      fc.pre(site !== undefined && !site.startsWith('www.'));
      expect(siteOf(site as string)).toBe(site);
    }));
  });
});

describe('siteTyped', () => {
  test.each([
    ['news.example', 'news.example'], ['  www.News.example ', 'news.example'], ['https://www.news.example/world/a?b#c', 'news.example'], ['news.example/world', 'news.example'],
    ['http://news.example:8080', 'news.example'], ['HTTPS://NEWS.EXAMPLE', 'news.example'],
  ])('%s is the site %s', (typed, site) => {
    expect(siteTyped(typed)).toBe(site);
  });

  test.each(['', '  ', 'a b', 'ftp://news.example', 'javascript:alert(1)', 'https://', 'https://bank.example@evil.example', 'about:blank', '..'])('%j is none', (typed) => {
    expect(siteTyped(typed)).toBeUndefined();
  });

  test('never throws, and what it gives is a site', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl()), (typed) => {
      const site = siteTyped(typed) ?? 'none.example';
      expect(site.startsWith('www.') || siteOf(site) === site).toBe(true);
    }));
  });
});

const add = (sites: string[], site: string) => addSite(withSettings({ sitesOff: sites }), 'sitesOff', site).sitesOff;

describe('addSite', () => {
  test('adds, drops what it covers, and adds nothing that is covered', () => {
    expect(add(['b.example'], 'a.example')).toEqual(['b.example', 'a.example']);
    expect(add(['live.a.example', 'b.example'], 'a.example')).toEqual(['b.example', 'a.example']);
    expect(add(['a.example'], 'live.a.example')).toEqual(['a.example']);
  });
});

describe('decide', () => {
  const off = withSettings({ sitesOff: ['example.com'] });
  const chosen = withSettings({ where: 'chosen-sites', sitesChosen: ['example.com'] });
  const onClick = withSettings({ where: 'on-click' });

  test.each([
    ['any site by default', DEFAULTS, 'example.com', { run: true }],
    ['a site that is off', off, 'example.com', { run: false, why: 'site' }],
    ['a host below a site that is off', off, 'live.example.com', { run: false, why: 'site' }],
    ['the www host of a site that is off', off, 'www.example.com', { run: false, why: 'site' }],
    ['a site that only ends the same', off, 'notexample.com', { run: true }],
    ['a chosen site', chosen, 'live.example.com', { run: true }],
    ['a site not chosen', chosen, 'other.example', { run: false, why: 'not-chosen' }],
    ['chosen, but off', { ...chosen, sitesOff: ['live.example.com'] }, 'live.example.com', { run: false, why: 'site' }],
    ['on click', onClick, 'example.com', { run: false, why: 'on-click' }],
    ['on click and off', { ...onClick, sitesOff: ['example.com'] }, 'example.com', { run: false, why: 'site' }],
    ['no host at all', off, '', { run: true }],
  ])('%s', (_, settings, host, decision) => {
    expect(decide(host, settings, false)).toEqual(decision);
  });

  test('a click of the reader is never vetoed', () => {
    for (const settings of [off, chosen, onClick]) expect(decide('example.com', settings, true)).toEqual({ run: true });
  });
});

describe('switchSite', () => {
  test('off and on again gives the settings of before', () => {
    const off = switchSite(DEFAULTS, 'www.example.com', false);
    expect(off.sitesOff).toEqual(['example.com']);
    expect(switchSite(off, 'www.example.com', true)).toEqual(DEFAULTS);
  });

  test('on drops a wider site that covers the host, or the switch would lie', () => {
    const on = switchSite(withSettings({ sitesOff: ['example.com'] }), 'live.example.com', true);
    expect(on.sitesOff).toEqual([]);
  });

  test('where sites are chosen, the switch adds and removes them', () => {
    const on = switchSite(withSettings({ where: 'chosen-sites' }), 'example.com', true);
    expect(on.sitesChosen).toEqual(['example.com']);
    expect(switchSite(on, 'example.com', true).sitesChosen).toEqual(['example.com']);
    expect(switchSite(on, 'live.example.com', false)).toEqual(withSettings({ where: 'chosen-sites' }));
  });

  test('has nothing to switch where only a click counts', () => {
    expect(canSwitchSite(withSettings({ where: 'on-click' }))).toBe(false);
    expect(canSwitchSite(DEFAULTS)).toBe(true);
  });

  test('does what it says for any host and any settings it can be used in', () => {
    const sites = fc.array(fc.domain(), { maxLength: 4 });
    const settings = fc.record({ where: fc.constantFrom('every-article' as const, 'chosen-sites' as const), sitesOff: sites, sitesChosen: sites });
    fc.assert(fc.property(settings, fc.domain(), fc.boolean(), (some, host, on) => {
      expect(isSiteOn(switchSite(withSettings(some), host, on), host)).toBe(on);
    }));
  });

  test('leaves the settings alone for something that is no host', () => {
    expect(switchSite(DEFAULTS, 'not a host', false)).toBe(DEFAULTS);
  });
});
