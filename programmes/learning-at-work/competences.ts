/**
 * What guiding learners asks, in eleven points of four levels, in our own words. A level is a sentence about what one does; no level is a
 * mark, and levels of different points are never added up.
 */
import type { Translated } from '../../kit/texts.ts'

export const levels = ['1', '2', '3', '4'] as const
export type Level = (typeof levels)[number]
export type Competence = { readonly name: Translated; readonly levels: Readonly<Record<Level, Translated>> }

const words = (dutch: string, english: string, flemish = dutch): Translated => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })

export const competences = {
  safety: {
    name: words('Een veilig leerklimaat maken', 'Making it safe to learn'),
    levels: {
      1: words('Is vriendelijk. Vragen komen als iemand ze durft te stellen.', 'Is friendly. Questions come when someone dares to ask.'),
      2: words('Zegt dat vragen mag, en neemt er tijd voor.', 'Says that asking is fine, and takes time for it.'),
      3: words('Praat over eigen fouten. Zo durft een ander dat ook.', 'Talks about own mistakes, so that others dare to.'),
      4: words('Zorgt dat heel het team zo met fouten omgaat.', 'Sees to it that the whole team deals with mistakes like that.'),
    },
  },
  aims: {
    name: words('Leerdoelen helpen stellen', 'Helping to set aims'),
    levels: {
      1: words('Geeft het doel van de opleiding door.', 'Passes on the aim of the school.', 'Geeft het doel van de school door.'),
      2: words('Vraagt wat de leerling vandaag wil leren.', 'Asks what the learner wants to learn today.'),
      3: words('Maakt samen een groot doel klein genoeg voor een dag.', 'Makes a large aim small enough for a day, together.'),
      4: words('Laat de leerling zelf doelen kiezen, en houdt de lijn vast.', 'Lets the learner choose aims, and keeps the thread.'),
    },
  },
  showing: {
    name: words('Voordoen en hardop denken', 'Showing and thinking aloud'),
    levels: {
      1: words('Doet het voor. De leerling kijkt.', 'Shows it. The learner watches.'),
      2: words('Doet het voor in stappen, en noemt elke stap.', 'Shows it step by step, and names each step.'),
      3: words('Denkt hardop: waarom zo, en waarom nu.', 'Thinks aloud: why like this, and why now.'),
      4: words('Kiest per leerling wat hardop denken vraagt, en wat niet meer.', 'Chooses for each learner what still asks for thinking aloud.'),
    },
  },
  'letting-go': {
    name: words('Loslaten en laten gebeuren', 'Letting go and letting things happen'),
    levels: {
      1: words('Neemt het over als het langzaam gaat.', 'Takes over when it goes slowly.'),
      2: words('Houdt de handen stil bij wat veilig is.', 'Keeps hands still where it is safe.'),
      3: words('Laat dingen gebeuren, en praat er daarna over.', 'Lets things happen, and talks about them afterwards.'),
      4: words('Geeft steeds meer ruimte, en weet waar die ophoudt.', 'Gives more and more room, and knows where it ends.'),
    },
  },
  watching: {
    name: words('Kijken en waarnemen', 'Watching and seeing'),
    levels: {
      1: words('Ziet of het af is.', 'Sees whether it is done.'),
      2: words('Ziet ook hoe het ging.', 'Sees how it went as well.'),
      3: words('Kijkt gericht naar wat is afgesproken, en onthoudt wat er gebeurde.', 'Watches for what was agreed, and remembers what happened.'),
      4: words('Houdt uit elkaar wat er te zien was en wat ik ervan vind.', 'Keeps apart what could be seen and what one thinks of it.', 'Onderscheidt wat er te zien was van wat ik ervan vind.'),
    },
  },
  feedback: {
    name: words('Feedback geven en vragen', 'Giving and asking for feedback'),
    levels: {
      1: words('Zegt het als iets misgaat.', 'Says so when something goes wrong.'),
      2: words('Zegt ook wat goed ging, met een voorbeeld.', 'Says what went well too, with an example.'),
      3: words('Geeft feedback op dezelfde dag, klein en bruikbaar.', 'Gives feedback on the same day, small and useful.'),
      4: words('Vraagt zelf om feedback, en laat zien wat die verandert.', 'Asks for feedback too, and shows what it changes.'),
    },
  },
  reflection: {
    name: words('Helpen terugkijken', 'Helping to look back'),
    levels: {
      1: words('Vertelt hoe het beter kan.', 'Tells how it can be better.'),
      2: words('Vraagt eerst hoe de leerling het zelf zag.', 'First asks how the learner saw it.'),
      3: words('Vraagt door, en laat een stilte vallen.', 'Asks on, and lets a silence be.'),
      4: words('Helpt iets uit één moment mee te nemen naar een ander.', 'Helps to take something from one moment to another.'),
    },
  },
  assessing: {
    name: words('Beoordelen met bewijs', 'Assessing with evidence'),
    levels: {
      1: words('Gaat af op het gevoel van de hele periode.', 'Goes by the feeling of the whole period.'),
      2: words('Noemt voorbeelden bij wat ik vind.', 'Names examples with what one thinks.', 'Geeft voorbeelden bij wat ik vind.'),
      3: words('Verzamelt bewijs op meer dagen, samen met de leerling.', 'Gathers evidence on several days, with the learner.'),
      4: words('Vergelijkt eigen oordeel met dat van anderen, voor het vaststaat.', 'Compares own judgement with that of others before it stands.'),
    },
  },
  limits: {
    name: words('Grenzen en bevoegdheid bewaken', 'Guarding limits and what is allowed'),
    levels: {
      1: words('Weet wat een leerling nog niet alleen mag.', 'Knows what a learner may not do alone yet.'),
      2: words('Zegt vooraf wie wat mag doen.', 'Says beforehand who may do what.'),
      3: words('Stopt het als het niet veilig is, en legt uit waarom.', 'Stops it when it is not safe, and explains why.'),
      4: words('Leert de leerling zelf te zien waar de grens ligt.', 'Teaches the learner to see where the limit is.'),
    },
  },
  together: {
    name: words('Samenwerken met school en team', 'Working with school and team'),
    levels: {
      1: words('Antwoordt als de school iets vraagt.', 'Answers when the school asks something.'),
      2: words('Vertelt het team wat de leerling nu leert.', 'Tells the team what the learner is learning now.'),
      3: words('Spreekt met school en team één lijn af.', 'Agrees on one line with school and team.'),
      4: words('Brengt iedereen rond de leerling op tijd bij elkaar.', 'Brings everyone around the learner together in time.'),
    },
  },
  growing: {
    name: words('Zelf blijven leren', 'Going on learning oneself'),
    levels: {
      1: words('Leert vooral door het te doen.', 'Learns mostly by doing.'),
      2: words('Vraagt een collega om raad.', 'Asks a colleague for advice.'),
      3: words('Doet mee aan intervisie, en brengt zelf iets in.', 'Takes part in peer consultation, and brings something in.'),
      4: words('Deelt wat ik leerde, en helpt anderen beginnen.', 'Shares what was learned, and helps others begin.'),
    },
  },
} as const satisfies Readonly<Record<string, Competence>>

export type CompetenceKey = keyof typeof competences
export const competenceKeys: readonly CompetenceKey[] = ['safety', 'aims', 'showing', 'letting-go', 'watching', 'feedback', 'reflection', 'assessing', 'limits', 'together', 'growing']
export const isCompetence = (key: unknown): key is CompetenceKey => competenceKeys.some(one => one === key)
export const levelOf = (value: unknown): Level | null => levels.find(one => one === value) ?? null
