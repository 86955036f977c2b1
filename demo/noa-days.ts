/** Noa's weeks on the ward: what she took into a day, how it went, what others said of it, and what was signed. Each in the name of whoever did it. */
import { keepPiece } from '../core/own-pieces/known-own-pieces.ts'
import { recordPieceSeen, recordPieceShown } from '../core/own-pieces/own-pieces.store.ts'
import { become } from '../core/people/sign-in.store.ts'
import { newAnonymousId, newId, type Id } from '../kit/id.ts'
import { addDays, addMinutes, dayOf, startOfDay, type Instant } from '../kit/time.ts'
import { keepAssessment, keepWord } from '../programmes/learning-at-work/known-assessments.ts'
import { keepFeedback, keepRequest } from '../programmes/learning-at-work/known-feedback.ts'
import { recordFeedbackRead, recordShowing } from '../programmes/learning-at-work/feedback.store.ts'
import { keepRating } from '../programmes/learning-at-work/known-ratings.ts'
import { keepSigning, keepTask } from '../programmes/learning-at-work/known-tasks.ts'
import { questions, reflections, type Reflection } from '../programmes/learning-at-work/reflection.ts'
import { listedTasks, type Degree, type Task } from '../programmes/learning-at-work/tasks.ts'
import { recordAuthority } from '../programmes/learning-at-work/tasks.store.ts'
import { cast, wilmaOfDeHaven } from './cast.ts'
import type { Around } from './life.ts'

export type NoaHere = { readonly trajectory: Id<'trajectory'>; readonly noa: Id<'person'>; readonly party: Id<'party'>; readonly guide: Id<'party'>; readonly trainer: Id<'party'>; readonly ramon: Id<'person'>; readonly teacher: Id<'party'> }
type Reader = 'guide' | 'teacher' | 'trainer'
type Day = { readonly ago: number; readonly question: string; readonly writes?: Pick<Reflection, 'model' | 'feeling' | 'said'>; readonly readers?: readonly Reader[] }

const days: readonly Day[] = [
  { ago: 44, question: 'Ik wil weten waar alles ligt.', writes: { model: 'short', feeling: 'fair', said: { happened: 'Ik zocht te lang naar schone handdoeken.', next: 'Ik vraag het meteen.' } } },
  { ago: 37, question: 'Ik wil meekijken bij het wassen.', writes: { model: 'short', feeling: 'good', said: { happened: 'Een bewoner wilde zelf haar gezicht wassen.', did: 'Ik gaf haar de tijd en hield de kom vast.', next: 'Eerst vragen wat iemand zelf wil doen.' } }, readers: ['guide'] },
  { ago: 30, question: 'Ik wil zelf iemand helpen aankleden.' },
  { ago: 24, question: 'Ik wil een rustig gesprek voeren.', writes: { model: 'starr', feeling: 'heavy', said: { situation: 'In de huiskamer, met een bewoner die naar huis wilde.', task: 'Ik zou bij hem blijven zitten.', action: 'Ik vroeg hoe het vroeger thuis was.', result: 'Hij werd rustig en vertelde een half uur.', reflection: 'Ik hoef het niet op te lossen.' } }, readers: ['guide', 'trainer', 'teacher'] },
  { ago: 17, question: 'Ik wil de bloedsuiker prikken, met iemand erbij.', writes: { model: 'short', feeling: 'good', said: { happened: 'Het prikken ging in één keer goed.', did: 'Ik zei hardop wat ik deed.' } }, readers: ['guide'] },
  { ago: 10, question: 'Ik wil mijn eigen ronde plannen.', writes: { model: 'four-questions', feeling: 'fair', said: { good: 'Ik was op tijd klaar.', hard: 'Er kwam een val tussendoor.', learned: 'Een plan mag veranderen.', differently: 'Eerder zeggen dat het niet lukt.' } }, readers: ['trainer'] },
  { ago: 3, question: 'Ik wil nee zeggen als het te veel wordt.', writes: { model: 'short', feeling: 'heavy', said: { happened: 'Ik bleef een uur langer en was op.', next: 'Om drie uur kijken of het past.' } } },
  { ago: 0, question: 'Ik wil zelf de overdracht doen.' },
]

const signed: readonly { readonly task: string; readonly marks: readonly { readonly ago: number; readonly degree: Degree; readonly words: string; readonly holds?: number }[] }[] = [
  { task: 'washing', marks: [{ ago: 35, degree: 'with-help', words: 'Ze vroeg eerst wat de bewoner zelf kon.' }, { ago: 3, degree: 'alone', words: 'Drie ochtenden zonder hulp, rustig en schoon.' }] },
  { task: 'listening', marks: [{ ago: 22, degree: 'alone', words: 'Bleef zitten en luisterde, ook toen het druk werd.' }] },
  { task: 'handover', marks: [{ ago: 9, degree: 'with-help', words: 'Kort en duidelijk. Het doel van de dag ontbrak nog.' }] },
  { task: 'planning', marks: [] },
  { task: 'blood-sugar', marks: [{ ago: 17, degree: 'with-help', words: 'In één keer goed, met mij ernaast.' }, { ago: 2, degree: 'alone', words: 'Vijf keer goed, elke keer met controle.', holds: 180 }] },
  { task: 'injecting', marks: [{ ago: 6, degree: 'not-yet', words: 'Eerst nog twee keer oefenen op school.' }] },
]

