/**
 * The sample article of the welcome page: English in every language, because the content script reads it and cards are English (decision 0015). It states
 * only what the entries it names state, with their sources; its date lets cards say what came after.
 */
export const SAMPLE = {
  headline: 'The road north of Baghdad',
  published: '2020-03-01',
  text: [
    'North of Baghdad the road to Samarra passes Balad Air Base. From 2014 on the Popular Mobilization Forces fought along it against Islamic State; Kata’ib Hezbollah and Kata’ib Sayyid al-Shuhada are among their brigades.',
    'Qasem Soleimani, who led the Quds Force of Iran, was killed near Baghdad airport in January 2020.',
  ],
  listed: [
    { id: 'kataib-hezbollah', name: 'Kata’ib Hezbollah' }, { id: 'balad-air-base', name: 'Balad Air Base' }, { id: 'qasem-soleimani', name: 'Qasem Soleimani' },
  ],
} as const;
