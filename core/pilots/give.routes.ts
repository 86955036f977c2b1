/** Anyone gives an idea they had there, tries one, takes a practice over or asks about it; whoever is asked comes back by a link. */
import { newAnonymousId } from '../../kit/id.ts'
import { enqueue } from '../../kit/jobs.ts'
import type { Limiter } from '../../kit/limits.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf, type Day } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { behindLink } from '../events/behind-link.routes.ts'
import { eventOf } from '../events/known-events.ts'
import { oftenPage } from '../events/public.pages.tsx'
import { behindSignUp } from '../events/public.routes.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { tokenHash } from '../people/sign-in.ts'
import { mayTry, newChallenge } from '../proof.tsx'
import { toTheDay } from '../trajectories/own-looks.ts'
import type { Visit } from '../visit.ts'
import { findAskedAt, forgetContactAtLink, recordPoints } from './contribution.store.ts'
import { ideaForm, pilotForm, pointsOf, practiceForm, questionForm, reportForm, takingOverForm, tellHow, usualTellBack, type Contribution, type ContributionId, type Ends, type NewContribution, type Point } from './contribution.ts'
import { askPage, ideaPage, minePage, nothingMinePage, practicePage, takeOverPage, thanksPage, tryPage } from './give.pages.tsx'
import { keepContact, keepContribution, keepQuestion, mineAtLink, tellAtLink, type Mine } from './known-contributions.ts'
import { writeToContact } from './remind.ts'
import { addressOf, folders, type OwnPage } from './together.pages.tsx'
import { forCard } from './together.routes.ts'
import { togetherTexts } from './together.texts.ts'

type Status = 200 | 422 | 429
const today = ({ now, provider }: Visit): Day => dayOf(now, provider.zone)

export const giveRoutes = (limiter: Limiter): Routes<Visit> => {
  const forComing = behindSignUp()
  const forMine = behindLink(mineAtLink, { often: oftenPage, nothing: nothingMinePage })
  const wait = (visit: Visit, filled: Filled, at: string): Filled => ({ ...filled, noes: { [at]: togetherTexts(visit.voice).wait } })
  const asking = (visit: Visit, filled: Filled) => ({ filled, challenge: newChallenge(visit) })

  const idea = (visit: Visit, token: string, filled: Filled, status: Status = 200) => page(ideaPage(visit, token, { filled, challenge: null }), status)
  const trying = (visit: Visit, card: Contribution<'idea'>, filled: Filled, status: Status = 200) => page(tryPage(visit, card, asking(visit, filled)), status)
  const taking = (visit: Visit, card: Contribution<'practice'>, filled: Filled, status: Status = 200) => page(takeOverPage(visit, card, asking(visit, filled)), status)
  const asks = (visit: Visit, card: Contribution<OwnPage>, filled: Filled, status: Status = 200) => page(askPage(visit, card, asking(visit, filled)), status)
  const mine = (visit: Visit, own: Mine, filled = filledWith(), status: Status = 200) => page(minePage(visit, own, { filled, done: visit.query['done'] === 'told' }), status)

  return {
    // Of whoever came, and of nobody by name.
    'GET /together/sign-ups/:token/idea': forComing(async (visit, { own }, token) => (own.came ? idea(visit, token, filledWith()) : missing())),
    'POST /together/sign-ups/:token/ideas': forComing(async (visit, { own, event }, token) => {
      if (!own.came) return missing()
      const read = ideaForm.read(visit.form)
      if (!read.value) return idea(visit, token, read, 422)
      if (!limiter.allow(visit.asked.address, visit.now)) return idea(visit, token, wait(visit, read, 'title'), 429)
      const id: ContributionId = newAnonymousId()
      await keepContribution(visit, { id, kind: 'idea', parent: null, event: event.id, givenOn: today(visit), said: read.value })
      await log(visit.tx, lineOf(visit, 'contribution.give', 'C', id))
      return page(thanksPage(visit))
    }),

    'GET /together/ideas/:card/try': forCard('idea', async (visit, card) => trying(visit, card, filledWith({ tellsBackOn: usualTellBack(await agreedFor(visit, card), today(visit)) }))),
    'POST /together/ideas/:card/pilots': forCard('idea', async (visit, card) => {
      const read = pilotForm.read(visit.form)
      if (!read.value) return trying(visit, card, read, 422)
      const when = pointsOf(read.value, today(visit))
      if (refused(when)) return trying(visit, card, { ...read, noes: noOf(visit, when.refused, 'measuresOn') }, 422)
      if (!mayTry(limiter, visit)) return trying(visit, card, wait(visit, read, 'organisation'), 429)
      const { organisation, question, scale, startsOn } = read.value
      return await give(visit, { id: newAnonymousId(), kind: 'pilot', parent: card.id, event: null, givenOn: today(visit), said: { title: card.said.title, organisation, question, scale, startsOn } }, when.points, read.value, addressOf(card))
    }),

    'GET /together/practices/:card/take-over': forCard('practice', async (visit, card) => taking(visit, card, filledWith({ tellsBackOn: usualTellBack(null, today(visit)) }))),
    'POST /together/practices/:card/takings-over': forCard('practice', async (visit, card) => {
      const read = takingOverForm.read(visit.form)
      if (!read.value) return taking(visit, card, read, 422)
      const when = pointsOf({ ...read.value, measuresOn: null, thenOn: null }, today(visit))
      if (refused(when)) return taking(visit, card, { ...read, noes: noOf(visit, when.refused, 'tellsBackOn') }, 422)
      if (!mayTry(limiter, visit)) return taking(visit, card, wait(visit, read, 'organisation'), 429)
      const { organisation, startsOn } = read.value
      return await give(visit, { id: newAnonymousId(), kind: 'taking-over', parent: card.id, event: null, givenOn: today(visit), said: { title: card.said.title, organisation, startsOn } }, when.points, read.value, addressOf(card))
    }),

    ...Object.fromEntries((['pilot', 'practice'] as const).flatMap(kind => [
      [`GET /together/${folders[kind]}/:card/ask`, forCard(kind, async (visit, card) => (await findAskedAt(visit.tx, card.id) ? asks(visit, card, filledWith()) : missing()))] as const,
      [`POST /together/${folders[kind]}/:card/questions`, forCard(kind, async (visit, card) => {
        const at = await findAskedAt(visit.tx, card.id)
        if (!at) return missing()
        const read = questionForm.read(visit.form)
        if (!read.value) return asks(visit, card, read, 422)
        if (!mayTry(limiter, visit)) return asks(visit, card, wait(visit, read, 'words'), 429)
        await keepQuestion(visit, at, { ...read.value, askedOn: today(visit) })
        await log(visit.tx, lineOf(visit, 'contribution.ask', 'C', card.id))
        await tellNews(visit, at)
        return seeOther(`${addressOf(card)}?done=asked`)
      })] as const,
    ])),

    'GET /together/mine/:token': forMine(async (visit, own) => mine(visit, own)),
    'POST /together/mine/:token/reports': forMine(async (visit, own, token) => {
      const read = reportForm.read(visit.form)
      if (!own.contribution.shown) return missing()
      if (!read.value) return mine(visit, own, read, 422)
      const told = await tell(visit, own, token, read.value.words, read.value.ends)
      return told ? seeOther(`/together/mine/${token}?done=told`) : mine(visit, own, { ...read, noes: { words: togetherTexts(visit.voice)['contribution.over'] } }, 422)
    }),
    'GET /together/mine/:token/practice': forMine(async (visit, own) => (mayBecome(own) ? page(practicePage(visit, own, { filled: filledWith({ title: own.contribution.said.title }) })) : missing())),
    'POST /together/mine/:token/practices': forMine(async (visit, own, token) => {
      const { contribution } = own
      if (!mayBecome(own) || contribution.kind !== 'pilot') return missing()
      const read = practiceForm.read(visit.form)
      if (!read.value) return page(practicePage(visit, own, { filled: read }), 422)
      // It became practice once: of two at once one did, and the other finds it so.
      if (await tell(visit, own, token, read.value.gave, 'practice')) {
        const id: ContributionId = newAnonymousId()
        await keepContribution(visit, { id, kind: 'practice', parent: contribution.id, event: null, givenOn: today(visit), said: { ...read.value, organisation: contribution.said.organisation } })
        await log(visit.tx, lineOf(visit, 'contribution.give', 'C', id))
      }
      return seeOther(`/together/mine/${token}?done=told`)
    }),
    'POST /together/mine/:token/departures': forMine(async (visit, { contribution }, token) => {
      await forgetContactAtLink(visit.tx, tokenHash(token))
      await log(visit.tx, lineOf(visit, 'contribution.forget-contact', 'D', contribution.id))
      return page(nothingMinePage(visit, true))
    }),
  }
}

