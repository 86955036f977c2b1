/**
 * People of De Haven's WorkBalance, all invented, and what their guides wrote for themselves. Days count from today;
 * between the talks of one person lie enough days for a weekend or a holiday to move one of them.
 */
import type { Life } from './life.ts'
import type { Hours } from './diary.ts'
import { named, type cast } from './cast.ts'
import type { Named } from './regular-guidance.ts'
import { absent, answers, asks, held, note, planned, toRecord } from './told.ts'

type Guide = Exclude<keyof typeof cast, 'ellen'>

/** Early, late and in the weekend: whenever the demo is opened, someone has a place before long. */
export const hoursOfDeHaven: Readonly<Record<Guide, Hours>> = {
  marleen: {
    weekly: { 1: ['08:30-12:30', '13:15-17:00'], 2: ['08:30-12:30', '13:15-17:00', '19:00-21:00'], 3: ['08:30-12:30', '13:15-17:00'], 4: ['08:30-12:30', '13:15-17:00', '19:00-21:00'], 5: ['08:30-12:30', '13:15-17:00'] },
    onDayOff: ['09:00-12:30', '13:15-20:00'],
  },
  jaap: {
    cut: { talkMinutes: 30, breakMinutes: 15, noticeMinutes: 30, horizonDays: 28 },
    weekly: { 1: ['12:00-17:00', '19:00-22:00'], 2: ['12:00-17:00', '19:00-22:00'], 3: ['12:00-17:00', '19:00-22:00'], 4: ['12:00-17:00', '19:00-22:00'], 5: ['09:00-13:00'], 6: ['10:00-14:00'] },
    away: [8],
  },
  samira: {
    cut: { talkMinutes: 30, breakMinutes: 10, noticeMinutes: 30, horizonDays: 28 },
    weekly: { 1: ['07:00-08:30', '15:30-21:00'], 2: ['07:00-08:30', '15:30-21:00'], 3: ['07:00-08:30', '13:00-21:00'], 4: ['07:00-08:30', '15:30-21:00'], 5: ['07:00-08:30', '15:30-19:00'], 6: ['10:00-18:00'], 7: ['13:00-21:00'] },
    onDayOff: ['10:00-16:00'],
  },
  bas: { weekly: { 1: ['09:00-12:30', '13:00-17:00'], 2: ['09:00-12:30', '13:00-17:00'], 3: ['09:00-12:30', '13:00-17:00'], 4: ['09:00-12:30', '13:00-17:00'], 5: ['09:00-12:30'] } },
  hanna: { weekly: { 1: ['10:00-16:00'], 2: ['10:00-16:00'], 4: ['10:00-16:00'] } },
  vera: { weekly: { 1: ['09:00-17:00'], 2: ['09:00-17:00'], 4: ['09:00-17:00'] } },
}

