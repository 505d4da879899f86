/** English words beside names. See `language.ts` for what each list is for. Lower case, one form each unless both are needed. */
import type { Kind } from '../types';
import { demonymsOf, nounsOf, setOf as set, startsOf, type Language } from './language';

const GROUPS: readonly Kind[] = ['armed-group', 'military', 'security-service', 'political-organisation', 'government', 'international-organisation'];
const SITES: readonly Kind[] = ['site', 'base'];

/** Without kinds: the first word of two, as in "oil field". */
const HEAD_NOUNS = nounsOf([
  ['airbase base bases garrison barracks outpost airfield', ['base']],
  ['city town village hamlet neighborhood neighbourhood suburb municipality', ['settlement']],
  ['quarter', ['settlement', 'site']],
  ['provinces governorates regions oblasts departments states', ['region', 'natural-feature']],
  ['province governorate oblast county prefecture department', ['region']], ['region territory peninsula', ['region', 'natural-feature']],
  ['state', ['region', 'armed-group']],
  ['district subdistrict', ['region', 'settlement', 'site']],
  ['island islands valley mountain mountains river lake sea strait gulf corridor plateau basin delta bay canal', ['natural-feature', 'region']],
  ['strip', ['region']],
  ['airport', SITES], ['dam refinery crossing prison jail plant port oilfield field fields bridge facility reactor', SITES], ['camp camps', ['site', 'base', 'settlement']],
  ['group movement militia organization organisation front brigade brigades battalion battalions faction rebels fighters militants', GROUPS],
  ['air military naval oil gas refugee border international nuclear power training displacement', []],
  ['army navy forces force command corps division guard guards council coalition alliance', GROUPS],
]);

/** Nationality words by ISO code of the country; those behind "-" belong to none, or to several. */
const DEMONYMS = demonymsOf(`AF:afghan AL:albanian DZ:algerian US:american AO:angolan AR:argentine,argentinian AM:armenian AU:australian AT:austrian AZ:azerbaijani,azeri BH:bahraini BD:bangladeshi BY:belarusian BE:belgian BA:bosnian BR:brazilian GB:british,welsh,scottish
  BG:bulgarian BF:burkinabe MM:burmese KH:cambodian CM:cameroonian CA:canadian TD:chadian CL:chilean CN:chinese CO:colombian CD:congolese HR:croatian CU:cuban CY:cypriot CZ:czech DK:danish NL:dutch EC:ecuadorian EG:egyptian AE:emirati ER:eritrean EE:estonian
  ET:ethiopian PH:filipino,philippine FI:finnish FR:french PS:palestinian,gazan GE:georgian DE:german GH:ghanaian GR:greek HT:haitian HU:hungarian IN:indian ID:indonesian IR:iranian,persian IQ:iraqi IE:irish IL:israeli IT:italian CI:ivorian JP:japanese JO:jordanian
  KZ:kazakh KE:kenyan XK:kosovar KW:kuwaiti KG:kyrgyz LV:latvian LB:lebanese LR:liberian LY:libyan LT:lithuanian MY:malaysian ML:malian MR:mauritanian MX:mexican MD:moldovan MN:mongolian MA:moroccan MZ:mozambican NA:namibian NP:nepalese NI:nicaraguan NG:nigerian NE:nigerien
  NO:norwegian OM:omani PK:pakistani PA:panamanian PE:peruvian PL:polish PT:portuguese QA:qatari RO:romanian RU:russian RW:rwandan SV:salvadoran SA:saudi SN:senegalese RS:serbian SG:singaporean SK:slovak SI:slovenian SO:somali ES:spanish LK:lankan
  SD:sudanese SE:swedish CH:swiss SY:syrian TW:taiwanese TJ:tajik TZ:tanzanian TH:thai TG:togolese TN:tunisian TR:turkish TM:turkmen UG:ugandan UA:ukrainian UY:uruguayan UZ:uzbek VE:venezuelan VN:vietnamese YE:yemeni ZM:zambian ZW:zimbabwean
  -:arab,chechen,christian,druze,english,ethnic,european,guinean,houthi,islamic,islamist,jewish,kashmiri,korean,kurdish,macedonian,muslim,ossetian,ottoman,pashtun,shia,shiite,sierra,soviet,sunni,tibetan,western,yazidi,yezidi,allied,orthodox,catholic,maronite,alawite,us,uk,un,eu,nato`);

