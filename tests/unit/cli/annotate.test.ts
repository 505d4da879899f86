import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main, parseLine } from '../../../src/cli/annotate';

describe('annotate', () => {
  it.each([
    ['no JSON', '{"id":', 'not valid JSON'], ['no object', '[1]', 'not a JSON object'], ['null', 'null', 'not a JSON object'], ['no id', '{"text":"a"}', '"id" is missing or neither text nor number'],
    ['no text', '{"id":"a"}', '"text" is missing or no text'], ['a date that is a number', '{"id":"a","text":"b","published":2024}', '"published" is no text'],
  ])('refuses a line with %s', (_, line, sentence) => {
    expect(parseLine(line)).toEqual({ ok: false, sentence });
  });

  it('reads a line and leaves unknown fields', () => {
    expect(parseLine('{"id":7,"text":"","published":"2021-04-05","url":"x"}')).toEqual({ ok: true, value: { id: 7, text: '', published: '2021-04-05' } });
  });

  describe('as a program', () => {
    let folder: string;
    const errors: string[] = [];
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'annotate-'));
      errors.length = 0;
      vi.spyOn(console, 'error').mockImplementation((line: string) => void errors.push(line));
    });
    afterEach(() => {
      vi.restoreAllMocks();
      rmSync(folder, { recursive: true });
    });

    const run = async (input: string): Promise<{ code: number; lines: { id: string; relevant: boolean; mentions: Record<string, unknown>[] }[] }> => {
      const [from, to] = [join(folder, 'in.jsonl'), join(folder, 'out.jsonl')];
      writeFileSync(from, input);
      const code = await main(['--input', from, '--output', to]);
      return { code, lines: readFileSync(to, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line)) };
    };

    it('prints mentions with offsets into the text, places with their point', async () => {
      const text = '🚀 Rockets fired by militants hit soldiers near Mosul, killing two; Kata’ib Hezbollah denied it.';
      const { code, lines } = await run(`${JSON.stringify({ id: 'a', text })}\n\n${JSON.stringify({ id: 'b', text: 'Grill the lamb with garlic from Mosul.' })}\n`);
      expect(code).toBe(0);
      expect(lines.map(({ id, relevant }) => [id, relevant])).toEqual([['a', true], ['b', false]]);
      expect(lines[1]?.mentions).toEqual([]);
      const mosul = lines[0]?.mentions[0] ?? {};
      expect(mosul).toMatchObject({ start: text.indexOf('Mosul'), end: text.indexOf('Mosul') + 5, text: 'Mosul', entity: 'mosul', kind: 'settlement', name: 'Mosul' });
      expect(mosul['lat']).toBeCloseTo(36.3, 0);
      expect(Object.keys(lines[0]?.mentions[1] ?? {})).toEqual(expect.arrayContaining(['start', 'end', 'text', 'entity', 'kind', 'name']));
    });

    it('reports a bad line with its number, goes on, and ends with 1', async () => {
      const { code, lines } = await run('\uFEFF{"id":"a","text":"Quiet."}\r\nnonsense\r\n{"id":"c","text":"Quiet."}\r\n{"id":"d"}');
      expect(code).toBe(1);
      expect(lines.map(({ id }) => id)).toEqual(['a', 'c']);
      expect(errors).toEqual(['Line 2: not valid JSON.', 'Line 4: "text" is missing or no text.']);
    });

    it('reads standard input to its end, however slowly it comes', async () => {
      const to = join(folder, 'out.jsonl');
      vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from((async function* () {
        for (const part of ['{"id":"a","te', 'xt":"Quiet."}\n', '{"id":"b","text":"Quiet."}\n']) {
          await wait(20);
          yield part;
        }
      })()) as unknown as typeof process.stdin);
      expect(await main(['--input', '-', '--output', to])).toBe(0);
      expect(readFileSync(to, 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(['a', 'b']);
    });

    it('says how it is called', async () => {
      expect(await main([])).toBe(1);
      expect(await main(['--input', join(folder, 'missing.jsonl')])).toBe(1);
      expect(await main(['--wrong'])).toBe(1);
      expect(errors.join('\n')).toMatch(/Usage/);
    });
  });
});
