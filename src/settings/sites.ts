/**
 * What "this site" means. A site is a host name without a leading `www.`; it covers itself and every host below it:
 * `example.com` covers `www.example.com` and `live.example.com`, `live.example.com` does not cover `example.com`.
 * Nothing is ever widened beyond `www.`, so no list of public suffixes is needed. Ports do not count. Pure.
 */
import type { Settings } from './schema';

export type Decision = { run: true } | { run: false; why: 'site' | 'not-chosen' | 'on-click' };

const MAX_HOST_CHARS = 253;

/** The site of a host name (a port may follow): lower case, punycode, without `www.`; undefined where it is no host name. */
export function siteOf(host: string): string | undefined {
  if (host === '' || host.length > MAX_HOST_CHARS + 6 || /[/?#@\\\s]/.test(host) || !URL.canParse(`http://${host}`)) return undefined;
  const { hostname } = new URL(`http://${host}`);
  const plain = hostname.replace(/\.+$/, '').replace(/^(?:www\.)+(?=[^.]+\.)/, '');
  return plain === '' || plain.length > MAX_HOST_CHARS ? undefined : plain;
}

/** Does Backgrounder work here by itself? A reader's own click (`manual`) is never vetoed; "off for this site" comes before the rest. */
export function decide(host: string, settings: Settings, manual: boolean): Decision {
  if (manual) return { run: true };
  if (isListed(settings.sitesOff, host)) return { run: false, why: 'site' };
  if (settings.where === 'on-click') return { run: false, why: 'on-click' };
  if (settings.where === 'chosen-sites' && !isListed(settings.sitesChosen, host)) return { run: false, why: 'not-chosen' };
  return { run: true };
}

export const isSiteOn = (settings: Settings, host: string): boolean => decide(host, settings, false).run;

/** On a click means on no site by itself: a switch for one site would do nothing. */
export const canSwitchSite = (settings: Settings): boolean => settings.where !== 'on-click';

/** The settings after the reader switched this site on or off. Switching back drops every listed site that covers this host. */
export function switchSite(settings: Settings, host: string, on: boolean): Settings {
  const site = siteOf(host);
  if (site === undefined) return settings;
  const without = (sites: readonly string[]) => sites.filter((listed) => !covers(listed, site));
  const chosen = settings.where === 'chosen-sites';
  if (on) {
    return { ...settings, sitesOff: without(settings.sitesOff), sitesChosen: chosen && !isListed(settings.sitesChosen, site) ? [...settings.sitesChosen, site] : settings.sitesChosen };
  }
  return chosen ? { ...settings, sitesChosen: without(settings.sitesChosen) } : { ...settings, sitesOff: [...without(settings.sitesOff), site] };
}

/**
 * The site in what a reader types or pastes: a site, or the address of any page on it. Undefined where there is none.
 * A port is dropped like everywhere; `user@` is not read past, because the host behind it is not what it looks like.
 */
export function siteTyped(text: string): string | undefined {
  const typed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `http://${typed}`;
  if (/\s/.test(typed) || !URL.canParse(address)) return undefined;
  const { host, protocol, username } = new URL(address);
  return username === '' && /^https?:$/.test(protocol) ? siteOf(host) : undefined;
}

/** Puts a site on a list; sites that it covers are dropped, and one that is covered already is not added. */
export function addSite(settings: Settings, field: 'sitesOff' | 'sitesChosen', site: string): Settings {
  if (isListed(settings[field], site)) return settings;
  return { ...settings, [field]: [...settings[field].filter((listed) => !covers(site, listed)), site] };
}

function isListed(sites: readonly string[], host: string): boolean {
  const site = siteOf(host);
  return site !== undefined && sites.some((listed) => covers(listed, site));
}

function covers(listed: string, site: string): boolean {
  return site === listed || site.endsWith(`.${listed}`);
}