export const ENGLISH: Language = {
  tag: 'en',
  titles: set(`president vice prime premier chancellor king queen prince princess emir sultan sheikh shaykh sheik mullah maulana mufti ayatollah hojatoleslam imam sayyid sayyed seyyed pope
    general gen lieutenant lt colonel col major maj captain capt brigadier brig sergeant sgt admiral adm marshal corporal commander governor gov mayor ambassador
    senator sen rep congressman congresswoman judge justice professor prof dr mr mrs ms sir lord lady dame strongman warlord dictator inspector superintendent`),
  offices: set(`minister ministers ministry commanders chief chiefs leader leaders head heads deputy spokesman spokeswoman spokesperson envoy secretary representative lawmaker mp director cleric journalist correspondent activist analyst militant founder
    cofounder ruler official officials officer officers private speaker foreign defence defense interior exiled former late emeritus crown commissioner field health finance parliament supreme government regime authorities police army navy forces troops soldiers fighters
    rebels militants militia embassy ambassador border war crisis conflict ceasefire envoys delegation peace talks deal strike strikes attack attacks offensive bombing raid raids`),
  headNouns: HEAD_NOUNS,
  headNounStarts: startsOf(HEAD_NOUNS.keys()),
  verbsLikeNouns: set('states'),
  objects: set('that its their it the a an how why whether'),
  spanNouns: set('province governorate region state oblast county territory prefecture department district subdistrict peninsula island islands valley mountains strait corridor plateau basin delta base airbase garrison airport group dam refinery crossing prison camp field fields oilfield plant'),
  townNouns: set('city'),
  longNameNouns: set('command brigades movement'),
  otherNouns: set(`street avenue road boulevard square fc sc united university college institute hospital school restaurant cafe hotel times post herald journal news tv radio bank church cathedral mosque museum theatre theater cup open
    festival foundation airlines airways railway club bridge conference declaration accord accords agreement treaty convention protocol summit process syndrome stadium tower towers hills heights valley creek springs falls county township zoo department court`),
  forces: set('army navy military marines airforce air coast'),
  directions: set('north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern central upper lower greater inner outer downtown rural mainland coastal near old nearby historic'),
  smallWords: set(`a an the this that these those his her its their our my your some any all both each every no one two three four five six seven eight nine ten dozens hundreds thousands many most several few more other another such
    in on at by for from of to with without within into onto upon over under above below across along around amid among after before since until till during while when where why how what who whom whose which as if unless although though because so but and or nor yet
    it he she they we you i there here now then today yesterday tomorrow later earlier meanwhile however also still even only just not never once again according despite against between beyond beside besides behind like unlike about near outside inside per via than
    is are was were be been has have had do does did will would can could may might must shall should says said say saying tells told asks asked reports reported claims claimed kills killed fires fired hits strikes attacks launches warns vows accuses denies calls visits bombs seizes captures
    new breaking exclusive watch video photo photos photographs opinion analysis live update updated explainer factbox timeline read see who's what's let's don't`),
  locatives: set('in at near inside outside around across throughout within'),
  sayings: set('said says told tells added adds asked asks explained explains recalled recalls insisted insists wrote writes tweeted replied replies argued argues thinks thought believes believed knew knows wept smiled laughed'),
  kin: set('son daughter brother sister father mother wife husband widow uncle aunt cousin nephew niece grandson grandfather friend neighbour neighbor named called nicknamed alias surnamed aka abu umm ibn bin bint'),
  nameStarts: set('lake mount mt port fort cape camp force jtf operation'),
  joiners: set('da de do del dos das du la di bin ibn bint'),
  members: set('rebels militants fighters soldiers troops insurgents guerrillas gunmen terrorists'),
  media: set('agency agencies newspaper daily website channel television outlet broadcaster'),
  bodies: set('agency bank university institute academy federation association union tribunal forces force corps society congress party movement'),
  missions: set('mission'),
  localities: set('area community locality settlement'),
  newWords: set('new'),
  routes: set('highway road route motorway border railway railroad line axis pipeline corridor crossing'),
  governors: set('governor governors gov'),
  clauseStarts: set('after before from when while as since unlike like besides beyond despite outside near although because if until'),
  genitiveS: false,
  nounsHaveCapitals: false,
  calendar: set('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ramadan'),
  demonyms: DEMONYMS,
  mayBeSmall: set('oblast krai county department armed forces base bases airbase air airport airfield garrison province governorate district city town river lake island islands camp oil gas field fields dam army navy movement group government militia rebels crossing refinery prison region regime strip international military naval nuclear power plant parliament state-run'),
};
