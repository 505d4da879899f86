/** Tables for `variants`: words that newspapers transliterate in several ways, and English words with two spellings. Folded, no names of single persons. */

/** Words of one row are the same word. Only words that are no English ones. */
export const CLASSES: readonly (readonly string[])[] = [
  'kataib kataeb katayeb katayib', 'hezbollah hizbollah hizballah hizbullah hezbullah hezballah', 'sayyid sayyed sayed seyyed seyed sayid', 'shuhada shohada shuhadaa',
  'muhammad mohammad mohammed mohamed muhammed mohamad', 'hussein husayn hussain husain hossein', 'hassan hasan', 'ahmed ahmad', 'qasem qassem qasim qassim kassem', 'ismail esmail ismael esmaeil',
  'ibrahim ebrahim', 'yusuf yousef youssef yusef yousuf', 'omar umar', 'osama usama', 'othman uthman', 'khalid khaled', 'walid waleed', 'rashid rasheed', 'jamal gamal', 'abdul abdel',
  'abdullah abdallah abdulla', 'abdulrahman abdelrahman abdurrahman', 'abu abou', 'sheikh shaykh shaikh', 'mustafa mostafa', 'mahmoud mahmud', 'saleh salih', 'suleiman sulaiman sulayman soleiman', 'haidar haider haydar hayder',
  'jaysh jaish jeish', 'harakat haraka', 'liwa liwaa', 'awliya awliyaa awlia', 'nujaba nujabaa nojaba', 'hashd hashed', 'shaabi shabi', 'asaib asaeb assaib', 'haq haqq', 'muqawama moqawama muqawamah',
  'islamiya islamiyya islamiyah islamiyyah', 'muslimin muslimeen moslemin', 'mujahideen mujahidin mojahedin mujahedeen', 'jamaat jamaah jamaa', 'jihad jehad', 'fatah fateh', 'ahrar ahraar', 'ansar ansaar',
  'ain ayn', 'deir dayr dair', 'tell tel tal tall', 'kiryat qiryat', 'beit bayt bait', 'kafr kufr', 'kfar kefar', 'khirbat khirbet', 'burj bourj borj', 'qalat qalaat', 'jabal jebel', 'umm um', 'bir beer', 'khan khaan', 'ayatollah ayatullah', 'mullah mulla', 'taliban taleban', 'lashkar lashkare', 'tehreek tehrik tahrik', 'shabaab shabab',
].map((row) => row.split(' '));

/** Countries whose names reach English newspapers in several transliterations. */
export const TRANSLITERATED: ReadonlySet<string> = new Set('AE AF AM AZ BH BY DJ DZ EG ER ET GE IL IQ IR JO KG KW KZ LB LY MA MR OM PK PS QA RU SA SD SO SS SY TJ TM TN UA UZ YE'.split(' '));

/** Each one way; the names are written in either form. */
export const ENGLISH_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/\b([Aa])ir [Bb]ase\b/u, '$1irbase'], [/\b([Aa])irbase\b/u, '$1ir base'], [/\b([Aa])ir [Ff]ield\b/u, '$1irfield'], [/\b([Aa])irfield\b/u, '$1ir field'],
  [/iz(ations?)\b/u, 'is$1'], [/is(ations?)\b/u, 'iz$1'], [/\b([Dd])efense\b/u, '$1efence'], [/\b([Dd])efence\b/u, '$1efense'], [/\b([Cc])enter\b/u, '$1entre'], [/\b([Cc])entre\b/u, '$1enter'],
  [/(?<=\S )Force$/u, 'Forces'], [/^Islamic State in /u, 'ISIS in '], [/\bthe Greater (?=\p{Lu}\p{L}+$)/u, 'the '],
  [/\bInternational Airport$/u, 'Airport'], [/\bGovernorate$/u, 'Province'], [/\bOblast$/u, 'Region'], [/(?<=\S \S+ )Brigades$/u, 'Brigade'], [/ & /u, ' and '], [/\bSt\.? (?=\p{Lu})/u, 'Saint '], [/\bSaint (?=\p{Lu})/u, 'St '],
];
