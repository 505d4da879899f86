/** Arabic words beside names. See `language.ts` for what each list is for. There are no capitals; nouns stand before the name. */
import { demonymsOf, setOf as set, startsOf, type Language } from './language';

const NONE = set('');

/** The word a nationality is made from, with its usual forms: masculine, feminine, both with the article. */
const NATIONALITIES = 'IQ:عراقي SY:سوري LB:لبناني IL:إسرائيلي PS:فلسطيني YE:يمني IR:إيراني TR:تركي JO:أردني EG:مصري SA:سعودي SD:سوداني LY:ليبي RU:روسي UA:أوكراني US:أمريكي US:أميركي';
const formsOf = (word: string): string => [word, `${word}ة`, `ال${word}`, `ال${word}ة`].join(',');

export const ARABIC: Language = {
  tag: 'ar',
  titles: set('الرئيس العميد اللواء الفريق العقيد الشيخ السيد الدكتور الملك الأمير القائد النائب الوزير الجنرال'),
  offices: NONE,
  headNouns: new Map(),
  headNounStarts: startsOf([]),
  verbsLikeNouns: NONE,
  objects: NONE,
  spanNouns: NONE,
  townNouns: NONE,
  longNameNouns: NONE,
  otherNouns: NONE,
  forces: NONE,
  directions: NONE,
  smallWords: set('في من إلى على عن مع قال قالت إن أن التي الذي'),
  calendar: NONE,
  demonyms: demonymsOf(NATIONALITIES.split(' ').map((row) => `${row.slice(0, 3)}${formsOf(row.slice(3))}`).join(' ')),
  mayBeSmall: NONE,
  locatives: set('في قرب إلى من بمدينة مدينة بلدة قرية محافظة شمال جنوب شرق غرب'),
  sayings: NONE,
  kin: set('بن ابن أبو نجل شقيق'),
  nameStarts: NONE,
  joiners: NONE,
  members: NONE,
  media: NONE,
  bodies: NONE,
  missions: NONE,
  localities: NONE,
  newWords: NONE,
  routes: NONE,
  governors: NONE,
  clauseStarts: NONE,
  genitiveS: false,
  nounsHaveCapitals: false,
};
