/**
 * Exercises as data, in words of our own, each with where it comes from and how sure that is. The Dutch addresses nobody, so that it reads
 * the same whether the house says je or u. `strong`: many studies taken together, of this very thing. `moderate`: studies taken together,
 * but of more than this alone, or of mixed quality. `limited`: few or small studies, or people much unlike those here.
 */
import type { Translated } from '../../kit/texts.ts'
import type { Exercise } from './exercise.ts'

const same = (dutch: string, english: string, flemish = dutch): Translated => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })

export const library: readonly Exercise[] = [
  {
    key: 'worry-time', name: same('Een vast kwartier om te piekeren', 'A fixed quarter of an hour to worry'), minutes: 15, forms: ['alone'],
    what: same('Piekeren krijgt één vaste plek op de dag. Daarbuiten mag het wachten.', 'Worrying gets one fixed place in the day. Outside it, it may wait.'),
    steps: [
      same('Kies een vast kwartier, niet vlak voor het slapen.', 'Choose a fixed quarter of an hour, not right before sleep.'),
      same('Komt er overdag een zorg op? Schrijf hem in drie woorden op.', 'Does a worry come up during the day? Write it down in three words.', 'Komt er overdag een zorg op? Noteer hem in drie woorden.'),
      same('Ga verder met wat er te doen was.', 'Go on with what there was to do.'),
      same('Lees in het kwartier de briefjes. Wat nog speelt, krijgt nu aandacht.', 'Read the notes in that quarter. What still matters gets attention now.'),
      same('Stop als het kwartier om is, ook als niet alles klaar is.', 'Stop when the quarter is over, also when not everything is finished.'),
    ],
    notFor: same('Niet als er iets is dat vandaag geregeld moet worden. En niet bij gedachten aan de dood: praat dan met iemand.', 'Not when something has to be settled today. And not with thoughts of death: then talk to someone.'),
    asks: same('Hoe ging het uitstellen? Wat bleef er over van de zorgen?', 'How did putting off go? What was left of the worries?'),
    evidence: {
      grade: 'limited', found: same('In kleine studies piekerden mensen minder na een paar weken. Over terugkeer naar werk is niets onderzocht.', 'In small studies people worried less after some weeks. Nothing was studied about coming back to work.'),
      sources: [
        { by: 'T. D. Borkovec, L. Wilkinson, R. Folensbee, C. Lerman', year: 1983, title: 'Stimulus control applications to the treatment of worry', where: 'Behaviour Research and Therapy 21' },
        { by: 'J. F. Brosschot, M. van der Doef', year: 2006, title: 'Daily worrying and somatic health complaints: testing the effectiveness of a simple worry reduction intervention', where: 'Psychology & Health 21' },
      ],
    },
  },
  {
    key: 'small-steps', name: same('Een probleem in kleine stappen', 'A problem in small steps'), minutes: 30, forms: ['alone', 'together', 'online'],
    what: same('Eén lastig ding wordt klein genoeg om morgen mee te beginnen.', 'One hard thing becomes small enough to begin with tomorrow.'),
    steps: [
      same('Kies één probleem en schrijf het in één zin.', 'Choose one problem and write it in one sentence.'),
      same('Schrijf alles op wat zou kunnen helpen, ook gekke dingen.', 'Write down all that could help, odd things too.'),
      same('Streep weg wat niet kan. Kies van de rest één ding.', 'Strike out what cannot be. Choose one of the rest.'),
      same('Wat is de eerste stap, en wanneer? Zet die in de agenda.', 'What is the first step, and when? Put it in the diary.'),
      same('Kijk na een week terug: wat werkte, wat wordt anders?', 'Look back after a week: what worked, what changes?'),
    ],
    notFor: same('Niet voor iets wat niet te veranderen is, zoals een verlies.', 'Not for something that cannot be changed, such as a loss.'),
    asks: same('Wat was het probleem, en wat was de eerste stap?', 'What was the problem, and what was the first step?'),
    evidence: {
      grade: 'moderate', found: same('Veel studies samen laten zien dat het helpt bij somberheid. Bij aanpassingsproblemen begonnen mensen er wat eerder deels door te werken.', 'Many studies together show that it helps with low mood. With adjustment problems people began to work partly somewhat earlier.'),
      sources: [
        { by: 'P. Cuijpers, L. de Wit, A. Kleiboer, E. Karyotaki, D. D. Ebert', year: 2018, title: 'Problem-solving therapy for adult depression: an updated meta-analysis', where: 'European Psychiatry 48' },
        { by: 'I. Arends and others', year: 2012, title: 'Interventions to facilitate return to work in adults with adjustment disorders', where: 'Cochrane Database of Systematic Reviews' },
      ],
    },
  },
  {
    key: 'plan-something-good', name: same('Elke dag iets wat goed doet', 'Something good each day'), minutes: 20, forms: ['alone', 'online'],
    what: same('Wie weinig kracht heeft, doet vaak steeds minder. Een kleine vaste activiteit keert dat om.', 'Whoever has little strength often does less and less. A small fixed activity turns that round.'),
    steps: [
      same('Schrijf vijf dingen op die vroeger goed deden.', 'Write down five things that used to do good.'),
      same('Kies het kleinste. Tien minuten is genoeg.', 'Choose the smallest. Ten minutes are enough.'),
      same('Zet het elke dag op een vaste tijd in de agenda.', 'Put it in the diary each day at a fixed time.', 'Zet het elke dag op een vast uur in de agenda.'),
      same('Doe het ook als er geen zin is. De zin komt vaak later.', 'Do it also without wanting to. The wish often comes later.'),
      same('Geef na afloop een cijfer voor hoe het voelde.', 'Give a mark afterwards for how it felt.'),
    ],
    notFor: same('Niet om nog meer te doen als de dagen al te vol zijn.', 'Not to do even more when the days are too full already.'),
    asks: same('Wat is er gedaan, en wat gaf het?', 'What was done, and what did it give?'),
    evidence: {
      grade: 'strong', found: same('Veel studies samen laten zien dat plannen van activiteiten helpt bij somberheid. In die studies deed een begeleider mee.', 'Many studies together show that planning activities helps with low mood. In those studies a guide took part.'),
      sources: [{ by: 'D. Ekers and others', year: 2014, title: 'Behavioural activation for depression: an update of meta-analysis of effectiveness and sub group analysis', where: 'PLoS ONE 9' }],
    },
  },
  {
    key: 'if-then', name: same('Als het zover is, dan doe ik dit', 'When it comes to it, then I do this'), minutes: 10, forms: ['alone', 'together', 'online'],
    what: same('Een lastig moment op het werk van tevoren klaarzetten in één zin.', 'Preparing a hard moment at work beforehand in one sentence.', 'Een lastig moment op het werk vooraf klaarzetten in één zin.'),
    steps: [
      same('Denk aan een moment dat elke week terugkomt en moeilijk is.', 'Think of a moment that comes back each week and is hard.'),
      same('Schrijf op waaraan te merken is dat het begint.', 'Write down how one notices that it begins.'),
      same('Kies één ding om dan te doen. Klein en precies.', 'Choose one thing to do then. Small and exact.'),
      same('Maak er een zin van: als dit gebeurt, dan doe ik dat.', 'Make it a sentence: if this happens, then I do that.'),
      same('Lees de zin elke ochtend hardop.', 'Read the sentence aloud each morning.', 'Lees de zin elke ochtend luidop.'),
    ],
    notFor: same('Niet voor tien dingen tegelijk. Eén zin is genoeg.', 'Not for ten things at once. One sentence is enough.'),
    asks: same('Wat is de zin? Wat gebeurde er toen het zover was?', 'What is the sentence? What happened when it came to it?'),
    evidence: {
      grade: 'strong', found: same('Bijna honderd studies samen laten zien dat mensen vaker doen wat ze van plan zijn. Dat ging over gedrag, niet over klachten.', 'Nearly a hundred studies together show that people more often do what they intend. That was about behaviour, not about complaints.'),
      sources: [{ by: 'P. M. Gollwitzer, P. Sheeran', year: 2006, title: 'Implementation intentions and goal achievement: a meta-analysis of effects and processes', where: 'Advances in Experimental Social Psychology 38' }],
    },
  },
  {
    key: 'loosen-muscles', name: same('Spieren spannen en loslaten', 'Tensing and loosening muscles'), minutes: 15, forms: ['alone', 'together'],
    what: same('Het lichaam merkt het verschil tussen spanning en rust.', 'The body notices the difference between tension and rest.'),
    steps: [
      same('Ga zitten of liggen waar niemand stoort.', 'Sit or lie down where nobody disturbs.'),
      same('Bal de handen tot vuisten. Tel tot vijf. Laat los.', 'Clench the hands to fists. Count to five. Let go.'),
      same('Doe hetzelfde met schouders, gezicht, buik en benen.', 'Do the same with shoulders, face, belly and legs.'),
      same('Voel na elke keer tien tellen het verschil.', 'Feel the difference for ten counts each time.'),
      same('Sta rustig op.', 'Get up slowly.'),
    ],
    notFor: same('Niet met een blessure in de spier die gespannen wordt. Vraag het dan eerst na.', 'Not with an injury of the muscle that is tensed. Ask first then.'),
    asks: same('Waar in het lichaam zat de meeste spanning? Wat werd anders?', 'Where in the body was most tension? What changed?'),
    evidence: {
      grade: 'moderate', found: same('Studies samen laten een duidelijk effect op spanning zien. Ze verschillen veel in duur en in hoe goed ze zijn opgezet.', 'Studies together show a clear effect on tension. They differ much in length and in how well they were made.'),
      sources: [{ by: 'G. M. Manzoni, F. Pagnini, G. Castelnuovo, E. Molinari', year: 2008, title: 'Relaxation training for anxiety: a ten-years systematic review with meta-analysis', where: 'BMC Psychiatry 8' }],
    },
  },
  {
    key: 'slow-breath', name: same('Langzaam ademen', 'Breathing slowly', 'Traag ademen'), minutes: 5, forms: ['alone'],
    what: same('Een paar minuten rustig ademen, ook op het werk te doen.', 'A few minutes of calm breathing, which can be done at work too.'),
    steps: [
      same('Zet beide voeten op de vloer.', 'Put both feet on the floor.'),
      same('Adem in door de neus en tel tot vier.', 'Breathe in through the nose and count to four.'),
      same('Adem uit en tel tot zes.', 'Breathe out and count to six.'),
      same('Doe dit vijf minuten. Dwalen de gedachten af? Begin weer te tellen.', 'Do this for five minutes. Do thoughts wander? Begin counting again.'),
    ],
    notFor: same('Niet doorgaan bij duizeligheid. Niet zonder overleg bij een longziekte.', 'Do not go on when dizzy. Not without asking with a lung disease.'),
    asks: same('Wanneer is het gedaan? Wat was er daarna anders?', 'When was it done? What was different afterwards?'),
    evidence: {
      grade: 'moderate', found: same('Studies samen laten een klein tot matig effect op stress zien. Veel ervan waren klein.', 'Studies together show a small to medium effect on stress. Many of them were small.'),
      sources: [{ by: 'G. W. Fincham, C. Strauss, J. Montero-Marin, K. Cavanagh', year: 2023, title: 'Effect of breathwork on stress and mental health: a meta-analysis of randomised-controlled trials', where: 'Scientific Reports 13' }],
    },
  },
  {
    key: 'short-breaks', name: same('Korte pauzes op een werkdag', 'Short breaks on a working day'), minutes: 10, forms: ['alone', 'together'],
    what: same('Kleine pauzes houden de kracht op peil, voordat het te veel is.', 'Small breaks keep the strength up, before it is too much.', 'Kleine pauzes houden de kracht op peil, voor het te veel wordt.'),
    steps: [
      same('Kies drie vaste momenten op de dag.', 'Choose three fixed moments in the day.'),
      same('Sta op en ga weg van de werkplek, vijf minuten.', 'Get up and leave the workplace, for five minutes.'),
      same('Doe iets anders dan werk: lopen, water halen, naar buiten kijken.', 'Do something other than work: walk, get water, look outside.', 'Doe iets anders dan werk: stappen, water halen, naar buiten kijken.'),
      same('Laat de telefoon liggen.', 'Leave the telephone.'),
      same('Kijk aan het einde van de dag hoe moe het lijf is.', 'Look at the end of the day how tired the body is.', 'Kijk op het einde van de dag hoe moe het lijf is.'),
    ],
    notFor: same('Niet waar een werkplek niet alleen gelaten mag worden. Spreek dan eerst iets af.', 'Not where a workplace may not be left alone. Agree on something first then.'),
    asks: same('Welke pauzes lukten? Wat scheelde het aan het einde van de dag?', 'Which breaks worked out? What did it change at the end of the day?', 'Welke pauzes lukten? Wat scheelde het op het einde van de dag?'),
    evidence: {
      grade: 'moderate', found: same('Studies samen laten meer energie en minder moeheid zien. Op zwaar denkwerk was geen duidelijk effect.', 'Studies together show more energy and less tiredness. On hard thinking there was no clear effect.'),
      sources: [{ by: 'P. Albulescu and others', year: 2022, title: '“Give me a break!” A systematic review and meta-analysis on the efficacy of micro-breaks for increasing well-being and performance', where: 'PLoS ONE 17' }],
    },
  },
  {
    key: 'fixed-mornings', name: same('Vaste tijd om op te staan', 'A fixed time to get up', 'Een vast uur om op te staan'), minutes: 5, forms: ['alone'],
    what: same('Een vaste ochtend helpt de nacht. Ook na een slechte nacht.', 'A fixed morning helps the night. Also after a bad one.'),
    steps: [
      same('Kies één tijd om op te staan, ook in het weekend.', 'Choose one time to get up, at the weekend too.', 'Kies één uur om op te staan, ook in het weekend.'),
      same('Ga pas naar bed bij slaap, niet om te proberen.', 'Go to bed only when sleepy, not to try.'),
      same('Lig niet lang wakker in bed. Sta op en doe iets rustigs.', 'Do not lie awake in bed for long. Get up and do something quiet.'),
      same('Doe dit twee weken achter elkaar.', 'Do this for two weeks on end.', 'Doe dit twee weken na elkaar.'),
    ],
    notFor: same('Niet bij nachtdiensten, epilepsie of een manie in het verleden. Overleg dan eerst met een arts.', 'Not with night shifts, epilepsy or a mania in the past. Ask a doctor first then.', 'Niet bij nachtwerk, epilepsie of een manie in het verleden. Overleg dan eerst met een arts.'),
    asks: same('Op hoeveel dagen lukte het? Hoe waren de nachten?', 'On how many days did it work out? How were the nights?'),
    evidence: {
      grade: 'moderate', found: same('Als deel van een hele slaapcursus werkt het goed, zeggen veel studies samen. Als losse oefening is het minder onderzocht.', 'As part of a whole sleep course it works well, many studies together say. As an exercise of its own it was studied less.'),
      sources: [{ by: 'J. M. Trauer, M. Y. Qian, J. S. Doyle, S. M. W. Rajaratnam, D. Cunnington', year: 2015, title: 'Cognitive behavioral therapy for chronic insomnia: a systematic review and meta-analysis', where: 'Annals of Internal Medicine 163' }],
    },
  },
  {
    key: 'saying-no', name: same('Oefenen met nee zeggen', 'Practising to say no', 'Oefenen met neen zeggen'), minutes: 30, forms: ['together'],
    what: same('Met twee of drie mensen oefenen hoe een grens klinkt, voordat het echt moet.', 'Practising with two or three people how a limit sounds, before it has to be said.', 'Met twee of drie mensen oefenen hoe een grens klinkt, voor het echt moet.'),
    steps: [
      same('Ieder noemt een vraag waarop ja zeggen te veel is.', 'Each names a question to which yes is too much.'),
      same('Eén vraagt, één zegt nee in één zin, zonder lange uitleg.', 'One asks, one says no in one sentence, without a long explanation.', 'Eén vraagt, één zegt neen in één zin, zonder lange uitleg.'),
      same('De derde zegt wat duidelijk was en vriendelijk klonk.', 'The third says what was clear and sounded friendly.'),
      same('Draai om, tot iedereen elke rol had.', 'Turn round, until each had every part.'),
      same('Kies één plek waar dit komende week echt gezegd wordt.', 'Choose one place where this is really said in the coming week.', 'Kies één plek waar dit volgende week echt gezegd wordt.'),
    ],
    notFor: same('Niet met iemand die de baas is over een ander in de groep. Niet waar nee zeggen onveilig is.', 'Not with someone who is the boss of another in the group. Not where saying no is unsafe.', 'Niet met iemand die de baas is van een ander in de groep. Niet waar neen zeggen onveilig is.'),
    asks: same('Welke zin werd het? Waar is hij gezegd?', 'Which sentence was it? Where was it said?'),
    evidence: {
      grade: 'limited', found: same('Oude studies laten zien dat het helpt tegen spanning. Er is weinig nieuw onderzoek, en bijna niets op het werk.', 'Old studies show that it helps against tension. There is little new research, and hardly any at work.'),
      sources: [{ by: 'B. C. Speed, B. L. Goldstein, M. R. Goldfried', year: 2018, title: 'Assertiveness training: a forgotten evidence-based treatment', where: 'Clinical Psychology: Science and Practice 25' }],
    },
  },
  {
    key: 'three-good-things', name: same('Drie dingen die goed gingen', 'Three things that went well'), minutes: 10, forms: ['alone', 'online'],
    what: same('Elke avond kijken naar wat lukte, naast wat er misging.', 'Looking each evening at what worked, beside what went wrong.'),
    steps: [
      same('Schrijf in de avond drie dingen op die goed gingen, hoe klein ook.', 'Write down in the evening three things that went well, however small.'),
      same('Schrijf erbij waardoor het goed ging.', 'Add why it went well.'),
      same('Doe dit zeven dagen.', 'Do this for seven days.'),
      same('Lees op dag zeven alles terug.', 'Read all of it again on day seven.'),
    ],
    notFor: same('Niet als het voelt als een plicht om blij te zijn. Verdriet mag er naast staan.', 'Not when it feels like a duty to be glad. Sadness may stand beside it.'),
    asks: same('Welke dingen kwamen vaker terug? Waardoor gingen ze goed?', 'Which things came back more often? Why did they go well?'),
    evidence: {
      grade: 'limited', found: same('Eén bekende studie vond een effect dat maanden duurde. Studies samen vinden een klein effect, en mensen deden vaak zelf mee uit interesse.', 'One well-known study found an effect that lasted months. Studies together find a small effect, and people often took part out of interest.'),
      sources: [
        { by: 'M. E. P. Seligman, T. A. Steen, N. Park, C. Peterson', year: 2005, title: 'Positive psychology progress: empirical validation of interventions', where: 'American Psychologist 60' },
        { by: 'L. Bolier and others', year: 2013, title: 'Positive psychology interventions: a meta-analysis of randomized controlled studies', where: 'BMC Public Health 13' },
      ],
    },
  },
]

export const exerciseCalled = (key: string | undefined): Exercise | null => library.find(one => one.key === key) ?? null
