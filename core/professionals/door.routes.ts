/**
 * Someone without an account reads a letter: a link, a code by another way, half an hour. Only a form goes on, never opening a link:
 * scanners of mail open every one. Every question is asked in the reader's own name, of the one predicate.
 */
import { randomBytes } from 'node:crypto'
import { fields, oneOf, optional, text } from '../../kit/forms.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { enqueue } from '../../kit/jobs.ts'
import { createLimiter } from '../../kit/limits.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { addMinutes, type Instant } from '../../kit/time.ts'
import { data, page, seeOther, withCookies, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { recordSharedReading } from '../consent/consent.store.ts'
import { openReleased } from '../consent/released.ts'
import { onTheBeat } from '../on-the-beat.ts'
import { tokenHash } from '../people/sign-in.ts'
import { become } from '../people/sign-in.store.ts'
import type { Visit } from '../visit.ts'
import { askedPage, closedDoorPage, knockPage, leftPage, noAnswer, openLetterPage, tooOftenPage, type AnswerTyped, type Referred } from './door.pages.tsx'
import { doorTexts } from './door.texts.ts'
import { referralAt } from './known-referrals.ts'
import { partsOf } from './letter-view.ts'
import type { StepTyped } from './referral.parts.tsx'
import { tellStep } from './tell-step.ts'
import { answersOf, reachedAt, sealedAnswer, type Reached, type Shown } from './known-letters.ts'
import { answerLength, answers, readReference, secondWay } from './letter.ts'
import { openLetterPaper } from './letter-papers.ts'
import { codeHash, sendCode, sittingMinutes } from './link.ts'
import { askRenewal, endSitting, findLink, findSitting, recordAnswer, recordSitting, releasedUntil, spendCode, type Found } from './link.store.ts'

const rate = { perHour: 120, burst: 40 }
const cookie = 'letter'

type Opened = Found & { readonly until: Instant; readonly trajectory: Parameters<typeof sealedAnswer>[1]; readonly reader: Parameters<typeof recordSharedReading>[2]; readonly reached: Reached }

/** In the reader's name from here on. Null when nothing is released to them at this moment, for whatever reason. */
const openedFor = async (visit: Visit, found: Found | null): Promise<Opened | null> => {
  if (!found) return null
  await become(visit.tx, found.person)
  const until = await releasedUntil(visit.tx, found.version)
  const sending = until && await reachedAt(visit, found.sending)
  return until && sending ? { ...found, until, trajectory: sending.trajectory, reader: sending.reader, reached: sending.reached } : null
}

const line = (opened: Opened, at: Instant, said: Pick<LogLine, 'event' | 'action' | 'outcome'>): LogLine =>
  ({ ...said, person: opened.person, role: 'professional', purpose: said.action === 'E' ? 'export' : 'guidance', subject: opened.trajectory, object: { kind: 'shared-version', id: opened.version }, basis: 'consent', at })

export const doorRoutes = (): Routes<Visit> => {
  const limiter = createLimiter(rate)
  const bounded = async (visit: Visit, handler: () => Promise<Reply>): Promise<Reply> => (limiter.allow(visit.asked.address, visit.now) ? await handler() : page(tooOftenPage(visit), 429))
  const closed = (visit: Visit): Reply => page(closedDoorPage(visit), 403)
  /** Anything but a link that opens is one and the same answer, in bytes and in time. */
  const forLink = (handler: (visit: Visit, opened: Opened, address: string) => Promise<Reply>): Routes<Visit>[string] => ({
    outside: doorway => onTheBeat(() => doorway.visit(visit => bounded(visit, async () => {
      const token = visit.params['token'] ?? ''
      const opened = await openedFor(visit, await findLink(visit.tx, tokenHash(token)))
      return opened ? await handler(visit, opened, `/for-professionals/${token}`) : closed(visit)
    }))),
  })
  const atSitting = (handler: (visit: Visit, opened: Opened) => Promise<Reply>) => (visit: Visit): Promise<Reply> => bounded(visit, async () => {
    const token = visit.asked.cookies[cookie]
    const opened = token ? await openedFor(visit, await findSitting(visit.tx, tokenHash(token), visit.now)) : null
    return opened ? await handler(visit, opened) : closed(visit)
  })
  const knock = (visit: Visit, { reached }: Opened, address: string, error: string | null): Reply =>
    page(knockPage(visit, { address, way: secondWay(reached), reference: reached.reference, sent: visit.query['code'] === 'sent' ? 'sent' : null, error }), error === null ? 200 : 422)

  return {
    'GET /for-professionals': visit => bounded(visit, async () => page(closedDoorPage(visit))),

    /** The same page, whether there was such a reference or not. */
    'POST /for-professionals/renewals': { outside: doorway => onTheBeat(() => doorway.visit(visit => bounded(visit, async () => {
      await askRenewal(visit.tx, readReference(visit.form['reference']?.[0]) ?? 'none', newAnonymousId(), visit.now)
      return page(askedPage(visit))
    }))) },

    'GET /for-professionals/:token': forLink(async (visit, opened, address) => knock(visit, opened, address, null)),

    'POST /for-professionals/:token/codes': forLink(async (visit, opened, address) => {
      await sendCode(visit, opened.sending, opened.reached, visit.now)
      return seeOther(`${address}?code=sent`)
    }),

    'POST /for-professionals/:token': forLink(async (visit, opened, address) => {
      const { tx, vault, now, form, voice } = visit
      if (!await spendCode(tx, opened.sending, codeHash(vault, opened.sending, form['code']?.[0]?.slice(0, 40) ?? ''), now)) {
        await log(tx, line(opened, now, { event: 'letter.not-opened', action: 'R', outcome: 4 }))
        return knock(visit, opened, address, doorTexts({ locale: voice.locale, address: 'u' }).codeWrong)
      }
      const token = randomBytes(32).toString('base64url')
      await recordSitting(tx, tokenHash(token), opened.sending, now, addMinutes(now, sittingMinutes))
      return withCookies(seeOther('/for-professionals/letter'), [{ name: cookie, value: token, seconds: sittingMinutes * 60 }])
    }),

    'GET /for-professionals/letter': atSitting((visit, opened) => show(visit, opened, noAnswer)),

    /** Someone was referred on to whoever reads this: how it stands with that. */
    'POST /for-professionals/letter/steps': atSitting(async (visit, opened) => {
      const referred = await referredBy(visit, opened)
      const told = referred && await tellStep(visit, { trajectory: opened.trajectory, ...referred, by: opened.reader }, visit.form)
      if (!told) return closed(visit)
      if ('wrong' in told) return await show(visit, opened, noAnswer, told.wrong)
      await log(visit.tx, line(opened, visit.now, { event: 'referral.told', action: 'C' }))
      return seeOther('/for-professionals/letter?done=answered')
    }),

    'POST /for-professionals/letter/answers': atSitting(async (visit, opened) => {
      const { tx, form, now, provider } = visit
      const read = fields({ answer: oneOf(answers), words: optional(text({ most: answerLength })) }).read(form)
      if (!read.value) return await show(visit, opened, { answer: form['answer']?.[0] ?? '', words: (form['words']?.[0] ?? '').slice(0, 2 * answerLength), problem: read.problems.words ? 'tooLong' : 'chooseAnswer' })
      const id = newAnonymousId<'professional-answer'>()
      const { answer, words } = read.value
      if (!await recordAnswer(tx, { id, trajectory: opened.trajectory, sending: opened.sending, version: opened.version, answer, words: await sealedAnswer(visit, opened.trajectory, id, words ?? ''), by: opened.reader, at: now })) return closed(visit)
      await log(tx, line(opened, now, { event: 'letter.answered', action: 'C' }))
      await enqueue(tx, 'letter-answered', { provider: provider.id, id })
      return seeOther('/for-professionals/letter?done=answered')
    }),

    /** Printing takes a moment: it is done after the transaction. */
    'GET /for-professionals/letter.pdf': { outside: async doorway => {
      const papers: Paper[] = []
      const reply = await doorway.visit(atSitting(async (visit, opened) => {
        const passages = await passagesOf(visit, opened)
        if (passages.length === 0) return closed(visit)
        await log(visit.tx, line(opened, visit.now, { event: 'letter.taken-along', action: 'E' }))
        papers.push(openLetterPaper(visit, { ...opened.reached, until: opened.until, passages }))
        return seeOther('/for-professionals/letter')
      }))
      const [paper] = papers
      return paper ? withHeaders(data('application/pdf', await printPaper(paper)), { 'content-disposition': `attachment; filename="${paper.language === 'en' ? 'letter' : 'brief'}.pdf"` }) : reply
    } },

    'POST /for-professionals/letter/leavings': async visit => {
      const token = visit.asked.cookies[cookie]
      const found = token ? await findSitting(visit.tx, tokenHash(token), visit.now) : null
      if (found && token) {
        await become(visit.tx, found.person)
        await endSitting(visit.tx, tokenHash(token))
      }
      return withCookies(page(leftPage(visit)), [{ name: cookie, value: null, seconds: null }])
    },
  }

  async function show(visit: Visit, opened: Opened, typed: AnswerTyped, step: StepTyped | null = null): Promise<Reply> {
    const passages = await passagesOf(visit, opened)
    // Taken back between the door and the words: then there are none.
    if (passages.length === 0) return closed(visit)
    await recordSharedReading(visit.tx, opened.version, opened.reader, visit.now)
    await log(visit.tx, line(opened, visit.now, { event: 'letter.opened', action: 'R' }))
    const earlier = await answersOf(visit, opened.trajectory)
    return page(openLetterPage(visit, { name: opened.reached.name, until: opened.until, reference: opened.reached.reference, passages, earlier, typed, step, referred: await referredBy(visit, opened), done: visit.query['done'] === 'answered' ? 'answered' : null }), typed.problem || step ? 422 : 200)
  }
}

/** What the letter refers on for; null where it only asks something. */
const referredBy = async (visit: Visit, { sending, reached: { programme, role } }: Opened): Promise<Referred | null> => {
  const referral = await referralAt(visit, sending)
  const refersOn = partsOf(visit.house.programmes.find(({ id }) => id === programme) ?? {}).find(([name]) => name === role)?.[1].refersOn
  return referral && refersOn ? { referral, refersOn } : null
}

const passagesOf = async (visit: Visit, { version }: Found): Promise<readonly Shown[]> =>
  (await openReleased(visit)).flatMap(({ version: of, asked, text }) => (of === version ? [{ asked: asked ?? '', text }] : []))
