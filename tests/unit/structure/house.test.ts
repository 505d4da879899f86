/** House numbers and promises that can be read from the files: sizes, README in step with the tree, nothing from outside. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MAX_LINES = 300;
const README_MAX_LINES = 150;
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|mjs|css)$/.test(name)).map((name) => join('src', name));
const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').length;

test('no source file is longer than 300 lines', () => {
  expect(sources.filter((file) => linesOf(file) > MAX_LINES)).toEqual([]);
});

test('the README is short and its tree names every room of src', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme.split('\n').length).toBeLessThanOrEqual(README_MAX_LINES);
  const rooms = readdirSync('src').filter((name) => statSync(join('src', name)).isDirectory());
  expect(rooms.filter((room) => !new RegExp(`^\\s+${room}/`, 'm').test(readme))).toEqual([]);
});

test('every room of the README exists', () => {
  const tree = /```text\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  const named = [...tree.matchAll(/^ {2}([a-z]+)\//gm)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((room) => !readdirSync('src').includes(room))).toEqual([]);
});

test('no source holds an HTML string, eval or a suppressed type', () => {
  const forbidden = /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|\beval\(|new Function\(|@ts-ignore|@ts-nocheck/;
  expect(sources.filter((file) => forbidden.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('the lockfile names no download address', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "https?:/);
});

test('the packages the project is built on are all there', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(Object.keys({ ...dependencies, ...devDependencies })).toEqual(
    expect.arrayContaining(['webextension-polyfill', '@crxjs/vite-plugin', 'vite', 'mark.js', 'vitest']),
  );
});
