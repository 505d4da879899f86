/**
 * Speaks from a file of messages as browsers do (`i18n.getMessage`): named placeholders, nine substitutions, keys in whatever case, English where a
 * message is missing. For the command line and for tests of pages outside an extension; nothing that ships imports it.
 */
import type { Voice } from '.';

export interface Entry {
  message: string;
  description?: string;
  placeholders?: Readonly<Record<string, { content: string }>>;
}
export type Table = Readonly<Record<string, Entry>>;

/** @param uiLanguage of the browser, where it is not the one of the table. */
export function voiceOf(table: Table, fallback: Table, uiLanguage = table['language']?.message ?? ''): Voice {
  const lower = (messages: Table) => new Map(Object.entries(messages).map(([key, entry]) => [key.toLowerCase(), entry]));
  const [own, other] = [lower(table), lower(fallback)];
  const say: Voice['say'] = (key, substitutions) => {
    const entry = own.get(key.toLowerCase()) ?? other.get(key.toLowerCase());
    return entry === undefined ? '' : insert(entry, substitutions);
  };
  return { say, uiLanguage };
}

/** What is inserted is not looked through again: a name may hold a dollar sign. */
function insert({ message, placeholders = {} }: Entry, substitutions: readonly string[]): string {
  const named = message.replace(/\$(\w+)\$/g, (_, name: string) => placeholders[name.toLowerCase()]?.content ?? '');
  return named.replace(/\$([1-9])|\$\$/g, (found, place?: string) => (place === undefined ? found.slice(1) : (substitutions[Number(place) - 1] ?? '')));
}
