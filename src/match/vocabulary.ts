/**
 * Words that tell what an article is about, with their weight. Compiled into the index as terms, so that one pass finds them; called by the
 * compiler only. Single words match with a plural -s. Everything is in the open: change a weight, compile the dataset, run `evaluate`.
 */

export const TOPICS = ['none', 'conflict', 'sport', 'food', 'culture', 'business', 'town', 'nature', 'leisure', 'crime'] as const;
export type Topic = (typeof TOPICS)[number];

/** From this weight on a conflict word says by itself what the article is about. */
export const STRONG_WEIGHT = 3;

type Weighted = Readonly<Record<number, string>>;

export const VOCABULARY: Readonly<Record<Exclude<Topic, 'none'>, Weighted>> = {
  conflict: {
    4: `airstrike, us strikes, israeli strikes, russian strikes, iranian strikes, ukrainian strikes, overnight strikes, nuclear sites, air strike, air raid, drone strike, drone attack, missile strike, missile attack, rocket attack, rocket fire, suicide bomber, suicide bombing,
      suicide attack, car bomb, roadside bomb, explosive device, militant, militiaman, militiamen, insurgent, insurgency, jihadist, jihadi, armed group, paramilitary, paramilitaries, airbase,
      air base, military base, warplane, fighter jet, shelling, artillery, mortar fire, ceasefire, cease-fire, ballistic missile, cruise missile, front line, frontline, guerrilla,
      guerilla, war crimes, hostilities, armed conflict, civil war, peacekeeper, peacekeeping, helicopter gunship, surface-to-air, air defence, air defense, armed drone, ground offensive, military operation, army camp, overran, liberation army, liberation front, government forces, regime forces, air strikes, fighter aircraft, occupied west bank, no-fly zone, rules of engagement, martial law, naxalite, ethnic cleansing`,
    3: `militia, missile, extremist, rebel, rebels, troops, soldier, servicemen, ambush, ambushed, bombing, bombardment, bombed, bombarded, shelled, battalion, brigade, infantry, regiment, platoon, grenade, explosives, ammunition,
      munitions, invasion, invaded, incursion, truce, armistice, hostage, massacre, massacred, genocide, coup, junta, gunmen, gunman, rocket, warhead, warship, intercepted, insurrection, mutiny, counterterrorism, counter-terrorism, terrorist, terrorism,
      armed forces, security forces, armed men, special forces, armoured, armored, warlord, separatist, secessionist, occupied territory, peace talks, peace deal, disarm, disarmament, demining, landmine, prisoner swap, prisoner exchange, besieged, gunfight, firefight, crossfire, sniper, drone, mercenary, mercenaries, armour, armor,  arms depot, weapons depot, ammunition depot, enemy, rifle, border guard, military police, opposition fighters, barrage, salvo, maoist, frontlines`,
    2: `attack, attacked, attacker, army, military, wounded, explosion, blast, clashes, clash, combat, war, gunfire, commander, casualties, weapon, bomb, raid, siege, offensive, defence ministry, defense ministry, ministry of defence, ministry of defense,
      defence minister, defense minister, defense secretary, foreign minister, navy, shot down, kidnapped, abducted, beheaded, battlefield, tank, fighters, fighting, faction, caliphate, nuclear programme, nuclear program, enrichment, sanctions, embargo, evacuate, displaced, refugee, coalition forces, claimed responsibility, bullet, armed, opened fire, operations command, strikes, hit back, retaliate, retaliation, retaliated, escalation, air force, raided, stationed, occupied, occupation, loyalist, dissident, liberated, jets, warring, militarised, militarized, barracks, garrison, checkpoint, arms, detonated, blew up, blew himself up, blowing himself up, took up arms, bandits, banditry, displacement camp, peace agreement, peace process, evacuation order, evacuation orders, evacuation warning, evacuation warnings`,
    1: `killed, killing, dead, died, death, injured, police, security, border, force, fire, fired, shot, threat, officer, violence, prisoner, strike, struck, target, targeted, regime, stormed, general, colonel, intelligence, deployed, destroyed, operation, convoy, outpost, base, civilians, arrested, assault, battle, allied, airspace, seized, captured, humanitarian, aircraft, helicopter, command, kill, fled, loyal to, patrol, pulled out, front, troop, injuring, wounding, bodies, smuggling, cadres, un experts, gunned down, kidnap, kidnapping, abduction, recaptured, retook, recapture, overrun, took control, takes control, regained control`,
  },
  sport: {
    3: `football, soccer, basketball, baseball, cricket, rugby, tennis, hockey, volleyball, midfielder, striker, goalkeeper, quarterback, touchdown, inning, home run, world cup, asian cup, champions league, premier league, qualifier, qualifying, league, championship, tournament, playoff, play-off,
      semifinal, semi-final, quarterfinal, quarter-final, head coach, kickboxer, kickboxing, boxer, regatta, rowing, crews, marathon, olympic, olympics, olympian, medal, referee, free kick, penalty shootout, friendly match, group stage, kick-off, kickoff, sprinter, cyclist, grand prix, nba, nfl, fifa, uefa, mlb, nhl, wrestler, heavyweight, knockout, wicket, batsman`,
    2: `coach, season, scored, goal, fans, stadium, athlete, sportsman, trophy, squad, defender, winger, teammate, roster, finals, championships, bout, ring, sneakers, tackle, equaliser, equalizer, halftime, half-time, substitute, fixture, transfer window`,
    1: `match, team, club, player, game, score, defeat, victory, win, won, lost, beat, champion, race, defense`,
  },
  food: {
    3: `recipe, tablespoon, teaspoon, restaurant, chef, cuisine, grill, oven, kebab, flatbread, sauce, baker, bakery, flavor, flavour, delicious, menu, ingredient, dessert, yogurt, yoghurt, spices, marinade, simmer, stir, garlic, olive oil, wine, brewery, cookbook, diner, poultry, pastry, hummus`,
    2: `cook, cooking, dish, salad, chicken, lamb, rice, bread, kitchen, coffee, tea, taste, tasty, eat, meal, dinner, lunch, fresh, salt, pepper, lemon, sour, sweet, vegetable, fruit, thanksgiving, farm-raised`,
    1: `food, served, hot, pound, customers`,
  },
  culture: {
    3: `film, movie, filmmaker, actor, actress, album, singer, concert, opera, orchestra, symphony, conductor, composer, novel, novelist, exhibition, festival, theater, theatre, box office, premiere, painting, painter, sculpture, poet, poetry, playwright, choir, ballet, screenplay, documentary, biennale, curator, gallery, the film, directed by, cinema, cinematic, starring, war film, war movie, screenwriter, moviegoers, libretto, aria, jazz, guitarist, archaeologist, archaeology, fashion, designer, celebrity, novella, sitcom, tv series, netflix`,
    2: `audience, performances, viewers, artist, music, musician, stage, song, sings, museum, book, author, director, streaming, ancient, dynasty, inscription, heritage, tribute, actress, literature, collection, award, pop, band, myth, goddess`,
    1: `culture, ideas, story, love, history, tradition`,
  },
  business: {
    3: `shares, shareholders, stock market, earnings, revenue, quarterly, startup, start-up, ipo, retailer, supermarket, shoppers, auction, dividend, merger, acquisition, chief executive, e-commerce, smartphone, software, chipmaker, semiconductor, airline, passengers, bond yields, inflation, central bank, interest rate, gdp, economists, mortgage, real estate, supply chain`,
    2: `profit, sales, investors, customers, market, price, prices, company, companies, bank, stake, brand, suppliers, consumers, cents, dollar, billion, exports, imports, factory, manufacturer, tax, barrels, crude, app, users, trade`,
    1: `economy, cost, growth, business, industry, costs`,
  },
  town: {
    3: `city council, city supervisor, town council, school district, school board, zoning, county commissioners, street tax, sewer, sheriff's sale, property tax, library, homeowners, residents' association, superintendent, parade, high school, elementary school, parking, councilman, councilwoman, pothole, volunteer fire department, chamber of commerce`,
    2: `mayor, ballot, students, school, teacher, campus, university, county, township, neighbors, church, railroad, library board, city hall, council`,
    1: `vote, budget, community, meeting, station, street`,
  },
  nature: {
    3: `earthquake, magnitude, epicentre, epicenter, hurricane, typhoon, cyclone, tornado, rainfall, landslide, wildfire, wildfires, drought, heatwave, heat wave, volcano, tsunami, vaccine, vaccination, virus, covid-19, covid, pandemic, measles, cholera, species, telescope, spacecraft, astronaut, astronomers, orbit, nasa, climate change, meteorologist, glacier, fossil, researchers, biologist, migratory, birds, galaxy, floodwaters, flash flood, monsoon, torrential, heavy rain, heavy rains, mudslide, downpour, disaster management, disaster official, disaster officials, inundated`,
    2: `storm, floods, flooding, flood, drowned, stranded, disaster, rain, snow, temperatures, weather, patients, doctors, disease, scientists, study, species, river, wildlife, animals, rescue workers, rubble, quake, satellite, hospitalised, hospitalized, infection`,
    1: `health, water, hospital, rescuers`,
  },
  leisure: {
    3: `tourist, tourism, vacation, holidaymakers, sightseeing, backpackers, hiking, cruise ship, museum visitors, resort, wedding, dating, astrology, puzzle, video game, board game, gamers, reviewers, quiz, spa, skiing, surfers, campers`,
    2: `hotel, visitors, beach, travellers, travelers, itinerary, hike, trail, guidebook, flights, travel`,
    1: `trip, guests, tour, studio`,
  },
  crime: {
    3: `robbery, burglary, burglar, shoplifting, carjacking, drunk driving, car crash, traffic accident, fraud, embezzlement, divorce, lawsuit, pleaded guilty, district attorney, sheriff, plaintiff, homicide, drug dealer, stabbing, murder trial, jury, manslaughter, paedophile, sexual assault, gas station, police department, traffic stop, squad car, patrol car, body camera, manhunt, intoxicated, felony, armed robbery, domestic violence, officer-involved shooting, semi-automatic rifle, semi-automatic`,
    2: `court, trial, judge, prosecutors, sentenced, jail, suspect, detectives, theft, stolen, charged with, convicted`,
    1: `lawyer, crash, accused, victim`,
  },
};

