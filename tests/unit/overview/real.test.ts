/** The overview of articles in our own words, with the real dataset: which conflict is meant, and when nothing may be said. */
import { beforeAll, describe, expect, test } from 'vitest';
import { orderCards } from '../../../src/cards/order';
import type { ArticleOverview } from '../../../src/messages';
import { isOverview } from '../../../src/messages-guard';
import { makeOverview } from '../../../src/overview';
import { openReal, type RealMatcher } from '../match/dataset';

let real: RealMatcher;
beforeAll(async () => { real = await openReal(); });

function overviewOf(text: string, published?: string): ArticleOverview {
  const { dataset, match } = real;
  const article = { text, language: 'en', ...(published !== undefined && { published }) };
  const { named } = orderCards(article, match(article, { manual: true }).mentions);
  const head = (id: string) => {
    const ordinal = dataset.entities.ordinalOf(id);
    return ordinal === undefined ? undefined : dataset.entities.head(ordinal);
  };
  return makeOverview({ named, published, card: dataset.card, map: dataset.map, head });
}

describe('which conflict', () => {
  test.each([
    ['gaza-war-2023', '2024-01-23', 'The Israel Defense Forces struck Hamas in Khan Yunis in the Gaza Strip. Hamas and Palestinian Islamic Jihad fired rockets at Israel.'],
    ['israel-hezbollah-war-2023', '2024-10-08', 'Hezbollah fired on Haifa in Israel. The Israel Defense Forces bombed Beirut and Tyre in Lebanon; Hezbollah said it would go on.'],
    ['sudan-war-2023', '2025-10-27', 'The Rapid Support Forces took El Fasher in Darfur. The Sudanese army left; the Rapid Support Forces denied killings in Sudan.'],
    ['russia-ukraine-war', '2024-05-23', 'Russia bombed Kharkiv Oblast in Ukraine. The Russian Armed Forces said they had hit a depot; the Ukrainian Armed Forces denied it. Kyiv was quiet.'],
    ['yemeni-civil-war', '2021-09-29', 'The Houthis pushed towards Marib in Yemen. The Saudi-led coalition bombed the Houthis near Sanaa.'],
    ['syrian-civil-war', '2024-11-30', 'Hayat Tahrir al-Sham entered Aleppo in Syria. The Syrian army left for Homs; Hayat Tahrir al-Sham went on to Hama.'],
    ['iraq-islamic-state-war', '2016-10-17', 'Iraqi forces neared Mosul. Islamic State burnt oil wells; the Popular Mobilization Forces and the Peshmerga closed in on Islamic State in Iraq.'],
    ['sahel-insurgency', '2025-09-20', 'JNIM burnt lorries near Kayes in Mali. JNIM said the Malian army had fled Bamako.'],
    ['amhara-conflict', '2023-08-08', 'The Fano militia fought in Gondar. The Ethiopian army sent troops to Tigray; the Fano militia held out in Ethiopia. The Tigray People\'s Liberation Front was silent.'],
    ['tigray-war', '2021-06-28', 'The Tigray People\'s Liberation Front took Mekelle in Tigray. The Ethiopian army left; Eritrean forces stayed in Ethiopia. The Tigray People\'s Liberation Front said so.'],
    ['boko-haram-insurgency', '2024-09-02', 'Boko Haram attacked Maiduguri in Borno State. Nigerian troops drove Boko Haram off; Islamic State West Africa Province was silent in Nigeria.'],
    ['cabo-delgado-insurgency', '2021-03-27', 'Islamic State Mozambique attacked Palma in Cabo Delgado. Mozambican troops and Islamic State Mozambique fought on in Mozambique.'],
    ['iran-war-2026', '2026-03-05', 'Israel and the United States bombed Tehran in Iran. The Islamic Revolutionary Guard Corps fired missiles at Tel Aviv; Iran said it would go on. US forces struck Isfahan, and the Israel Defense Forces said Iran had fired at Israel.'],
    ['iran-war-2026', '2026-03-05', 'The United States struck Isfahan in Iran. Iranian missiles hit Al Dhafra Air Base in the United Arab Emirates; Iran said that Ali Khamenei was dead.'],
    ['red-sea-crisis', '2024-01-12', 'The Houthis fired at a ship in the Red Sea. The United States Navy shot the missile down; US Central Command said the Houthis had aimed at ships in the Gulf of Aden.'],
    ['kivu-conflict', '2025-01-27', 'M23 entered Goma in North Kivu. The Congolese army fled; M23 said that it held the airport, and Congo asked M23 to leave.'],
  ])('%s', (conflict, published, text) => {
    expect(overviewOf(text, published).conflict?.entity).toBe(conflict);
  });

  test.each([
    ['rockets at an Iraqi base in 2021: no war of the dataset', '2021-03-16', 'Rockets struck Ain al-Asad in Anbar, Iraq. Kata\'ib Hezbollah denied it; the Popular Mobilization Forces and Islamic State were named too, near Mosul.'],
    ['Tigray after the end of its war', '2023-08-08', 'The Tigray People\'s Liberation Front met in Mekelle. Troops went to Tigray; the Tigray People\'s Liberation Front was silent in Ethiopia.'],
    ['Suwayda after the end of the Syrian war', '2025-07-17', 'Fighting went on in Suwayda, Syria. The Syrian Democratic Forces and Hayat Tahrir al-Sham met in Damascus; Aleppo was quiet. The Syrian Democratic Forces waited.'],
    ['an Iraqi group that speaks of Yemen', '2024-01-31', 'Kata\'ib Hezbollah in Iraq paused its attacks, in Baghdad and at Ain al-Asad. In Yemen the Houthis went on against the United States Armed Forces. The Houthis said so.'],
    ['countries alone', '2024-03-01', 'Israel, Iran and the United States spoke of war. Israel and Iran said no. Israel said yes; Iran said no; the United States waited.'],
    ['two wars at once', '2024-10-08', 'The Israel Defense Forces fought Hamas in the Gaza Strip and Hezbollah in Lebanon. Hamas and Hezbollah fired on Israel.'],
  ])('silent: %s', (_, published, text) => {
    expect(overviewOf(text, published).conflict).toBeUndefined();
  });

  test('before it began nothing is said, and without a date only of a conflict that is not over', () => {
    const gaza = 'The Israel Defense Forces struck Hamas in Khan Yunis in the Gaza Strip. Hamas and Palestinian Islamic Jihad fired rockets at Israel.';
    expect(overviewOf(gaza, '2021-05-12').conflict).toBeUndefined();
    expect(overviewOf(gaza).conflict?.entity).toBe('gaza-war-2023');
    expect(overviewOf('Hayat Tahrir al-Sham entered Aleppo in Syria. The Syrian army left; Hayat Tahrir al-Sham went on to Hama and Homs.').conflict).toBeUndefined();
  });

  test('it comes with its reasons: every tied name is one of the article, and its words fit before "it"', () => {
    const { conflict } = overviewOf('The Rapid Support Forces took El Fasher in Darfur, Sudan. The Sudanese army left; the Rapid Support Forces stayed.', '2025-10-27');
    expect(conflict?.ties.map(({ entity, label }) => `${entity} ${label}`)).toEqual(expect.arrayContaining(['rapid-support-forces fights in', 'darfur scene of']));
    expect(conflict?.lead).toMatch(/\.$/);
    expect(conflict?.sources.length).toBeGreaterThan(0);
  });
});

