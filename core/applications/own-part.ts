/** Applications, the curriculum vitae and every version someone may or might read, for whoever takes everything of theirs along; and who sees it now. */
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { listMyPassages } from '../consent/consent.store.ts'
import { isStanding } from '../consent/consent.ts'
import { openPassages } from '../consent/written-passages.ts'
import type { FileField, FileSection } from '../file-section.ts'
import { optionsOf } from '../job-research/job-research.ts'
import { itemsOf as researchOf } from '../job-research/known-job-research.ts'
import { namesOf } from '../people/known-people.ts'
import { listCircle } from '../trajectories/circle.store.ts'
import type { AboutMyFile, SeenKind, SignedInVisit } from '../visit.ts'
import type { Id } from '../../kit/id.ts'
import { inOrder, standingOf } from './application.ts'
import { listShowings } from './applications.store.ts'
import { applicationsTexts } from './applications.texts.ts'
import { inReadingOrder } from './cv.ts'
import { listShares } from './cv.store.ts'
import { cvTexts } from './cv.texts.ts'
import { passagesOf } from './cv-words.ts'
import { applicationsOf } from './known-applications.ts'
import { cvOf } from './known-cv.ts'

const namesIn = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<(party: Id<'party'>) => string> => {
  const circle = await listCircle(visit.tx, trajectory)
  const names = await namesOf(visit, circle.map(({ person }) => person))
  return wanted => { const seat = circle.find(({ id }) => id === wanted); return (seat && names.get(seat.person)) ?? cvTexts(visit.voice).someone }
}

export const applicationsOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  if (!programme.jobResearch) return []
  const { tx, voice, provider } = visit
  const [t, c] = [applicationsTexts(voice), cvTexts(voice)]
  const [items, showings, options, cv, shares, called] = [await applicationsOf(visit, trajectory), await listShowings(tx, trajectory), optionsOf(await researchOf(visit, trajectory)), await cvOf(visit, trajectory), await listShares(tx, trajectory), await namesIn(visit, trajectory)]
  const day = (at: Date) => dateWithYear(dayOf(at, provider.zone), voice.locale)
  const field = (name: string, label: string, value: string | null): readonly FileField[] => (value ? [{ name, label, value }] : [])
  const applications: FileSection = {
    name: 'applications', title: t.title, entries: inOrder(items).map(({ id, content }) => ({
      title: content.where, at: null, data: { ...content, option: options.find(one => one.id === content.option)?.content.title ?? null },
      fields: [
        ...field('what', t.what, content.what), ...field('standing', t.standing, t[standingOf(content)]), ...field('option', t.option, options.find(one => one.id === content.option)?.content.title ?? null),
        ...content.steps.map(one => ({ name: one.what, label: `${dateWithYear(one.on, voice.locale)}: ${t[one.what]}`, value: one.said ?? '–' })),
        ...field('next', t.nextTitle, content.next && t.nextIs(content.next.what, dateWithYear(content.next.on, voice.locale))),
        ...field('readBy', t.readBy, showings.filter(one => one.application === id).map(({ to }) => called(to)).join(', ')),
      ],
    })),
  }
  const versions = []
  for (const { version, to, at, from, until, withdrawnAt, readAt } of shares) versions.push({
    title: c.reads(called(to), day(until)), at,
    fields: [...(await openPassages(visit, await listMyPassages(tx, version))).map(({ asked, text }) => ({ name: 'text', label: asked ?? c.cvTitle, value: text })), ...field('from', c.sharesTitle, c.begins(called(to), day(from), day(until))), ...field('withdrawn', c.stopped, withdrawnAt && c.wasStopped(called(to), day(withdrawnAt))), ...field('readAt', c.sharesTitle, readAt && c.readAt(called(to), day(readAt)))],
  })
  return [applications, { name: 'cv', title: c.cvTitle, entries: [
    ...(cv.length === 0 ? [] : [{ title: c.cvTitle, at: null, data: inReadingOrder(cv).map(({ content }) => content), fields: passagesOf(cv, c).map(({ asked, text }) => ({ name: 'text', label: asked, value: text })) }]),
    ...versions,
  ] }]
}

/** Who reads a version of it, now or from tomorrow. */
export const cvSeen: SeenKind = {
  tables: ['cv_item', 'shared_passage'],
  title: voice => cvTexts(voice).seesTitle,
  async now(visit, { trajectory, programme }) {
    if (!programme.jobResearch) return null
    const t = cvTexts(visit.voice)
    const called = await namesIn(visit, trajectory)
    const day = (at: Date) => dateWithYear(dayOf(at, visit.provider.zone), visit.voice.locale)
    const standing = (await listShares(visit.tx, trajectory)).filter(share => isStanding(share, visit.now))
    return { readers: standing.map(({ to, from, until }) => ({ who: called(to), sees: from > visit.now ? t.seesFrom(day(from)) : t.seesUntil(day(until)), action: { href: '/my-cv', label: t.toCv } })), rule: t.seesRule, change: { href: '/my-cv', label: t.toCv } }
  },
}
