/**
 * "Does it suit you?": seven moments of guiding, each with three ways one might go. No way is wrong and nothing is counted: beside each
 * stands a sentence to think about. It begins a conversation, and says of nobody that they may or may not guide.
 */
import type { Translated } from '../../kit/texts.ts'

export const ways = ['a', 'b', 'c'] as const
export type WayToGo = (typeof ways)[number]
export type Situation = { readonly asks: Translated; readonly ways: Readonly<Record<WayToGo, { readonly says: Translated; readonly reflects: Translated }>> }

const words = (dutch: string, english: string, flemish = dutch): Translated => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })
const way = (dutch: string, english: string, reflects: string, reflectsEnglish: string) => ({ says: words(dutch, english), reflects: words(reflects, reflectsEnglish) })

export const situations = {
  slow: {
    asks: words('Een leerling helpt iemand met wassen. Het duurt twee keer zo lang als bij jou.', 'A learner helps someone to wash. It takes twice as long as with you.'),
    ways: {
      a: way('Ik neem het over, want er wachten nog meer mensen.', 'I take over, for more people are waiting.', 'Soms moet het. Wat zou er nodig zijn om het een keer te laten duren?', 'Sometimes you must. What would it take to let it take its time once?'),
      b: way('Ik ga iets anders doen en kom straks kijken.', 'I do something else and come to look later.', 'Dat geeft ruimte. Hoe weet de leerling dat je in de buurt bent?', 'That gives room. How does the learner know that you are near?'),
      c: way('Ik blijf erbij en zeg niets.', 'I stay and say nothing.', 'Stil blijven is moeilijk. Waar kijk je dan naar?', 'Staying silent is hard. What do you look at then?'),
    },
  },
  mistake: {
    asks: words('Een leerling maakt een fout. Er is niets ergs gebeurd.', 'A learner makes a mistake. Nothing bad happened.'),
    ways: {
      a: way('Ik zeg meteen hoe het wel moet.', 'I say at once how it should be done.', 'Duidelijk is fijn. Wat had de leerling zelf al gezien?', 'Clear is good. What had the learner seen already?'),
      b: way('Ik vraag wat er gebeurde.', 'I ask what happened.', 'Zo leert iemand kijken. Hoe vraag je het, zodat het geen verhoor wordt?', 'That teaches to look. How do you ask without it becoming an interrogation?'),
      c: way('Ik vertel over een fout van mezelf.', 'I tell of a mistake of my own.', 'Dat maakt het veilig. Komt de leerling daarna nog aan het woord?', 'That makes it safe. Does the learner still get to speak afterwards?'),
    },
  },
  other: {
    asks: words('Een leerling doet het anders dan jij. Het werkt ook.', 'A learner does it in another way than you. It works too.'),
    ways: {
      a: way('Ik vraag om het te doen zoals wij het doen.', 'I ask to do it as we do.', 'Samen één manier is soms nodig. Bij welke dingen is dat echt zo?', 'One way is needed sometimes. For which things is that really so?'),
      b: way('Ik laat het zo.', 'I leave it.', 'Dingen laten gebeuren is een kunst. Vertel je ook dat je het zag?', 'Letting things happen is an art. Do you say that you saw it?'),
      c: way('Ik ben nieuwsgierig en vraag waarom.', 'I am curious and ask why.', 'Zo leer jij ook iets. Wat deed je met wat je hoorde?', 'That way you learn too. What did you do with what you heard?'),
    },
  },
  plan: {
    asks: words('De planning van vandaag valt om. Je zou met de leerling gaan zitten.', 'Today’s plan falls over. You were going to sit down with the learner.'),
    ways: {
      a: way('Dan schuift het gesprek naar volgende week.', 'Then the talk moves to next week.', 'Begeleiden doe je er niet zomaar bij. Wie beschermt die tijd?', 'Guiding is not something on the side. Who protects that time?'),
      b: way('Dan wordt het vijf minuten tussendoor.', 'Then it becomes five minutes in between.', 'Kort kan goed zijn. Welke ene vraag stel je dan?', 'Short can be good. Which one question do you ask then?'),
      c: way('Ik vraag een collega om even over te nemen.', 'I ask a colleague to take over for a moment.', 'Hulp vragen is ook voordoen. Hoe makkelijk vraag jij dat?', 'Asking for help is showing too. How easily do you ask?'),
    },
  },
  quiet: {
    asks: words('Een leerling is stil en vraagt nooit iets.', 'A learner is quiet and never asks anything.'),
    ways: {
      a: way('Het zal wel goed gaan.', 'It will be all right.', 'Misschien. Wat zou je zien als het niet goed ging?', 'Perhaps. What would you see if it were not?'),
      b: way('Ik vraag hoe het gaat.', 'I ask how it goes.', 'Vragen helpt. Wat doe je als het antwoord “goed” is?', 'Asking helps. What do you do when the answer is “fine”?'),
      c: way('Ik ga samen iets doen. Dan komt het praten vanzelf.', 'I do something together. Then talk comes by itself.', 'Naast elkaar praat vaak makkelijker. Hoeveel geduld heb je?', 'Side by side it is often easier to talk. How much patience do you have?'),
    },
  },
  said: {
    asks: words('Een leerling zegt dat jouw uitleg niet duidelijk was.', 'A learner says that your explanation was not clear.'),
    ways: {
      a: way('Ik leg het nog een keer uit.', 'I explain it again.', 'Op dezelfde manier, of op een andere?', 'In the same way, or in another?'),
      b: way('Dat raakt me even.', 'That touches me for a moment.', 'Dat mag. Wat heb je nodig om te blijven luisteren?', 'It may. What do you need to keep listening?'),
      c: way('Ik vraag wat er wel duidelijk was.', 'I ask what was clear.', 'Zo begin je bij wat er al is. Wat hoorde je?', 'That begins with what is there. What did you hear?'),
    },
  },
  energy: {
    asks: words('Je hebt zelf een zware week. Er komt een nieuwe leerling.', 'You have a heavy week yourself. A new learner arrives.'),
    ways: {
      a: way('Ik laat niets merken.', 'I show nothing.', 'Sterk zijn kost ook iets. Wie vangt jou op?', 'Being strong costs something. Who looks after you?'),
      b: way('Ik zeg het, en vraag of iemand meeloopt.', 'I say so, and ask whether someone walks along.', 'Eerlijk zijn is een voorbeeld. Wat helpt jou om het te zeggen?', 'Honesty is an example. What helps you to say it?'),
      c: way('Ik krijg energie van iets uitleggen.', 'Explaining something gives me energy.', 'Mooi. Waaraan merk je dat het op is?', 'Good. How do you notice when it runs out?'),
    },
  },
} as const satisfies Readonly<Record<string, Situation>>

export type SituationKey = keyof typeof situations
export const situationKeys: readonly SituationKey[] = ['slow', 'mistake', 'other', 'plan', 'quiet', 'said', 'energy']
export type Chosen = Readonly<Partial<Record<SituationKey, WayToGo>>>
export const wayOf = (value: unknown): WayToGo | null => ways.find(one => one === value) ?? null
