/**
 * "Hide", pressed in a card: writes the reader's settings, says in a line what was done, and takes it back for as long as the browser runs.
 * In: the message, who sent it (the site is the browser's word, not the page's), the store. Out: the line as trees. Called by `service`; never throws.
 * The line is in the reader's language; the name in it is English (decision 0015).
 * What is needed for going back is kept in the browser's memory (`storage.session`): the background may be stopped before the reader presses Undo.
 */
import { drawHidden } from '../cards/hidden';
import { ENGLISH, h } from '../cards/tree';
import { t, tParts, type Key } from '../i18n';
import type { Hidden, HideWhat, ToBackground } from '../messages';
import { setKnown, setListed, siteOf, switchSite, undo, type Settings, type SettingsStore, type StorageArea } from '../settings';
import { FAMILY_OF, type EntityHead, type Family, type Tree } from '../types';
import type { Sender } from './sender';

export interface HideParts {
  settings: Pick<SettingsStore, 'update'>;
  /** Lasts as long as the browser runs. */
  session: StorageArea;
}

/** `back` is no hiding: see `openings`. */
type Asked = Extract<ToBackground, { type: 'hide' }> & { what: Exclude<HideWhat, 'back'> };
type From = Extract<Sender, { from: 'content' }>;
type Head = Pick<EntityHead, 'id' | 'name' | 'kind'>;
type Change = (now: Settings) => Settings;
interface Taken { /** What was hidden. */ about: string; before: Settings; after: Settings }

const KINDS: Readonly<Record<Family, Key>> = { group: 'hiddenGroups', person: 'hiddenPeople', place: 'hiddenPlaces', event: 'hiddenEvents' };

/** What was done: a sentence, and what it names. */
interface Done { key: Key; named?: string }

const inEnglish = (words: string): Tree => h('bdi', ENGLISH, words);
const say = ({ key, named }: Done, done: boolean, canUndo = false): Hidden => ({ type: 'hidden', done, tree: drawHidden(named === undefined ? [t(key)] : tParts(key, inEnglish(named)), canUndo) });
const keyOf = ({ tabId }: From): string => `undo-${tabId}`;

/** The change of the settings, and what is said of it. */
function changeFor(what: Asked['what'], { id, name, kind }: Head, host: string): { change: Change; done: Done } {
  switch (what) {
    case 'name': return { change: (now) => setKnown(now, id, true), done: { key: 'hiddenName', named: name } };
    case 'kind': return kind === 'country'
      ? { change: (now) => ({ ...now, underlineCountries: false }), done: { key: 'hiddenCountries' } }
      : { change: (now) => setListed(now, 'kindsOff', FAMILY_OF[kind], true), done: { key: KINDS[FAMILY_OF[kind]] } };
    case 'site': {
      const site = siteOf(host);
      return { change: (now) => switchSite(now, host, false), done: site === undefined ? { key: 'hiddenThisSite' } : { key: 'hiddenSite', named: site } };
    }
    case 'everything': return { change: (now) => ({ ...now, where: 'on-click' }), done: { key: 'hiddenEverywhere' } };
  }
}

/** @param head what the dataset says of the entry; undefined where it does not hold it. */
export async function hide({ settings, session }: HideParts, { what }: Asked, head: Head | undefined, sender: From): Promise<Hidden> {
  if (sender.isPrivate) return say({ key: 'privateWindow' }, false);
  if (head === undefined) return say({ key: 'hideGone' }, false);
  const { change, done } = changeFor(what, head, sender.host);
  let before: Settings | undefined;
  const saved = await settings.update((now) => change((before = now)));
  if (!saved.ok) return say({ key: 'notSaved' }, false);
  if (what === 'name' && !saved.value.known.includes(head.id)) return say({ key: 'knownFull' }, false);
  const about = `${what} ${what === 'name' ? head.id : what === 'kind' ? head.kind : ''}`;
  // A second press changes nothing; it must not overwrite what the first can be taken back to, nor offer to take back something else.
  const isSame = JSON.stringify(before) === JSON.stringify(saved.value);
  const isKept = isSame ? (await recall(session, sender))?.about === about : await session.set({ [keyOf(sender)]: { about, before, after: saved.value } }).then(() => true, () => false);
  return say(done, true, isKept);
}

/** What the tab's last change can be taken back to. */
const recall = (session: StorageArea, sender: From): Promise<Taken | undefined> =>
  session.get(keyOf(sender)).then((all) => (all[keyOf(sender)] as Taken | null | undefined) ?? undefined, () => undefined);

/** Takes the last change from this tab back, field by field: what was changed since, perhaps in another tab, is left alone. */
export async function unhide({ settings, session }: HideParts, sender: From): Promise<Hidden> {
  const taken = await recall(session, sender);
  if (taken === undefined) return say({ key: 'undoGone' }, false);
  let now: Settings | undefined;
  const saved = await settings.update((found) => undo((now = found), taken.before, taken.after));
  if (!saved.ok) return say({ key: 'notSaved' }, false, true);
  await session.set({ [keyOf(sender)]: null }).catch(() => undefined);
  // The same setting was changed elsewhere meanwhile and is left as it is now.
  const isDone = JSON.stringify(now) !== JSON.stringify(saved.value);
  return say({ key: isDone ? 'takenBack' : 'undoGone' }, isDone);
}

