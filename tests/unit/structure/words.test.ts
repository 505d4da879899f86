/**
 * No words of the interface are left in the code: all of them come from `_locales`. Read from the syntax of src/pages, src/background, and of what is neither card nor data in the
 * pages of others (the list of names, region, term mode, the line after Hide): a string that looks like
 * words (a capital and small letters at its beginning, or two words) is wrong unless it stands where no words can stand, or is one of the few below.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

const PAGES = 'src/pages';
const BACKGROUND = 'src/background';
/** Drawn as cards are, but no cards. */
const DRAWN = ['src/cards/name-list.ts', 'src/cards/hidden.ts'];
const TERMS = 'src/content/terms';
/** The product's name, names of keys and of drawings, which are the same in every language. */
const ALLOWED = new Set(['Backgrounder', 'Home', 'End', 'Enter', 'Tab', 'Escape', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight']);
/** English by decision 0015: an entry with the headings of its tables, the samples of an article, examples of letters. */
const ENGLISH_FILES = new Set(['explorer/entry-page.ts', 'explorer/entry-tables.ts']);
const ENGLISH_NAMES = new Set(['SAMPLE', 'SCRIPTS']);
/** The style sheet of the notice. */
const STYLE_SHEET = /^\s*:host \{/;
/** Attributes that hold no words. */
const SILENT = /^(class|className|d|id|for|rel|type|accept|viewBox|transform|data-.*|aria-(labelledby|describedby|controls|keyshortcuts)|href|key|value|lang|orient)$/;
/** Calls whose arguments are no words of the interface; `english` marks words that go with English of the dataset, `scrolling` takes class names. */
const MUTE = /^(querySelector|querySelectorAll|closest|matches|getElementById|getElementsByClassName|createElementNS|addEventListener|Error|RangeError|RegExp|english|scrolling)$/;
const WORDS = /^\s*\p{Lu}\p{Ll}|\p{L}{2,}\s+\p{L}{2,}/u;

interface Node { type: string; start: number; [key: string]: unknown }
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
const nameOf = (node: unknown): string => (isNode(node) ? String(node['name'] ?? node['value'] ?? (isNode(node['property']) ? nameOf(node['property']) : '')) : '');

/** Strings that look like words, where words could be shown. */
function findWords(file: string, code: string): string[] {
  const { program, errors } = parseSync(file, code);
  expect(errors).toEqual([]);
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (!isNode(node)) return;
    if (/^(Import|ExportAll|TS(?!As|Satisfies|NonNull))/.test(node.type)) return;
    if ((node.type === 'CallExpression' || node.type === 'NewExpression') && MUTE.test(nameOf(node['callee']))) return;
    if (node.type === 'Property' && SILENT.test(nameOf(node['key']))) return;
    if (node.type === 'AssignmentExpression' && SILENT.test(nameOf(node['left']))) return;
    if (node.type === 'VariableDeclarator' && ENGLISH_NAMES.has(nameOf(node['id']))) return;
    if (node.type === 'BinaryExpression' && /^[=!]==$/.test(String(node['operator']))) return;
    const text = node.type === 'Literal' ? node['value'] : node.type === 'TemplateElement' ? (node['value'] as { cooked: string }).cooked : undefined;
    if (typeof text === 'string' && WORDS.test(text) && !ALLOWED.has(text) && !STYLE_SHEET.test(text)) found.push(`${file}: ${text}`);
    for (const [key, child] of Object.entries(node)) if (key !== 'type' && !(node.type === 'Property' && key === 'key')) visit(child);
  };
  visit(program);
  return found;
}

const files = readdirSync(PAGES, { recursive: true, encoding: 'utf8' });
const background = readdirSync(BACKGROUND);
const scripts = files.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !ENGLISH_FILES.has(name));

describe('the scan', () => {
  test.each([
    'h("p", {}, "Two words")', 'h("p", {}, "Options")', 'h("p", {}, `No name ${x}`)', 'h("a", { title: "Go there" })', 'const A = "Not on this page";', 'say(x ? "Copied" : "")', 'h("p", { "aria-label": `Remove ${site}` }, "x")', 'line.textContent = "Two words";',
  ])('sees %s', (code) => {
    expect(findWords('a.ts', code)).toHaveLength(1);
  });

  test.each(['h("p", { class: "row known" }, t("options"))', 'find("#main .row b")', 'root.querySelector("a b Cd")', 'import { A } from "B c d";', 'english(" According to him.")', 'type A = "Two words";', 'if (key === "Home now") a();', 'line.className = "ours hint";', 'throw new Error("No such thing")'])('passes %s', (code) => {
    expect(findWords('a.ts', code)).toEqual([]);
  });

  test('reads the pages', () => {
    expect(scripts.length).toBeGreaterThan(50);
  });
});

test('no words of the interface stand in the scripts of pages', () => {
  expect(scripts.flatMap((name) => findWords(name, readFileSync(join(PAGES, name), 'utf8')))).toEqual([]);
});

test('nor in those of the background: menus, address bar, title of the button, answers', () => {
  expect(background.length).toBeGreaterThan(8);
  expect(background.flatMap((name) => findWords(name, readFileSync(join(BACKGROUND, name), 'utf8')))).toEqual([]);
});

test('nor in what is drawn in the background for the page of a newspaper, nor in term mode', () => {
  const inPage = [...DRAWN, ...readdirSync(TERMS).map((name) => join(TERMS, name))];
  expect(inPage.length).toBeGreaterThan(9);
  expect(inPage.flatMap((name) => findWords(name, readFileSync(name, 'utf8')))).toEqual([]);
});

test('the manifest has words of its own for nothing but names', () => {
  const { commands, name, description, action } = JSON.parse(readFileSync('manifest.json', 'utf8')) as { commands: Record<string, { description: string }>; name: string; description: string; action: { default_title: string } };
  for (const words of [name, description, action.default_title, ...Object.values(commands).map((command) => command.description)]) expect(words).toMatch(/^__MSG_\w+__$/);
});

test('no words of the interface stand in the HTML of pages, but names', () => {
  const NAMES = /^(Backgrounder|GeoNames|OurAirports|Natural Earth|Unicode CLDR|Creative Commons Attribution 4\.0|CC BY 4\.0|[a-z0-9.-]+)$/;
  const pages = files.filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThanOrEqual(5);
  const words = pages.flatMap((name) => {
    const html = readFileSync(join(PAGES, name), 'utf8');
    const texts = [...html.matchAll(/>([^<]+)</g)].map(([, text = '']) => text.trim()).filter((text) => text !== '' && !NAMES.test(text));
    const labels = [...html.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]*)"/g)].map(([, text]) => text);
    return [...texts, ...labels].map((text) => `${name}: ${text}`);
  });
  expect(words).toEqual([]);
});

test('what speaks from a file of messages does not ship: the browser has them already', () => {
  const shipped = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !/^(cli|compiler|match|i18n\/(english|table))/.test(name));
  expect(shipped.filter((name) => /from '[./]*(?:i18n\/)?(?:english|table)'|^import (?!type).*_locales/m.test(readFileSync(join('src', name), 'utf8')))).toEqual([]);
});
