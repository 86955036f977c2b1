/** Watching over keeping: what will go, what went, what waits. Counts and days; never whose. */
import { fields, oneOf } from '../../kit/forms.ts'
import { newId, parseId } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { addDays, dateWithYear, dayOf, mondayOf, parseDay } from '../../kit/time.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { asKeptHere } from '../trajectories/keeping-terms.store.ts'
import { forOffice, type Visit } from '../visit.ts'
import { certificateText } from './certificate.ts'
import { heldBackBy } from './guard.ts'
import { holdReasons, readWhose } from './hold.ts'
import { keepingPage, type KeepingView } from './keeping.pages.tsx'
import { endHold, findWatch, holdFile, listErased, listForecast, listHolds, listNights, listReleases, measureFiles, recordRelease } from './keeping.store.ts'
import { keepingTexts } from './keeping.texts.ts'

type WatchVisit = Visit & { readonly me: SignedIn }
const forWatch = (handler: (visit: WatchVisit) => Promise<Reply>) => forOffice(['administrator', 'log-keeper'], handler)

/** How far the preview looks, this week included: whole weeks, so that no day can be told from the day before. */
const weeksAhead = 5

const show = async (visit: WatchVisit, again: Pick<KeepingView, 'typed' | 'problem'> = {}): Promise<Reply> => {
  const { tx, now, provider, house, query } = visit
  const thisWeek = mondayOf(dayOf(now, provider.zone))
  const [forecast, nights, holds, watch, releases, size] = [
    await listForecast(tx, thisWeek, addDays(thisWeek, weeksAhead * 7 - 1)), await listNights(tx), await listHolds(tx), await findWatch(tx), await listReleases(tx), await measureFiles(tx, now),
  ]
  return page(keepingPage(visit, { now, thisWeek, forecast, nights, holds, watch, releases, size, programmes: await Promise.all(house.programmes.map(programme => asKeptHere(tx, programme))), done: query['done'] === 'held' || query['done'] === 'terms' ? query['done'] : null, ...again }), again.problem ? 422 : 200)
}

const acted = ({ tx, me, now }: WatchVisit, event: string, object: LogLine['object'], subject: LogLine['subject'] = null) =>
  log(tx, { event, action: 'U', person: me.person, role: me.offices.includes('administrator') ? 'administrator' : 'log-keeper', purpose: 'keeping', subject, object, at: now })

export const keepingRoutes: Routes<Visit> = {
  'GET /administration/keeping': forWatch(visit => show(visit)),

  'POST /administration/keeping/releases': forWatch(async visit => {
    const { tx, form, me, now } = visit
    const read = fields({ heldBack: oneOf(heldBackBy) }).read(form)
    if (!read.value) return missing()
    const id = newId<'keeping-release'>(now.getTime())
    await recordRelease(tx, id, { heldBack: read.value.heldBack, by: me.person, at: now })
    await acted(visit, 'keeping.released', { kind: 'keeping-release', id })
    return seeOther('/administration/keeping')
  }),

  'POST /administration/keeping/holds': forWatch(async visit => {
    const { tx, form, voice, now } = visit
    const t = keepingTexts(voice)
    const typed = form['whose']?.[0] ?? ''
    const whose = readWhose(typed)
    const reason = fields({ reason: oneOf(holdReasons) }).read(form).value?.reason
    if (!whose) return await show(visit, { typed, problem: { field: 'whose', message: t['hold.unknown'] } })
    if (!reason) return await show(visit, { typed, problem: { field: 'reason', message: t['hold.reason'] } })
    const id = newId<'keeping-hold'>(now.getTime())
    const held = await holdFile(tx, { id, ...whose, reason }, now)
    if (!held) return await show(visit, { typed, problem: { field: 'whose', message: t['hold.unknown'] } })
    await acted(visit, 'keeping.held', { kind: 'keeping-hold', id }, held)
    return seeOther('/administration/keeping?done=held')
  }),

  'POST /administration/keeping/holds/:id/end': forWatch(async visit => {
    const { tx, params, me, now } = visit
    const id = parseId<'keeping-hold'>(params['id'])
    if (!id || await endHold(tx, id, me.person, now) === 0) return missing()
    await acted(visit, 'keeping.let-go', { kind: 'keeping-hold', id })
    return seeOther('/administration/keeping')
  }),

  'GET /administration/keeping/certificates/:night': forWatch(async ({ tx, params, provider, vault, voice }) => {
    const night = parseDay(params['night'] ?? '')
    const erased = night ? await listErased(tx, night) : []
    if (!night || erased.length === 0) return missing()
    const t = keepingTexts(voice)
    const text = certificateText(provider.name, erased, vault.derivedFor(provider.id, 'certificate'), {
      title: t.paperTitle, of: t.paperOf(dateWithYear(night, voice.locale), erased.length), what: t.paperWhat, seal: t.paperSeal,
      rules: { trajectory: t.trajectory, notes: t.notes, contact: t.contact, 'own-wish': t['own-wish'] },
    })
    return withHeaders(data('text/plain; charset=utf-8', text), { 'content-disposition': `attachment; filename="houvast-${night}.txt"` })
  }),
}
