/** Whom it is about names someone who may never open the file, and takes a name back. */
import { fields, id } from '../../kit/forms.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { listGuides } from '../messages/stand-in.store.ts'
import { namesOf } from '../people/known-people.ts'
import { listCircle, listCircleInvitations } from '../trajectories/circle.store.ts'
import { listExclusions, recordExclusion, recordExclusionEnd } from '../trajectories/exclusion.store.ts'
import { exclude } from '../trajectories/exclusion.ts'
import { findOwnGuide } from '../trajectories/party.store.ts'
import type { SignedInVisit, Visit } from '../visit.ts'
import { exclusionsPage } from './exclusions.pages.tsx'
import { forOwn, note, type Own } from './for-own.routes.ts'

const home = '/my-file/exclusions'

export const exclusionRoutes: Routes<Visit> = {
  'GET /my-file/exclusions': forOwn((visit, own) => show(visit, own)),

  'POST /my-file/exclusions': forOwn(async (visit, own) => {
    const { tx, me, now, provider } = visit
    const read = fields({ person: id<'person'>() }).read(visit.form)
    const person = read.value && (await whoCouldBe(visit, own)).find(one => one === read.value.person)
    if (!person) return await show(visit, own, 'exclusion.nobody')
    const named = exclude({ trajectory: own.trajectory, person, guide: await findOwnGuide(tx, own.trajectory), me: me.person }, await listExclusions(tx, own.trajectory), newAnonymousId(), dayOf(now, provider.zone))
    if (refused(named)) return named.refused === 'exclusion.guides-you' ? await show(visit, own, named.refused) : seeOther(home)
    await recordExclusion(tx, named, own.party)
    await note(visit, own, 'exclusion.named', 'C', { kind: 'exclusion', id: named.id })
    return seeOther(`${home}?done=named`)
  }),

  'POST /my-file/exclusions/:id/ends': forOwn(async (visit, own) => {
    const { tx, now, provider } = visit
    const named = (await listExclusions(tx, own.trajectory)).find(one => one.id === parseId(visit.params['id']))
    if (!named) return missing()
    await recordExclusionEnd(tx, named.id, dayOf(now, provider.zone))
    await note(visit, own, 'exclusion.taken-back', 'U', { kind: 'exclusion', id: named.id })
    return seeOther(`${home}?done=back`)
  }),
}

/** Everyone who guides here, and everyone who was asked into this circle: those one knows by name. */
const whoCouldBe = async ({ tx, me }: SignedInVisit, own: Own): Promise<readonly Id<'person'>[]> => {
  const asked = (await listCircleInvitations(tx, own.trajectory)).map(({ person }) => person)
  return [...new Set([...await listGuides(tx), ...asked])].filter(person => person !== me.person)
}

const show = async (visit: SignedInVisit, own: Own, no: 'exclusion.nobody' | 'exclusion.guides-you' | null = null): Promise<Reply> => {
  const { tx } = visit
  await note(visit, own, 'exclusion.listed', 'R')
  const [named, could, seated] = [await listExclusions(tx, own.trajectory), await whoCouldBe(visit, own), await listCircle(tx, own.trajectory)]
  const names = await namesOf(visit, [...could, ...named.map(({ person }) => person)])
  const called = (person: Id<'person'>) => names.get(person) ?? ''
  const done = (['named', 'back'] as const).find(one => one === visit.query['done'])
  return page(exclusionsPage(visit, {
    named: named.map(one => ({ ...one, name: called(one.person) })), no, done,
    options: could.filter(person => !named.some(one => one.person === person)).map(person => ({ person, name: called(person), beside: seated.some(one => one.person === person && one.seat === 'beside' && !one.left) })).toSorted((one, other) => one.name.localeCompare(other.name, 'nl')),
  }), no ? 422 : 200)
}
