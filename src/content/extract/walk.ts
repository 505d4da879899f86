/**
 * Walks an article once and hands its text to a text builder. In: an element. Out: lines in the builder.
 * An explicit stack, no recursion (pages nest ten thousand deep) and no TreeWalker with a filter (4-18 times dearer).
 * Called by extract/index for headline, lead and body. It stops every few dozen nodes, so that reading can go on in another task. The trap: `<p>`, `<div>` and table cells begin and end lines; `<b>`, `<a>`
 * and `<span>` must not, or a name across them is torn.
 */
import { UNSEEN_TAGS } from '../detect/boilerplate';
import { attribute, firstChild, hasAttributes, nextSibling, nodeType, tagName, textOf } from '../detect/safe-dom';
import type { LineKind } from './lines';
import { isSkipped } from './skip';
import { TOP, type Rendering, type StyleReader } from './style';
import type { TextBuilder } from './text-builder';
import { MAX_NODES, MAX_SUBHEAD_CHARS, STEP_NODES } from './limits';

const HEADING = /^h[1-6]$/;
const CAPTION = /(?:^|[\s_-]|fig)caption|cutline/i;

interface Frame extends LineKind {
  rendering: Rendering;
  next: Node | null;
  linked: boolean;
}

export interface Walk {
  builder: TextBuilder;
  readStyle: StyleReader;
  /** The longest text node of the article: what holds it is never skipped for its looks. */
  anchor: Node | null;
  /** Read before (the headline): not read again. */
  done: Element | null;
  /** Host and path of the page: links to it are permalinks, not teasers. */
  page: string;
  /** Nodes visited so far, over all walks of one article. */
  visited: number;
}

/** Host and path: a permalink differs from the page's address only behind them. */
export const pagePart = (address: string): string => address.replace(/^https?:\/\/|[?#].*$/g, '');

/** `<p><strong>Who is behind it</strong></p>` is a heading in all but name. */
function isSubhead(element: Element, tag: string): boolean {
  const only = tag === 'p' && element.childElementCount === 1 ? element.firstElementChild : null;
  if (!only || !/^(?:strong|b)$/.test(tagName(only))) return false;
  const text = textOf(element).trim();
  return text !== '' && text.length <= MAX_SUBHEAD_CHARS && !/[.:;,]$/.test(text) && text === textOf(only).trim();
}

const isElsewhere = (link: Element, page: string): boolean => !/^#|^$/.test(attribute(link, 'href') ?? '') && pagePart((link as HTMLAnchorElement).href) !== page;

const isLabel = (element: Element, tag: string, isPlain: boolean): boolean => /caption$|^t[dh]$/.test(tag) || (!isPlain && CAPTION.test(attribute(element, 'class') ?? ''));

/** What an element opens: a frame to walk into, or nothing where it is not read. */
function open(element: Element, parent: Frame, walk: Walk): Frame | undefined {
  const tag = tagName(element);
  if (tag === 'br') walk.builder.breakLine();
  if (UNSEEN_TAGS.has(tag) || element === walk.done) return undefined;
  const isPlain = !hasAttributes(element);
  const rendering = walk.readStyle(element, tag, isPlain, parent.rendering);
  if (rendering.isBlock) walk.builder.endLine(parent);
  if (!rendering.isShown || isSkipped(element, tag, isPlain, rendering.isBlock, walk.anchor)) return undefined;
  if (tag === 'article' || HEADING.test(tag) || isSubhead(element, tag)) walk.builder.beginSection();
  return {
    rendering, next: firstChild(element), isHeadline: parent.isHeadline || tag === 'h1',
    isLabel: parent.isLabel || isLabel(element, tag, isPlain),
    linked: parent.linked || (tag === 'a' && isElsewhere(element, walk.page)),
  };
}

/** Reads everything below `root`, step by step; ends where a cap is reached. @param isHeadline its lines are kept whatever they look like. */
export function* readElement(root: Element, walk: Walk, isHeadline = false): Generator<void, void> {
  const { builder } = walk;
  const tag = tagName(root);
  const rendering: Rendering = { ...walk.readStyle(root, tag, false, TOP), isBlock: true };
  const stack: Frame[] = [{ rendering, next: firstChild(root), isHeadline, isLabel: isLabel(root, tag, false), linked: false }];
  for (let frame = stack.at(-1); frame && walk.visited < MAX_NODES && !builder.isFull(); frame = stack.at(-1)) {
    const node = frame.next;
    if (!node) {
      if (frame.rendering.isBlock) builder.endLine(frame);
      stack.pop();
      continue;
    }
    frame.next = nextSibling(node);
    if (++walk.visited % STEP_NODES === 0) yield;
    const type = nodeType(node);
    if (type === 3) builder.append(node as Text, (node as Text).data, frame.rendering.spacing, frame.linked);
    const opened = type === 1 ? open(node as Element, frame, walk) : undefined;
    if (opened) stack.push(opened);
  }
  builder.endLine(stack.at(-1));
}

export const isExhausted = (walk: Walk): boolean => walk.visited >= MAX_NODES || walk.builder.isFull();
