import { describe, expect, it } from 'vitest';
import { topicWords, TOPICS } from '../../../src/match/vocabulary';
import { makeWorld } from './world';

const { match } = makeWorld([
  { id: 'ain', kind: 'base', countries: ['IQ'], names: ['Ain al-Asad'] },
  { id: 'kataib', kind: 'armed-group', countries: ['IQ'], names: ["Kata'ib Hezbollah"] },
  { id: 'long-war', kind: 'conflict', since: '2003', until: '2011', names: ['Long War'] },
  { id: 'baghdad', kind: 'settlement', countries: ['IQ'], names: ['Baghdad'] }, { id: 'world-court', kind: 'international-organisation', countries: [], names: ['Court of the World'] },
]);
const relevanceOf = (text: string) => match(text).relevance;

describe('relevance', () => {
  it.each([
    ['an attack', 'Militants fired rockets at a base near Baghdad on Monday, killing two soldiers.'],
    ['a truce', 'Both sides agreed to a ceasefire after shelling had killed dozens of civilians.'],
    ['names that speak for themselves', "Kata'ib Hezbollah named a new spokesman and denied that it had men at Ain al-Asad."],
    ['an attack during floods', 'Militants attacked an army convoy that brought food to villages cut off by floods, killing six soldiers. The insurgents fired rockets as the rain fell.'],
    ['the shooting of a commander', 'Gunmen shot dead a militia commander near a gas station and fled. Security forces hunted the militants; a drone strike had killed his brother.'],
    ['the order of a court that is known by its name', "Judges at the Court of the World ordered an end to the offensive, in a case of genocide. The court cannot enforce it. Kata'ib Hezbollah was pleased."],
    ['a headline alone', 'Drone strike kills militia commander in Baghdad'],
  ])('is seen in %s', (_, text) => {
    expect(relevanceOf(text)).toMatchObject({ relevant: true });
  });

  it.each([
    ['football', 'Baghdad beat Basra 2-1 in the final of the league; the striker scored twice after an attack from the left, and the coach praised his defence.'],
    ['a recipe', 'Grill the lamb, stir the sauce and serve it with flatbread from Baghdad. The chef adds lemon, garlic and salt.'],
    ['a film about war', 'The actor plays a soldier in the war film, which opens the festival; its director shot the battle near Baghdad. Audiences and critics praised the movie.'],
    ['crime', 'Police shot a man dead after a robbery. The court heard that the suspect had been convicted; his lawyer told the judge he was sorry.'],
    ['crime before a court of that name', 'Police shot a man dead after a robbery. The Court of the World heard that the suspect had been convicted; his lawyer told the judge he was sorry.'],
    ['floods in a country at war', 'Floods have killed 200 in a country worn by war. The flooding stranded 9,000; troops and rescue workers reached a valley where forty had drowned. A disaster official blamed the monsoon.'],
    ['a review', 'The film is directed by a former soldier and shows a platoon in the Long War. The acting is raw, the performances are loud, and a bomb opens the second half. Viewers wept.'],
    ['a police shooting', 'A police officer shot and killed a man who had pointed a rifle at people in a gas station. The man was intoxicated and fired at the officer, the police department said after a manhunt.'],
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

  it('asks whether a war is over', () => {
    const scores = ['2009-05-01', '2012-05-01', '2016', '2017-01'].map((published) => match('The men spoke of the Long War.', { published }).relevance.score);
    expect(scores).toEqual([6, 6, 6, 2]);
    expect(relevanceOf('The men spoke of the Long War.').score).toBe(6);
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
