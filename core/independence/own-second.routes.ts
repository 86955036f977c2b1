/** Whom it is about says yes or no to a second guide, to as much of it as they tick, and ends it at any time. */
import { fields, oneOf, someOf } from '../../kit/forms.ts'
import { parseId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { namesOf } from '../people/known-people.ts'
import { listExclusions } from '../trajectories/exclusion.store.ts'
import type { AboutMySeat, SignedInVisit, Visit } from '../visit.ts'
import { forOwn, note, type Own } from './for-own.routes.ts'
import { secondGuidesOf } from './known-second-guides.ts'
import { ownSecondPage } from './own-second.pages.tsx'
import { ownIndependenceTexts } from './own-independence.texts.ts'
import { answerSecond, parts, standingOf, type Answered } from './second-guide.ts'
import { recordSecondAnswer, recordSecondEnd } from './second-guide.store.ts'

const form = fields({ answer: oneOf(['yes', 'no']), sees: someOf(parts) })
const home = '/my-file/second-guides'

export const ownSecondRoutes: Routes<Visit> = {
  'GET /my-file/second-guides': forOwn((visit, own) => show(visit, own)),

  'POST /my-file/second-guides/:id/answers': forAsked(async (visit, own, asked) => {
    const read = form.read(visit.form)
    if (!read.value) return await show(visit, own, { asked, no: 'second.nothing' })
    const said = answerSecond(asked, read.value, today(visit), await listExclusions(visit.tx, own.trajectory))
    if (refused(said)) return said.refused === 'second.answered' ? seeOther(home) : await show(visit, own, { asked, no: said.refused })
    await recordSecondAnswer(visit.tx, asked, said, own.party, visit.now)
    await note(visit, own, 'second-guide.answered', 'C', { kind: 'second-guide', id: asked.id })
    return seeOther(`${home}?done=${said.answer}`)
  }),

  'POST /my-file/second-guides/:id/ends': forAsked(async (visit, own, asked) => {
    if (asked.answer !== 'yes' || standingOf(asked, today(visit)) === 'over') return seeOther(home)
    await recordSecondEnd(visit.tx, asked.id, visit.me.person, visit.now)
    await note(visit, own, 'second-guide.ended', 'U', { kind: 'second-guide', id: asked.id })
    return seeOther(`${home}?done=ended`)
  }),
}

function forAsked(handler: (visit: SignedInVisit, own: Own, asked: Answered) => Promise<Reply>) {
  return forOwn(async (visit, own) => {
    const asked = (await secondGuidesOf(visit, own.trajectory)).find(({ id }) => id === parseId(visit.params['id']))
    return asked ? await handler(visit, own, asked) : missing()
  })
}

const today = ({ now, provider }: Visit) => dayOf(now, provider.zone)

const show = async (visit: SignedInVisit, own: Own, wrong: { readonly asked: Answered; readonly no: 'second.nothing' | 'second.over' | 'second.excluded' } | null = null): Promise<Reply> => {
  const asked = await secondGuidesOf(visit, own.trajectory)
  await note(visit, own, 'second-guide.listed', 'R')
  const names = await namesOf(visit, asked.map(({ to }) => to))
  const done = (['yes', 'no', 'ended'] as const).find(one => one === visit.query['done'])
  return page(ownSecondPage(visit, { asked: asked.map(one => ({ ...one, name: names.get(one.to) ?? '', standing: standingOf(one, today(visit)) })), wrong: wrong && { id: wrong.asked.id, no: wrong.no }, done }), wrong ? 422 : 200)
}

/** On one's own page, as long as a question waits or was ever asked. */
export const secondGuidesOfMine: AboutMySeat = async (visit, { trajectory }) => {
  const asked = await secondGuidesOf(visit, trajectory)
  if (asked.length === 0) return []
  const t = ownIndependenceTexts(visit.voice)
  const waits = asked.some(one => standingOf(one, today(visit)) === 'waits')
  return [{ title: t.secondTitle, waits, ...(waits ? { text: t.secondWaits } : {}), action: { href: home, label: waits ? t.secondAnswer : t.secondSee } }]
}