/** The first one's six words stand on the page of the demo. */
export const livesOfDeHaven: readonly [Life<Guide>, ...Life<Guide>[]] = [
  { with: 'marleen', alias: 'Roos', talks: [
    held(-9, [4, 6], note('workload', 'Veel taken tegelijk: groep 7, de musical en de nieuwe methode. Zegt overal ja op en werkt drie avonden per week.', 'Ziet zelf dat de musical geen taak van één persoon is.', 'Vraagt deze week één collega om de musical samen te doen.')),
    planned(1, { reminder: true }),
  ], messages: [
    asks(76, 'Ik heb mijn collega gevraagd voor de musical. Ze zei meteen ja!\nMaar nu voel ik me schuldig dat ik minder doe. Is dat gek?'),
    answers(50, 'Wat fijn dat je het vroeg. En nee, gek is het niet: je bent gewend om veel te dragen.\nSchrijf eens op wat je doet met de tijd die vrijkomt. Dan kijken we er morgen samen naar.'),
  ] },
  { with: 'marleen', alias: 'Fietser', talks: [
    held(-52, [3, 5], note('sleep', 'Slaapt al weken slecht. Wordt om vier uur wakker en denkt dan aan de klas.', 'Het malen begint op zondag, niet elke dag.', 'Schrijft op vrijdagmiddag op wat tot maandag mag wachten.')),
    held(-38, [5, 7], note('sleep', 'Drie nachten goed geslapen. Het lijstje op vrijdag helpt echt.', 'De fiets naar huis is de beste pauze van de dag.', 'Neemt twee keer per week de lange route.')),
    held(-24, [6, 8], note('sleep', 'Teruggekeken. Slaapt meestal door. Maakt zich minder druk over één slechte nacht.', 'Weet nu wat te doen als het terugkomt.')),
  ], ending: 'enough' },
  { with: 'marleen', alias: null, talks: [
    held(-45, [5, 6], note('limits', 'Ouders appen tot laat in de avond. Antwoordt altijd meteen, ook op vakantie.', 'Bang om niet aardig gevonden te worden.', 'Zet een vast uur in de handtekening waarop er antwoord komt.')),
    held(-31, [6, 8], note('limits', 'Twee weken geoefend. Eén ouder mopperde, de rest vond het prima.', 'Rust in de avond is ook rust in de klas.')),
  ], ending: 'enough' },
  { with: 'marleen', alias: 'Juf Lila', talks: [
    held(-36, [3, 4], note('workload', 'Drukke groep met vier leerlingen die veel vragen. Huilt soms in de auto.', 'Doet de zorggesprekken alleen, terwijl dat niet zo is afgesproken.', 'Vraagt de intern begeleider om bij het volgende gesprek te zitten.')),
    held(-22, [4, 6], note('workload', 'Het gesprek met de ouders was met zijn tweeën. Dat scheelde veel.', 'Hulp vragen voelt als falen, maar gaf juist lucht.', 'Kiest elke ochtend één ding dat die dag niet hoeft.')),
    held(-8, [5, 6], note('limits', 'Gaat beter, maar de oudergesprekken van januari komen eraan.', 'Wil voor die tijd oefenen met een grens stellen.', 'Schrijft twee zinnen op die ze kan zeggen.', 'one-more')),
  ] },
  { with: 'marleen', alias: 'Zeven', talks: [
    held(-34, [4, 5], note('sleep', 'Valt op de bank in slaap en ligt daarna wakker. Veel schermen in de avond.', 'Werkt door tot tien uur en gaat dan meteen naar bed.', 'Sluit de laptop om half negen, drie avonden.')),
    held(-20, [5, 5], note('sleep', 'Lukte twee van de drie avonden. Toetsweek zat ertussen.', 'Een slechte week is geen terugval.', 'Zelfde plan, nu met een wekker om half negen.'), { movedFrom: -27 }),
    held(-5, [6, 7], note('sleep', 'Slaapt beter door. Vraagt zich af of het na de vakantie blijft.', 'Wil nog een keer kijken als school weer draait.', 'Houdt een week bij hoe laat de laptop dichtgaat.', 'one-more')),
    planned(9),
  ] },
  { with: 'marleen', alias: 'Merel', talks: [
    held(-27, [5, 6], note('limits', 'Neemt steeds diensten over. Zegt ja voordat ze heeft nagedacht.', 'Tijd winnen mag: “Ik kom er vanmiddag op terug.”', 'Oefent die zin drie keer deze week.')),
    absent(-13, note('limits', 'Geen gehoor, twee keer gebeld. Later via de site een nieuw moment gekozen.', '', '', 'no')),
    planned(2, { reminder: true }),
  ], messages: [asks(20, 'Sorry van de vorige keer. Ik zat vast in een overleg en durfde niet weg te lopen. Mag ik dit keer om een later tijdstip vragen?')] },
  { with: 'marleen', alias: null, talks: [
    held(-16, [4, 5], note('workload', 'Werkt in de kinderopvang. Al maanden te weinig mensen op de groep.', 'Neemt de zorg om de kinderen mee naar huis.', 'Sluit de dag af met een vaste zin tegen een collega.')),
    planned(0),
  ] },
  { with: 'marleen', alias: 'Wandelaar', talks: [toRecord(0)] },
  { with: 'marleen', alias: 'Vlieger', talks: [
    held(-8, [4, 6], note('workload', 'Geeft gym op vier scholen. Is de hele dag onderweg en eet in de auto.', 'Rijden is geen pauze.', 'Zoekt op elke school een plek om te zitten.')),
    held(0, [6, 7], note('workload', 'Op twee scholen zit er nu een stoel bij het raam. Eet daar echt.', 'Collega’s blijken ook graag te zitten.', 'Houdt dit nog drie weken vol.')),
  ] },
  { with: 'marleen', alias: 'Noor', talks: [
    held(-14, [6, 7], note('health', 'Kreeg zes weken geleden een uitslag van de huisarts. Niet ernstig, wel schrikken.', 'Praat er op school met niemand over en dat kost kracht.', 'Vertelt het deze week aan één collega.')),
    toRecord(-1),
  ], messages: [asks(150, 'Ik heb het aan één collega verteld. Dat luchtte op. Hoe vertel ik het aan de rest?')] },
  { with: 'marleen', alias: null, way: 'video', talks: [planned(0)] },
  { with: 'marleen', alias: 'Kees', way: 'participant-calls', talks: [
    held(-21, [5, 6], note('limits', 'Conciërge. Iedereen loopt binnen met een klus, ook in de pauze.', 'Vindt het fijn om nodig te zijn, maar niet de hele dag.', 'Hangt een briefje op: tussen twaalf en half één even niet.')),
    held(-7, [6, 7], note('limits', 'Het briefje hangt. Een paar grapjes, verder respecteert iedereen het.', 'De middag gaat beter na een echte pauze.', 'Bespreekt met de directeur wie er waarneemt.'), { outcome: 'held-late' }),
    planned(5),
  ] },
  { with: 'marleen', alias: 'Avond', talks: [
    held(-11, [4, 5], note('sleep', 'Piekert over een ruzie met een ouder. Ligt er al twee weken wakker van.', 'Speelt het gesprek steeds opnieuw af.', 'Schrijft op wat hij nog had willen zeggen, en gooit het weg.')),
  ] },
  { with: 'marleen', alias: 'Tuin', talks: [
    held(-4, [5, 7], note('workload', 'Net terug na een griep. Wilde op dag één alles inhalen.', 'Inhalen hoeft niet in één week.', 'Maakt met de duo een lijst van wat vervalt.')),
  ] },
  { with: 'marleen', alias: 'Sterre', talks: [planned(6, { movedFrom: 3 })] },
  { with: 'marleen', alias: 'Schip', talks: [
    held(-61, [2, 3], note('loss', 'Moeder overleed in het voorjaar. Ging na drie dagen weer aan het werk.', 'Heeft op school nog niet kunnen zeggen hoe zwaar het is.', 'Belt deze week de huisarts voor een gesprek.', 'referral')),
    held(-47, [3, 4], note('loss', 'Is bij de huisarts geweest. Wil graag verder praten met iemand in de buurt.', 'Vijf keer een half uur is hiervoor te kort, dat vinden we beiden.', 'Belt zelf voor een intake. Ik heb uitgelegd hoe dat gaat.', 'referral')),
  ], ending: 'regular-help' },
  { with: 'marleen', alias: null, talks: [toRecord(-18, { cancelled: true })] },

  { with: 'jaap', alias: 'Berk', talks: [
    held(-59, [4, 5], note('family', 'Zorgt voor een vader die begint te vergeten. Rijdt drie keer per week heen en weer.', 'Doet alles zelf, terwijl haar broer om de hoek woont.', 'Belt haar broer met één duidelijke vraag.')),
    held(-45, [5, 6], note('family', 'Haar broer neemt de woensdag. Dat ging sneller dan gedacht.', 'Vragen is iets anders dan verwijten.', 'Kijkt bij de gemeente wat er is voor mantelzorgers.')),
    held(-31, [7, 8], note('balance', 'De wijkverpleegkundige komt nu. Slaapt weer in haar eigen bed op zondag.', 'Mag ook een dochter zijn en niet alleen de regelaar.')),
  ], ending: 'enough' },
  { with: 'jaap', alias: 'Sam', talks: [
    held(-40, [3, 4], note('money', 'Brieven blijven dicht. Sinds de scheiding één inkomen en dezelfde huur.', 'Schaamte is groter dan het bedrag.', 'Legt alle brieven op één stapel. Nog niet openen, alleen tellen.')),
    held(-26, [4, 5], note('money', 'Elf brieven. Samen gekeken wat haast heeft: dat waren er twee.', 'Overzicht geeft rust, ook als er nog niets betaald is.', 'Belt met de gemeente over schuldhulp. Nummer opgezocht.')),
    held(-12, [5, 7], note('money', 'Heeft gebeld en kan over twee weken terecht. Trots.', 'Durft het nu ook aan zijn zus te vertellen.', 'Neemt zijn zus mee naar de eerste afspraak.', 'one-more')),
    planned(10),
  ] },
  { with: 'jaap', alias: null, talks: [
    held(-29, [5, 6], note('balance', 'Twee kleine kinderen en vier dagen les. Voelt zich overal half.', 'Vergelijkt zich met een collega zonder kinderen.', 'Spreekt met haar man één vaste avond af die van haar is.'), { outcome: 'held-late' }),
    planned(6, { movedFrom: 4 }),
  ] },
  { with: 'jaap', alias: 'Opa van vier', talks: [
    held(-21, [6, 6], note('loss', 'Stopt over een half jaar met werken. Ziet op tegen het gat.', 'Veertig jaar was de school ook zijn sociale leven.', 'Denkt na over wie hij wil blijven zien.')),
    held(-7, [6, 7], note('meaning', 'Heeft met twee oud-collega’s koffie gedronken. Dat smaakte naar meer.', 'Afscheid nemen mag ook feestelijk.', 'Praat met de directeur over een rustige afbouw.')),
    planned(8),
  ] },
  { with: 'jaap', alias: 'Regen', talks: [
    held(-15, [3, 5], note('family', 'Zoon van zestien blijft weg van school. Veel ruzie thuis.', 'Op het werk helpt ze iedereen, thuis durft ze niets te vragen.', 'Belt de mentor van haar zoon. Zin geoefend.')),
    toRecord(-1),
  ] },
  { with: 'jaap', alias: null, talks: [planned(1)] },
  { with: 'jaap', alias: 'Lente', talks: [
    held(-3, [5, 6], note('balance', 'Werkt bij twee scholen en mist bij allebei de overleggen.', 'Hoort er nergens helemaal bij.', 'Vraagt bij één school om een vast overlegmoment.')),
  ] },
  { with: 'jaap', alias: 'Bakker', talks: [
    { day: -6, when: 'past', outcome: 'guide-absent' },
    planned(4, { reminder: true }),
  ] },
  { with: 'jaap', alias: 'Hazel', talks: [planned(0, { reminder: true })] },
  { with: 'jaap', alias: 'Zee', talks: [
    held(-54, [4, 4], note('loss', 'Gesprek viel weg na tien minuten, batterij leeg. Teruggebeld, geen gehoor.'), { outcome: 'broken-off' }),
    held(-47, [4, 6], note('loss', 'Vertelde over een miskraam in de zomer. Bijna niemand op school weet het.', 'Verdriet zonder verhaal is extra eenzaam.', 'Vertelt het aan haar duo-collega, als het moment er is.')),
    held(-33, [6, 7], note('loss', 'Heeft het verteld. Ze hebben samen gehuild en daarna gelachen.', 'Gedragen worden kan ook op het werk.')),
  ], ending: 'enough' },

  { with: 'samira', alias: 'Nieuw in groep 5', talks: [
    held(-35, [4, 5], note('starting', 'Eerste eigen klas. Bereidt elke les tot in detail voor, tot twaalf uur ’s nachts.', 'Een goede les hoeft geen mooie les te zijn.', 'Kiest één les per dag om echt voor te bereiden.')),
    held(-21, [5, 6], note('starting', 'Twee avonden vrij gehad. De lessen liepen gewoon door.', 'Kinderen merken haar rust meer dan haar werkbladen.', 'Vraagt of ze bij een collega mag kijken.')),
    held(-7, [6, 7], note('together', 'Heeft bij groep 6 gekeken. Zag dat daar ook wel eens chaos is.', 'Is niet de enige die zoekt.', 'Wil leren hoe je feedback vraagt zonder te schrikken.', 'one-more')),
  ] },
  { with: 'samira', alias: 'Zij-instromer', talks: [
    held(-43, [5, 5], note('starting', 'Kwam uit de techniek. Studeren, lesgeven en een gezin: het past niet.', 'Wil alles in het eerste jaar bewijzen.', 'Zet de week op papier, met slaap als eerste.')),
    held(-29, [5, 7], note('starting', 'Heeft met de opleiding één vak verschoven. Opluchting.', 'Vragen om ruimte is ook vakmanschap.', 'Plant de zaterdag vrij in, elke week.')),
    held(-15, [7, 8], note('starting', 'De zaterdag is echt vrij. Zijn dochter noemt het papadag.', 'Weet wat hij wil vragen als het weer te vol wordt.')),
  ], ending: 'enough' },
  { with: 'samira', alias: 'Mees', talks: [
    held(-22, [5, 6], note('together', 'Duo-collega doet alles anders. De kinderen spelen hen tegen elkaar uit.', 'Beiden willen rust in de klas, op een andere manier.', 'Maakt drie afspraken met de duo, niet dertig.')),
    held(-8, [6, 7], note('together', 'Drie afspraken staan. Eén lukt al.', 'Een kwartier overleg op dinsdag is genoeg.', 'Houdt de dinsdag vol tot de vakantie.')),
    planned(7),
  ] },
  { with: 'samira', alias: null, talks: [
    held(-17, [4, 6], note('workload', 'Directeur van een kleine school. Is ook conciërge, invaller en luisterend oor.', 'Niemand vraagt hoe het met haar gaat.', 'Belt een collega-directeur om eens te lunchen.')),
    planned(0),
  ] },
  { with: 'samira', alias: 'Trompet', way: 'participant-calls', talks: [
    held(-12, [6, 6], note('meaning', 'Vraagt zich af of lesgeven nog past. Mist de muziek.', 'Het vuur is er nog, vooral met een koor.', 'Vraagt of er ruimte is voor een schoolkoor.')),
    planned(5, { movedFrom: 2 }),
  ] },
  { with: 'samira', alias: 'Invaller', talks: [toRecord(-1)] },
  { with: 'samira', alias: null, talks: [planned(3)] },
  { with: 'samira', alias: 'Hortensia', talks: [
    held(-55, [4, 7], note('workload', 'Rapporten, adviezen en een verhuizing in één maand.', 'Het is veel, maar het gaat over.', 'Vraagt een week uitstel voor de adviezen.')),
  ] },
  { with: 'samira', alias: 'Brug', talks: [absent(-5)] },
  { with: 'marleen', alias: 'Lijster', talks: [
    held(-9, [4, 5], note('money', 'Schulden na een scheiding. Praat er op school niet over.', 'Rekenen geeft meer rust dan piekeren.', 'Legt alle brieven op één stapel.')),
  ], someoneElse: { to: 'jaap', day: 3, history: { what: 'summary', summary: 'Ik ben gescheiden en heb schulden. Ik wil vooral orde in de brieven.' } } },
  { with: 'marleen', alias: 'Specht', talks: [
    held(-11, [5, 6], note('family', 'Zoon is ziek. Loopt van school naar ziekenhuis.', 'Neemt van niemand hulp aan.', 'Laat één buur boodschappen doen.')),
  ], someoneElse: { to: 'samira', day: 4, history: { what: 'everything' } } },
  { with: 'jaap', alias: 'Wilg', talks: [
    held(-6, [4, 5], note('sleep', 'Ligt wakker van de rekeningen en van de klas.', 'De nachten zijn nu het grootste probleem.', 'Gaat drie avonden op tijd naar bed.')),
  ], proposed: { to: 'marleen', reason: 'Marleen weet veel van slapen. Zij kan je daar beter bij helpen dan ik.' } },
  { with: 'samira', alias: 'Klaver', talks: [
    held(-7, [5, 7], note('starting', 'Eerste baan, eigen klas. Durft geen vragen te stellen.', 'Iedereen in het team was ooit nieuw.', 'Stelt elke dag één vraag.')),
    planned(6),
  ], watched: true },
]

/** Those who gave their names: one who talks for a while already, and one whom a guide did not answer yet. */
export const namedOfDeHaven: readonly Named[] = [
  {
    ...named.sofie, programme: 'regular-guidance', with: 'marleen', asked: 40,
    summary: 'Ik slaap slecht sinds de verhuizing.\nPraten met iemand van buiten hielp mij.',
    talks: [
      held(-32, [4, 5], note('sleep', 'slapen, de verhuizing, te veel tegelijk', 'Ze plant de avonden te vol.', 'Twee avonden niets afspreken.')),
      held(-18, [5, 6], note('home', 'het nieuwe huis en de kinderen', '', 'Op zondag samen de week bekijken.')),
      planned(3),
    ],
  },
  { ...named.henk, programme: 'regular-guidance', with: 'marleen', asked: 1, talks: null },
]
