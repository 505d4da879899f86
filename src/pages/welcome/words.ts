/** All words of the welcome page. The sample states only what the entries it names state, with their sources; its date lets cards say what came after. */
export const WORDS = {
  title: 'Who are they, and where is that?',
  deck: 'Backgrounder underlines the armed groups, people, bases and places in the news about armed conflict that you read. Rest the pointer on a name for a short card: what is known, who says so, and as of when.',
  where: 'Where should it work?',
  whereNote: 'You can change this at any time, and switch off any single site.',
  entries: 'See all entries',
  options: 'All options',

  sample: {
    heading: 'Try it here',
    pointer: 'Rest the pointer on an underlined name, or tap it. A click keeps the card open, Esc closes it.',
    headline: 'The road north of Baghdad',
    published: '2020-03-01',
    byline: 'A sample, as if printed on 1 March 2020',
    text: [
      'North of Baghdad the road to Samarra passes Balad Air Base. From 2014 on the Popular Mobilization Forces fought along it against Islamic State; Kata’ib Hezbollah and Kata’ib Sayyid al-Shuhada are among their brigades.',
      'Qasem Soleimani, who led the Quds Force of Iran, was killed near Baghdad airport in January 2020.',
    ],
    links: 'The same on a page of its own:',
    listed: [
      { id: 'kataib-hezbollah', name: 'Kata’ib Hezbollah' }, { id: 'balad-air-base', name: 'Balad Air Base' }, { id: 'qasem-soleimani', name: 'Qasem Soleimani' },
    ],
    failed: 'The sample could not be marked.',
  },

  promises: [
    { title: 'Nothing leaves your browser', text: (held: string) => `${held} It cannot report what you read: the browser itself forbids it every connection. No account, no counting, no history.` },
    { title: 'Every line has a source', text: () => 'Who says it, and as of when. Contested claims name the party that makes them; designations are listed by authority and date, the same way for everyone.' },
    { title: 'It keeps out of the way', text: () => 'Only articles about armed conflict are marked. No card opens while you scroll, select or type, and the article itself is not changed.' },
  ],
  heldUnknown: 'Everything it knows comes with it.',
  held: (entries: string, places: string, date: string) => `Everything it knows comes with it: ${entries} entries and ${places} further places, as of ${date}.`,

  use: 'Good to know',
  off: ['Switch it off', 'The toolbar button has a switch for the site you are on, and lists every name in the article. Your browser may keep the button in its menu of extensions; pin it from there.'],
  known: ['Names you know', 'In the list of the toolbar button, the eye beside a name says: I know this one. It is not marked again.'],
  keyboard: 'Keyboard',
  keys: [['Tab', 'moves into an open card'], ['Esc', 'closes it']],
  keysChange: 'These can be changed where your browser lists the shortcuts of extensions.',
  lookUp: 'Look up any name',
  menu: 'On any page, select a name and choose “Background on …” from its menu.',
  bar: ['Type ', 'bg', ' and a space in the address bar, then a name in any spelling or script.'],
  list: ['Or search ', 'all entries', '.'],
  data: 'Where the data comes from',
  dataText: ['Entries are written one by one from news agencies, courts, the United Nations, research institutes and the parties themselves; places from GeoNames and OurAirports, maps from Natural Earth. ', 'More about the data', '.'],

  withheld: 'Your browser has not given Backgrounder access to websites',
  withheldText: 'Until it does, no article is marked by itself; the toolbar button still works on the page in front. Pages are read on this device only.',
  allow: 'Allow on all websites',
  allowed: 'Backgrounder may work on websites now. Reload articles that are open.',
  refused: 'Nothing was changed. You can allow it later in your browser’s list of extensions.',
} as const;
