/** Whoever talks under a pseudonym reads their letter, says yes or changes it, and takes it along. */
import type { Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { printPaper } from '../../kit/paper.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { profileOf } from '../people/known-people.ts'
import type { SignedIn } from '../people/sign-in.ts'
import type { Programme } from '../programme.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { findOwnGuide, findOwnTrajectory } from '../trajectories/party.store.ts'
import type { Visit } from '../visit.ts'
import { keepLetter, letterOf } from './known-letter.ts'
import { letterPaper } from './letter-paper.ts'
import { ownLetterPage } from './letter.pages.tsx'
import { fillWith, letterForm } from './letter.routes.ts'
import { othersWrote, recordAgreement } from './letter.store.ts'
import { ownLetterTexts } from './letter.texts.ts'
import { agreeLetter, writeLetter } from './letter.ts'

type Own = { readonly id: Id<'trajectory'>; readonly party: Id<'party'>; readonly ended: boolean; readonly programme: Programme }
export type OwnVisit = Visit & { readonly me: SignedIn; readonly own: Own }

/** For whoever talks under a pseudonym in a programme from which one can go on. */
export const forOnward = (handler: (visit: OwnVisit) => Promise<Reply>) => async (visit: Visit): Promise<Reply> => {
  const { me } = visit
  if (!me) return seeOther('/code')
  const found = await findOwnTrajectory(visit.tx)
  const programme = visit.house.programmes.find(one => one.id === found?.programme)
  return found && programme && programme.onwardEnding !== null ? await handler({ ...visit, me, own: { ...found, programme } }) : missing()
}

export const ownLetterRoutes: Routes<Visit> = {
  'GET /onward/letter': forOnward(async visit => {
    const letter = await letterOf(visit, visit.own.id)
    await log(visit.tx, ownLine(visit, 'letter.read', 'R'))
    return page(ownLetterPage(visit, { filled: fillWith(letter), seen: letter?.version ?? 0 }))
  }),

  'POST /onward/letters': forOnward(async visit => {
    const { tx, own, now, voice } = visit
    const letter = await letterOf(visit, own.id)
    const read = letterForm.read(visit.form)
    if (!read.value) return page(ownLetterPage(visit, { filled: read, seen: letter?.version ?? 0 }), 422)
    const content = { talkedAbout: read.value.talkedAbout ?? '', helped: read.value.helped ?? '', asked: read.value.asked ?? '' }
    const written = writeLetter(letter, read.value.seen, content, own.ended)
    if (refused(written)) return page(ownLetterPage(visit, { filled: { ...read, noes: { talkedAbout: ownLetterTexts(voice)[written.refused] } }, seen: letter?.version ?? 0 }), 422)
    await keepLetter(visit, own.id, written.version, content, own.party, toTheDay(now))
    await recordAgreement(tx, own.id, written.version, own.party, toTheDay(now))
    await log(tx, ownLine(visit, 'letter.written', 'U'))
    return seeOther('/onward')
  }),

  'POST /onward/letter-agreements': forOnward(async visit => {
    const { tx, own, form, now } = visit
    const agreed = agreeLetter(await letterOf(visit, own.id), Number(form['seen']?.[0]))
    if (refused(agreed)) return seeOther('/onward')
    await recordAgreement(tx, own.id, agreed.version, own.party, toTheDay(now))
    await log(tx, ownLine(visit, 'letter.agreed', 'C'))
    return seeOther('/onward')
  }),

  'GET /onward/letter.pdf': forOnward(async visit => {
    const { tx, own, query, provider, voice, now } = visit
    const letter = await letterOf(visit, own.id)
    if (!letter?.agreedAt) return missing()
    await log(tx, ownLine(visit, 'letter.taken', 'R'))
    const guide = await othersWrote(tx, own.id, own.party) ? await findOwnGuide(tx, own.id) : null
    const locale = query['in'] === 'en' ? 'en' : voice.locale === 'en' ? provider.locale : voice.locale
    const paper = letterPaper(letter, { provider, guide: guide && await profileOf(visit, guide), locale, day: dayOf(now, provider.zone) })
    return withHeaders(data('application/pdf', await printPaper(paper)), { 'content-disposition': `attachment; filename="${locale === 'en' ? 'letter' : 'brief'}.pdf"` })
  }),
}

/** An act of one's own on one's own file, kept to the day. */
export const ownLine = ({ own, me, now }: OwnVisit, event: string, action: LogLine['action']): LogLine =>
  ({ event, action, person: me.person, role: own.programme.participant, purpose: 'own-file', subject: own.id, object: { kind: 'trajectory', id: own.id }, basis: 'participant', at: toTheDay(now) })
