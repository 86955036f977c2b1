/**
 * Lotte, who teaches and wonders what comes next. She drew her life line with the career centre, found a pattern and made its
 * experiment an agreement; Vera may read two pieces and called her. Beside it lies what she found out about other work. Told act by act, in the name of whoever did it.
 */
import { makeAgreement } from '../core/agreements/agreement.ts'
import { keepAgreement } from '../core/agreements/known-agreements.ts'
import { weigh, writeNote, writeOption, type Item as Research, type Rating, type Weight } from '../core/job-research/job-research.ts'
import { keepItem as keepResearch } from '../core/job-research/known-job-research.ts'
import { keepItem } from '../core/life-line/known-life-line.ts'
import { callDay, endCall, experimentOf, writeItem, type Content, type Item, type Pattern, type Period } from '../core/life-line/life-line.ts'
import { recordBegun, recordCall, recordCallOutcome, recordMade, recordShowing } from '../core/life-line/life-line.store.ts'
import { become } from '../core/people/sign-in.store.ts'
import { recordAppointment } from '../core/talks/appointment.store.ts'
import { recordOutcomeOf, recordTalk } from '../core/talks/talk.store.ts'
import { openPlan } from '../core/trajectories/circle.ts'
import { recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { newAnonymousId, newId, type Id } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '../kit/time.ts'
import { careerCentre } from '../programmes/career-centre/programme.ts'
import { cast, lotte } from './cast.ts'
import type { Around } from './life.ts'

const nothing = { did: null, felt: null, gave: null, cost: null, who: null, role: null, ended: null } as const
const period = (title: string, from: number, to: number | null, domain: Period['domain'], energy: number, more: Partial<typeof nothing | Readonly<Record<keyof typeof nothing, string>>> = {}): Period => ({ kind: 'period', title, from, to, domain, energy, ...nothing, ...more })

const periods = [
  period('Opgroeien boven de winkel', 1984, 2002, 'family', 2, { did: 'Helpen in de winkel, elke zaterdag.', who: 'Mijn oma. Zij had altijd tijd.', role: 'Ik zorgde dat het gezellig bleef.' }),
  period('Pabo en een eigen kamer', 2002, 2006, 'learning', 4, { gave: 'Nieuwe mensen, en stage in groep drie.' }),
  period('Eerste school', 2006, 2014, 'work', 3, { did: 'Groep drie en vier. Later de muziek voor de hele school.', gave: 'De kinderen, en de muziek.', cost: 'Alles wat ik erbij deed.' }),
  period('Invallen voor wie wegviel', 2014, 2017, 'work', -4, { did: 'Twee groepen, en de overdracht voor iedereen.', cost: 'Ik nam over wat bleef liggen.', ended: 'Ik zat drie maanden thuis.' }),
  period('De school van nu', 2018, null, 'work', 1, { gave: 'Startende collega’s op weg helpen.', cost: 'Nee zeggen lukt nog niet.' }),
] as const

export const tellLotte = async (around: Around): Promise<void> => {
  const { tx, provider, now } = around
  const { vera } = cast
  const today = dayOf(now, provider.zone)
  const at = addMinutes(startOfDay(addDays(today, -26), provider.zone), 10 * 60)
  const ids = { trajectory: newId<'trajectory'>(at.getTime()), participant: newId<'party'>(at.getTime()), guide: newId<'party'>(at.getTime()) }
  await become(tx, vera.id)
  const person = await introduce(around, lotte, vera.id, at)
  await recordPlanOpening(tx, allowed(openPlan(careerCentre, { guide: vera.id, programmes: vera.profile.programmes, participant: person, kind: 'career' }, ids, provider.zone, at)))
  await noteContact(around, ids.trajectory, { telephone: '+31600000071', alias: null, handle: lotte.name })

  for (const [index, [kind, days]] of ([[careerCentre.opensWith, 22], ['talk', 5]] as const).entries()) {
    const from = addMinutes(startOfDay(addDays(today, -days), provider.zone), 14 * 60)
    const [number, talk, appointment, minutes] = [index + 1, newAnonymousId<'talk'>(), newAnonymousId<'appointment'>(), careerCentre.talks[kind]?.minutes ?? 60]
    await recordTalk(tx, { id: talk, trajectory: ids.trajectory, kind, number, outOf: null, minutes })
    await recordAppointment(tx, { id: appointment, trajectory: ids.trajectory, talk, number, guide: vera.id, from, until: addMinutes(from, minutes), way: 'guide-calls' })
    await recordOutcomeOf(tx, { talk, trajectory: ids.trajectory, appointment, outcome: 'held', by: ids.guide, at: addMinutes(from, minutes + 1) })
  }

  await become(tx, person)
  const begun = addDays(today, -20)
  await recordBegun(tx, ids.trajectory, ids.participant, begun)
  const call = { id: newAnonymousId<'life-line-call'>(), trajectory: ids.trajectory, because: 'begun', dueOn: callDay(begun, careerCentre.lifeLine?.callAfterDays ?? 2, provider.country), outcomes: [] } as const
  await recordCall(tx, call)
  const kept: Item[] = []
  const keep = async <C extends Content>(content: C): Promise<Item<C>> => {
    allowed(writeItem(content, kept, today))
    const item = { id: newAnonymousId<'life-line-item'>(), version: 1, content }
    await keepItem(around, ids.trajectory, item)
    kept.push(item)
    return item
  }
  const [, , firstSchool, fallingIn, here] = [await keep(periods[0]), await keep(periods[1]), await keep(periods[2]), await keep(periods[3]), await keep(periods[4])]
  await keep({ kind: 'event', title: 'Oma overleden', year: 2009, energy: -3, meaning: 'Ik werkte de week erna gewoon door.' })
  await keep({ kind: 'event', title: 'Het eerste schoolorkest', year: 2012, energy: 5, meaning: 'Dat was van mij, en van veertig kinderen.' })
  await keep({ kind: 'role-model', who: 'Oma', quality: 'Zij bleef rustig als het druk was.' })
  const pattern = await keep<Pattern>({
    kind: 'pattern', statement: 'Ik neem werk over van wie het laat liggen.', seenIn: [firstSchool.id, fallingIn.id, here.id], helps: 'Mensen bouwen op mij.', hinders: 'Wat ik graag doe, komt als laatste.',
    trigger: 'Een stilte in de vergadering.', instead: 'Tot tien tellen, en vragen wie het doet.', experiment: 'In één vergadering per week wacht ik tot iemand anders iets op zich neemt.',
  })
  await keep({ kind: 'balance', along: 'De muziek.', letGo: 'Altijd de eerste zijn.', learned: 'Rust komt niet vanzelf.', question: 'Wat wil ik als niemand het vraagt?' })
  for (const shown of [fallingIn, pattern]) await recordShowing(tx, ids.trajectory, shown.id, ids.guide)

  const agreement = allowed(makeAgreement(
    { id: ids.participant, trajectory: ids.trajectory, person, role: careerCentre.participant, seat: 'inside' },
    { ...allowed(experimentOf(pattern.content, kept, 'no')), owner: ids.participant, due: addDays(today, 9), goal: null }, { owners: [{ id: ids.participant }], goals: [], open: 0, today }, newAnonymousId(), addMinutes(now, -8 * 1440)))
  await keepAgreement(around, agreement)
  await recordMade(tx, ids.trajectory, pattern.id, agreement.id)

  await tellResearch(around, ids.trajectory)

  await become(tx, vera.id)
  await recordCallOutcome(tx, call, allowed(endCall(call, 'spoken', 'guide')), ids.guide, call.dueOn)
}

/** Her present school with a smaller task, and two kinds of work beside it. In her name. */
const tellResearch = async (around: Around, trajectory: Id<'trajectory'>): Promise<void> => {
  const kept: Research[] = []
  const keep = async (content: Research['content']): Promise<Research> => {
    const item = { id: newAnonymousId<'job-research-item'>(), version: 1, content }
    await keepResearch(around, trajectory, item)
    kept.push(item)
    return item
  }
  const weighed: readonly (readonly [key: string, weight: Weight, must: 'yes' | 'no'])[] = [['talents', 3, 'no'], ['limits', 3, 'yes'], ['people', 2, 'no'], ['atmosphere', 2, 'no'], ['growth', 2, 'no'], ['travel', 1, 'no'], ['income', 1, 'no']]
  const rated = (...given: readonly Rating[]): Readonly<Record<string, Rating>> => Object.fromEntries(given.map((rating, index) => [weighed[index]?.[0] ?? '', rating]))
  if (careerCentre.jobResearch) await keep(allowed(weigh({ kind: 'criteria', chosen: weighed.map(([key, weight, must]) => ({ key, weight, must })) }, careerCentre.jobResearch)).criteria)
  await keep(allowed(writeOption({ kind: 'option', which: 'present', title: '', changes: { tasks: 'De startende collega’s begeleid ik, de overblijf niet meer.', 'my-way': 'Ik wacht tot iemand anders iets op zich neemt.' }, rated: rated(3, 3, 4, 3, 2, 4, 3) }, kept)).option)
  const school = await keep(allowed(writeOption({ kind: 'option', which: 'other', title: 'Docent aan de muziekschool', changes: {}, rated: rated(4, 1, 3, 4, 3, 2, 2) }, kept)).option)
  await keep({ kind: 'option', which: 'other', title: 'Schoolopleider', changes: {}, rated: rated(4, 3) })
  await keep(allowed(writeNote({ kind: 'note', option: school.id, way: 'interview', found: 'Mooi werk. De lessen zijn ’s avonds en in het weekend.', next: 'Is er werk voor drie dagen?' }, kept)).note)
  await keep(allowed(writeNote({ kind: 'note', option: school.id, way: 'desk', found: 'De meeste banen zijn klein.', next: null }, kept)).note)
}

const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(`the demo tells what a rule refuses: ${act.refused}`)
  return act
}
