/** The written package, without a browser: permissions, policy, sizes, and nothing in it that could reach a network. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BOTH } from '../../src/cli/drive/browsers';

const CONTENT = 'src/content/index.iife.js';
const TERMS = 'src/content/terms/index.iife.js';
const CONTENT_MAX_BYTES = 60 * 1024;
const TERMS_MAX_BYTES = 16 * 1024;
const DATASET_MAX_BYTES = 5 * 1024 * 1024;
const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'storage'];
const PANEL = 'src/pages/panel/index.html';
/** The only fetch in the package: the background reading its own packaged files. */
const NETWORK_CALLS = /\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|WebTransport|RTCPeerConnection)\b/;
const HTML_STRINGS = /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write\(|\beval\(|new Function\(/;

const listFiles = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const sizeOf = (files: string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0);

describe.each(BOTH)('dist/%s', (which) => {
  const folder = `dist/${which}`;
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const scripts = listFiles(folder).filter((file) => file.endsWith('.js'));

  test('asks for no more than the permissions written down in decision 0008: four, and in Chrome the side panel', () => {
    expect(manifest.permissions.toSorted()).toEqual(which === 'chrome' ? [...PERMISSIONS, 'sidePanel'].toSorted() : PERMISSIONS);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions ?? []).toEqual([]);
  });

  test('makes nothing web-accessible and injects no style sheet', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest.content_scripts).toEqual([{ matches: ['http://*/*', 'https://*/*'], js: [CONTENT], run_at: 'document_idle', all_frames: false }]);
  });

  test('forbids its own pages and background every foreign connection', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('has a side panel in Chrome and a sidebar in Firefox that does not open by itself, both the same page', () => {
    expect(manifest.side_panel).toEqual(which === 'chrome' ? { default_path: PANEL } : undefined);
    const { default_panel: sidebar, open_at_install: isForced } = manifest.sidebar_action ?? {};
    expect([sidebar, isForced]).toEqual(which === 'firefox' ? [PANEL, false] : [undefined, undefined]);
    expect(readFileSync(join(folder, PANEL), 'utf8')).toContain('id="contents"');
  });

  test('the button is legible on dark toolbars before anything has happened: Firefox chooses by the theme, Chrome is told', () => {
    const icons = manifest.action.theme_icons as { light: string; dark: string; size: number }[] | undefined;
    expect(icons).toEqual(which === 'chrome' ? undefined : [16, 32].map((size) => ({ size, light: `icons/inactive-dark-${size}.png`, dark: `icons/inactive-light-${size}.png` })));
    for (const icon of icons ?? []) expect(listFiles(folder)).toEqual(expect.arrayContaining([join(folder, icon.light), join(folder, icon.dark)]));
  });

  test('listens to one keyword in the address bar', () => {
    expect(manifest.omnibox).toEqual({ keyword: 'bg' });
  });

  test('runs a service worker in Chrome and an event page in Firefox', () => {
    expect(Object.keys(manifest.background).toSorted()).toEqual([which === 'chrome' ? 'service_worker' : 'scripts']);
    expect(Boolean(manifest.browser_specific_settings)).toBe(which === 'firefox');
    expect(manifest.minimum_chrome_version).toBe(which === 'chrome' ? '128' : undefined);
  });

  test('the background is one file: a starting worker fetches nothing but it', () => {
    const [file] = [manifest.background.service_worker ?? manifest.background.scripts].flat();
    expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/\bimport\s*\(|\bimport\s*["'{*]|\bexport\s*[{*]/);
  });

  test('the content script is one self-contained file within its budget', () => {
    const code = readFileSync(join(folder, CONTENT), 'utf8');
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(CONTENT_MAX_BYTES);
    expect(Buffer.byteLength(code)).toBeGreaterThan(5_000);
    expect(code).not.toMatch(/\bimport\s*\(|\bimport\s*["'{]|\bfetch\s*\(/);
  });

  test('term mode is a second self-contained file, small, that no manifest key names: only the background brings it into a page', () => {
    const code = readFileSync(join(folder, TERMS), 'utf8');
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(TERMS_MAX_BYTES);
    expect(code).toMatch(/next-name/);
    expect(code).not.toMatch(/\bimport\s*\(|\bimport\s*["'{]|\bfetch\s*\(/);
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).not.toContain('terms');
    expect(readFileSync(join(folder, CONTENT), 'utf8')).not.toMatch(/next-name/);
    expect(readFileSync(join(folder, [manifest.background.service_worker ?? manifest.background.scripts].flat()[0]), 'utf8')).toContain(TERMS);
  });

  test('four commands, as many as Chrome gives keys to, each with a key that can be changed', () => {
    expect(Object.entries(manifest.commands).map(([name, { suggested_key: key }]: [string, any]) => [name, key.default])).toEqual([
      ['toggle-page', 'Alt+Shift+O'], ['next-name', 'Alt+Shift+J'], ['previous-name', 'Alt+Shift+K'], ['list-names', 'Alt+Shift+L'],
    ]);
  });

  test.each(scripts)('%s holds no network call, no HTML string and no eval', (file) => {
    const code = readFileSync(file, 'utf8');
    expect(code).not.toMatch(NETWORK_CALLS);
    expect(code).not.toMatch(HTML_STRINGS);
  });

  test('the shadow root of the shipped card is closed', () => {
    const code = readFileSync(join(folder, CONTENT), 'utf8');
    expect(readFileSync(join(folder, TERMS), 'utf8')).toMatch(/attachShadow\(\{\s*mode:\s*["'`]closed["'`]/);
    expect(code).toMatch(/attachShadow\(\{\s*mode:\s*["'`]closed["'`]/);
  });

  test('the dataset stays under 5 MB', () => {
    expect(sizeOf(listFiles(join(folder, 'dataset')))).toBeLessThanOrEqual(DATASET_MAX_BYTES);
  });
});

const namesIn = (which: string): string[] => listFiles(`dist/${which}`).map((file) => file.slice(`dist/${which}`.length)).toSorted();

test('both packages hold the same files', () => {
  expect(namesIn('firefox')).toEqual(namesIn('chrome'));
});

test('web-ext lint finds no error, notice or warning in dist/firefox', () => {
  const { stdout } = spawnSync(process.execPath, ['node_modules/web-ext/bin/web-ext.js', 'lint', '--source-dir', 'dist/firefox', '--output', 'json'], {
    encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' },
  });
  const { summary, errors, notices, warnings } = JSON.parse(stdout);
  expect({ summary, errors, notices, warnings }).toMatchObject({ summary: { errors: 0, notices: 0, warnings: 0 } });
});
