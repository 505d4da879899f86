/** Look-up from the menu and the address bar: what is opened, what is offered, and what happens when the dataset fails or the reader is faster. */
import { describe, expect, test } from 'vitest';
import type { Engine, OpenEngine } from '../../../src/background/engine';
import { createLookUp, type Place } from '../../../src/background/look-up';
import { makeCard, makeLibrary, makePlace } from '../../browser/explorer/fake-library';
import type { Mention, Result } from '../../../src/types';

const WORLD = {
  cards: [makeCard({ id: 'hezbollah', name: 'Hezbollah', region: 'Lebanon' }), makeCard({ id: 'kataib-hezbollah', name: 'Kata\'ib Hezbollah' }), makeCard({ id: 'tripoli', name: 'Tripoli' })],
  places: [makePlace('gn-9', 'Tripoli')],
};

interface Scene { fault?: string; isXml?: boolean; held?: Promise<unknown>; refusesToOpen?: boolean }

function build({ fault, isXml = true, held, refusesToOpen }: Scene = {}) {
  const opened: [string, Place][] = [];
  let clock = 0;
  let pauses = 0;
  let reads = 0;
  const { library } = makeLibrary(WORLD);
  const engine = { match: () => ({ mentions: [] as Mention[] }), openLibrary: async () => ({ ok: true, value: library }) } as unknown as Engine;
  const openEngine: OpenEngine = async (): Promise<Result<Engine>> => {
    reads += 1;
    await held;
    return fault === undefined ? { ok: true, value: engine } : { ok: false, sentence: fault };
  };
  const lookUp = createLookUp({
    openEngine, isXml, now: () => (clock += 30), pause: async () => { pauses += 1; },
    open: async (hash, place) => { opened.push([hash, place]); if (refusesToOpen === true) throw new Error('No window'); },
  });
  return { lookUp, opened, pauses: () => pauses, reads: () => reads };
}

describe('selected text', () => {
  test.each([
    ['“Hezbollah’s”', '#/entry/hezbollah'], ['Tripoli', '#/?q=Tripoli'], [' an unknown Name. ', '#/?q=an+unknown+Name'], ['', '#/'],
  ])('%j opens %s in a new tab', async (selected, hash) => {
    const { lookUp, opened } = build();
    await lookUp.selected(selected);
    expect(opened).toEqual([[hash, 'new-tab']]);
  });

  test('where the dataset does not open, the search says so', async () => {
    const { lookUp, opened } = build({ fault: 'The dataset could not be opened.' });
    await lookUp.selected('Hezbollah');
    expect(opened).toEqual([['#/?q=Hezbollah', 'new-tab']]);
  });

  test('a window that is gone is no error', async () => {
    await expect(build({ refusesToOpen: true }).lookUp.selected('Hezbollah')).resolves.toBeUndefined();
  });

  test('names are read once, in turns, and read again after a fault', async () => {
    const { lookUp, pauses, reads } = build();
    await lookUp.selected('Hezbollah');
    const turns = pauses();
    expect(turns).toBeGreaterThan(0);
    await lookUp.selected('Tripoli');
    expect([pauses(), reads()]).toEqual([turns, 1]);
    const broken = build({ fault: 'No.' });
    await broken.lookUp.selected('a');
    await broken.lookUp.selected('b');
    expect(broken.reads()).toBe(2);
  });
});

describe('the address bar', () => {
  test('says first what Enter does, and does not offer the same again', async () => {
    const { lookUp } = build();
    expect(await lookUp.typed('hezbollah')).toMatchObject({ first: 'Open Hezbollah', suggestions: [{ content: 'Kata\'ib Hezbollah #kataib-hezbollah' }] });
    expect(await lookUp.typed('hez')).toMatchObject({ first: 'Search all entries for “hez”', suggestions: [{ content: 'Hezbollah #hezbollah' }, { content: 'Kata\'ib Hezbollah #kataib-hezbollah' }] });
    expect(await lookUp.typed('a & b')).toEqual({ first: 'Search all entries for “a &amp; b”', suggestions: [] });
    expect(await lookUp.typed('Kata\'ib Hezbollah #kataib-hezbollah')).toMatchObject({ first: 'Open Kata&apos;ib Hezbollah' });
    expect((await lookUp.typed('  '))?.first).toBe(lookUp.hint());
  });

  test('in Firefox nothing is escaped', async () => {
    expect((await build({ isXml: false }).lookUp.typed('a & b'))?.first).toBe('Search all entries for “a & b”');
  });

  test.each([
    ['hezbollah', '#/entry/hezbollah'], ['tripoli', '#/?q=tripoli'], ['Tripoli #gn-9', '#/entry/gn-9'], ['Tripoli #gone', '#/?q=Tripoli'], [' hez ', '#/?q=hez'], ['', '#/'],
  ])('%j leads to %s where the reader wants it', async (typed, hash) => {
    const { lookUp, opened } = build();
    await lookUp.entered(typed, 'this-tab');
    expect(opened).toEqual([[hash, 'this-tab']]);
  });

  test('an answer to what is no longer typed is not given', async () => {
    let release: (() => void) | undefined;
    const { lookUp } = build({ held: new Promise<void>((done) => { release = done; }) });
    const first = lookUp.typed('h');
    const second = lookUp.typed('he');
    release?.();
    expect(await first).toBeUndefined();
    expect(await second).toMatchObject({ suggestions: [{ content: 'Hezbollah #hezbollah' }, {}] });
  });

  test('reading begins before anything is typed', () => {
    const { lookUp, reads } = build();
    lookUp.hint();
    expect(reads()).toBe(1);
  });

  test('where the dataset does not open, the line says so', async () => {
    expect(await build({ fault: 'A & B.' }).lookUp.typed('x')).toEqual({ first: 'A &amp; B.', suggestions: [] });
  });
});
