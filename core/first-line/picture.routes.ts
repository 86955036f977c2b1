/** The first picture: written by two, right when whom it is about says so, and closed to everyone beside the file. */
import { parseId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { findSeated, guideIn, note, type Seated } from '../agreements/agreement-view.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { isOver } from '../endings/ending.store.ts'
import type { FileEntry } from '../file-section.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { measurementsOf } from '../measurements/known-measurements.ts'
import { beginMeasuring } from '../measurements/start.ts'
import { measuringBegan, recordMeasuring } from '../measurements/measurement.store.ts'
import type { FirstLine } from '../programme.ts'
import { tellParty } from '../talks/tell-party.ts'
import { forSomeone, type AboutMyFile, type AboutMySeat, type Aside, type SeenKind, type SignedInVisit, type Visit } from '../visit.ts'
import { keepPicture, pictureOf, picturesOf } from './known-picture.ts'
import { agreePicture, amountField, loadField, pans, partsOf, readPicture, stillToLookAt, writePicture, type Picture } from './picture.ts'
import { pictureDones, picturePage, type PictureView } from './picture.pages.tsx'
import { recordPictureAgreement } from './picture.store.ts'
import { pictureTexts } from './picture.texts.ts'

type Writer = Seated & { readonly firstLine: FirstLine }
const homeOf = ({ me }: Seated, done?: (typeof pictureDones)[number]): string => `/first-line/of/${me.trajectory}${done ? `?done=${done}` : ''}`

export const firstLineRoutes: Routes<Visit> = {
  'GET /first-line/of/:trajectory': forWriter((visit, writer) => show(visit, writer)),

  'POST /first-line/of/:trajectory/versions': forWriter(async (visit, writer) => {
    const { tx, form, now } = visit
    const { me } = writer
    if (await isOver(tx, me.trajectory)) return seeOther(homeOf(writer))
    await oneAtATime(tx, me.trajectory)
    const [before, read] = [await pictureOf(visit, me.trajectory), readPicture(form)]
    if (!read.said) return await show(visit, writer, { filled: read })
    const filled = { typed: read.typed, problems: {} }
    const written = writePicture(read.said, me, { seen: Number(form['seen']?.[0] ?? 0), newest: before?.version ?? 0, participant: writer.participant }, now)
    if (refused(written)) return written.refused === 'picture.not-yours' ? missing() : await show(visit, writer, { filled, no: written.refused })
    const looked = stillToLookAt(form, partsOf(read.said))
    if (looked.length > 0) return await show(visit, writer, { filled, guarded: { said: read.said, looked } })
    if (!await keepPicture(visit, me.trajectory, written)) return await show(visit, writer, { filled, no: 'picture.newer' })
    await note(visit, writer, { event: 'first-line.written', action: before ? 'U' : 'C', object: { kind: 'first-line-picture', id: me.trajectory }, fields: ['content'] })
    const other = writer.part === 'guide' ? writer.participant : guideIn(writer)
    if (other) await tellParty(visit, other)
    return seeOther(homeOf(writer, 'saved'))
  }),

  'POST /first-line/of/:trajectory/agreements': forWriter(async (visit, writer) => {
    const { tx, form, now } = visit
    const picture = await pictureOf(visit, writer.me.trajectory)
    const agreed = picture && agreePicture(picture, writer.me.id, writer.participant, Number(form['seen']?.[0] ?? 0))
    if (!agreed) return missing()
    if (refused(agreed)) return agreed.refused === 'picture.not-yours' ? missing() : await show(visit, writer, { no: agreed.refused })
    await recordPictureAgreement(tx, writer.me.trajectory, agreed.version, writer.me.id, now)
    await note(visit, writer, { event: 'first-line.agreed', action: 'C', object: { kind: 'first-line-picture', id: writer.me.trajectory } })
    return seeOther(homeOf(writer, 'agreedNow'))
  }),

  /** From this week on the participant is asked what the programme declares. What they answer stays theirs to show. */
  'POST /first-line/of/:trajectory/measuring': forWriter(async (visit, writer) => {
    const { tx, now, provider } = visit
    const { me, programme, part } = writer
    if (part !== 'guide' || !programme.measurements) return missing()
    if (await isOver(tx, me.trajectory) || await measuringBegan(tx, me.trajectory)) return seeOther(homeOf(writer))
    await recordMeasuring(tx, beginMeasuring(programme, me.trajectory, dayOf(now, provider.zone)))
    await note(visit, writer, { event: 'measuring.begun', action: 'C', object: { kind: 'trajectory', id: me.trajectory } })
    await tellParty(visit, writer.participant)
    return seeOther(homeOf(writer, 'begun'))
  }),
}

/** Whoever sits inside, where the programme draws a first picture. Beside it there is none. */
async function writerIn(visit: SignedInVisit, trajectory: Id<'trajectory'> | null): Promise<Writer | null> {
  const seated = await findSeated(visit, trajectory)
  return seated && seated.part !== 'beside' && seated.programme.firstLine ? { ...seated, firstLine: seated.programme.firstLine } : null
}
function forWriter(handler: (visit: SignedInVisit, writer: Writer) => Promise<Reply>) {
  return forSomeone(async visit => {
    const writer = await writerIn(visit, parseId(visit.params['trajectory']))
    return writer ? await handler(visit, writer) : missing()
  })
}

const typedFrom = (picture: Picture | null): Filled => filledWith(picture ? {
  situation: picture.said.situation, strengths: picture.said.strengths,
  ...Object.fromEntries(pans.flatMap(pan => picture.said[pan].flatMap(({ words, much }, index) => [[loadField(pan, index), words], [amountField(pan, index), String(much)]]))),
} : {})

async function show(visit: SignedInVisit, writer: Writer, again: Partial<Pick<PictureView, 'filled' | 'guarded' | 'no'>> = {}): Promise<Reply> {
  const { tx, query } = visit
  const { me: { trajectory }, participant, programme, part } = writer
  const [picture, over, measurements] = [await pictureOf(visit, trajectory), await isOver(tx, trajectory), await measurementsOf(visit, trajectory, [participant])]
  const toBegin = programme.measurements && !await measuringBegan(tx, trajectory) ? [...new Set(programme.measurements.map(({ instrument }) => instrument))] : []
  await note(visit, writer, { event: 'first-line.read', action: 'R', object: { kind: 'first-line-picture', id: trajectory }, fields: ['content', ...(part === 'guide' ? new Set(measurements.map(({ instrument }) => instrument)) : [])] })
  return page(picturePage(visit, {
    seated: writer, firstLine: writer.firstLine, picture, over: over ? 'yes' : 'no', measurements, toBegin, filled: typedFrom(picture), guarded: null, no: null, ...again,
    done: again.no || again.guarded || again.filled ? null : pictureDones.find(one => one === query['done']) ?? null,
  }), again.no === 'picture.newer' ? 409 : again.no || (again.filled && !again.guarded) ? 422 : 200)
}

/** On one's own page: to read and say that it is right, where that waits. */
export const firstLineOfMine: AboutMySeat = async (visit, { trajectory, programme }) => {
  if (!programme.firstLine) return []
  const t = pictureTexts(visit.voice)
  const picture = await pictureOf(visit, trajectory)
  const waits = picture !== null && picture.agreedAt === null
  return [{ title: t.aside, text: waits ? t.asideWaits : picture ? t.asideThere : t.asideNone, waits, action: { href: `/first-line/of/${trajectory}`, label: t.title } }]
}
/** On the guide's page of one file. */
export const firstLineOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const writer = await writerIn(visit, trajectory)
  if (writer?.part !== 'guide') return null
  const t = pictureTexts(visit.voice)
  const version = (await pictureOf(visit, trajectory))?.version ?? 0
  return { value: version, label: t.asideGuide(version), action: { href: homeOf(writer), label: t.aside } }
}
/** Every version, as it was written. */
export const firstLineOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  const { firstLine } = programme
  const pictures = firstLine ? await picturesOf(visit, trajectory) : []
  if (!firstLine || pictures.length === 0) return []
  const t = pictureTexts(visit.voice)
  const { locale } = visit.voice
  return [{ name: 'first-line', title: t.title, entries: pictures.map(({ said, version, at }): FileEntry => ({
    title: t.version(version), at, data: said,
    fields: [
      ...(['situation', 'strengths'] as const).map(name => ({ name, label: firstLine[name][locale], value: said[name] })).filter(({ value }) => value !== ''),
      ...pans.flatMap(pan => (said[pan].length > 0 ? [{ name: pan, label: firstLine[pan][locale], value: said[pan].map(({ words, much }) => `${words} (${t[much]})`).join('\n') }] : [])),
    ],
  })) }]
}
/** Who guides reads it, and nobody else can. */
export const firstLineSeen: SeenKind = {
  tables: ['first_line_picture'],
  title: voice => pictureTexts(voice).seesTitle,
  async now(visit, { trajectory }) {
    const writer = await writerIn(visit, trajectory)
    const guide = writer && guideIn(writer)
    if (!writer || !guide || !await pictureOf(visit, trajectory)) return null
    const t = pictureTexts(visit.voice)
    return { readers: [{ who: writer.nameOf(guide) || t.someone, sees: t.sees }], rule: t.rule, change: { href: homeOf(writer), label: t.title } }
  },
}
