/** Brought into pages outside an extension: they speak English, or the language a test asks for. */
import ar from '../../src/_locales/ar/messages.json' with { type: 'json' };
import de from '../../src/_locales/de/messages.json' with { type: 'json' };
import en from '../../src/_locales/en/messages.json' with { type: 'json' };
import fr from '../../src/_locales/fr/messages.json' with { type: 'json' };
import { speak, type Voice } from '../../src/i18n';
import { voiceOf, type Table } from '../../src/i18n/table';

const TABLES: Readonly<Record<string, Table>> = { ar, de, en, fr };

/** A language nobody has messages for: each stands in brackets, so that words without them are none of ours. Its plural forms are those of English. */
export const BRACKETED = 'brackets';
const english = voiceOf(en, en);
const brackets: Voice = { uiLanguage: 'eo', say: (key, substitutions) => (key === 'language' ? 'eo' : key === 'direction' ? 'ltr' : `⟦${english.say(key, substitutions)}⟧`) };
/** What is left of a text without the messages in it. */
export function withoutMessages(text: string): string {
  const shorter = text.replaceAll(/⟦[^⟦⟧]*⟧/g, '');
  return shorter === text ? text : withoutMessages(shorter);
}

/** @param uiLanguage "ar", "de-CH"; English words for a language there are none in. */
export function speakIn(uiLanguage: string): void {
  speak(uiLanguage === BRACKETED ? brackets : voiceOf(TABLES[uiLanguage.split(/[-_]/)[0] ?? ''] ?? en, en, uiLanguage));
}
