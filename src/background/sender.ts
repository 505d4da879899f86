/** Who sent a message. Only two senders are known: our content script in the top frame of a web page, and our own pages. Pure. */

export type Sender = { from: 'content'; tabId: number; host: string; /** Also where it cannot be told: from there nothing is kept. */ isPrivate: boolean } | { from: 'page' };

/** The part of the browser's MessageSender that is asked. */
export interface RawSender {
  id?: string;
  url?: string;
  frameId?: number;
  tab?: { id?: number; incognito?: boolean };
}

/** What the running extension calls itself. `origin` ends with a slash: `chrome-extension://…/`. */
export interface Identity {
  id: string;
  origin: string;
}

/**
 * Undefined for everybody else: other extensions, frames, pages of other schemes. The browser fills the sender in, a page cannot forge it;
 * a content script in a hijacked renderer can still send any *message*, so guards follow.
 */
export function identifySender(sender: RawSender, own: Identity): Sender | undefined {
  if (sender.id !== own.id || sender.url === undefined) return undefined;
  if (sender.url.startsWith(own.origin)) return { from: 'page' };
  if (sender.tab?.id === undefined || sender.frameId !== 0 || !URL.canParse(sender.url)) return undefined;
  const { protocol, host } = new URL(sender.url);
  return protocol === 'https:' || protocol === 'http:' ? { from: 'content', tabId: sender.tab.id, host, isPrivate: sender.tab.incognito !== false } : undefined;
}
