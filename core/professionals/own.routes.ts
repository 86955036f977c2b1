/** Whom a letter is about reads it, changes it, says yes to these words and this reader, or no; and stops when they like. */
import { randomInt } from 'node:crypto'
import { fields, oneOf, whole } from '../../kit/forms.ts'
import { newAnonymousId, newId, parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { takeBack } from '../../kit/outbox.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { refused } from '../../kit/refusal.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { lengths, withdraw } from '../consent/consent.ts'
import { oneAtATime, recordWithdrawal } from '../consent/consent.store.ts'
import type { Programme } from '../programme.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { findOwnTrajectory } from '../trajectories/party.store.ts'
import { forSomeone, type AboutMyFile, type AboutMySeat, type Visit } from '../visit.ts'
import { keepVersion, sendLetter, type Shown } from './known-letters.ts'
import { toLookAt } from '../consent/look-first.ts'
import { doorTexts } from './door.texts.ts'
import { fillWith, guarded, readLetter } from './letter-form.ts'
import { carriedPaper } from './letter-papers.ts'
import { endRefusal, listRefusals, recordLetter, recordRefusal } from './letter.store.ts'
import { letterViews, partsOf, type LetterView, type LetterVisit } from './letter-view.ts'
import { tellStep } from './tell-step.ts'
import { agree, newReference, stands, write } from './letter.ts'
import { statusOf } from './referral.ts'
import { referralTexts } from './referral.texts.ts'
import { ownLetterPage, ownLettersPage, ownWordsPage } from './own.pages.tsx'
import { alwaysAlong } from './passages.ts'
import { ownLetterTexts } from './own.texts.ts'

type Own = { readonly id: Id<'trajectory'>; readonly party: Id<'party'>; readonly ended: boolean; readonly programme: Programme }
type OwnVisit = LetterVisit & { readonly own: Own }

/** In what is about me, of a programme that writes letters. */
const forOwn = (handler: (visit: OwnVisit) => Promise<Reply>) => forSomeone(async visit => {
  const found = await findOwnTrajectory(visit.tx)
  const programme = visit.house.programmes.find(one => one.id === found?.programme)
  return found && programme && partsOf(programme).length > 0 ? await handler({ ...visit, own: { ...found, programme } }) : missing()
})
/** Two acts at once on one letter stand in line. */
const forLetter = (handler: (visit: OwnVisit, view: LetterView) => Promise<Reply>) => forOwn(async visit => {
  const id = parseId<'professional-letter'>(visit.params['id'])
  if (!id) return missing()
  if (visit.asked.method === 'POST') await oneAtATime(visit.tx, id)
  const view = (await letterViews(visit, visit.own.id, visit.own.programme)).find(({ letter }) => letter.id === id)
  return view ? await handler(visit, view) : missing()
})
const ownLine = ({ own, me, now }: OwnVisit, event: string, action: LogLine['action'], object: Id<string> = own.id): LogLine =>
  ({ event, action, person: me.person, role: own.programme.participant, purpose: action === 'E' ? 'export' : 'own-file', subject: own.id, object: { kind: 'professional-letter', id: object }, basis: 'participant', at: action === 'R' ? toTheDay(now) : now })

/** What leaves: a letter as it is; of a note whom it is about, who asks, and the sentences that were ticked. Null where none was. */
const chosenFrom = ({ part, passages }: LetterView, ticked: readonly string[]): readonly Shown[] | null => {
  if (part.form !== 'note') return passages
  const chosen = passages.slice(alwaysAlong).filter((_, index) => ticked.includes(String(index + 1)))
  return chosen.length === 0 ? null : [...passages.slice(0, alwaysAlong), ...chosen]
}
const address = ({ letter }: LetterView): string => `/my-letters/${letter.id}`

export const ownDoctorLetterRoutes: Routes<Visit> = {
  'GET /my-letters': forOwn(async visit => {
    await log(visit.tx, ownLine(visit, 'letter.read', 'R'))
    return page(ownLettersPage(visit, { views: await letterViews(visit, visit.own.id, visit.own.programme), parts: visit.own.ended ? [] : partsOf(visit.own.programme) }))
  }),

  'GET /my-letters/new/:role': forOwn(async visit => {
    const [role, part] = partsOf(visit.own.programme).find(([name]) => name === visit.params['role']) ?? []
    return role && part && !visit.own.ended ? page(ownWordsPage(visit, { part, form: { filled: fillWith({}), seen: 0 }, action: `/my-letters/new/${role}`, back: '/my-letters' })) : missing()
  }),

  'POST /my-letters/new/:role': forOwn(async visit => {
    const { tx, own, form, provider, now } = visit
    const [role, part] = partsOf(own.programme).find(([name]) => name === visit.params['role']) ?? []
    if (!role || !part || own.ended) return missing()
    const { value, filled } = readLetter(form, provider)
    const written = value && write(0, value.seen, 'writing', value)
    const looked = value && part.form === 'note' ? toLookAt(form, guarded(value)) : []
    if (!value || !written || refused(written) || looked.length > 0) return page(ownWordsPage(visit, { part, form: { filled: written && refused(written) ? { ...filled, noes: { mail: ownLetterTexts(visit.voice)[written.refused] } } : filled, seen: 0, looked }, action: `/my-letters/new/${role}`, back: '/my-letters' }), 422)
    const { seen: _seen, ...content } = value
    const id = newAnonymousId<'professional-letter'>()
    await recordLetter(tx, { id, trajectory: own.id, role, reference: newReference(randomInt), by: own.party, at: now })
    await keepVersion(visit, { id, trajectory: own.id, version: written.version, content, writtenBy: own.party, writtenAt: now })
    await log(tx, ownLine(visit, 'letter.written', 'C', id))
    return seeOther(`/my-letters/${id}`)
  }),

  'GET /my-letters/:id': forLetter(async (visit, view) => {
    await log(visit.tx, ownLine(visit, 'letter.read', 'R', view.letter.id))
    return page(ownLetterPage(visit, view, null))
  }),

  'GET /my-letters/:id/words': forLetter(async (visit, view) => page(ownWordsPage(visit, { part: view.part, form: { filled: fillWith(view.letter.content), seen: view.letter.version }, action: `${address(view)}/versions`, back: address(view) }))),

  'POST /my-letters/:id/versions': forLetter(async (visit, view) => {
    const { own, form, provider, now, voice } = visit
    const { value, filled } = readLetter(form, provider)
    const written = value && write(view.letter.version, value.seen, view.stage, value)
    const looked = value && view.part.form === 'note' ? toLookAt(form, guarded(value)) : []
    if (!value || !written || refused(written) || looked.length > 0) {
      const noes = written && refused(written) ? { [written.refused === 'letter.unreachable' ? 'mail' : 'name']: ownLetterTexts(voice)[written.refused] } : {}
      return page(ownWordsPage(visit, { part: view.part, form: { filled: { ...filled, noes }, seen: view.letter.version, looked }, action: `${address(view)}/versions`, back: address(view) }), 422)
    }
    const { seen: _seen, ...content } = value
    await keepVersion(visit, { id: view.letter.id, trajectory: own.id, version: written.version, content, writtenBy: own.party, writtenAt: now })
    await log(visit.tx, ownLine(visit, 'letter.written', 'U', view.letter.id))
    return seeOther(address(view))
  }),

  'POST /my-letters/:id/consents': forLetter(async (visit, view) => {
    const { tx, own, me, form, now } = visit
    const read = fields({ length: oneOf(lengths.map(String)), seen: whole({ least: 0, most: 100_000 }) }).read(form)
    if (!read.value) return page(ownLetterPage(visit, view, 'chooseLength'), 422)
    const agreed = agree(view.letter, read.value.seen, view.stage)
    if (refused(agreed)) return page(ownLetterPage(visit, view, agreed.refused), 422)
    const passages = chosenFrom(view, form['passage'] ?? [])
    if (!passages) return page(ownLetterPage(visit, view, 'chooseSentence'), 422)
    // A yes takes back the no before it: there is one answer at a time.
    for (const { id, endedAt } of view.refusals) if (endedAt === null) await endRefusal(tx, id, now)
    const sent = await sendLetter(visit, { person: me.person, party: own.party }, { letter: view.letter, refers: view.part.refersOn ? own.programme.id : null, passages, purpose: view.part.purpose, length: lengths.find(one => String(one) === read.value.length) ?? lengths[0] }, now)
    if (typeof sent !== 'string') throw new Error(sent.refused)
    await log(tx, ownLine(visit, 'consent.given', 'C', sent))
    return seeOther(address(view))
  }),

  'POST /my-letters/:id/withdrawals': forLetter(async (visit, view) => {
    const { tx, own, now } = visit
    for (const sending of view.sendings.filter(one => stands(one, now))) {
      if (refused(withdraw({ id: sending.consent, by: own.party }, own.party, now))) continue
      await recordWithdrawal(tx, sending.consent, now)
      await takeBack(tx, sending.consent)
      await log(tx, ownLine(visit, 'consent.withdrawn', 'U', sending.id))
    }
    return seeOther(address(view))
  }),

  /** They heard it themselves. */
  'POST /my-letters/:id/steps': forLetter(async (visit, view) => {
    const { referral } = view
    const told = referral && await tellStep(visit, { trajectory: visit.own.id, referral: referral.referral, refersOn: referral.refersOn, by: visit.own.party }, visit.form)
    if (!told) return missing()
    if ('wrong' in told) return page(ownLetterPage(visit, view, null, told.wrong), 422)
    await log(visit.tx, ownLine(visit, 'referral.told', 'C', view.letter.id))
    return seeOther(address(view))
  }),

  'POST /my-letters/:id/refusals': forLetter(async (visit, view) => {
    const { tx, own, now } = visit
    if (view.stage === 'writing' || view.stage === 'withdrawn' || view.stage === 'over') {
      await recordRefusal(tx, newId(now.getTime()), view.letter, own.party, now)
      await log(tx, ownLine(visit, 'letter.refused', 'C', view.letter.id))
    }
    return seeOther(address(view))
  }),

  'POST /my-letters/refusals/:refusal/ends': forOwn(async visit => {
    const { tx, own, params, now } = visit
    const no = (await listRefusals(tx, own.id)).find(({ id }) => id === parseId(params['refusal']))
    if (!no) return missing()
    await endRefusal(tx, no.id, now)
    await log(tx, ownLine(visit, 'letter.refusal-ended', 'U', no.letter))
    return seeOther(`/my-letters/${no.letter}`)
  }),

  /** To hand over oneself, today if need be. Printing takes a moment: it is done after the transaction. */
  'GET /my-letters/:id/letter.pdf': { outside: async doorway => {
    const papers: Paper[] = []
    const reply = await doorway.visit(forLetter(async (visit, view) => {
      // A note leaves by no hand before its sentences were said yes to.
      if (view.part.form === 'note' && view.stage !== 'on its way' && view.stage !== 'open') return missing()
      await log(visit.tx, ownLine(visit, 'letter.taken', 'E', view.letter.id))
      papers.push(carriedPaper({ provider: visit.provider, voice: { locale: visit.provider.locale, address: 'u' } }, { ...view.letter.content, reference: view.letter.reference, passages: view.passages, title: view.part.form === 'note' ? doorTexts(visit.provider).noteTo(view.part.name[visit.provider.locale]) : null }))
      return seeOther(address(view))
    }))
    const [paper] = papers
    return paper ? withHeaders(data('application/pdf', await printPaper(paper)), { 'content-disposition': `attachment; filename="${paper.language === 'en' ? 'letter' : 'brief'}.pdf"` }) : reply
  } },
}

/** On one's own page: a letter that waits for an answer of mine, or the way to letters where a programme has them. */
export const lettersOfMine: AboutMySeat = async (visit, { trajectory, programme }) => {
  if (partsOf(programme).length === 0) return []
  const t = ownLetterTexts(visit.voice)
  const views = await letterViews(visit, trajectory, programme)
  const waiting = views.find(({ stage, letter, sendings }) => stage === 'writing' && sendings.length === 0 && letter.version > 0)
  const renewal = views.find(one => one.renewal !== null)
  const answered = views.find(({ answers }) => answers.length > 0)
  const [first] = views
  const quiet = views.find(({ referral }) => referral?.quiet === 'quiet')
  const told = views.find(({ referral }) => (referral?.referral.steps.length ?? 0) > 0)
  const r = referralTexts(visit.voice)
  if (waiting) return [{ title: t.waitsTitle, text: t.waits, waits: true, action: { href: address(waiting), label: t.look } }]
  if (renewal) return [{ title: t.newLink, waits: true, action: { href: address(renewal), label: t.look } }]
  if (quiet) return [{ title: r.quiet, text: quiet.letter.content.name, waits: true, action: { href: address(quiet), label: t.look } }]
  if (told?.referral) return [{ title: r.title, text: `${told.letter.content.name}: ${r[statusOf(told.referral.referral)]}`, waits: false, action: { href: address(told), label: t.look } }]
  return [{ title: answered ? t.answeredTitle : t.title, waits: false, action: { href: first ? address(answered ?? first) : '/my-letters', label: first ? t.look : t.title } }]
}


/** What was heard of those they were referred on to. */
export const referralsOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  const views = partsOf(programme).length === 0 ? [] : await letterViews(visit, trajectory, programme)
  const t = referralTexts(visit.voice)
  return views.flatMap(({ letter, referral }) => (referral && referral.referral.steps.length > 0 ? [{ name: 'referrals', title: t.fileStep, entries: referral.referral.steps.map(({ step, at, words, weeks, on, reason }) => ({
    title: `${letter.content.name}: ${t[step]}`, at, data: { step, weeks, on, reason }, fields: words === '' ? [] : [{ name: 'words', label: t.words, value: words }],
  })) }] : []))
}