/**
 * The same for pages in the other languages of `languages`: fewer words, in the forms news print most. Words that are English ones too are left out.
 * Arabic writes "the" and "and" in one word with its noun, so nouns stand with the article where they are mostly read with it.
 */
const IN_OTHER_LANGUAGES: Readonly<Record<'conflict' | 'sport' | 'culture' | 'business' | 'nature' | 'leisure' | 'food', readonly (readonly [number, string])[]>> = {
  conflict: [
    [4, `frappe aérienne, frappes aériennes, raid aérien, attaque de drone, attaque suicide, attentat, djihadistes, jihadistes, insurgés, groupe armé, milice, milices, miliciens, cessez-le-feu, base aérienne, base militaire, avions de chasse,
      luftangriff, luftangriffe, luftschlag, drohnenangriff, drohnenangriffe, raketenangriff, raketenangriffe, selbstmordattentäter, autobombe, dschihadisten, aufständische, miliz, milizen, milizionäre, waffenruhe, waffenstillstand, kampfflugzeuge, kampfjets, luftwaffenstützpunkt, militärstützpunkt, bürgerkrieg,
      غارة, غارات, قصف, القصف, صواريخ, صاروخ, مسيرة, مسلحين, مسلحون, ميليشيا, الميليشيات, وقف إطلاق النار, هجوم انتحاري, اشتباكات, قاعدة جوية, قاعدة عسكرية`],
    [3, `soldats, militaires, rebelles, obus, bombardement, bombardements, bombardé, roquettes, otages, embuscade, combattants, forces armées, forces de sécurité, l'armée, terroristes,
      soldaten, rebellen, raketen, terroristen, kämpfer, streitkräfte, sicherheitskräfte, truppen, bombardiert, beschuss, geiseln, munitionslager,
      جنود, مقاتلين, مقاتلي, مقاتلون, القوات, قوات, الجيش, إرهابي, متمردين, المتمردين, عملياتها العسكرية, عملية عسكرية, كمين, رهائن`],
    [2, `attaque, attaques, combats, guerre, blessés, armée, armes, angriff, angriffe, krieg, armee, verletzt, verletzte, waffen, gefechte, getötet, drohne, drohnen, luftalarm, هجوم, هجمات, الحرب, انفجار, جرحى, أسلحة, العسكرية`],
    [1, `tués, tué, morts, frontière, grenze, getöteten, explodiert, قتل, قتلى, مقتل, الحدود`],
  ],
  sport: [[3, `championnat, coupe du monde, ligue des champions, buteur, entraîneur, fußball, bundesliga, weltmeisterschaft, torwart, trainer, stürmer, كأس العالم, الدوري, مباراة, المباراة, المنتخب`], [2, `joueurs, équipe, saison, spieler, mannschaft, فريق, لاعب`]],
  culture: [[3, `exposition, cinéaste, chanteuse, chanteur, ausstellung, filmfestspiele, sänger, schauspieler, orchester, فيلم, رواية, معرض, مهرجان`], [2, `musée, livre, konzert, theater, buch, متحف, كتاب`]],
  business: [[3, `bourse, actionnaires, chiffre d'affaires, aktien, umsatz, quartal, börse, البورصة, الأسهم, أرباح`], [2, `entreprise, unternehmen, gewinn, شركة, الشركة`]],
  nature: [[3, `séisme, inondations, sécheresse, canicule, erdbeben, überschwemmung, überschwemmungen, dürre, hitzewelle, زلزال, فيضانات, الجفاف`], [2, `météo, wetter, الطقس, درجات الحرارة`]],
  leisure: [[3, `touristes, vacances, touristen, urlaub, السياحة, سياح`]],
  food: [[3, `recette, cuillère, rezept, esslöffel, وصفة, ملعقة`]],
};

export interface TopicWord {
  text: string;
  topic: Topic;
  weight: number;
}

function addWords(found: Map<string, TopicWord>, topic: Topic, weight: number, words: string): void {
  for (const raw of words.split(',')) {
    const text = raw.trim();
    if (text !== '' && !found.has(text)) found.set(text, { text, topic, weight });
  }
}

/** The vocabulary as a list; a word given twice keeps its first place. */
export function topicWords(): TopicWord[] {
  const found = new Map<string, TopicWord>();
  for (const [topic, byWeight] of Object.entries(VOCABULARY) as [Topic, Weighted][]) {
    for (const [weight, words] of Object.entries(byWeight).toReversed()) {
      addWords(found, topic, Number(weight), words);
    }
  }
  for (const [topic, rows] of Object.entries(IN_OTHER_LANGUAGES) as [Topic, readonly (readonly [number, string])[]][]) {
    for (const [weight, words] of rows) addWords(found, topic, weight, words);
  }
  return [...found.values()];
}
