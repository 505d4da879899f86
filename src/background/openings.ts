/**
 * "Hide a name after I have opened its card N times": counts the openings of cards, and at the last puts the name among those the reader knows. In: the
 * message, who sent it, the stores. Out: the line that the card shows, empty while there is nothing to say. Called by `service`; never throws.
 * The trap: a change of the settings makes every article begin anew, which would take the card out of the reader's hand at the moment it opens. So the tab of
 * that card is spared (`Spared`): its marks stay as they are until another page comes, and the line says so. That line is part of a card, so it is English (decision 0015).
 */
import { drawBack, drawLast } from '../cards/counted';
import type { Hidden } from '../messages';
import { setKnown, type OpeningsStore, type Settings, type SettingsStore, type StorageArea } from '../settings';
import type { EntityHead } from '../types';
import type { Sender } from './sender';

/** One tab that is not told of one change of the settings. */
export interface Spared {
  /** The tab shows by itself what came of it. */
  spare(tabId: number, settings: Settings): void;
  /** @param settings as they are stored now @returns the tab not to tell */
  take(settings: Settings): number | undefined;
}

export interface CountParts {
  settings: Pick<SettingsStore, 'read' | 'update'>;
  openings: OpeningsStore;
  /** Lasts as long as the browser runs. */
  session: StorageArea;
  spared: Spared;
}

type From = Extract<Sender, { from: 'content' }>;
/** What the dataset says of the entry; undefined where it does not hold it. */
type Head = Pick<EntityHead, 'id' | 'name'> | undefined;

const NOTHING: Hidden = { type: 'hidden', done: false, tree: [] };
const keyOf = ({ tabId }: From): string => `counted-${tabId}`;

/** By value, not by order: other changes may come between the writing and the word that something was written. */
export function createSpared(): Spared {
  let kept: { tabId: number; value: string } | undefined;
  return {
    spare: (tabId, settings) => { kept = { tabId, value: JSON.stringify(settings) }; },
    take(settings) {
      const found = kept?.value === JSON.stringify(settings) ? kept.tabId : undefined;
      kept = undefined;
      return found;
    },
  };
}

export async function countOpening({ settings, openings, session, spared }: CountParts, head: Head, sender: From): Promise<Hidden> {
  if (sender.isPrivate || head === undefined) return NOTHING;
  const { id } = head;
  const { hideAfter, known } = await settings.read();
  if (hideAfter === 0 || known.includes(id)) return NOTHING;
  const count = await openings.add(id);
  if (count === undefined || count < hideAfter) return NOTHING;
  const saved = await settings.update((now) => {
    // Switched off since it was asked.
    const after = now.hideAfter === 0 ? now : setKnown(now, id, true);
    spared.spare(sender.tabId, after);
    return after;
  });
  // A list that is full takes nothing more; a storage that refuses is no news about this name.
  if (!saved.ok || !saved.value.known.includes(id)) return NOTHING;
  await openings.forget(id);
  // Without a memory for it there is no way back here; the options have one.
  const isKept = await session.set({ [keyOf(sender)]: id }).then(() => true, () => false);
  return { type: 'hidden', done: true, tree: drawLast(head, count, isKept) };
}

/** Undo in that line. Only of what this tab was told last: a page may not take names off the reader's list. */
export async function takeBack({ settings, session }: CountParts, head: Head, sender: From): Promise<Hidden> {
  const last = await session.get(keyOf(sender)).then((all) => all[keyOf(sender)], () => undefined);
  if (sender.isPrivate || head === undefined || last !== head.id) return { type: 'hidden', done: false, tree: drawBack('undoGone') };
  const saved = await settings.update((now) => setKnown(now, head.id, false));
  return { type: 'hidden', done: saved.ok, tree: drawBack(saved.ok ? 'takenBack' : 'notSaved') };
}
