/** Whoever plans proposes a duo and takes the question back; the two decide. */
import { oneAtATime } from '../../core/consent/consent.store.ts'
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { forOffice, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { fields, id } from '../../kit/forms.ts'
import { newId, parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf, mondayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { listColleagues } from './colleagues.store.ts'
import { findDuo, listDuos, recordDuo, recordStop } from './duos.store.ts'
import { wardDuoTexts } from './duos.texts.ts'
import { fitAsDuo, proposeDuos } from './planner-duo.ts'
import { know } from './planner.routes.ts'
import { wardDuosPage } from './ward-duos.pages.tsx'
import { tellOnWard } from './ward-notice.ts'
import type { Ward } from './ward.ts'
import { findWard, listWardGuides, listWardLearners, oneAtATimeOn } from './ward.store.ts'

/** Weeks of shifts looked at, and pairs proposed at once. */
const weeks = 4
const mostProposed = 5
const pairFields = fields({ learner: id<'ward-learner'>(), colleague: id<'ward-guide' | 'ward-colleague'>() })

const onWard = (handler: (visit: SignedInVisit, ward: Ward) => Promise<Reply>) => forOffice('planner', async visit => {
  const wanted = parseId<'ward'>(visit.params['id'])
  if (wanted && visit.asked.method === 'POST') await oneAtATimeOn(visit.tx, wanted)
  const ward = wanted && await findWard(visit.tx, wanted)
  return ward ? await handler(visit, ward) : missing()
})
const note = ({ tx, me, now }: SignedInVisit, event: string, action: 'C' | 'R' | 'U', object: { readonly kind: string; readonly id: Id<string> }, subject: Id<'trajectory'> | null = null) =>
  log(tx, { event, action, person: me.person, role: 'planner', purpose: 'administration', subject, object, basis: 'planner', at: now })
const today = ({ now, provider }: SignedInVisit) => dayOf(now, provider.zone)

const know4 = async (visit: SignedInVisit, ward: Ward) => {
  const duos = await listDuos(visit.tx, ward.id)
  return { known: await know(visit, ward, { from: mondayOf(today(visit)), weeks, choices: [] }), duos, taken: duos.filter(({ is }) => is === 'asked' || is === 'stands').map(({ learner, colleague }) => ({ learner, experienced: colleague })) }
}
const show = async (visit: SignedInVisit, ward: Ward, filled: Filled = filledWith()): Promise<Reply> => {
  const { known, duos, taken } = await know4(visit, ward)
  await note(visit, 'ward-duos.read', 'R', { kind: 'ward', id: ward.id })
  const wrong = Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0
  return page(wardDuosPage(visit, { known, duos, proposed: proposeDuos(known.ward, taken, mostProposed), filled, done: visit.query['done'] === 'saved' ? 'saved' : null }), wrong ? 422 : 200)
}

export const wardDuoRoutes: Routes<Visit> = {
  'GET /wards/:id/duos': onWard((visit, ward) => show(visit, ward)),

  'POST /wards/:id/duos': onWard(async (visit, ward) => {
    const read = pairFields.read(visit.form)
    if (!read.value) return await show(visit, ward, read)
    const { learner, colleague } = read.value
    const [one, other] = [(await listWardLearners(visit.tx, ward.id)).find(({ id: row }) => row === learner), [...await listWardGuides(visit.tx, ward.id), ...await listColleagues(visit.tx, ward.id)].find(({ id: row }) => row === colleague)]
    // Of a colleague who is the learner it is not told: see 0010_called_on_ward.sql.
    if (!one || !other || 'terms' in other && one.person === other.person) return missing()
    const { known, taken } = await know4(visit, ward)
    const fit = fitAsDuo(known.ward, { learner, experienced: colleague }, taken)
    const t = wardDuoTexts(visit.voice)
    if (refused(fit)) return await show(visit, ward, { ...read, noes: { colleague: fit.refused === 'duo.overlap' ? t['duo.overlap'](Number(fit.values['percent']), Number(fit.values['least'])) : t[fit.refused] } })
    const duo = newId<'ward-duo'>(visit.now.getTime())
    await recordDuo(visit.tx, { id: duo, ward: ward.id, trajectory: one.trajectory, learner, colleague: other.id }, visit.me.person, visit.now)
    await note(visit, 'ward-duo.put', 'C', { kind: 'ward-duo', id: duo }, one.trajectory)
    await tellOnWard(visit, [one.person, other.person], today(visit))
    return seeOther(`/wards/${ward.id}/duos?done=saved`)
  }),

  'POST /ward-duos/:id/withdrawals': forOffice('planner', async visit => {
    const wanted = parseId<'ward-duo'>(visit.params['id'])
    const duo = wanted && await findDuo(visit.tx, wanted)
    if (!duo) return missing()
    await oneAtATime(visit.tx, duo.id)
    // What both said yes to is theirs to stop.
    if ((await findDuo(visit.tx, duo.id))?.is === 'asked') {
      await recordStop(visit.tx, duo.id, visit.me.person, today(visit))
      await note(visit, 'ward-duo.withdrawn', 'U', { kind: 'ward-duo', id: duo.id })
    }
    return seeOther(`/wards/${duo.ward}/duos`)
  }),
}
