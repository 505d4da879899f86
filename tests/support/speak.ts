/** Brought into pages outside an extension: they speak English, or the language a test asks for. */
import ar from '../../src/_locales/ar/messages.json' with { type: 'json' };
import de from '../../src/_locales/de/messages.json' with { type: 'json' };
import en from '../../src/_locales/en/messages.json' with { type: 'json' };
import fr from '../../src/_locales/fr/messages.json' with { type: 'json' };
import { speak } from '../../src/i18n';
import { voiceOf, type Table } from '../../src/i18n/table';

const TABLES: Readonly<Record<string, Table>> = { ar, de, en, fr };

/** @param uiLanguage "ar", "de-CH"; English words for a language there are none in. */
export function speakIn(uiLanguage: string): void {
  speak(voiceOf(TABLES[uiLanguage.split(/[-_]/)[0] ?? ''] ?? en, en, uiLanguage));
}