const ARTICLE = 'Kata\'ib Hezbollah, part of the Popular Mobilization Forces, was blamed for rockets at Ain al-Asad. The Quds Force of Qassem Soleimani backed it, in Baghdad, Mosul and Diyala, Iraq. Doha in Qatar and Hezbollah were calm.';

describe('ties', () => {
  test('each bond once, told from the one who does it', () => {
    const { ties } = overviewOf(ARTICLE, '2021-03-16');
    const told = ties.map(({ from, label, to }) => `${from} ${label} ${to}`);
    expect(told).toEqual(expect.arrayContaining(['quds-force backs kataib-hezbollah', 'kataib-hezbollah part of popular-mobilization-forces', 'qasem-soleimani was in the leadership of quds-force']));
    expect(new Set(told).size).toBe(told.length);
    expect(ties.find(({ label }) => label === 'backs')).toMatchObject({ above: 'from', isMutual: false, by: expect.any(String), sources: expect.arrayContaining([expect.any(String)]) });
    expect(ties.every(({ until }, index) => until === undefined || ties.slice(index).every((later) => later.until !== undefined))).toBe(true);
  });

  test('countries only where they are tied to a group or a person', () => {
    const { ties } = overviewOf('Iran, Iraq, the United States and Israel met. Hezbollah did not come to Lebanon.', '2021-03-16');
    const countries = new Set(['iran', 'iraq', 'united-states', 'israel', 'lebanon']);
    expect(ties.length).toBeGreaterThan(0);
    expect(ties.filter(({ from, to }) => countries.has(from) && countries.has(to))).toEqual([]);
  });
});

