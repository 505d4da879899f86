import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readGold } from '../../../src/cli/evaluate/gold';
import { scoreAll } from '../../../src/cli/evaluate/score';
import { predict, scoringOf } from '../../../src/cli/evaluate';
import { listIndexedNames } from '../../../src/compiler/cards/names-of';
import { loadWorld } from '../../../src/compiler/load/world';
import { scanNames } from '../../../src/match/scan';
import { openReal, type RealMatcher } from './dataset';
import { openIndex } from './world';

/** Own words, as tricky as newspapers print them: quotes, brackets, captions, odd spaces, several spellings. */
const ARTICLE = `Militia Rockets Hit Base Used By Foreign Troops

Seven rockets came down in and around the Al-Balad airbase north of Baghdad on Monday night, Iraqi officers said. Nobody was hurt. The launcher stood in a palm grove across the river in Diyala, a security source added.

Smoke over Baghdad Green Zone
A soldier guards the Baghdad\u00a0Green\u00a0Zone (photo)

A group called ‘Awliyaa al-Dam, or “Guardians of Blood”, had said it was behind a salvo on Irbil in February. That city houses troops who fight Islamic State (Isis). In March a contractor died in an attack on Ain Al-Assad.

Men of the Shi'ite Hashid Shaabi held a parade near Qayyara, south of Mosul, on the same day.

American jets had bombed a crossing in Syria used, the Pentagon said, by Kata’ib Hezbollah (KH) and KSS, or Kata'ib Sayyid al‑Shuhada. KSS denied it. Qassem Soleimani, the head of the Quds Force, was killed near Baghdad airport a year earlier; Soleimani's deputy took over.`;

const EXPECTED: Readonly<Record<string, string[]>> = {
  'balad-air-base': ['Al-Balad airbase'], baghdad: ['Baghdad'], diyala: ['Diyala'], 'green-zone-baghdad': ['Baghdad Green Zone', 'Baghdad\u00a0Green\u00a0Zone'],
  'saraya-awliya-al-dam': ['Awliyaa al-Dam', 'Guardians of Blood'], erbil: ['Irbil'], 'islamic-state': ['Islamic State', 'Isis'], 'ain-al-asad-air-base': ['Ain Al-Assad'],
  'popular-mobilization-forces': ['Hashid Shaabi'], qayyarah: ['Qayyara'], mosul: ['Mosul'], syria: ['Syria'], 'kataib-hezbollah': ['Kata’ib Hezbollah', 'KH'],
  'kataib-sayyid-al-shuhada': ['KSS', "Kata'ib Sayyid al‑Shuhada", 'KSS'], 'qasem-soleimani': ['Qassem Soleimani', 'Soleimani'], 'quds-force': ['Quds Force'], 'baghdad-international-airport': ['Baghdad airport'],
};

/** The country of "Iran's Ministry of Intelligence" is a mention of its own. */
const withoutCountry = (text: string): string => text.replace(/^\p{Lu}\p{Ll}+'s /u, '');

describe('with the real dataset', () => {
  let real: RealMatcher;
  beforeAll(async () => { real = await openReal(); });

  it('finds in a tricky article every name a reader would want, and nothing wrong', () => {
    const { relevance, mentions } = real.match({ text: ARTICLE, language: 'en', published: '2021-04-05' });
    expect(relevance.relevant).toBe(true);
    const found: Record<string, string[]> = {};
    for (const { entity, text } of mentions) found[entity] = [...(found[entity] ?? []), text];
    for (const [entity, texts] of Object.entries(EXPECTED)) expect([entity, found[entity]]).toEqual([entity, texts]);
    const others = mentions.filter(({ entity, underline }) => EXPECTED[entity] === undefined && underline);
    // The Pentagon may have an entry one day.
    expect(others.filter(({ text }) => text !== 'Pentagon')).toEqual([]);
  });

  it('finds every name of the dataset in its own spelling, wherever it may stand alone', () => {
    const { entries } = loadWorld('src/entries').world;
    // The heads of events are descriptions that no article prints.
    const heads = [...entries.values()].filter(({ entry: { kind } }) => kind !== 'event').flatMap(({ entry: { id, names } }) => names.filter(({ role }) => role === 'primary').map((name) => ({ id, ...name })));
    const alone = heads.filter(({ match }) => match === 'safe' || match === 'exact-case');
    // A town and its province may share a name.
    const missed = alone.filter(({ id, text }) => {
      const { mentions } = real.match({ text: `The men said that ${text} was named.`, language: 'en' }, { manual: true });
      return !mentions.some(({ candidates = [], ...mention }) => [mention.entity, ...candidates].includes(id) && withoutCountry(mention.text) === withoutCountry(text));
    });
    expect(missed.map(({ text }) => text)).toEqual([]);
    // Names that need more than themselves are few.
    expect(heads.length - alone.length).toBeLessThanOrEqual(heads.length * 0.1);
  });

  it('finds every name in the index, as written and in every generated spelling', () => {
    const { world } = loadWorld('src/entries');
    const { entities, names } = real.dataset;
    const owners = [...[...world.entries.values()].map(({ entry }) => entry), ...[...world.countries.values()].map((country) => ({ ...country, kind: 'country' as const }))];
    const written = owners.flatMap(({ id, kind, names: given }) => listIndexedNames(given, entities.ordinalOf(id) ?? -1, kind));
    const index = openIndex(new Uint8Array(names));
    const placeOf = (id: string): number => real.dataset.entries + Number(/^place (\d+)$/u.exec(id)?.[1] ?? NaN);
    const generated = real.spellings.map(({ text, entity }) => ({ text, entity: entities.ordinalOf(entity) ?? placeOf(entity) }));
    // No name is looked for across a comma.
    const missed = [...written, ...generated].filter(({ text }) => !text.includes(',')).filter(({ text, entity }) => {
      // Names that begin small are found at a capital: the scanner sees the key, the reading adds what stands before it.
      const hits = scanNames(/\p{Lu}/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1), index.names);
      return !Array.from({ length: hits.length }, (_, hit) => hit).some((hit) => hits.end(hit) === text.replace(/[»'’`]+$/u, '').length && index.recordsAt(hits.leaf(hit)).some((record) => record.entity === entity));
    });
    expect(missed.map(({ text }) => text)).toEqual([]);
  });

  it('keeps its figures on the gold texts', () => {
    const scoring = scoringOf({ ...real, match: real.match });
    for (const file of ['gold-dev', 'gold-own', 'gold-own-2', 'gold-own-3']) {
      const score = scoreAll(predict(readGold(readFileSync(`tests/gold/${file}.jsonl`, 'utf8')), real), scoring);
      expect(score.all.exactRight / score.all.predicted).toBeGreaterThanOrEqual(0.93);
      expect(score.known.exact / score.known.required).toBeGreaterThanOrEqual(0.93);
      expect(score.nonconflict.falseMarks / score.nonconflict.texts).toBeLessThanOrEqual(0.05);
      expect(score.relevance.recognised / score.relevance.conflict).toBeGreaterThanOrEqual(0.95);
      expect(score.relevance.rejected / score.relevance.nonconflict).toBeGreaterThanOrEqual(0.97);
    }
  });
});
