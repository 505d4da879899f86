/**
 * Changes since 2024 that a naive list gets wrong: who died, who followed, what changed hands, what was listed and delisted. Each row holds the
 * dataset to what its sources say, or to admitting that they do not say it.
 */
import { describe, expect, test } from 'vitest';
import { compiledOnce } from './compiled-once';
import { readCompiled } from './read-compiled';

const { card } = await readCompiled(await compiledOnce());

/** Rows of one label, each as `text | since | until | as of | flag`. */
const rowsOf = (id: string, label: string): string[] =>
  card(id).facts.filter((fact) => fact.label === label).flatMap(({ rows }) => rows).map(({ text, since = '', until = '', asOf = '', flag = '' }) => [text, since, until, asOf, flag].join(' | '));
const designationsOf = (id: string): string[] => card(id).designations.map(({ authority, list, action, since, until = '' }) => [authority, list, action, since, until].join(' | '));
const timelineOf = (id: string): string[] => card(id).timeline.map(({ date, text }) => `${date} ${text}`);
const gapsOf = (id: string): string[] => card(id).gaps.map(({ topic, note }) => `${topic}: ${note}`);
/** Without `until`. */
const open = /^[^|]*\|[^|]*\|  \|/;

const contains = (rows: readonly string[], pattern: RegExp): void => expect(rows).toContainEqual(expect.stringMatching(pattern));
const lacks = (rows: readonly string[], pattern: RegExp): void => expect(rows.filter((row) => pattern.test(row))).toEqual([]);

