/**
 * The toolbar button of one tab: three dots where something is annotated, a thin line where nothing is, struck through where the reader
 * switched the site off, with an exclamation mark where something failed; where the reader wants it, the number of names. The browser forgets a tab's
 * icon, title and number by itself when the tab navigates; within a page the content script says `cleared`. Tabs nobody has spoken of show the icon of
 * all tabs. The trap: only pages know whether the browser is dark, so what the last one said holds for messages that do not say it.
 */
import { printNumber, t, tCount } from '../i18n';

export type ToolbarState = { state: 'active'; names: number; /** The reader wants the number on the button. */ badge: boolean } | { state: 'inactive' | 'off' | 'failed' };

/** @param dark the toolbar is taken to be dark where the page says the colour scheme is. */
export type ShowToolbar = (tabId: number, state: ToolbarState, dark?: boolean) => Promise<void>;

/** @param badge is empty where there is to be none. */
export type SetToolbar = (tabId: number, title: string, icon: Record<number, string>, badge: string) => Promise<void>;

/** The icon of tabs that have none of their own. */
export type SetDefaultIcon = (icon: Record<number, string>) => Promise<void>;

/** More digits do not fit. */
const MOST_ON_BADGE = 999;

/** Never rejects: a tab that is gone needs no icon. */
export function createToolbar(set: SetToolbar, setDefaultIcon: SetDefaultIcon): ShowToolbar {
  let isDark: boolean | undefined;
  return async (tabId, state, dark) => {
    if (dark !== undefined && dark !== isDark) {
      isDark = dark;
      void setDefaultIcon(iconOf({ state: 'inactive' }, dark)).catch(() => undefined);
    }
    await set(tabId, titleOf(state), iconOf(state, isDark ?? false), badgeOf(state)).catch(() => undefined);
  };
}

function titleOf(state: ToolbarState): string {
  switch (state.state) {
    case 'active': return tCount('titleActive', state.names);
    case 'off': return t('titleOff');
    case 'failed': return t('titleFailed');
    case 'inactive': return t('appName');
  }
}

function badgeOf(state: ToolbarState): string {
  if (state.state !== 'active' || !state.badge) return '';
  return state.names > MOST_ON_BADGE ? `${printNumber(MOST_ON_BADGE)}+` : printNumber(state.names);
}

function iconOf({ state }: ToolbarState, dark: boolean): Record<number, string> {
  const drawing = state === 'failed' ? 'fault' : state;
  const path = (size: number) => `/icons/${drawing}-${dark ? 'dark' : 'light'}-${size}.png`;
  return { 16: path(16), 32: path(32) };
}
