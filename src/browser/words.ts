/** The words of the interface as the browser chooses them: `_locales` of the package in its own language, or English. Only entry files import it. */
import browser from 'webextension-polyfill';
import type { Voice } from '../i18n';

export const words: Voice = { say: (key, substitutions) => browser.i18n.getMessage(key, [...substitutions]), uiLanguage: browser.i18n.getUILanguage() };
