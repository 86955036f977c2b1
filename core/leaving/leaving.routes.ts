/** An administrator says that someone leaves, sees what is open by kind, and has the files proposed on. Never a file, never a name of one. */
import { day, fields, optional, whole } from '../../kit/forms.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { enqueue } from '../../kit/jobs.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Handler, type Reply, type Routes } from '../../kit/web.ts'
import { findStaffMember, type FoundMember } from '../people/known-staff.ts'
import { profileOf } from '../people/known-people.ts'
import type { Profile } from '../people/person.ts'
import { lockStaff } from '../people/staff.store.ts'
import { forOffice, type SignedInVisit, type Visit } from '../visit.ts'
import { howFar, inOrder, leave, type Leaving } from './leaving.ts'
import { leavingPage, roomField, type LeavingView } from './leaving.pages.tsx'
import { countOpen, endHoursAfter, findLeaving, recordLeaving, recordStaying } from './leaving.store.ts'
import { leavingTexts } from './leaving.texts.ts'
import { countMoves, findProgress, recordMove, type Room } from './moving.store.ts'

type Found = FoundMember & { readonly leaving: Leaving | null }

const dayForm = fields({ lastDay: day })
const placesField = optional(whole({ least: 0, most: 500 }))

/** @param lock acts wait for each other before they look */
const aboutMember = (lock: 'waits' | 'looks', handler: (visit: SignedInVisit, found: Found) => Promise<Reply>): Handler<Visit> => forOffice('administrator', async visit => {
  if (lock === 'waits') await lockStaff(visit.tx)
  const found = await findStaffMember(visit, visit.params['person'])
  return found ? await handler(visit, { ...found, leaving: await findLeaving(visit.tx, found.member.person) }) : missing()
})

const note = ({ tx, me, now }: SignedInVisit, event: string, action: 'C' | 'R' | 'U', person: Id<'person'>) =>
  log(tx, { event, action, person: me.person, role: 'administrator', purpose: 'administration', subject: person, object: { kind: 'person', id: person }, at: now })

export const leavingRoutes: Routes<Visit> = {
  'GET /administration/staff/:person/leaving': aboutMember('looks', (visit, found) => show(visit, found)),

  'POST /administration/staff/:person/leaving': aboutMember('waits', async (visit, found) => {
    const { tx, me, now, provider, voice, house } = visit
    const { person } = found.member
    const read = dayForm.read(visit.form)
    if (!read.value) return await show(visit, found, { filled: read })
    const said = leave(person, read.value.lastDay, { all: found.all, running: found.leaving, today: dayOf(now, provider.zone), zone: provider.zone })
    if (refused(said)) return await show(visit, found, { filled: { ...read, noes: { lastDay: leavingTexts(voice)[said.refused] } } })
    const id = newId<'staff-leaving'>(now.getTime())
    await recordLeaving(tx, { id, person, ...said }, me.person, now)
    await endHoursAfter(tx, person, addDays(said.lastDay, 1))
    await enqueue(tx, 'leave-house', { provider: provider.id, id }, { at: said.endsAt, key: `leave-house:${id}` })
    await note(visit, 'staff.leaving', 'C', person)
    house.moments.touched(provider.id, person)
    return back(person)
  }),

  'POST /administration/staff/:person/leaving/end': aboutMember('waits', async (visit, { member: { person }, leaving }) => {
    if (leaving) {
      await recordStaying(visit.tx, leaving.id, visit.me.person, visit.now)
      await note(visit, 'staff.staying', 'U', person)
      visit.house.guides.touched(visit.provider.id)
    }
    return seeOther(`/administration/staff/${person}?saved`)
  }),

  'POST /administration/staff/:person/moves': aboutMember('waits', async (visit, found) => {
    const { tx, me, now, provider, voice, form } = visit
    const { leaving, member: { person } } = found
    if (!leaving) return back(person)
    const t = leavingTexts(voice)
    const others = await othersThan(visit, person)
    const rooms: Room[] = []
    for (const one of others) {
      const read = placesField.parse(form[roomField(one.person)] ?? [])
      if ('problem' in read) return await show(visit, found, { filled: typed(visit), problem: { field: roomField(one.person), message: t.roomWrong } })
      if (read.value !== null && read.value > 0) rooms.push({ guide: one.person, places: read.value })
    }
    const first = others[0]
    if (rooms.length === 0) return first ? await show(visit, found, { filled: typed(visit), problem: { field: roomField(first.person), message: t.noRoom } }) : back(person)
    const id = newAnonymousId<'caseload-move'>()
    await recordMove(tx, id, leaving.id, rooms, me.person, now)
    await enqueue(tx, 'move-caseload', { provider: provider.id, id }, { key: `move-caseload:${id}` })
    await note(visit, 'caseload.move', 'C', person)
    return back(person)
  }),
}

const back = (person: Id<'person'>) => seeOther(`/administration/staff/${person}/leaving?saved`)
const typed = ({ form }: Visit): NonNullable<LeavingView['filled']> => ({ typed: form, problems: {} })

const show = async (visit: SignedInVisit, { member, leaving }: Found, wrong: Pick<LeavingView, 'filled' | 'problem'> = {}): Promise<Reply> => {
  const { tx, now, provider, house } = visit
  const { person } = member
  const open = leaving?.leftAt === null ? inOrder(await countOpen(tx, person)) : []
  if (leaving) await note(visit, 'staff.open-counted', 'R', person)
  const elsewhere = leaving?.leftAt === null ? (await Promise.all(house.asides.leaving.map(one => one(visit, person)))).flat() : []
  const moved = leaving && await countMoves(tx, leaving.id) > 0 ? howFar(await findProgress(tx, leaving.id)) : null
  return page(leavingPage(visit, {
    member, leaving, open, elsewhere, moved, others: leaving ? await othersThan(visit, person) : [], today: dayOf(now, provider.zone), act: newId(), saved: 'saved' in visit.query, ...wrong,
  }), wrong.filled ? 422 : 200)
}

/** Everyone else who guides in a programme of who leaves, by name. */
const othersThan = async (visit: SignedInVisit, person: Id<'person'>): Promise<readonly Profile[]> => {
  const known = new Map<Id<'person'>, Profile>()
  const theirs = (await profileOf(visit, person))?.programmes
  for (const { id } of visit.house.programmes.filter(one => theirs?.includes(one.id) ?? true)) for (const one of await visit.house.guides.profilesFor(visit, id)) if (one.person !== person) known.set(one.person, one)
  return [...known.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'nl'))
}
