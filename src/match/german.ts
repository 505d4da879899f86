/** German words beside names. See `language.ts` for what each list is for. Every noun has a capital, so a capital beside a name says nothing. */
import { demonymsOf, nounsOf, setOf as set, startsOf, type Language } from './language';

const HEAD_NOUNS = nounsOf([['gruppe miliz', ['armed-group', 'military']], ['staudamm flughafen', ['site', 'base']]]);

export const GERMAN: Language = {
  tag: 'de',
  titles: set('präsident präsidentin general oberst hauptmann major leutnant admiral könig königin prinz prinzessin kronprinz emir sultan scheich ajatollah herr frau doktor professor gouverneur bürgermeister kanzler minister'),
  offices: set('regierung armee truppen krieg krise chef sprecher'),
  headNouns: HEAD_NOUNS,
  headNounStarts: startsOf(HEAD_NOUNS.keys()),
  verbsLikeNouns: set(''),
  objects: set(''),
  spanNouns: set(''),
  townNouns: set(''),
  longNameNouns: set(''),
  otherNouns: set('straße platz hotel museum universität stadion'),
  forces: set(''),
  directions: set('nord süd ost west nördlich südlich östlich westlich'),
  smallWords: set(`der die das den dem des ein eine einer eines einem einen im in am an auf aus bei bis durch für gegen mit nach ohne seit über um unter von vom vor zu zum zur zwischen und oder aber denn doch wie als wenn dass ob wo wer was
    er sie es wir ihr ich man sein seine ihre ist sind war waren hat haben hatte wird werden wurde wurden nicht auch noch nur schon heute gestern morgen laut trotz während wegen`),
  calendar: set('montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september oktober november dezember ramadan'),
  demonyms: demonymsOf(`IQ:irakisch,irakische,irakischen,irakischer SY:syrisch,syrische,syrischen,syrischer LB:libanesisch,libanesische,libanesischen IL:israelisch,israelische,israelischen,israelischer PS:palästinensisch,palästinensische,palästinensischen YE:jemenitisch,jemenitische,jemenitischen
    IR:iranisch,iranische,iranischen,iranischer TR:türkisch,türkische,türkischen JO:jordanisch,jordanische,jordanischen EG:ägyptisch,ägyptische,ägyptischen SA:saudisch,saudische,saudischen UA:ukrainisch,ukrainische,ukrainischen,ukrainischer RU:russisch,russische,russischen,russischer
    SD:sudanesisch,sudanesische,sudanesischen LY:libysch,libysche,libyschen ML:malisch,malische,malischen NG:nigerianisch,nigerianische,nigerianischen SO:somalisch,somalische,somalischen CD:kongolesisch,kongolesische,kongolesischen RW:ruandisch,ruandische,ruandischen AF:afghanisch,afghanische,afghanischen
    PK:pakistanisch,pakistanische,pakistanischen US:amerikanisch,amerikanische,amerikanischen,us-amerikanische DE:deutsch,deutsche,deutschen FR:französisch,französische,französischen AM:armenisch,armenische,armenischen AZ:aserbaidschanisch,aserbaidschanische,aserbaidschanischen -:kurdisch,kurdische,kurdischen,islamisch,islamische,islamistische`),
  mayBeSmall: set(''),
  locatives: set('in im bei nahe nach aus um'),
  sayings: set('sagt sagte sagten erklärte erklärten betonte fügte berichtete erzählt erzählte meint meinte'),
  kin: set('sohn tochter bruder schwester vater mutter ehefrau namens genannt alias'),
  nameStarts: set(''),
  joiners: set(''),
  members: set(''),
  media: set(''),
  bodies: set(''),
  missions: set(''),
  localities: set(''),
  newWords: set('neu'),
  routes: set(''),
  governors: set('gouverneur'),
  clauseStarts: set('nach vor aus als wenn während seit anders trotz nahe bevor nachdem'),
  genitiveS: true,
  nounsHaveCapitals: true,
};
