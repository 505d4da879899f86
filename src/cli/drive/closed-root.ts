/**
 * Looks into the closed shadow root of our host element from outside, as a debugger can and a page cannot.
 * Chromium: DevTools protocol with `pierce`; Firefox: WebDriver BiDi with `includeShadowTree`. Called by the demo and by tests.
 */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { bidi, contextId, type Which } from './browsers';

/** What a look brings back; it is given the shadow root and must return something JSON can carry. */
type Look<T> = (root: ShadowRoot) => T;

/**
 * Runs `look` on the closed shadow root under <html>.
 * @returns its answer, or undefined where the page holds no such root (nothing is open)
 */
export function lookInside<T>(which: Which, browser: Browser, page: Page, look: Look<T>): Promise<T | undefined> {
  const source = `function(given) { return JSON.stringify((${look.toString()})(given ?? this) ?? null); }`;
  return which === 'chrome' ? lookWithDevTools<T>(page, source) : lookWithBidi<T>(browser, page, source);
}

interface DevToolsNode { nodeId: number; localName?: string; children?: DevToolsNode[]; shadowRoots?: (DevToolsNode & { shadowRootType?: string })[] }

async function lookWithDevTools<T>(page: Page, source: string): Promise<T | undefined> {
  const session: CDPSession = await page.createCDPSession();
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: 3, pierce: true })) as { root: DevToolsNode };
    const html = root.children?.find((node) => node.localName === 'html');
    const shadow = html?.children?.flatMap((node) => node.shadowRoots ?? []).find((node) => node.shadowRootType !== 'user-agent');
    if (shadow === undefined) return undefined;
    const { object } = await session.send('DOM.resolveNode', { nodeId: shadow.nodeId });
    const { result } = await session.send('Runtime.callFunctionOn', { objectId: object.objectId ?? '', functionDeclaration: source, returnByValue: true });
    return parse<T>(result.value);
  } finally {
    await session.detach();
  }
}

interface BidiNode { sharedId?: string; value?: { shadowRoot?: { sharedId: string } | null; children?: BidiNode[] } }

async function lookWithBidi<T>(browser: Browser, page: Page, source: string): Promise<T | undefined> {
  const target = { context: contextId(page) };
  const found = await bidi(browser).send('script.evaluate', {
    expression: 'document.documentElement', target, awaitPromise: false, serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const html = (found.result as { result: BidiNode }).result;
  const shadow = html.value?.children?.find((node) => node.value?.shadowRoot)?.value?.shadowRoot;
  if (!shadow) return undefined;
  const answer = await bidi(browser).send('script.callFunction', {
    functionDeclaration: source, arguments: [{ sharedId: shadow.sharedId }], target, awaitPromise: false,
  });
  return parse<T>((answer.result as { result: { value?: unknown } }).result.value);
}

function parse<T>(json: unknown): T | undefined {
  if (typeof json !== 'string') return undefined;
  return (JSON.parse(json) as T | null) ?? undefined;
}
