/** Whoever has a hard time asks for a talk, sees when it is, and may take it back. */
import { fields, optional, text } from '../../kit/forms.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { momentInWords } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { listAbsences } from '../agenda/agenda.store.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { isOver } from '../endings/ending.store.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { profileOf } from '../people/known-people.ts'
import { givenName } from '../people/person.ts'
import type { Programme } from '../programme.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { findOwnGuide, findOwnTrajectory } from '../trajectories/party.store.ts'
import { forSomeone, type AboutMyFile, type AboutMySeat, type SignedInVisit, type Visit } from '../visit.ts'
import { askForTalk, waits, wordsLength } from './hard-moment.ts'
import { recordMomentWithdrawal } from './hard-moment.store.ts'
import { ownMomentTexts } from './hard-moment.texts.ts'
import { keepMoment, momentsOf } from './known-moments.ts'
import { tellOfMoment } from './notify.ts'
import { ownMomentPage } from './own.pages.tsx'

type Own = { readonly id: Id<'trajectory'>; readonly party: Id<'party'>; readonly programme: Programme }
const wordsForm = fields({ words: optional(text({ most: wordsLength })) })
const dones = ['asked', 'withdrawn'] as const

export const ownMomentRoutes: Routes<Visit> = {
  'GET /my-hard-moment': forOwn(async (visit, own) => await show(visit, own)),

  'POST /my-hard-moment': forOwn(async (visit, own) => {
    const { tx, form, now } = visit
    const read = wordsForm.read(form)
    if (!read.value) return await show(visit, own, read)
    await oneAtATime(tx, own.id)
    if (!await findOwnGuide(tx, own.id)) return await show(visit, own)
    const asked = askForTalk(own.programme, await momentsOf(visit, own.id), await isOver(tx, own.id))
    // A second press, or a page that stood open: what is there already is shown.
    if (refused(asked)) return seeOther('/my-hard-moment')
    const id = newAnonymousId<'hard-moment'>()
    await keepMoment(visit, { id, trajectory: own.id, words: read.value.words ?? '', by: own.party, at: now })
    await note(visit, own, 'hard-moment.asked', 'C', id)
    await tellOfMoment(visit, id)
    return seeOther('/my-hard-moment?done=asked')
  }),

  'POST /my-hard-moment/withdrawals': forOwn(async (visit, own) => {
    const open = (await momentsOf(visit, own.id)).find(waits)
    if (!open) return seeOther('/my-hard-moment')
    await recordMomentWithdrawal(visit.tx, open, visit.now)
    await note(visit, own, 'hard-moment.withdrawn', 'U', open.id)
    return seeOther('/my-hard-moment?done=withdrawn')
  }),
}

function forOwn(handler: (visit: SignedInVisit, own: Own) => Promise<Reply>) {
  return forSomeone(async visit => {
    const found = await findOwnTrajectory(visit.tx)
    const programme = visit.house.programmes.find(({ id }) => id === found?.programme)
    return found && programme?.hardMoments ? await handler(visit, { ...found, programme }) : missing()
  })
}
async function show(visit: SignedInVisit, own: Own, again: Filled | null = null): Promise<Reply> {
  const guide = await findOwnGuide(visit.tx, own.id)
  const profile = guide && await profileOf(visit, guide)
  const [moments, ended] = [await momentsOf(visit, own.id), await isOver(visit.tx, own.id)]
  const away = guide !== null && (await listAbsences(visit.tx, [guide], visit.now)).some(({ from, until }) => from <= visit.now && visit.now < until)
  await note(visit, own, 'hard-moment.read', 'R', own.id)
  return page(ownMomentPage(visit, { moments, over: ended ? 'yes' : 'no', reads: guide === null ? 'nobody' : away ? 'who is away' : 'who is there', guide: profile ? givenName(profile.name) : null, filled: again ?? filledWith(), done: dones.find(one => one === visit.query['done']) ?? null }), again ? 422 : 200)
}
const note = ({ tx, me, now }: SignedInVisit, { id, programme }: Own, event: string, action: LogLine['action'], object: Id<string>) =>
  log(tx, { event, action, person: me.person, role: programme.participant, purpose: 'own-file', subject: id, object: { kind: 'hard-moment', id: object }, basis: 'participant', at: toTheDay(now) })

/** On one's own page: the way to ask, or when it is. */
export const hardMomentOfMine: AboutMySeat = async (visit, { trajectory, programme }) => {
  const { tx, now, provider, voice } = visit
  if (!programme.hardMoments || await isOver(tx, trajectory)) return []
  const t = ownMomentTexts(voice)
  const [newest] = await momentsOf(visit, trajectory)
  const planned = newest?.talkAt && newest.talkAt > now ? newest.talkAt : null
  return [{ title: t.aside, text: planned ? t.asidePlanned(momentInWords(planned, now, provider.zone, voice.locale)) : newest && waits(newest) ? t.asideWaits : t.asideWhat, waits: false, action: { href: '/my-hard-moment', label: t.title } }]
}
/** Every time, with what was written. */
export const hardMomentsOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  const moments = programme.hardMoments ? await momentsOf(visit, trajectory) : []
  const t = ownMomentTexts(visit.voice)
  return moments.length === 0 ? [] : [{ name: 'hard-moments', title: t.title, entries: moments.map(({ at, words }) => ({ title: t.fileAsked, at, fields: words === '' ? [] : [{ name: 'words', label: t.words, value: words }] })) }]
}
