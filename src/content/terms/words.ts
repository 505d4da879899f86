/**
 * The words of term mode as the browser chooses them, without webextension-polyfill, which would double this script. Handed to `i18n` by `index.iife`.
 * The trap: an updated extension leaves this script behind without its words. Then nothing is said but names; nothing throws into the page.
 */
import type { Voice } from '../../i18n';

interface I18n { getMessage(key: string, substitutions: string[]): string; getUILanguage(): string }

const { browser, chrome } = globalThis as { browser?: { i18n?: I18n }; chrome?: { i18n?: I18n } };
const i18n = (browser ?? chrome)?.i18n;

export const words: Voice = {
  say: (key, substitutions) => {
    try {
      return i18n?.getMessage(key, [...substitutions]) ?? '';
    } catch {
      return '';
    }
  },
  uiLanguage: i18n?.getUILanguage() ?? '',
};
