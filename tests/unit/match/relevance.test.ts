import { describe, expect, it } from 'vitest';
import { topicWords, TOPICS } from '../../../src/match/vocabulary';
import { makeWorld } from './world';

const { match } = makeWorld([
  { id: 'ain', kind: 'base', countries: ['IQ'], names: ['Ain al-Asad'] },
  { id: 'kataib', kind: 'armed-group', countries: ['IQ'], names: ["Kata'ib Hezbollah"] },
  { id: 'baghdad', kind: 'settlement', countries: ['IQ'], names: ['Baghdad'] },
]);
const relevanceOf = (text: string) => match(text).relevance;

describe('relevance', () => {
  it.each([
    ['an attack', 'Militants fired rockets at a base near Baghdad on Monday, killing two soldiers.'],
    ['a truce', 'Both sides agreed to a ceasefire after shelling had killed dozens of civilians.'],
    ['names that speak for themselves', "Kata'ib Hezbollah named a new spokesman and denied that it had men at Ain al-Asad."],
    ['a headline alone', 'Drone strike kills militia commander in Baghdad'],
  ])('is seen in %s', (_, text) => {
    expect(relevanceOf(text)).toMatchObject({ relevant: true });
  });

  it.each([
    ['football', 'Baghdad beat Basra 2-1 in the final of the league; the striker scored twice after an attack from the left, and the coach praised his defence.'],
    ['a recipe', 'Grill the lamb, stir the sauce and serve it with flatbread from Baghdad. The chef adds lemon, garlic and salt.'],
    ['a film about war', 'The actor plays a soldier in the war film, which opens the festival; its director shot the battle near Baghdad. Audiences and critics praised the movie.'],
    ['crime', 'Police shot a man dead after a robbery. The court heard that the suspect had been convicted; his lawyer told the judge he was sorry.'],
    ['an earthquake with the army helping', 'The army sent soldiers to the region after the earthquake, which killed 300. Rescue workers dug in the rubble; doctors treated the injured, and rain slowed them.'],
    ['nothing at all', 'A quiet day in Baghdad.'], ['an empty text', ''],
  ])('is not seen in %s', (_, text) => {
    expect(relevanceOf(text)).toMatchObject({ relevant: false });
  });

  it('gives its reasons in words', () => {
    const { score, threshold, reasons } = relevanceOf("Kata'ib Hezbollah fired rockets at soldiers, police said, during a football match.");
    expect(score).toBeGreaterThanOrEqual(threshold);
    expect(reasons.join(' ')).toMatch(/“rockets”, “soldiers”.*\(\+\d+\).*Kata'ib Hezbollah.*sport.*“football”.*\(-\d+\)/);
  });

  it('reads the longer word only, and in the opening only', () => {
    expect(relevanceOf('An air strike.').score).toBe(4);
    const late = `${'The mill ground corn all day and the miller slept. '.repeat(120)}Militants fired rockets at soldiers and bombed a barracks.`;
    expect(relevanceOf(late).relevant).toBe(false);
  });

  it('asks more of a long text than of a short one', () => {
    const words = 'Soldiers and gunmen fought. ';
    expect(relevanceOf(words).threshold).toBeLessThan(relevanceOf(words + 'The mill ground corn all day. '.repeat(200)).threshold);
  });
});

describe('the vocabulary', () => {
  it('names every word once, with a weight a byte can hold', () => {
    const words = topicWords();
    expect(new Set(words.map(({ text }) => text)).size).toBe(words.length);
    for (const { text, topic, weight } of words) {
      expect(text).toMatch(/^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}0-9' -]+$/u);
      expect(TOPICS).toContain(topic);
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThan(256);
    }
  });
});
