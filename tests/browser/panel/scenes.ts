/**
 * What the panel can meet: articles of our own words, matched with the real dataset, so that map, ties and timeline are what a reader would see.
 * Made once for a test file; plain data, because it travels into the page.
 */
import { orderCards } from '../../../src/cards/order';
import { listNames } from '../../../src/cards/list';
import { openMatcher } from '../../../src/cli/matcher';
import type { Overview, PageState } from '../../../src/messages';
import { makeOverview } from '../../../src/overview';

export interface ArticleScene { page: PageState; overview: Overview }

const IRAQ = `Rockets hit the edge of an Iraqi air base used by American contractors
Rockets struck Ain al-Asad air base in Anbar province, Iraq, on Monday, and Kata'ib Hezbollah said it had nothing to do with it. The United States blamed groups backed by Iran's Quds Force.
Kata'ib Hezbollah, Asa'ib Ahl al-Haq and Harakat al-Nujaba belong to the Popular Mobilization Forces, which fought Islamic State in Mosul and Tikrit.
Qassem Soleimani, who commanded the Quds Force of the Islamic Revolutionary Guard Corps, and Abu Mahdi al-Muhandis were killed in Baghdad in 2020. Esmail Qaani followed him.
The road from Qayyarah towards Mosul was closed; Balad Air Base, Erbil and Diyala reported no attack. Kata'ib Hezbollah men were seen near Baghdad and in al-Qaim.`;

const GAZA = `Israel and Hamas trade fire in Gaza
The Israel Defense Forces said on Monday that they had struck Hamas and Palestinian Islamic Jihad in Khan Yunis and Rafah in the Gaza Strip. Hamas fired rockets at Israel.
The Qassam Brigades of Hamas said they had answered. Hezbollah in Lebanon, backed by Iran, fired on northern Israel; Doha and Ankara called for calm.
Hamas leader Yahya Sinwar and Ismail Haniyeh of Hamas did not comment. Israeli troops in the Gaza Strip moved on Jabalia. The Israel Defense Forces gave no number.`;

const LARGE = `Groups from Iraq to Yemen
${['Kata\'ib Hezbollah', 'Asa\'ib Ahl al-Haq', 'Harakat al-Nujaba', 'Kata\'ib Sayyid al-Shuhada', 'Saraya Awliya al-Dam', 'the Badr Organization', 'the Popular Mobilization Forces', 'the Islamic Resistance in Iraq', 'the Quds Force',
    'the Islamic Revolutionary Guard Corps', 'Hezbollah', 'Hamas', 'Palestinian Islamic Jihad', 'the Houthis', 'Islamic State', 'Hayat Tahrir al-Sham', 'the Syrian Democratic Forces', 'Liwa Fatemiyoun', 'Qassem Soleimani', 'Esmail Qaani', 'Abu Mahdi al-Muhandis', 'Qais al-Khazali',
    'Hassan Nasrallah', 'Yahya Sinwar', 'Abu Bakr al-Baghdadi', 'the Israel Defense Forces', 'Ahmed al-Sharaa'].map((name) => `Fighters and officials spoke of ${name} in Iraq, Syria, Lebanon, Yemen and Iran, and of the war.`).join('\n')}
Places: Baghdad, Mosul, Damascus, Aleppo, Beirut, Sanaa, Hodeidah, Tehran and Raqqa.`;

const detected = { isNews: true, score: 0.9, reasons: ['the page says it is a NewsArticle'] };
const base = { type: 'page-state', host: 'www.meridianpost.example' } as const;

export interface Scenes { iraq: ArticleScene; gaza: ArticleScene; large: ArticleScene; undated: ArticleScene }

export async function makeScenes(): Promise<Scenes> {
  const matcher = await openMatcher();
  if (!matcher.ok) throw new Error(matcher.sentence);
  const { dataset, match } = matcher.value;
  const head = (id: string) => {
    const ordinal = dataset.entities.ordinalOf(id);
    return ordinal === undefined ? undefined : dataset.entities.head(ordinal);
  };
  const make = (text: string, published?: string): ArticleScene => {
    const article = { text, language: 'en', ...(published !== undefined && { published }) };
    const { mentions, relevance } = match(article, { manual: true });
    const { named } = orderCards(article, mentions);
    const names = listNames(named, dataset.card);
    return {
      page: { ...base, detected: { ...detected, ...(published !== undefined && { published }) }, state: 'annotated', names, relevance, release: dataset.release },
      overview: { type: 'overview', ok: true, overview: makeOverview({ named, published, card: dataset.card, map: dataset.map, head }) },
    };
  };
  return { iraq: make(IRAQ, '2021-03-16'), gaza: make(GAZA, '2024-01-23'), large: make(LARGE, '2023-11-20'), undated: make(IRAQ) };
}

const plain = (more: object): PageState => ({ ...base, detected, ...more }) as unknown as PageState;

/** Pages without names to show. */
export const OTHER: Record<string, PageState> = {
  working: plain({ state: 'working' }),
  'not an article': plain({ state: 'idle', detected: { isNews: false, score: 0.1, reasons: [] } }),
  'not about conflict': plain({ state: 'not-conflict', relevance: { relevant: false, score: 0.5, threshold: 3, reasons: ['no word of fighting'] } }),
  off: plain({ state: 'off', why: 'site' }),
  failed: plain({ state: 'failed', sentence: 'Something in this article could not be handled.' }),
  empty: plain({ state: 'annotated', names: [], relevance: { relevant: true, score: 9, threshold: 3, reasons: [] }, release: '2026-06-29' }),
};

/** What an overview is asked with first: the harness tells articles apart by it. */
export const firstOf = ({ page }: ArticleScene): string => (page.state === 'annotated' ? (page.names[0]?.entity ?? '') : '');
