/** The guide begins a letter with the participant, sees what came of it, prints what goes on paper, and finds a letter by its reference. */
import { randomInt } from 'node:crypto'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { enqueue } from '../../kit/jobs.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, dayOf, startOfDay } from '../../kit/time.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { toLookAt } from '../consent/look-first.ts'
import { namesOf } from '../people/known-people.ts'
import type { Programme } from '../programme.ts'
import { findGuided, type Guided } from '../talks/talk.store.ts'
import { logFor, type GuideVisit } from '../talks/talk-view.ts'
import { contactOf } from '../trajectories/contact.ts'
import { findProgrammeOf, participantOf } from '../trajectories/party.store.ts'
import { forOffice, inTrajectory, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { guideLetterPage, guideLettersPage, guideWordsPage, referencePage } from './guide.pages.tsx'
import { guideLetterTexts } from './guide.texts.ts'
import { keepVersion, reachedAt } from './known-letters.ts'
import { fillWith, guarded, readLetter } from './letter-form.ts'
import { sheetPaper } from './letter-papers.ts'
import { findByReference, listStirring, recordLetter, refusalStands } from './letter.store.ts'
import { letterViews, partsOf, trajectoryOfLetter, type LetterView } from './letter-view.ts'
import { newReference, readReference, stands, write } from './letter.ts'
import { listQuiet } from './referral.store.ts'
import type { StepTyped } from './referral.parts.tsx'
import { referralTexts } from './referral.texts.ts'
import { tellStep } from './tell-step.ts'
import { makePaperCode, newLink } from './link.ts'
import type { LetterForm } from './letter-fields.tsx'

type Guiding = { readonly guided: Guided; readonly programme: Programme; readonly who: string }

const guidingOf = async (visit: GuideVisit, trajectory: Id<'trajectory'> | null): Promise<Guiding | null> => {
  const guided = trajectory && await findGuided(visit.tx, trajectory)
  const programme = visit.house.programmes.find(({ id }) => id === guided?.programme)
  const contact = guided && await contactOf(visit, guided.id)
  return guided && programme && contact && partsOf(programme).length > 0 ? { guided, programme, who: contact.alias ?? contact.handle } : null
}
const forGuiding = (handler: (visit: GuideVisit, guiding: Guiding) => Promise<Reply>) => forOffice('guide', async visit => {
  const guiding = await guidingOf(visit, parseId(visit.params['id']))
  return guiding ? await handler(visit, guiding) : missing()
})
const forLetter = (handler: (visit: GuideVisit, guiding: Guiding, view: LetterView) => Promise<Reply>) => forOffice('guide', async came => {
  const trajectory = await trajectoryOfLetter(came)
  const visit = trajectory ? await inTrajectory(came, trajectory) : came
  const guiding = await guidingOf(visit, trajectory)
  const id = parseId<'professional-letter'>(visit.params['id'])
  if (guiding && id && visit.asked.method === 'POST') await oneAtATime(visit.tx, id)
  const view = guiding && (await letterViews(visit, guiding.guided.id, guiding.programme)).find(({ letter }) => letter.id === id)
  return guiding && view ? await handler(visit, guiding, view) : missing()
})
const aboutOf = ({ guided, who }: Guiding) => ({ trajectory: guided.id, who })

const show = async (visit: GuideVisit, guiding: Guiding, view: LetterView, form?: LetterForm, typed: StepTyped | null = null): Promise<Reply> => {
  const { tx, query } = visit
  await logFor(visit, guiding.guided.id, { event: 'letter.read', action: 'R', object: { kind: 'professional-letter', id: view.letter.id }, fields: ['content'] })
  const leaves = view.stage === 'on its way' || view.stage === 'open'
  const mayWrite = !leaves && guiding.guided.endedAt === null && !await refusalStands(tx, guiding.guided.id) ? 'yes' : 'no'
  const done = query['done'] === 'saved' ? 'saved' : query['done'] === 'mailed' ? 'mailed' : null
  return page(guideLetterPage(visit, { about: aboutOf(guiding), view, form: form ?? { filled: fillWith(view.letter.content), seen: view.letter.version }, mayWrite, done, typed }), form || typed ? 422 : 200)
}

/** A letter begins with what is known: whom it is about. */
const begun = async (visit: GuideVisit, { guided }: Guiding): Promise<LetterForm> => {
  const person = await participantOf(visit.tx, guided.id)
  return { filled: fillWith({ about: (person && (await namesOf(visit, [person])).get(person)) ?? '' }), seen: 0 }
}
const partIn = (visit: Visit, { programme }: Guiding) => partsOf(programme).find(([role]) => role === visit.params['role'])

export const guideLetterRoutes: Routes<Visit> = {
  /** Whoever calls names a reference. */
  'GET /professional-letters': forOffice('guide', async visit => {
    const typed = (visit.query['reference'] ?? '').slice(0, 40)
    const reference = readReference(typed)
    const id = reference && await findByReference(visit.tx, reference)
    return id ? seeOther(`/professional-letters/${id}`) : page(referencePage(visit, { typed, found: typed === '' ? 'nothing asked' : 'not found' }))
  }),

  'GET /trajectories/:id/professional-letters': forGuiding(async (visit, guiding) => {
    const { tx } = visit
    const views = await letterViews(visit, guiding.guided.id, guiding.programme)
    await logFor(visit, guiding.guided.id, { event: 'letter.read', action: 'R', object: { kind: 'trajectory', id: guiding.guided.id }, fields: ['content'] })
    const no = await refusalStands(tx, guiding.guided.id) ? views.flatMap(({ refusals }) => refusals).filter(({ endedAt }) => endedAt === null).map(({ at }) => at)[0] ?? null : null
    return page(guideLettersPage(visit, { about: aboutOf(guiding), views, no, parts: guiding.guided.endedAt === null ? partsOf(guiding.programme) : [] }))
  }),

  'GET /trajectories/:id/professional-letters/new/:role': forGuiding(async (visit, guiding) => {
    const part = partIn(visit, guiding)
    return part && guiding.guided.endedAt === null && !await refusalStands(visit.tx, guiding.guided.id) ? page(guideWordsPage(visit, { about: aboutOf(guiding), part, form: await begun(visit, guiding) })) : missing()
  }),

  'POST /trajectories/:id/professional-letters/new/:role': forGuiding(async (visit, guiding) => {
    const { tx, form, provider, now, voice } = visit
    const { guided } = guiding
    const part = partIn(visit, guiding)
    // A no stands: nobody presses.
    if (!part || guided.endedAt !== null || await refusalStands(tx, guided.id)) return missing()
    const { value, filled } = readLetter(form, provider)
    const written = value && write(0, value.seen, 'writing', value)
    const looked = value && part[1].form === 'note' ? toLookAt(form, guarded(value)) : []
    if (!value || !written || refused(written) || looked.length > 0) return page(guideWordsPage(visit, { about: aboutOf(guiding), part, form: { filled: written && refused(written) ? { ...filled, noes: { mail: guideLetterTexts(voice)[written.refused] } } : filled, seen: 0, looked } }), 422)
    const { seen: _seen, ...content } = value
    const id = newAnonymousId<'professional-letter'>()
    await recordLetter(tx, { id, trajectory: guided.id, role: part[0], reference: newReference(randomInt), by: guided.party, at: now })
    await keepVersion(visit, { id, trajectory: guided.id, version: written.version, content, writtenBy: guided.party, writtenAt: now })
    await logFor(visit, guided.id, { event: 'letter.written', action: 'C', object: { kind: 'professional-letter', id }, fields: ['content'] })
    return seeOther(`/professional-letters/${id}?done=saved`)
  }),

  'GET /professional-letters/:id': forLetter((visit, guiding, view) => show(visit, guiding, view)),

  'POST /professional-letters/:id/versions': forLetter(async (visit, guiding, view) => {
    const { tx, form, provider, now, voice } = visit
    const { guided } = guiding
    if (guided.endedAt !== null || await refusalStands(tx, guided.id)) return missing()
    const { value, filled } = readLetter(form, provider)
    const written = value && write(view.letter.version, value.seen, view.stage, value)
    const looked = value && view.part.form === 'note' ? toLookAt(form, guarded(value)) : []
    if (!value || !written || refused(written) || looked.length > 0) {
      const noes = written && refused(written) ? { [written.refused === 'letter.unreachable' ? 'mail' : 'name']: guideLetterTexts(voice)[written.refused] } : {}
      return await show(visit, guiding, view, { filled: { ...filled, noes }, seen: view.letter.version, looked })
    }
    const { seen: _seen, ...content } = value
    await keepVersion(visit, { id: view.letter.id, trajectory: guided.id, version: written.version, content, writtenBy: guided.party, writtenAt: now })
    await logFor(visit, guided.id, { event: 'letter.written', action: 'U', object: { kind: 'professional-letter', id: view.letter.id }, fields: ['content'] })
    return seeOther(`/professional-letters/${view.letter.id}?done=saved`)
  }),

  /** Who guides heard it on the telephone. */
  'POST /professional-letters/:id/steps': forLetter(async (visit, guiding, view) => {
    const { referral } = view
    const { guided } = guiding
    const told = referral && await tellStep(visit, { trajectory: guided.id, referral: referral.referral, refersOn: referral.refersOn, by: guided.party }, visit.form)
    if (!told) return missing()
    if ('wrong' in told) return await show(visit, guiding, view, undefined, told.wrong)
    await logFor(visit, guided.id, { event: 'referral.told', action: 'C', object: { kind: 'professional-letter', id: view.letter.id } })
    return seeOther(`/professional-letters/${view.letter.id}`)
  }),

  /** A new link to the same reader, as long as the yes stands; the one before works no longer. */
  'POST /professional-letters/:id/links': forLetter(async (visit, guiding, view) => {
    const { tx, provider, now } = visit
    const sending = view.sendings.find(one => stands(one, now) && one.from <= now)
    if (!sending) return missing()
    await enqueue(tx, 'letter-notice', { provider: provider.id, id: sending.id }, { key: `letter-notice:${sending.id}` })
    await logFor(visit, guiding.guided.id, { event: 'letter.link-renewed', action: 'C', object: { kind: 'professional-letter', id: view.letter.id } })
    return seeOther(`/professional-letters/${view.letter.id}?done=mailed`)
  }),

  /** A sheet with the link or with the code, never both. Printing takes a moment: it is done after the transaction. */
  'POST /professional-letters/:id/papers': { outside: async doorway => {
    const papers: Paper[] = []
    const reply = await doorway.visit(forLetter(async (visit, guiding, view) => {
      const { form, now, asked, provider } = visit
      const sending = view.sendings.find(one => stands(one, now))
      const found = sending && await reachedAt(visit, sending.id)
      if (!sending || !found) return missing()
      const link = form['what']?.[0] === 'link' && found.reached.mail === null
      const text = link ? `${asked.origin}${await newLink(visit, sending.id, now)}` : await makePaperCode(visit, sending.id, now, sending.until)
      papers.push(sheetPaper({ provider, voice: { locale: found.reached.locale, address: 'u' } }, found.reached, { is: link ? 'link' : 'code', text }, sending.until))
      await logFor(visit, guiding.guided.id, { event: 'letter.sheet-printed', action: 'E', object: { kind: 'professional-letter', id: view.letter.id } })
      return seeOther(`/professional-letters/${view.letter.id}`)
    }))
    const [paper] = papers
    return paper ? withHeaders(data('application/pdf', await printPaper(paper)), { 'content-disposition': `attachment; filename="${paper.language === 'en' ? 'sheet' : 'blad'}.pdf"` }) : reply
  } },
}

/** On the guide's page of someone, where the programme writes letters. */
export const lettersOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const programme = await programmeOf(visit, trajectory)
  if (!programme || partsOf(programme).length === 0) return null
  const t = guideLetterTexts(visit.voice)
  const { length } = await letterViews(visit, trajectory, programme)
  return { value: length, label: t.aside(length), action: { href: `/trajectories/${trajectory}/professional-letters`, label: t.toLetters } }
}
const programmeOf = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Programme | undefined> => {
  const name = await findProgrammeOf(visit.tx, trajectory)
  return visit.house.programmes.find(({ id }) => id === name)
}

/** On the guide's day: doctors who answered or asked anew within a week. */
export const lettersToday = async (visit: SignedInVisit): Promise<Aside | null> => {
  const { tx, now, provider, voice } = visit
  const stirring = await listStirring(tx, startOfDay(addDays(dayOf(now, provider.zone), -7), provider.zone))
  const [first] = stirring
  const count = stirring.reduce((sum, one) => sum + one.count, 0)
  const t = guideLetterTexts(voice)
  return first ? { value: count, label: t.stirring(count), action: { href: `/trajectories/${first.trajectory}/professional-letters`, label: t.toLetters } } : null
}

/** On the guide's day: those who were referred on, and of whom nothing was heard for long. */
export const quietReferralsToday = async ({ tx, now, provider, voice }: SignedInVisit): Promise<Aside | null> => {
  const quiet = await listQuiet(tx, dayOf(now, provider.zone))
  const [first] = quiet
  const t = referralTexts(voice)
  return first ? { value: quiet.length, label: t.quietToday(quiet.length), action: { href: `/trajectories/${first.trajectory}/professional-letters`, label: t.toQuiet } } : null
}
