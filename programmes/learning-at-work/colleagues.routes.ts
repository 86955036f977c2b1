/** Colleagues who work on a ward without guiding there: whoever plans adds them, for a duo. They hold no office, and sign in by a link in their mail. */
import { introduce, whoWouldBe } from '../../core/trajectories/introduce.ts'
import { forOffice, type Asides, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { atLeastOne, day, fields, mail, text } from '../../kit/forms.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { noSooner } from '../../kit/no-sooner.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { colleaguePage, colleaguesPage } from './colleagues.pages.tsx'
import { amIColleague, changeColleagueHours, endColleague, wardOfColleague } from './colleagues.store.ts'
import { colleagueTexts } from './colleagues.texts.ts'
import { keepColleague, renameColleague } from './known-colleagues.ts'
import { hours, untilForm, weekdayField, weekdaysFrom } from './ward.form.ts'
import { tellOnWard } from './ward-notice.ts'
import type { Done, Wrong } from './ward-planning.pages.tsx'
import { oneAtATimeOn } from './ward.store.ts'
import type { WardColleague, WardId } from './ward.ts'
import { knowWard, type KnownWard } from './ward-view.ts'

const hoursFields = { hoursPerWeek: hours({ most: 48 }), weekdays: atLeastOne(weekdayField) }
const hoursForm = fields(hoursFields)
/** Writing down someone new takes longer than finding someone known: both are answered after this. */
const addingTakes = 250
const nameField = text({ most: 80 })
const nameForm = fields({ name: nameField })
const addForm = fields({ name: nameField, mail, since: day, ...hoursFields })

export const colleagueRoutes: Routes<Visit> = {
  'GET /wards/:id/colleagues': onWard((visit, known) => showAll(visit, known)),

  'POST /wards/:id/colleagues': onWard(async (visit, known) => {
    const read = addForm.read(visit.form)
    if (!read.value) return await showAll(visit, known, { form: 'colleague', filled: read })
    const { value } = read
    const is = await noSooner(addingTakes, () => addColleague(visit, known, value))
    if (is === 'there') return await showAll(visit, known, { form: 'colleague', filled: { ...read, noes: { mail: colleagueTexts(visit.voice)['colleague.there'] } } })
    return seeOther(`/wards/${known.ward.id}/colleagues?done=saved`)
  }),

  'GET /ward-colleagues/:id': onColleague((visit, known, colleague) => show(visit, known, colleague)),

  'POST /ward-colleagues/:id/name': onColleague(async (visit, known, colleague) => {
    const read = nameForm.read(visit.form)
    if (!read.value) return await show(visit, known, colleague, { form: 'name', filled: read })
    await renameColleague(visit, colleague.id, read.value.name)
    await note(visit, 'ward-colleague.renamed', 'U', colleague.id)
    return seeOther(`/ward-colleagues/${colleague.id}?done=saved`)
  }),

  'POST /ward-colleagues/:id/hours': onColleague(async (visit, known, colleague) => {
    const read = hoursForm.read(visit.form)
    if (!read.value) return await show(visit, known, colleague, { form: 'hours', filled: read })
    await changeColleagueHours(visit.tx, colleague.id, { hoursPerWeek: read.value.hoursPerWeek, weekdays: weekdaysFrom(read.value.weekdays) })
    await note(visit, 'ward-colleague.hours-said', 'U', colleague.id)
    return seeOther(`/ward-colleagues/${colleague.id}?done=saved`)
  }),

  'POST /ward-colleagues/:id/ends': onColleague(async (visit, known, colleague) => {
    const read = untilForm.read(visit.form)
    if (!read.value) return await show(visit, known, colleague, { form: 'end', filled: read })
    await endColleague(visit.tx, colleague.id, read.value.until, { by: visit.me.person, at: visit.now })
    await note(visit, 'ward-colleague.ended', 'U', colleague.id)
    await tellOnWard(visit, [colleague.person], known.today)
    return seeOther(`/wards/${known.ward.id}/colleagues?done=saved`)
  }),
}

type NewColleague = NonNullable<ReturnType<typeof addForm.read>['value']>
/**
 * Known by this address or not, they are called what was typed, and whoever plans learns nothing else of them. Of learners it is not said that
 * they are there, for whose address it is would be told by it; guides are known to everyone, and colleagues were typed here themselves.
 */
const addColleague = async (visit: SignedInVisit, known: KnownWard, { name, mail: address, since, hoursPerWeek, weekdays }: NewColleague): Promise<'there' | 'added'> => {
  const { me, now } = visit
  const ifNew = newAnonymousId<'person'>()
  const person = await whoWouldBe(visit, address, ifNew)
  if ([...known.guides, ...known.colleagues].some(one => one.person === person) || person === me.person) return 'there'
  if (person === ifNew) await introduce(visit, { id: person, name, mail: address }, me.person, now)
  const colleague = { id: newAnonymousId<'ward-colleague'>(), ward: known.ward.id, person, since, hoursPerWeek, weekdays: weekdaysFrom(weekdays), name }
  await keepColleague(visit, colleague, { by: me.person, at: now })
  await note(visit, 'ward-colleague.added', 'C', colleague.id)
  await tellOnWard(visit, [person], known.today)
  return 'added'
}

function onWard(handler: (visit: SignedInVisit, known: KnownWard) => Promise<Reply>, ward: (visit: SignedInVisit) => Promise<WardId | null> = async visit => parseId<'ward'>(visit.params['id'])) {
  return forOffice('planner', async visit => {
    const id = await ward(visit)
    if (id && visit.asked.method === 'POST') await oneAtATimeOn(visit.tx, id)
    const known = await knowWard(visit, id)
    return known ? await handler(visit, known) : missing()
  })
}
function onColleague(handler: (visit: SignedInVisit, known: KnownWard, colleague: WardColleague) => Promise<Reply>) {
  return onWard(async (visit, known) => {
    const colleague = known.colleagues.find(({ id }) => id === visit.params['id'])
    return colleague ? await handler(visit, known, colleague) : missing()
  }, async visit => { const id = parseId<'ward-colleague'>(visit.params['id']); return id && await wardOfColleague(visit.tx, id) })
}
const note = ({ tx, me, now }: SignedInVisit, event: string, action: 'C' | 'R' | 'U', id: Id<'ward-colleague'> | null) =>
  log(tx, { event, action, person: me.person, role: 'planner', purpose: 'administration', subject: null, object: { kind: 'ward-colleague', id }, basis: 'planner', at: now })
const doneOf = ({ query }: SignedInVisit): Done | null => (query['done'] === 'saved' ? 'saved' : null)

const showAll = async (visit: SignedInVisit, known: KnownWard, wrong: Wrong = null): Promise<Reply> => {
  await note(visit, 'ward-colleagues.read', 'R', null)
  return page(colleaguesPage(visit, { known, wrong, done: doneOf(visit) }), wrong ? 422 : 200)
}
const show = async (visit: SignedInVisit, known: KnownWard, colleague: WardColleague, wrong: Wrong = null): Promise<Reply> => {
  await note(visit, 'ward-colleague.read', 'R', colleague.id)
  return page(colleaguePage(visit, { known, colleague, wrong, done: doneOf(visit) }), wrong ? 422 : 200)
}

/** Whoever has no file and works beside a learner finds their duo first. */
export const homeOfColleague: Asides['home'][number] = async ({ tx }) => (await amIColleague(tx) ? { href: '/duos' } : null)
