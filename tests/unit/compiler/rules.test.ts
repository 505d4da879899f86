import { expect, test } from 'vitest';
import { validate } from '../../../src/compiler/validate';
import { faultsAfter, faultsOfGood, spoil, type Data } from './spoil';

type Case = [what: string, entry: string, change: (data: Data) => void, expected: RegExp];

const named = (data: Data, text: string) => data.names.find((name: Data) => name.text === text);

/** One spoiled entry per rule. The expected fault names the place and says how to mend it. */
const CASES: readonly Case[] = [
  // Form
  ['id is not the file name', 'erbil', (d) => { d.id = 'arbil'; }, /^id: id is not the file name\. Write erbil/],
  ['kind is not the folder', 'erbil', (d) => { d.kind = 'region'; }, /^kind: The file lies in settlement/],
  ['unknown field', 'erbil', (d) => { d.opinion = 'x'; }, /^opinion: The field opinion is unknown/],
  ['unknown field deep down', 'erbil', (d) => { d.control[0].colour = 'red'; }, /^control\[0\]\.colour: The field colour is unknown/],
  ['too few timeline rows', 'erbil', (d) => { d.timeline.length = 2; }, /^timeline: The timeline has 2 of the 3 rows that depth full needs/],
  ['too many timeline rows', 'erbil', (d) => { d.timeline = Array.from({ length: 9 }, () => d.timeline[0]); }, /^timeline: The timeline has 9 rows; at most 8/],
  ['wrong value', 'erbil', (d) => { d.status[0].value = 'liberated'; }, /^status\[0\]\.value: "liberated" is not a value .* active, dissolved/],
  ['unquoted year', 'quds-force', (d) => { d.leaders[0].since = 1998; }, /^leaders\[0\]\.since: A date such as/],
  ['text where a list is expected', 'erbil', (d) => { d.countries = 'IQ'; }, /^countries: A list is expected/],
  ['place without location', 'erbil', (d) => { delete d.location; }, /A place needs location/],
  ['group without founding', 'kataib-hezbollah', (d) => { delete d.founded; }, /A group or body needs founded, or a gaps row/],
  ['a founding that says nothing', 'kataib-hezbollah', (d) => { d.founded = [{ value: '1987/2023', src: ['stanford'] }]; }, /^founded\[0\]\.value: Between 1987 and 2023 says nothing/],
  ['group without designations', 'kataib-hezbollah', (d) => { delete d.designations; }, /A group or body needs status and designations/],
  ['summary of both kinds', 'erbil', (d) => { d.summary.sentences = [{ text: 'Capital of a region.', src: ['k24b'] }]; }, /^summary: A summary is either text with src, or sentences/],
  ['empty section', 'erbil', (d) => { d.control = []; }, /^control: An empty section says nothing/],
  ['too long', 'erbil', (d) => { d.subtype = 'x'.repeat(61); }, /^subtype: This text has 61 characters; at most 60/],

  // Sources
  ['unsourced statement', 'kataib-hezbollah', (d) => { delete d.status[0].src; }, /^status\[0\]\.src: The field src is missing/],
  ['unknown source key', 'kataib-hezbollah', (d) => { d.status[0].src = ['nope']; }, /^status\[0\]\.src\[0\]: The unknown source nope/],
  ['source key twice', 'kataib-hezbollah', (d) => { d.founded[0].src = ['stanford', 'stanford']; }, /This source key stands twice/],
  ['source never cited', 'erbil', (d) => { d.sources.extra = { ...d.sources.k24b, url: 'https://www.kurdistan24.net/en/other' }; }, /^sources\.extra: No statement cites this source/],
  ['Wikipedia', 'erbil', (d) => { d.sources.k24b.url = 'https://en.wikipedia.org/wiki/Erbil'; }, /^sources\.k24b\.url: en\.wikipedia\.org is never cited/],
  ['publisher off the allow-list', 'erbil', (d) => { d.sources.k24b.publisher = 'some-blog'; }, /^sources\.k24b\.publisher: The publisher some-blog is not on/],
  ['site off the allow-list', 'erbil', (d) => { d.sources.k24b.url = 'https://kurdistan24.net.example.com/x'; }, /^sources\.k24b\.url: The site kurdistan24\.net\.example\.com is neither/],
  ['death with one publisher', 'qasem-soleimani', (d) => { d.life.died[0].src = ['ap20']; }, /^life\.died\[0\]\.src: A death needs two independent publishers/],
  ['leader with one publisher', 'quds-force', (d) => { d.leaders[1].src = ['afp26']; }, /^leaders\[1\]\.src: A leader needs two independent publishers/],
  ['death in the timeline with one publisher', 'quds-force', (d) => { d.timeline[3].src = ['rferl20']; }, /^timeline\[3\]\.src: A death in the timeline needs two/],
  ['end with two outlets of one party', 'kataib-hezbollah', (d) => {
    d.sources.a = { ...d.sources.bd24, url: 'https://www.state.gov/x', publisher: 'us-state' };
    d.sources.b = { ...d.sources.bd24, url: 'https://home.treasury.gov/x', publisher: 'us-treasury' };
    d.status = [{ value: 'dissolved', as_of: '2024', by: 'US officials', src: ['a', 'b'] }];
  }, /^status\[0\]\.src: The status dissolved needs two independent publishers/],
  ['party source without by', 'quds-force', (d) => { delete d.timeline[2].by; }, /^timeline\[2\]\.src: Only party sources stand behind this \(European Union\)/],
  ['designation by a single weak source', 'kataib-hezbollah', (d) => { d.designations[0].src = ['wion23']; }, /^designations\[0\]\.src: The designation by United States needs the authority/],

  // Dates
  ['undated leader', 'quds-force', (d) => { delete d.leaders[1].as_of; }, /^leaders\[1\]: This statement has no date/],
  ['undated status', 'erbil', (d) => { delete d.status[0].as_of; }, /^status\[0\]: This statement has no date/],
  ['undated strength', 'popular-mobilization-forces', (d) => { delete d.strength[0].as_of; }, /^strength\[0\]\.as_of: The field as_of is missing/],
  ['undated control', 'balad-air-base', (d) => { delete d.control[1].as_of; }, /^control\[1\]: This statement has no date/],
  ['undated designation', 'quds-force', (d) => { delete d.designations[0].as_of; }, /^designations\[0\]: This statement has no date/],
  ['undated relation', 'kataib-hezbollah', (d) => { delete d.relations[0].as_of; }, /^relations\[0\]: This statement has no date/],
  ['not-listed without the day of the check', 'quds-force', (d) => { d.designations[0] = { ...d.designations[0], action: 'not-listed', until: '2020' }; delete d.designations[0].as_of; }, /"not-listed" needs as_of/],
  ['date in the future', 'erbil', (d) => { d.status[0].as_of = '2027-01-01'; }, /^status\[0\]\.as_of: The future date 2027-01-01 lies after the dataset's release/],
  ['source from the future', 'erbil', (d) => { d.sources.k24b.accessed = '2026-11-23'; }, /^sources\.k24b\.accessed: The future date 2026-11-23/],
  ['no such day', 'erbil', (d) => { d.status[0].as_of = '2026-02-30'; }, /^status\[0\]\.as_of: 2026-02-30 is not in the calendar/],
  ['a guess for a date', 'erbil', (d) => { d.control[0].since = 'around 2003'; }, /^control\[0\]\.since: A date is written "YYYY"/],
  ['ends before it begins', 'quds-force', (d) => { d.leaders[0].until = '1997'; }, /^leaders\[0\]\.until: It ends \(1997\) before it begins \(1998\)/],
  ['as_of before since', 'erbil', (d) => { d.control[0].since = '2026-06'; }, /^control\[0\]\.as_of: as_of \(2026-03-01\) lies before since/],
  ['timeline out of order', 'erbil', (d) => { d.timeline.reverse(); }, /^timeline\[1\]\.date: The timeline is not in date order/],
  ['several founding years, one without by', 'kataib-hezbollah', (d) => { delete d.founded[0].by; }, /^founded\[0\]: There are several values here, so each needs by/],
  ['several births, one without by', 'qasem-soleimani', (d) => { delete d.life.born[0].by; }, /^life\.born\[0\]: There are several values here/],
  ['died before birth', 'qasem-soleimani', (d) => { d.life.born = [{ date: '2021', by: 'AP', src: ['ap20'] }]; }, /^life\.died\[0\]\.date: The end \(2020-01-03\) lies before the beginning/],
  ['review already over', 'erbil', (d) => { d.review.next = d.review.at; }, /^review\.next: The next review lies before/],

  // Words
  ['summary over 45 words', 'erbil', (d) => { d.summary.text = 'word '.repeat(46).trim(); }, /^summary: The summary has 46 words; at most 45/],
  ['sentences together over 45 words', 'erbil', (d) => { d.summary = { as_of: '2026', sentences: [1, 2].map(() => ({ text: 'word '.repeat(23).trim(), src: ['k24b'] })) }; }, /^summary: The summary has 46 words/],
  ['claim over 40 words', 'kataib-hezbollah', (d) => { d.claims[0].text = 'word '.repeat(41).trim(); }, /^claims\[0\]\.text: The claim has 41 words; at most 40/],
  ['timeline row over 30 words', 'erbil', (d) => { d.timeline[0].text = 'word '.repeat(31).trim(); }, /^timeline\[0\]\.text: The timeline row has 31 words; at most 30/],
  ['banned bare word', 'kataib-hezbollah', (d) => { d.summary.text = d.summary.text.replace('armed group', 'terrorist group'); }, /^summary\.text: The unattributed word "terrorist" takes a side/],
  ['banned word in the timeline', 'kataib-hezbollah', (d) => { d.timeline[1].text = 'The group liberated a town.'; }, /^timeline\[1\]\.text: The unattributed word "liberated"/],
  ['banned word in the subtype', 'balad-air-base', (d) => { d.subtype = 'base of the former regime'; }, /^subtype: The unattributed word "regime"/],
  ['banned word in a role', 'quds-force', (d) => { d.leaders[1].role = 'commander of the puppet force'; }, /^leaders\[1\]\.role: The unattributed word "puppet"/],
  ['a word that ages', 'erbil', (d) => { d.summary.text = d.summary.text.replace('Capital of', 'Currently the capital of'); }, /^summary\.text: "Currently" in a summary/],
  ['accusation without answer', 'kataib-hezbollah', (d) => { d.claims = d.claims.filter((c: Data) => c.topic !== 'denial'); d.gaps = []; }, /^claims: There is an accusation or finding without denial/],

  // Names
  ['two primary names', 'erbil', (d) => { d.names[1].role = 'primary'; }, /^names: There are 2 names with role primary/],
  ['duplicate name', 'erbil', (d) => { d.names.push({ text: 'Erbil', role: 'variant', match: 'safe' }); }, /^names\[4\]\.text: The duplicate name Erbil/],
  ['spelling the compiler makes itself', 'kataib-hezbollah', (d) => { d.names.push({ text: 'Kata’ib Hezbollah', role: 'variant', match: 'safe' }); }, /The duplicate name Kata’ib Hezbollah/],
  ['alias shared by two entries', 'kataib-hezbollah', (d) => { d.names.push({ text: 'Kataib Sayyed al-Shuhada', role: 'variant', match: 'safe' }); }, /is shared without context rule by kataib-sayyid-al-shuhada/],
  ['name of a register country', 'erbil', (d) => { d.names.push({ text: 'Iraq', role: 'variant', match: 'safe' }); }, /The name Iraq is shared without context rule by iraq/],
  ['short alias without rule', 'kataib-hezbollah', (d) => { named(d, 'KH').match = 'exact-case'; }, /The name KH has 2 letters and no rule/],
  ['context without words', 'erbil', (d) => { delete named(d, 'Hawler').near; }, /^names\[2\]: needs-context needs near/],
  ['context word inside the name', 'erbil', (d) => { named(d, 'Hawler').near.push('hawler'); }, /"hawler" is part of the name Hawler itself/],
  ['native without language', 'erbil', (d) => { delete named(d, 'أربيل').lang; }, /^names\[3\]: A native name needs lang/],
  ['near without needs-context', 'erbil', (d) => { d.names[0].near = ['Iraq']; }, /^names\[0\]\.near: near is read only for needs-context/],
  ...[['comma', 'Erbil, Iraq'], ['slash', 'Erbil/Hawler'], ['quotation mark', 'Erbil "Hawler"'], ['bracket', 'Erbil (Iraq)'], ['line break', 'Erbil\nCitadel'], ['question mark before the first capital', 'the? Erbil']].map(
    ([what = '', text]): Case => [`name with a ${what}`, 'erbil', (d) => { d.names.push({ text, role: 'variant', match: 'safe' }); }, /^names\[4\]\.text: The name [^]* can never be marked: holds a character no name may hold/]),
  ['name whose capital stands inside a word', 'erbil', (d) => { d.names.push({ text: "golfe d'Aden", lang: 'fr', role: 'translation', match: 'safe' }); }, /^names\[4\]\.text: The name golfe d'Aden can never be marked: no word of it begins with its capital/],
  ['name of nothing', 'erbil', (d) => { d.names.push({ text: '--', role: 'variant', match: 'needs-introduction' }); }, /^names\[4\]\.text: The name -- can never be marked: nothing is left of it when folded/],
  ['address without http', 'erbil', (d) => { d.sources.k24b.url = 'ftp://www.kurdistan24.net/x'; }, /^sources\.k24b\.url: An address starts with https:\/\/ or http:\/\/\./],

  // Relations
  ['relation to a missing id', 'kataib-hezbollah', (d) => { d.relations[0].to = 'no-such-group'; }, /^relations\[0\]\.to: The relation leads to the missing id no-such-group/],
  ['relation to itself', 'kataib-hezbollah', (d) => { d.relations[0].to = 'kataib-hezbollah'; }, /^relations\[0\]\.to: The entry is related to itself/],
  ['relation to the wrong kind', 'kataib-hezbollah', (d) => { d.relations[0].type = 'killed-in'; }, /popular-mobilization-forces is of kind military; expected here: event/],
  ['a place as leader', 'quds-force', (d) => { d.leaders[1].person = 'erbil'; }, /^leaders\[1\]\.person: erbil is of kind settlement; expected here: person/],
  ['inverse written by hand', 'quds-force', (d) => { d.relations[0].type = 'backs'; }, /^relations\[0\]\.type: "backs" is not a value/],
  ['backing without by', 'kataib-hezbollah', (d) => { delete d.relations.find((r: Data) => r.type === 'backed-by').by; }, /backed-by, front-for and allied-with need by/],
  ['symmetric relation on the wrong side', 'popular-mobilization-forces', (d) => { d.relations = [{ type: 'fought-against', to: 'islamic-state', since: '2014', as_of: '2024', src: [Object.keys(d.sources)[0]] }]; }, /^relations\[0\]: fought-against is a symmetric relation/],
  ['the same relation twice', 'kataib-hezbollah', (d) => { d.relations.push(d.relations[0]); }, /is written twice/],
  ['person and organisation disagree', 'quds-force', (d) => { d.leaders[0].since = '1997'; }, /^leaders\[0\]: The dates differ from the person's file: there 1998 to 2020-01-03, here 1997/],
  ['leader without a role in their own file', 'qasem-soleimani', (d) => { d.roles = d.roles.filter((r: Data) => r.org !== 'quds-force'); d.roles.push({ role: 'officer', as_of: '2019', by: 'Forces News', src: ['forces20', 'indian20'] }); }, /has no role in quds-force in their own file/],
  ['dead leader still in office', 'quds-force', (d) => { delete d.leaders[0].until; d.leaders[0].as_of = '2020'; }, /^leaders\[0\]: qasem-soleimani is dead, so the command needs until/],
  ['part of its own part', 'popular-mobilization-forces', (d) => { d.relations = [{ type: 'part-of', to: 'kataib-hezbollah', since: '2014', as_of: '2024', src: [Object.keys(d.sources)[0]] }]; }, /is itself said to be part of popular-mobilization-forces/],

  ['dead and still in office', 'qasem-soleimani', (d) => { const role = d.roles.find((r: Data) => r.org === 'quds-force'); delete role.until; role.as_of = '2019'; }, /^roles\[\d\]: The person is dead, so the office ".*" needs until/],
  ['a war carried out by one side', 'killing-of-qasem-soleimani', (d) => { d.kind = 'conflict'; }, /^event\.parties\[\d\]\.role: A conflict is fought, whoever began it/],
  ['everyday word marked alone', 'erbil', (d) => { d.names.push({ text: 'March', role: 'variant', match: 'safe' }); }, /The name March is an everyday English word/],

  // Places
  ['province nobody coded', 'erbil', (d) => { d.location.admin1 = 'IQ-ZZ'; }, /^location\.admin1: ISO 3166-2 has no code IQ-ZZ/],
  ['town of another country', 'erbil', (d) => { d.ids.geonames = '3038999'; }, /^ids\.geonames: GeoNames row 3038999 is Soldeu in AD, not in IQ/],
  ['another town of the same country', 'erbil', (d) => { d.ids.geonames = '99072'; }, /^ids\.geonames: GeoNames row 99072 is .*, which is no name of this entry/],
  ['number of no town', 'erbil', (d) => { d.ids.geonames = '1'; }, /^ids\.geonames: GeoNames row 1 is not among the towns/],
  ['airfield of another country', 'balad-air-base', (d) => { d.ids = { icao: 'OTBH' }; }, /^ids: OTBH is Al Udeid Air Base in QA, not in IQ/],
  ['airfield nobody knows', 'balad-air-base', (d) => { d.ids = { icao: 'ZZZZ' }; d.location = { ...d.location, point_from: 'ourairports' }; delete d.location.point; }, /^ids: The register of airfields has no row/],
  ['number and code of two airfields', 'balad-air-base', (d) => { d.ids = { ourairports: '5288', icao: 'ORAA' }; }, /^ids\.icao: OurAirports row 5288 has the code ORBD, not ORAA/],
  ['swapped coordinates', 'balad-air-base', (d) => { d.location = { ...d.location, point: { lat: 44.36, lon: 33.94 }, point_from: 'source' }; }, /^location\.point: The coordinates 44\.36, 33\.94 lie outside the country box of IQ/],
  ['latitude beyond the pole', 'balad-air-base', (d) => { d.location.point = { lat: 91, lon: 44 }; }, /^location\.point\.lat: 91 is out of range/],
  ['point without source', 'balad-air-base', (d) => { d.location = { ...d.location, point: { lat: 33.94, lon: 44.36 } }; delete d.location.src; }, /^location: A point you write yourself needs src/],
  ['province of another country', 'erbil', (d) => { d.location.admin1 = 'SY-HA'; }, /^location\.admin1: The province SY-HA is not in IQ/],
  ['register without its id', 'erbil', (d) => { delete d.ids; }, /^location\.point_from: point_from is geonames: add ids\.geonames/],
  ['country without its code', 'erbil', (d) => { d.kind = 'country'; }, /^ids: A country gives ids\.iso3166_1/],
  ['claimed by two, dispute not named', 'erbil', (d) => { d.control.push({ ...d.control[0], holder: 'iraq', kind: 'claimed' }); }, /^control: Claimed by iraq and held by others/],
];

test('the fixture itself is without fault', () => {
  expect(faultsOfGood()).toEqual([]);
});

test.each(CASES)('refuses: %s', (_, id, change, expected) => {
  expect(faultsAfter(id, change).filter((fault) => expected.test(fault))).not.toEqual([]);
});

const ALLOWED: readonly [what: string, entry: string, change: (data: Data) => void][] = [
  ['a judging word in quotation marks', 'erbil', (d) => { d.timeline[0].text = 'An official calls it a "terrorist" attack.'; }],
  ['a judging word in the official name of a list', 'kataib-hezbollah', (d) => { d.timeline[0].text = 'Washington lists it as a Foreign Terrorist Organization.'; }],
  ['a judging word in a claim with by', 'kataib-hezbollah', (d) => { d.claims[0].text = 'The group is a proxy.'; }],
  ['a death with one publisher and a flag', 'qasem-soleimani', (d) => { d.life.died[0] = { ...d.life.died[0], src: ['ap20'], flag: 'single-source' }; }],
  ['a short entry with one timeline row', 'kataib-sayyid-al-shuhada', (d) => { d.depth = 'short'; d.timeline.length = 1; }],
  ['a delisting without as_of', 'quds-force', (d) => { d.designations[0] = { ...d.designations[0], action: 'delisted' }; delete d.designations[0].as_of; }],
  ['a group whose founding was looked for in vain', 'kataib-hezbollah', (d) => { delete d.founded; d.gaps = [...(d.gaps ?? []), { topic: 'founding', note: 'No page says when.', as_of: '2026-11-22' }]; }],
  ['a review date after the release', 'erbil', (d) => { d.review.next = '2030-01-01'; }],
  ['any character in a name that is only displayed', 'erbil', (d) => { d.names.push({ text: 'Erbil (Iraq)', role: 'variant', match: 'display-only' }); }],
  ['an address with http', 'erbil', (d) => { d.sources.k24b.url = d.sources.k24b.url.replace('https:', 'http:'); }],
  ['a name shared where both give a rule', 'kataib-hezbollah', (d) => { d.names.push({ text: 'KSS', role: 'variant', match: 'needs-introduction' }); }],
];

test.each(ALLOWED)('allows: %s', (_, id, change) => {
  expect(faultsAfter(id, change).filter((fault) => !/No statement cites this source/.test(fault))).toEqual([]);
});

/** Circles need two entries. */
test.each<[what: string, one: (data: Data) => void, other: (data: Data) => void, expected: RegExp]>([
  ['a place in a place that lies in it', (d) => { d.location.in = ['balad-air-base']; }, (d) => { d.location.in = ['erbil']; }, /erbil is itself said to lie in balad-air-base/],
  ['a body that comes from its own successor', (d) => { d.relations = [{ type: 'successor-of', to: 'balad-air-base', as_of: '2024', src: ['k24b'] }]; }, (d) => { d.relations = [{ type: 'split-from', to: 'erbil', as_of: '2024', src: ['aj21'] }]; }, /erbil is itself said to come from balad-air-base/],
])('refuses: %s', (_, one, other, expected) => {
  const { world } = spoil('balad-air-base', other, spoil('erbil', one).world);
  expect(validate(world).map(({ sentence }) => sentence).filter((sentence) => expected.test(sentence))).not.toEqual([]);
});

test('refuses: two bases with one code', () => {
  const { world } = spoil('balad-air-base', () => undefined);
  const balad = world.world.entries.get('balad-air-base');
  if (balad === undefined) throw new Error('the fixture has no base');
  const twin = { ...balad, entry: { ...balad.entry, id: 'other-air-base' }, stem: 'other-air-base' };
  const entries = new Map(world.world.entries).set('other-air-base', twin);
  expect(validate({ ...world, world: { ...world.world, entries } }).map(({ sentence }) => sentence)).toContainEqual(expect.stringMatching(/^other-air-base has the number 5288 too/));
});
