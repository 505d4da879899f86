/** French words beside names. See `language.ts` for what each list is for. */
import { demonymsOf, nounsOf, setOf as set, startsOf, type Language } from './language';

/** French puts the noun in front ("la base d'Ain al-Asad"), so few nouns stand behind a name. */
const HEAD_NOUNS = nounsOf([['airport', ['site', 'base']], ['group', ['armed-group', 'military']]]);

export const FRENCH: Language = {
  tag: 'fr',
  titles: set('président présidente général colonel capitaine commandant lieutenant amiral roi reine prince princesse émir sultan cheikh imam ayatollah mollah monsieur madame mme docteur maître sénateur gouverneur maire'),
  offices: set('ministre ministre premier chef porte-parole émissaire ambassadeur secrétaire gouvernement armée marine forces troupes guerre crise ministère parlement police'),
  headNouns: HEAD_NOUNS,
  headNounStarts: startsOf(HEAD_NOUNS.keys()),
  verbsLikeNouns: set(''),
  objects: set(''),
  spanNouns: set(''),
  townNouns: set(''),
  longNameNouns: set(''),
  otherNouns: set('fc hôtel musée université stade airlines festival opéra banque'),
  forces: set(''),
  directions: set('nord sud est ouest'),
  smallWords: set(`un une le la les l des du de d au aux ce cet cette ces son sa ses leur leurs notre nos mon ma mes tout toute tous toutes chaque plusieurs deux trois quatre cinq six sept huit neuf dix
    dans en à sur sous vers chez avec sans pour par contre entre depuis dès pendant après avant jusqu selon malgré près loin hors outre quand où comment qui que quoi dont si comme lorsque puisque et ou mais donc or ni car
    il elle ils elles on nous vous je tu y ici là aujourd hier demain toutefois cependant alors ainsi aussi encore même non est sont était ont a selon samedi`),
  calendar: set('lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre ramadan'),
  demonyms: demonymsOf(`IQ:irakien,irakienne,irakiens,irakiennes SY:syrien,syrienne,syriens,syriennes LB:libanais,libanaise,libanaises IL:israélien,israélienne,israéliens,israéliennes PS:palestinien,palestinienne,palestiniens,palestiniennes
    YE:yéménite,yéménites IR:iranien,iranienne,iraniens,iraniennes TR:turc,turque,turcs,turques JO:jordanien,jordanienne,jordaniens EG:égyptien,égyptienne,égyptiens SA:saoudien,saoudienne,saoudiens UA:ukrainien,ukrainienne,ukrainiens,ukrainiennes
    RU:russe,russes SD:soudanais,soudanaise LY:libyen,libyenne,libyens ML:malien,malienne,maliens BF:burkinabè,burkinabé NE:nigérien,nigérienne,nigériens NG:nigérian,nigériane,nigérians SO:somalien,somalienne,somaliens CD:congolais,congolaise
    RW:rwandais,rwandaise AF:afghan,afghane,afghans PK:pakistanais,pakistanaise US:américain,américaine,américains,américaines FR:français,française,françaises DE:allemand,allemande,allemands HT:haïtien,haïtienne,haïtiens TD:tchadien,tchadienne,tchadiens
    ET:éthiopien,éthiopienne,éthiopiens AM:arménien,arménienne,arméniens AZ:azerbaïdjanais,azerbaïdjanaise -:kurde,kurdes,druze,chiite,sunnite,arabe,islamique,islamiste,djihadiste,houthi,européen,européenne`),
  mayBeSmall: set(''),
  locatives: set('à dans vers près'),
  sayings: set('dit déclare affirme explique raconte ajoute annonce'),
  kin: set('fils fille frère soeur père mère épouse mari nommé surnommé alias'),
  nameStarts: set('lac mont port fort camp cap'),
  joiners: set(''),
  members: set(''),
  media: set(''),
  bodies: set(''),
  missions: set(''),
  localities: set(''),
  newWords: set('nouveau nouvelle'),
  routes: set(''),
  governors: set('gouverneur'),
  clauseStarts: set('après avant depuis quand lorsque comme contrairement malgré si'),
  genitiveS: false,
  nounsHaveCapitals: false,
};
