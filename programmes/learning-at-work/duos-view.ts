/** What pages of a duo need together: the two, what they divided, and whether something waits for whoever looks. */
import { namesOf } from '../../core/people/known-people.ts'
import type { SignedInVisit } from '../../core/visit.ts'
import type { Id } from '../../kit/id.ts'
import { dateWithYear } from '../../kit/time.ts'
import { taskName, type Hands } from './duo-tasks.ts'
import { findTwo, listDuosOfMine } from './duos.store.ts'
import { duoTexts } from './duos.texts.ts'
import { standing, type Division, type Duo } from './duos.ts'
import { calledInMyDuos } from './known-colleagues.ts'
import { divisionsOf } from './known-duos.ts'

/** A duo with its reader in it: `mine` says which of the two that is. */
export type MyDuo = { readonly duo: Duo; readonly mine: Exclude<Hands, 'together'>; readonly other: string; readonly ward: string; readonly divisions: readonly Division[]; /** Something waits for my yes. */ readonly waits: boolean }
export type Mine = MyDuo & { readonly otherPerson: Id<'person'> | null }

export const knowDuo = async (visit: SignedInVisit, duo: Duo): Promise<Mine> => {
  const t = duoTexts(visit.voice)
  const two = await findTwo(visit.tx, duo.id)
  const mine = two?.learner === visit.me.person ? 'learner' : 'colleague'
  const otherPerson = (mine === 'learner' ? two?.colleague : two?.learner) ?? null
  const called = mine === 'learner' ? (await calledInMyDuos(visit)).find(one => one.duo === duo.id)?.name : undefined
  const divisions = await divisionsOf(visit, duo.id)
  const { waits } = standing(divisions)
  return {
    duo, mine, otherPerson, divisions, ward: two?.ward ?? '', other: called ?? (otherPerson && (await namesOf(visit, [otherPerson])).get(otherPerson)) ?? t.someone,
    waits: isOpen({ duo }) && (divisions.length === 0 || waits !== null && !waits.yes.includes(visit.me.person)),
  }
}

export const isOpen = ({ duo }: Pick<Mine, 'duo'>): boolean => !duo.iStopped && (duo.is === 'asked' || duo.is === 'stands')

/** Those that are asked or stand. */
export const openDuos = async (visit: SignedInVisit): Promise<readonly Mine[]> => {
  const all: Mine[] = []
  for (const duo of await listDuosOfMine(visit.tx)) { const one = await knowDuo(visit, duo); if (isOpen(one)) all.push(one) }
  return all
}

/** For whoever takes everything of theirs along: the learner in their file, the colleague in that of their guiding. */
export const entriesOfDuos = async (visit: SignedInVisit) => {
  const t = duoTexts(visit.voice)
  const fieldOf = ({ number, on, tasks }: Division, { mine, other }: Mine) => ({ name: 'division', label: `${t.fileDivision(number)}, ${dateWithYear(on, visit.voice.locale)}`, value: tasks.map(task => `${taskName(task, visit.voice.locale)} (${task.by === 'together' ? t.together : task.by === mine ? t.i : other})`).join(', ') })
  const entries = []
  for (const duo of await listDuosOfMine(visit.tx)) {
    const one = await knowDuo(visit, duo)
    entries.push({ title: t.file(one.other), at: duo.putAt, data: { is: duo.iStopped ? 'stopped' : duo.is, divisions: one.divisions.map(({ number, on, tasks }) => ({ number, on, tasks })) }, fields: one.divisions.map(division => fieldOf(division, one)) })
  }
  return entries
}