describe('maps', () => {
  test('one map for the country of most places, numbered; a single place far off is named beside it', () => {
    const { maps, unmapped } = overviewOf(ARTICLE, '2021-03-16');
    expect(maps.map(({ country, base }) => [country, base.id])).toEqual([['Iraq', 'IQ']]);
    expect(maps[0]?.spots.map(({ entity, number }) => `${number} ${entity}`)).toEqual(['1 ain-al-asad-air-base', '2 baghdad', '3 mosul', '4 diyala']);
    expect(unmapped).toHaveLength(1);
    const diyala = maps[0]?.spots.find(({ entity }) => entity === 'diyala');
    expect(diyala).toMatchObject({ shape: expect.stringMatching(/^M/) });
    for (const { x, y } of maps[0]?.spots ?? []) expect(x > 0 && x < 656 && y > 0 && y < 480).toBe(true);
  });

  test('a second map where two places lie in another country, numbers going on', () => {
    const { maps, unmapped } = overviewOf('Reports of strikes came from Sanaa, Hodeidah and Aden in Yemen and from Kyiv, Kharkiv and Odesa in Ukraine after the war.', '2024-01-12');
    expect(maps.map(({ base }) => base.id).toSorted()).toEqual(['UA', 'YE']);
    expect(maps.flatMap(({ spots }) => spots.map(({ number }) => number))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(unmapped).toEqual([]);
  });

  test('countries get no pin', () => {
    expect(overviewOf('Iran and Iraq fought a war.', '2021-03-16')).toMatchObject({ maps: [], unmapped: [] });
  });
});

describe('timeline', () => {
  test('in order of time, each event once, with who published it and which names it concerns', () => {
    const { timeline } = overviewOf(ARTICLE, '2021-03-16');
    const killing = timeline.filter(({ date, names }) => date === '2020-01-03' && names.includes('qasem-soleimani'));
    expect(killing).toHaveLength(1);
    expect(killing[0]?.names.length).toBeGreaterThan(1);
    expect(timeline.map(({ date }) => date.slice(0, 4))).toEqual(timeline.map(({ date }) => date.slice(0, 4)).toSorted());
    expect(timeline.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });
});

test('every map of the dataset and every overview pass the guard of the panel', () => {
  const { dataset } = real;
  const bases = [...new Set(Array.from({ length: dataset.entries }, (_, ordinal) => dataset.card(dataset.entities.head(ordinal).id)?.map?.base ?? ''))].flatMap((code) => dataset.map(code) ?? []);
  expect(bases.length).toBeGreaterThan(20);
  for (const base of bases) {
    const overview = { ...overviewOf(ARTICLE, '2021-03-16'), maps: [{ country: '', base, spots: [] }] };
    expect([base.id, isOverview({ type: 'overview', ok: true, overview })]).toEqual([base.id, true]);
  }
});
