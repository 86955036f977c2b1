/**
 * Whoever talks under a pseudonym reads their letter here, and goes on by name when they wish. No name is written down
 * before the last press, and none of these forms is ever kept as a draft: a draft belongs to who is signed in.
 */
import { fields, mail, optional, someOf, telephone, text, type Typed } from '../../kit/forms.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf, longDayWithYear } from '../../kit/time.ts'
import { page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import type { Profile } from '../people/person.ts'
import type { Programme } from '../programme.ts'
import { callingCode } from '../providers/provider.ts'
import { findPlanned } from '../talks/appointment.store.ts'
import { listPlanned, recordEnding } from '../talks/talk.store.ts'
import { talksOf, wasHeld } from '../talks/talk.ts'
import { scoresOf } from '../talks/written.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { findOwnGuide } from '../trajectories/party.store.ts'
import type { Visit } from '../visit.ts'
import { announce } from './arriving.ts'
import { letterOf } from './known-letter.ts'
import type { Letter } from './letter.ts'
import { ownLetterTexts } from './letter.texts.ts'
import { forOnward, ownLine, type OwnVisit } from './own-letter.routes.ts'
import { checkPage, detailsPage, guidePage, onwardDonePage, onwardPage, programmePage } from './onward.pages.tsx'
import { onwardTexts } from './onward.texts.ts'
import { chooseAlong, goesAlong, guideFor, mayGoOnward, summaryLength, waysOnward, type GoesAlong } from './onward.ts'

type Chosen = { readonly programme: Programme; readonly guide: Profile }

/** The steps are there as long as one may take them. */
const forStep = (handler: (visit: OwnVisit & { readonly ending: string }) => Promise<Reply>) => forOnward(async visit => {
  const may = await mayGo(visit)
  return refused(may) ? seeOther('/onward') : await handler({ ...visit, ending: may.ending })
})

const mayGo = async ({ tx, own }: OwnVisit) => mayGoOnward(own.programme, { talk: await findPlanned(tx, own.id) ? 'planned' : 'none' }, own.ended)

export const onwardRoutes: Routes<Visit> = {
  'GET /onward': forOnward(async visit => {
    const may = await mayGo(visit)
    await log(visit.tx, ownLine(visit, 'letter.read', 'R'))
    return page(onwardPage(visit, { letter: await letterOf(visit, visit.own.id), no: refused(may) ? may.refused : null, programmes: (await offered(visit)).length }))
  }),

  'GET /onward/programme': forStep(async visit => page(programmePage(visit, (await offered(visit)).map(({ programme }) => programme)))),

  'GET /onward/guide': forStep(async visit => {
    const found = (await offered(visit)).find(({ programme }) => programme.id === visit.query['programme'])
    return found ? page(guidePage(visit, { ...found, own: await findOwnGuide(visit.tx, visit.own.id) })) : seeOther('/onward/programme')
  }),

  'GET /onward/details': forStep(async visit => {
    const chosen = await chosenIn(visit, visit.query['programme'], visit.query['guide'])
    return chosen ? await askDetails(visit, chosen, filledWith()) : seeOther('/onward/programme')
  }),

  /** Shows what will be done; nothing is written yet. */
  'POST /onward/check': forStep(async visit => {
    const chosen = await chosenIn(visit, visit.form['programme']?.[0], visit.form['guide']?.[0])
    if (!chosen) return seeOther('/onward/programme')
    const read = readDetails(visit)
    if ('filled' in read) return await askDetails(visit, chosen, read.filled)
    if (visit.form['change']) return await askDetails(visit, chosen, { typed: read.typed, problems: {} })
    const { along, summary: _summary, ...wish } = read.details
    return page(checkPage(visit, { ...chosen, wish: { ...wish, programme: chosen.programme.id, guide: chosen.guide.person }, along, typed: { ...read.typed, programme: [chosen.programme.id], guide: [chosen.guide.person] } }))
  }),

  /** The old talks end and somebody is put down for tonight: both, or neither. */
  'POST /onward/arrivals': forStep(async visit => {
    const { tx, own, now, asked, voice, ending } = visit
    const chosen = await chosenIn(visit, visit.form['programme']?.[0], visit.form['guide']?.[0])
    if (!chosen) return seeOther('/onward/programme')
    const read = readDetails(visit)
    if ('filled' in read) return await askDetails(visit, chosen, read.filled)
    const { along, summary, name, mail: address, telephone: number } = read.details
    const letter = along.length > 0 ? await letterOf(visit, own.id) : null
    const brings = chooseAlong(along, { summary, letter: letter?.agreedAt ? letterText(visit, letter) : null, talks: along.includes('everything') ? await talksText(visit) : '' })
    await recordEnding(tx, own.id, ending, own.party, toTheDay(now))
    await log(tx, ownLine(visit, 'trajectory.ended', 'U'))
    await announce(visit, { programme: chosen.programme.id, guide: chosen.guide.person, name, mail: address, telephone: number, brings, origin: asked.origin, ...voice })
    return seeOther('/onward/done')
  }),

  'GET /onward/done': forOnward(async visit => page(onwardDonePage(visit))),
}

/** The programmes one can go on to that have a guide today, with those guides. */
const offered = async (visit: OwnVisit): Promise<readonly { readonly programme: Programme; readonly guides: readonly Profile[] }[]> => {
  const { tx, vault, provider, house } = visit
  const all = await Promise.all(waysOnward(house.programmes).map(async programme => ({ programme, guides: await house.guides.profilesFor({ tx, vault, provider }, programme.id) })))
  return all.filter(({ guides }) => guides.length > 0)
}

const chosenIn = async (visit: OwnVisit, programme: string | undefined, guide: string | undefined): Promise<Chosen | null> => {
  const found = (await offered(visit)).find(one => one.programme.id === programme)
  const profile = found && guideFor(found.guides, guide ?? null)
  return found && profile ? { programme: found.programme, guide: profile } : null
}

const askDetails = async (visit: OwnVisit, { programme, guide }: Chosen, filled: Filled): Promise<Reply> => {
  const letter = await letterOf(visit, visit.own.id)
  const there: readonly GoesAlong[] = goesAlong.filter(one => one !== 'letter' || letter?.agreedAt)
  const wrong = Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0
  return page(detailsPage(visit, { programme: programme.id, guide: guide.person, filled, offered: there }), wrong ? 422 : 200)
}

const detailsForm = (visit: Visit) => fields({ name: text({ most: 80 }), mail, telephone: optional(telephone(callingCode(visit.provider.country))), along: someOf(goesAlong), summary: optional(text({ most: summaryLength })) })
type Details = { readonly name: string; readonly mail: string; readonly telephone: string | null; readonly along: readonly GoesAlong[]; readonly summary: string | null }

const readDetails = (visit: Visit): { readonly filled: Filled } | { readonly details: Details; readonly typed: Typed } => {
  const read = detailsForm(visit).read(visit.form)
  if (!read.value) return { filled: read }
  if (read.value.along.includes('summary') && read.value.summary === null) return { filled: { ...read, noes: { summary: onwardTexts(visit.voice)['summary.empty'] } } }
  return { details: read.value, typed: read.typed }
}

const letterText = ({ voice }: Visit, letter: Letter): string => {
  const t = ownLetterTexts(voice)
  return ([['talkedAbout', t.talkedAbout], ['helped', t.helped], ['asked', t.asked]] as const).filter(([name]) => letter[name] !== '').map(([name, heading]) => `${heading}: ${letter[name]}`).join('\n')
}

/** The days of the talks that were held, with their scores. */
const talksText = async (visit: OwnVisit): Promise<string> => {
  const { tx, own, provider, voice } = visit
  const t = onwardTexts(voice)
  const scores = await scoresOf(visit, own.id)
  return talksOf(await listPlanned(tx, own.id)).filter(({ appointment }) => wasHeld(appointment.outcome)).map(({ id: talk, number, appointment }) => {
    const { start = null, end = null } = scores.get(talk) ?? {}
    return t.talkLine(number, longDayWithYear(dayOf(appointment.from, provider.zone), voice.locale)) + (start !== null && end !== null ? t.scoreLine(start, end) : '')
  }).join('\n')
}