describe('the card says what changed', () => {
  test('1 Ali Khamenei died on 28 Feb 2026, Mojtaba Khamenei followed on 8 Mar', () => {
    contains(rowsOf('ali-khamenei', 'Status'), /^Dead \| 2026-02-28/);
    contains(rowsOf('ali-khamenei', 'Roles'), /^[Ss]upreme leader.* \| 1989 \| 2026-02-28/);
    contains(rowsOf('mojtaba-khamenei', 'Roles'), /^[Ss]upreme leader.* \| 2026-03-08 \|  \| 2026/);
  });
  test('2 Revolutionary Guards: Salami, Pakpour, Vahidi', () => {
    const leaders = rowsOf('irgc', 'Led by');
    contains(leaders, /Salami.* \| 2019-04 \| 2025-06 /);
    contains(leaders, /Pakpour.* \| 2025-06 \| 2026-02-28/);
    contains(leaders, /Vahidi.* \| 2026-03-01 \|  \| 2026-03-06/);
    for (const id of ['hossein-salami', 'mohammad-pakpour']) contains(rowsOf(id, 'Status'), /^Dead/);
  });
  test('3 Qaani was seen alive after reports of his death, and the card says until when that is known', () => {
    contains(rowsOf('esmail-qaani', 'Status'), /^Alive \|  \|  \| 2026-04/);
    contains(timelineOf('esmail-qaani'), /2025-06.*(?:[Ff]ilmed|seen)/);
  });
  test('4 the European Union lists the Guards', () => contains(designationsOf('irgc'), /^European Union \| .*listed \| 2026-0[12]/));
  test('5 Assad fell on 8 Dec 2024, al-Sharaa is president for a transition', () => {
    contains(rowsOf('bashar-al-assad', 'Roles'), /^[Pp]resident.* \| 2000 \| 2024-12-08/);
    contains(rowsOf('ahmed-al-sharaa', 'Roles'), /^[Pp]resident.* \| 2025-01-29 \|  \| 2026/);
  });
  test('6 Hayat Tahrir al-Sham announced its dissolution and was delisted', () => {
    contains(rowsOf('hayat-tahrir-al-sham', 'Status'), /^Dissolution announced \| 2025-01-29/);
    contains(designationsOf('hayat-tahrir-al-sham'), /^United States \| Foreign Terrorist Organization \| delisted \| 2025-07-08/);
  });
  test('7 the Syrian Democratic Forces lost Raqqa and Deir ez-Zor and agreed to integrate', () => {
    contains(timelineOf('syrian-democratic-forces'), /^2026-01-18 .*Raqqa and Deir ez-Zor/);
    contains(timelineOf('syrian-democratic-forces'), /^2026-01-30 .*integration/);
    for (const id of ['raqqa', 'deir-ez-zor']) lacks(rowsOf(id, 'Held by').filter((row) => open.test(row)), /Syrian Democratic Forces/);
  });
  test('8 al-Tanf was handed to Syria', () => {
    contains(rowsOf('al-tanf-garrison', 'Held by'), /^Syria.* \| 2026-02-12 \|  \| /);
    lacks(rowsOf('al-tanf-garrison', 'Held by').filter((row) => open.test(row)), /United States|coalition/i);
  });
  test('9 the Iraqi army holds Ain al-Asad since 17 Jan 2026', () => contains(rowsOf('ain-al-asad-air-base', 'Held by'), /^Iraqi .* \| 2026-01-17 \|  \| /));
  test.each(['kataib-sayyid-al-shuhada', 'harakat-al-nujaba', 'ansar-allah-al-awfiya', 'kataib-imam-ali'])('10 %s: US Foreign Terrorist Organization since September 2025', (id) =>
    contains(designationsOf(id), /^United States \| Foreign Terrorist Organization.*\| listed \| 2025-09/));
  test('11 Ali al-Zaidi is prime minister of Iraq in May 2026, al-Sudani no longer', () => {
    contains(rowsOf('iraq', 'Led by'), /Zaidi.* \|  \| 2026-05/);
    lacks(rowsOf('mohammed-shia-al-sudani', 'Roles').filter((row) => open.test(row)), /prime minister/i);
  });
  test('12 Hezbollah: Nasrallah, Tabatabai and the ban of its military activity', () => {
    contains(rowsOf('hezbollah', 'Led by'), /Nasrallah.* \| 1992-02 \| 2024-09-27/);
    contains(rowsOf('hezbollah', 'Led by'), /Qassem.* \| 2024-10-29 \|  \| 2026/);
    contains(rowsOf('haytham-ali-tabatabai', 'Status'), /^Dead \| 2025-11-23/);
    contains(timelineOf('hezbollah'), /^2026-03-02 .*ban/);
  });
  test('13 Hamas: the dead are dead, and nobody is called its leader after them without a source', () => {
    for (const id of ['ismail-haniyeh', 'yahya-sinwar', 'mohammed-deif', 'mohammed-sinwar', 'izz-al-din-al-haddad']) contains(rowsOf(id, 'Status'), /^Dead/);
    lacks(rowsOf('hamas', 'Led by').filter((row) => open.test(row)), /Haniyeh|Sinwar|Deif|Haddad|Meshaal|Hayya/);
    contains(gapsOf('hamas'), /[Ll]eader/);
  });
  test('14 Houthis: listed again, prime minister and chief of staff killed', () => {
    contains(designationsOf('houthis'), /^United States \| Foreign Terrorist Organization \| delisted \| 2021-02-16/);
    contains(designationsOf('houthis'), /^United States \| Foreign Terrorist Organization \| listed \| 2025-03-04/);
    contains(rowsOf('ahmed-al-rahawi', 'Died'), /^28 Aug 2025/);
    contains(rowsOf('houthis', 'Led by'), /Madani.* \| 2025-10-16/);
  });
  test('15 the Southern Transitional Council announced its dissolution, which is disputed', () => contains(rowsOf('southern-transitional-council', 'Status'), /^Dissolution announced \| 2026-01-09 .*disputed$/));
  test('16 the PKK announced its dissolution; the European Union still lists it', () => {
    contains(rowsOf('pkk', 'Status'), /^Dissolution announced \| 2025-05-12/);
    contains(designationsOf('pkk'), /^European Union .*\| listed \|/);
    lacks(designationsOf('pkk'), /^European Union .*\| delisted \|/);
  });
  test('17 the Rapid Support Forces hold El Fasher since 26 Oct 2025, and the UN lists their deputy commander', () => {
    contains(rowsOf('el-fasher', 'Held by'), /^Rapid Support Forces \| 2025-10-26 \|  \| /);
    contains(designationsOf('rapid-support-forces'), /^UN Security Council .*\| listed \| 2026-02-24/);
  });
  test('18 M23: Goma held, Uvira taken and left', () => {
    contains(rowsOf('goma', 'Held by'), /^March 23 Movement \| 2025-01-27 \|  \| /);
    contains(rowsOf('uvira', 'Held by'), /^March 23 Movement \| 2025-12-10 \| 2026-01/);
  });
  test('19 Wagner left Mali, Africa Corps stays, Camara was killed', () => {
    contains(timelineOf('wagner-group'), /^2025-06-06 .*Mali/);
    contains(rowsOf('africa-corps-russia', 'Status'), /^Active \|  \|  \| 2026/);
    contains(rowsOf('sadio-camara', 'Roles'), /defence.* \| 2021-06-11 \| 2026-04-25/);
  });
  test('20 Maduro was captured, the Cartel de los Soles is listed', () => {
    contains(timelineOf('nicolas-maduro'), /^2026-01-03 /);
    lacks(rowsOf('nicolas-maduro', 'Roles').filter((row) => open.test(row)), /president/i);
    contains(designationsOf('cartel-de-los-soles'), /^United States \| Foreign Terrorist Organization.*\| listed \| 2025-11/);
  });
  test('21 Pakistan spoke of open war on 27 Feb 2026', () => contains(timelineOf('pakistan-afghanistan-conflict-2026'), /^2026-02-27 .*open war/));
  test('22 the Sudanese Muslim Brotherhood is listed; the second listing was announced and not confirmed', () => {
    contains(designationsOf('sudanese-muslim-brotherhood'), /^United States \| Specially Designated Global Terrorist.*\| listed \| 2026-03-09/);
    lacks(designationsOf('sudanese-muslim-brotherhood'), /Foreign Terrorist Organization/);
  });
  test('23 Saraya Awliya al-Dam claimed the attack on Baghdad airport of 2 Mar 2026', () => contains(timelineOf('saraya-awliya-al-dam'), /^2026-03-02 .*airport/));
  test('24 the war of 2026: begun on 28 Feb, ceasefire in April, and its state said only as of June', () => {
    contains(timelineOf('iran-war-2026'), /^2026-02-28 /);
    contains(rowsOf('iran-war-2026', 'Status'), /^Ceasefire \| 2026-04-08 \|  \| 2026-06/);
  });
});