export const tellNoaDays = async (around: Around, here: NoaHere): Promise<void> => {
  const { tx, provider, now } = around
  const today = dayOf(now, provider.zone)
  const at = (ago: number, hour: number): Instant => { const then = addMinutes(startOfDay(addDays(today, -ago), provider.zone), hour * 60 + 12); return then < now ? then : now }
  const parties: Readonly<Record<Reader, Id<'party'>>> = { guide: here.guide, trainer: here.trainer, teacher: here.teacher }

  for (const [index, { ago, question, writes, readers = [] }] of days.entries()) {
    await become(tx, here.noa)
    const [on, asked, written] = [addDays(today, -ago), newAnonymousId<'own-piece'>(), newAnonymousId<'own-piece'>()]
    await keepPiece(around, here.trajectory, questions, { id: asked, version: 1, content: { on, number: index + 1, words: question } })
    await recordPieceShown(tx, here.trajectory, { piece: asked, to: here.guide })
    if (writes) {
      await keepPiece(around, here.trajectory, reflections, { id: written, version: 1, content: { on, number: index + 1, question, ...writes } })
      for (const one of readers) await recordPieceShown(tx, here.trajectory, { piece: written, to: parties[one] })
    }
    await become(tx, wilmaOfDeHaven.id)
    await recordPieceSeen(tx, here.trajectory, { piece: asked, version: 1, by: here.guide, at: at(ago, 7) })
    if (readers.includes('guide')) await recordPieceSeen(tx, here.trajectory, { piece: written, version: 1, by: here.guide, at: at(ago - 1, 8) })
  }

  await become(tx, cast.ellen.id)
  for (const procedure of ['blood-sugar', 'tube-feeding']) await recordAuthority(tx, { id: newAnonymousId(), person: wilmaOfDeHaven.id, procedure, until: addDays(today, 500) }, cast.ellen.id, now)

  const tasks = new Map<string, Task>()
  for (const { task: key, marks } of signed) {
    const listed = listedTasks[key]
    if (!listed) throw new Error(`no task ${key}`)
    const task: Task = { id: newAnonymousId(), process: listed.process, procedure: listed.procedure ?? null, name: listed.name[provider.locale] }
    tasks.set(key, task)
    await become(tx, wilmaOfDeHaven.id)
    await keepTask(around, here.trajectory, task, here.guide, addDays(today, -40))
    for (const { ago, degree, words, holds } of marks) await keepSigning(around, here.trajectory, { id: newAnonymousId(), task: task.id, by: here.guide, at: at(ago, 15), degree, until: holds ? addDays(today, holds) : null, words })
  }

  await become(tx, here.noa)
  const asked = newAnonymousId<'feedback-request'>()
  await keepRequest(around, { id: asked, trajectory: here.trajectory, of: wilmaOfDeHaven.id, at: at(9, 14), learner: 'Noa', question: 'Ik wil mijn eigen ronde plannen.' })
  await become(tx, wilmaOfDeHaven.id)
  const given = newId<'learning-feedback'>()
  await keepFeedback(around, here.trajectory, wilmaOfDeHaven.id, { id: given, request: asked, at: at(9, 16), by: 'Wilma', good: 'Je had overzicht, ook na de val.', tip: 'Zeg eerder dat je hulp nodig hebt.', alone: 'with-help', shift: null })
  await become(tx, here.noa)
  await recordFeedbackRead(tx, here.trajectory, given, addDays(today, -8))
  await recordShowing(tx, here.trajectory, { item: given, to: here.trainer })

  await become(tx, here.ramon)
  const assessment = newAnonymousId<'work-assessment'>()
  const washing = tasks.get('washing')
  await keepAssessment(around, here.trajectory, {
    id: assessment, process: 'B1-K1-W2', by: here.trainer, at: at(7, 11),
    criteria: [{ criterion: 'Werkt veilig en schoon', level: 'at-level', why: 'Bed op hoogte, handen schoon, bewoner weet wat er komt.' }, { criterion: 'Sluit aan bij wat iemand zelf kan', level: 'above', why: 'Vraagt elke keer eerst, en wacht.' }, { criterion: 'Werkt in een goed tempo', level: 'developing', why: 'Neemt bij drukte nog te veel op zich.' }],
    evidence: washing ? [{ kind: 'task', id: washing.id, label: `Taak: ${washing.name}` }, { kind: 'feedback', id: given, label: 'Feedback van Wilma' }] : [], next: 'Op tijd hulp vragen.',
  })
  await become(tx, wilmaOfDeHaven.id)
  await keepWord(around, here.trajectory, { id: newAnonymousId(), assessment, by: here.guide, at: at(6, 9), says: 'agrees', words: '' })
  await become(tx, here.noa)
  await keepWord(around, here.trajectory, { id: newAnonymousId(), assessment, by: here.party, at: at(5, 17), says: 'in-part', words: 'Mijn tempo is goed op gewone dagen. Op drukke dagen klopt dit.' })
  await keepRating(around, here.trajectory, { id: newAnonymousId(), about: here.guide, on: addDays(today, -15), reads: 'guide', room: 5, safe: 5, hears: 3, words: 'Ik wil vaker horen wat beter kan.' })
}
