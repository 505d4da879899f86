/**
 * Builds the extension: `vite build --mode chrome` and `--mode firefox` write dist/chrome and dist/firefox.
 * One root manifest.json holds what both browsers share; the differences are derived here (decision 0003).
 */
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, defineConfig, type Plugin } from 'vite';
import base from './manifest.json' with { type: 'json' };

type Target = 'chrome' | 'firefox';

const BACKGROUND = 'src/background/index.ts';
const PANEL = 'src/pages/panel/index.html';
const DATASET_DIR = 'build/dataset';
const LOCALES = 'src/_locales';
/** Below these versions an underline inside a custom highlight is not painted (decision 0001). */
const FLOOR = { chrome: '128', firefox: '146.0' };

export function manifestFor(target: Target): Record<string, unknown> {
  if (target === 'chrome') {
    return { ...base, permissions: [...base.permissions, 'sidePanel'], minimum_chrome_version: FLOOR.chrome, background: { service_worker: BACKGROUND, type: 'module' } };
  }
  return {
    ...base,
    // `light` is for toolbars with light text.
    action: { ...base.action, theme_icons: [16, 32].map((size) => ({ size, light: `icons/inactive-dark-${size}.png`, dark: `icons/inactive-light-${size}.png` })) },
    background: { scripts: [BACKGROUND], type: 'module' },
    sidebar_action: { default_panel: PANEL, default_title: base.name, default_icon: base.action.default_icon, open_at_install: false },
    browser_specific_settings: {
      gecko: { id: 'backgrounder@backgrounder.invalid', strict_min_version: FLOOR.firefox, data_collection_permissions: { required: ['none'] } },
      gecko_android: { strict_min_version: FLOOR.firefox },
    },
  };
}

/** Copies the compiled dataset, the toolbar icons and the words of the interface into the package, byte for byte. */
function packageFiles(): Plugin {
  const folders = [
    { from: DATASET_DIR, to: 'dataset', keep: () => true },
    { from: 'icons', to: 'icons', keep: (name: string) => name.endsWith('.png') },
    ...readdirSync(LOCALES).map((language) => ({ from: join(LOCALES, language), to: `_locales/${language}`, keep: () => true })),
  ];
  return {
    name: 'backgrounder:package-files',
    generateBundle() {
      for (const { from, to, keep } of folders) {
        for (const name of readdirSync(from).filter(keep).toSorted()) {
          this.emitFile({ type: 'asset', fileName: `${to}/${name}`, source: readFileSync(join(from, name)) });
        }
      }
    },
  };
}

/** A page could detect us by fetching a web-accessible file: there must be none. */
function nothingWebAccessible(): Plugin {
  return {
    name: 'backgrounder:nothing-web-accessible',
    enforce: 'post',
    renderCrxManifest(manifest: Record<string, unknown>) {
      delete manifest['web_accessible_resources'];
      return manifest;
    },
  } as Plugin;
}

/** The panel is built as an input of its own in both browsers, so that both packages hold the same files; only then does the manifest name it. */
function panelOfChrome(target: Target): Plugin {
  return {
    name: 'backgrounder:panel-of-chrome',
    enforce: 'post',
    renderCrxManifest: (manifest: Record<string, unknown>) => (target === 'chrome' ? { ...manifest, side_panel: { default_path: PANEL } } : manifest),
  } as Plugin;
}

/** Term mode is a content script of its own that the manifest does not name: only the background brings it into a page (decision 0014). */
function termsScript(folder: string): Plugin {
  const file = 'src/content/terms/index.iife';
  return {
    name: 'backgrounder:terms-script',
    apply: 'build',
    closeBundle: async () => void (await build({
      configFile: false, publicDir: false, logLevel: 'error',
      build: { outDir: folder, emptyOutDir: false, target: 'es2022', reportCompressedSize: false, lib: { entry: `${file}.ts`, formats: ['iife'], name: 'terms', fileName: () => `${file}.js` } },
    })),
  };
}

/**
 * The background shares modules with the popup, so the bundler makes chunks of them; a starting worker fetches each only when the one before it
 * has named it. Put together again into the file the manifest names, and no module any more, a cold answer comes a fifth sooner (decision 0011).
 */
function backgroundInOneFile(folder: string): Plugin {
  const file = 'service-worker-loader.js';
  return {
    name: 'backgrounder:background-in-one-file',
    apply: 'build',
    enforce: 'post',
    renderCrxManifest(manifest: { background?: { type?: string } }) {
      delete manifest.background?.type;
      return manifest;
    },
    async closeBundle() {
      const [chunk = ''] = /assets\/[^'"]+/.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
      await build({
        configFile: false, publicDir: false, logLevel: 'error',
        build: { outDir: folder, emptyOutDir: false, target: 'es2022', reportCompressedSize: false, lib: { entry: join(folder, file), formats: ['iife'], name: 'background', fileName: () => file } },
      });
      if (chunk !== '') rmSync(join(folder, chunk));
    },
  } as Plugin;
}

export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    publicDir: false,
    plugins: [crx({ manifest: manifestFor(target) as unknown as ManifestV3Export, browser: target }), packageFiles(), nothingWebAccessible(), panelOfChrome(target), backgroundInOneFile(`dist/${target}`), termsScript(`dist/${target}`)],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      modulePreload: false,
      // The popup is found through the manifest; these pages only by a link.
      rollupOptions: { input: { about: 'src/pages/about/index.html', explorer: 'src/pages/explorer/index.html', welcome: 'src/pages/welcome/index.html', notes: 'src/pages/notes/index.html', panel: PANEL } },
      target: 'es2022',
      cssTarget: [`chrome${FLOOR.chrome}`, `firefox${FLOOR.firefox}`],
      reportCompressedSize: false,
    },
  };
});