const mayBecome = ({ contribution, reports }: Mine): boolean => contribution.shown && contribution.kind === 'pilot' && reports.every(({ ends }) => ends === null)

/** As it was agreed at the event that the idea came of. */
const agreedFor = async (visit: Visit, { event }: Contribution): Promise<Day | null> => (event && (await eventOf(visit, event))?.tellsBackOn) || null

const give = async (visit: Visit, contribution: NewContribution<'pilot' | 'taking-over'>, points: readonly Point[], who: { readonly name: string; readonly mail: string }, back: string): Promise<Reply> => {
  await keepContribution(visit, contribution)
  await recordPoints(visit.tx, contribution.id, points)
  const contact = await keepContact(visit, contribution.id, who)
  await log(visit.tx, lineOf(visit, 'contribution.give', 'C', contribution.id))
  await writeToContact(visit, 'mine', contact, path => visit.asked.origin + path, visit.now)
  return seeOther(`${back}?done=given`)
}

/** False when it was over already. Whose practice was taken over hears that there is something to read. */
const tell = async (visit: Visit, { contribution, reports }: Mine, token: string, words: string, ends: Ends | null): Promise<boolean> => {
  const report = tellHow(reports, words, ends, today(visit))
  if (refused(report) || !await tellAtLink(visit, token, contribution.id, report)) return false
  await log(visit.tx, lineOf(visit, 'contribution.tell', 'C', contribution.id))
  if (contribution.kind === 'taking-over' && contribution.parent) await tellNews(visit, contribution.parent)
  return true
}
/** Whose address it is is the worker's to read. */
const tellNews = (visit: Visit, about: ContributionId) => enqueue(visit.tx, 'contribution-news', { provider: visit.provider.id, id: about }, { key: `contribution-news:${about}` })

const noOf = (visit: Visit, no: 'pilot.points-before-start' | 'pilot.tells-back-past', early: string): Readonly<Record<string, string>> => ({ [no === 'pilot.tells-back-past' ? 'tellsBackOn' : early]: togetherTexts(visit.voice)[no] })
/** Who it was is nobody, and when is told to the day. */
const lineOf = ({ now }: Visit, event: string, action: LogLine['action'], id: ContributionId): LogLine =>
  ({ event, action, person: null, role: null, purpose: 'administration', subject: null, object: { kind: 'contribution', id }, at: toTheDay(now) })
