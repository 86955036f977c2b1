/** Whoever is guided by someone who leaves says how it goes on: with whom was proposed, with someone else, or later. Only their yes moves anything. */
import { fields, oneOf, optional, text } from '../../kit/forms.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { takeBack } from '../../kit/outbox.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf, longDay } from '../../kit/time.ts'
import { Answered, missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { giveBack, lockAgendas } from '../agenda/hold.store.ts'
import { fieldsFrom } from '../file-section.ts'
import { namesOf, profileOf } from '../people/known-people.ts'
import { givenName, type Profile } from '../people/person.ts'
import type { Programme } from '../programme.ts'
import { recordOwnMove } from '../talks/own-talks.store.ts'
import { listPlanned } from '../talks/talk.store.ts'
import { stands, type Planned } from '../talks/talk.ts'
import { tellGuestsSoon } from '../talks/tell-guests.ts'
import { listExclusions } from '../trajectories/exclusion.store.ts'
import { withoutExcluded } from '../trajectories/exclusion.ts'
import { othersToAsk } from '../trajectories/guide-request.ts'
import { listRequests, recordRequest } from '../trajectories/guide-request.store.ts'
import { histories, releaseHistory, type History } from '../trajectories/history.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { forSomeone, type AboutMyFile, type AboutMySeat, type SeenKind, type SignedInVisit, type Visit } from '../visit.ts'
import { findPresent, lockGuides, recordChange } from '../who-guides/change.store.ts'
import { goOnWith, moveAnswers, type FileMove } from './going-on-with.ts'
import { handoverNoteOf } from './known-notes.ts'
import { findOwnMove, hideNote, listNoteShowings, recordMoveAnswer, recordNoteShowing, recordStandIn, recordStandInEnd } from './moving.store.ts'
import { donesOfMove, ownMovePage, summaryLength, type OwnMove, type WrongMove } from './own.pages.tsx'
import { ownLeavingTexts } from './own.texts.ts'

type Own = { readonly move: FileMove; readonly programme: Programme }

const form = fields({ answer: oneOf(moveAnswers), history: optional(oneOf(histories)), summary: optional(text({ most: summaryLength })), note: optional(oneOf(['yes'])), 'stand-in': optional(oneOf(['yes'])) })
const here = '/my-next-guide'

/** Of whom no guide leaves, and whoever guides, finds nothing here. */
const forOwnMove = (handler: (visit: SignedInVisit, own: Own) => Promise<Reply>) => forSomeone(async visit => {
  const move = await findOwnMove(visit.tx)
  const programme = visit.house.programmes.find(({ id }) => id === move?.programme)
  return move && programme ? await handler(visit, { move, programme }) : missing()
})

const note = ({ tx, me, now }: SignedInVisit, { move, programme }: Own, event: string, action: LogLine['action'], fieldsSeen: readonly string[] = []) =>
  log(tx, { event, action, person: me.person, role: programme.participant, purpose: 'own-file', subject: move.trajectory, object: { kind: 'file-move', id: move.id }, fields: fieldsSeen, basis: 'participant', at: toTheDay(now) })

const today = ({ now, provider }: Visit) => dayOf(now, provider.zone)

export const ownNextGuideRoutes: Routes<Visit> = {
  'GET /my-next-guide': forOwnMove((visit, own) => show(visit, own)),

  'POST /my-next-guide': forOwnMove(async (visit, own) => {
    const { tx } = visit
    const read = form.read(visit.form)
    if (!read.value) return await show(visit, own, read.problems.summary ? { field: 'summary', message: 'summary.too-long' } : { field: 'answer', message: 'answer.required' })
    const { answer, history, summary } = read.value
    // Whoever pressed a page of before saw another proposal.
    if (visit.form['move']?.[0] !== own.move.id || !own.move.open) return await show(visit, own, { field: 'answer', message: 'moving.over' })
    if (answer === 'wait') {
      if (read.value['stand-in'] && own.move.to && own.move.standIn === null) await recordStandIn(tx, newAnonymousId(), own.move.id, today(visit))
      await note(visit, own, 'moving.waits', 'U', read.value['stand-in'] ? ['stand-in'] : [])
      return seeOther(`${here}?done=wait`)
    }
    if (answer === 'no') {
      await recordMoveAnswer(tx, own.move.id, 'no', today(visit))
      if (own.move.standIn) await recordStandInEnd(tx, own.move.standIn, today(visit))
      await takeBack(tx, own.move.id)
      await note(visit, own, 'moving.declined', 'U')
      return seeOther(`${here}?done=no`)
    }
    if (history === 'summary' && summary === null) return await show(visit, own, { field: 'summary', message: 'summary.required' })
    return await goOn(visit, own, history === 'summary' ? { what: 'summary', summary: summary ?? '' } : { what: history ?? 'nothing' }, read.value.note === 'yes')
  }),

  'POST /my-next-guide/stand-in/end': forOwnMove(async (visit, own) => {
    if (own.move.standIn) {
      await recordStandInEnd(visit.tx, own.move.standIn, today(visit))
      await note(visit, own, 'stand-in.withdrawn', 'U')
    }
    return seeOther(`${here}?done=ended`)
  }),

  'POST /my-next-guide/requests': forOwnMove(async (visit, own) => {
    const { move } = own
    if (move.answer !== 'no' || own.programme.participantIs !== 'a name' || await asked(visit, move) !== null) return seeOther(here)
    const chosen = parseId<'person'>(visit.form['guide']?.[0])
    const wanted = (await others(visit, own)).find(({ person }) => person === chosen)
    if (!wanted) return await show(visit, own, { field: 'guide', message: 'guide.required' })
    await recordRequest(visit.tx, { id: newAnonymousId(), trajectory: move.trajectory, guide: wanted.person, askedOn: today(visit) })
    await note(visit, own, 'request.made', 'C')
    return seeOther(`${here}?done=asked`)
  }),

  'POST /my-next-guide/note/hide': forOwnMove(async (visit, own) => {
    await hideNote(visit.tx, own.move.trajectory, today(visit))
    await note(visit, own, 'handover-note.hidden', 'U')
    return seeOther(`${here}?done=hidden`)
  }),
}

/** The yes: all of it in this transaction, or nothing. What a next guide reads of before is what was ticked here. */
const goOn = async (visit: SignedInVisit, own: Own, history: History, showsNote: boolean): Promise<Reply> => {
  const { tx, me, now, provider, house } = visit
  const { move, programme } = own
  await lockGuides(tx, move.trajectory)
  const next = await proposedIn(visit, move)
  if (next) await lockAgendas(tx, [next.person, move.from.person])
  const free = next ? (await house.moments.free(tx, provider, [next.person], now)).get(next.person) ?? [] : []
  const made = goOnWith(move, programme, next, {
    present: await findPresent(tx, move.trajectory, programme.guide), appointments: await listPlanned(tx, move.trajectory), free,
    ids: { party: newAnonymousId(), appointment: newAnonymousId }, now,
  })
  if (refused(made)) return await show(visit, own, { field: 'answer', message: made.refused })

  const { change, moves } = made
  // Before the next guide is there: from then on there is nothing open to answer.
  if (await recordMoveAnswer(tx, move.id, 'yes', today(visit)) === 0) return seeOther(here)
  if (move.standIn) await recordStandInEnd(tx, move.standIn, today(visit))
  await takeBack(tx, move.id)
  await recordChange(tx, change, move.own, now)
  for (const cancelled of change.cancels) {
    await giveBack(tx, cancelled.id)
    await takeBack(tx, cancelled.id)
    await tellGuestsSoon(visit, cancelled)
  }
  for (const one of moves) {
    // Someone took the hour in this very moment: nothing of all this stays, and they may press again.
    if (!await recordOwnMove(tx, one, me.person)) throw new Answered({ ...seeOther(here), undone: true })
    await tellGuestsSoon(visit, one.appointment)
  }
  await releaseHistory(visit, move.trajectory, change.comes.party, history, move.own, now)
  const written = showsNote ? await handoverNoteOf(visit, move.trajectory, move.from.party) : null
  if (written) await recordNoteShowing(tx, newAnonymousId(), move.trajectory, written.id, change.comes.party, today(visit))
  await note(visit, own, 'moving.agreed', 'U', [history.what, ...(written ? ['handover-note'] : [])])
  for (const person of [move.from.person, change.comes.person]) house.moments.touched(provider.id, person)
  return seeOther(`${here}?done=${change.cancels.length > 0 ? 'anew' : moves.length > 0 ? 'moved' : 'yes'}`)
}

/** Whoever was proposed, as long as they guide here and were not named since as someone who may never open the file. */
const proposedIn = async (visit: SignedInVisit, { trajectory, to }: FileMove): Promise<Profile | null> => {
  const next = to && await profileOf(visit, to)
  return (next && withoutExcluded([next], await listExclusions(visit.tx, trajectory))[0]) ?? null
}

/** Whom one could ask oneself. */
const others = async (visit: SignedInVisit, { move, programme }: Own): Promise<readonly Profile[]> => {
  const guides = withoutExcluded(await visit.house.guides.profilesFor(visit, programme.id), await listExclusions(visit.tx, move.trajectory))
  return othersToAsk(guides, await listRequests(visit.tx, move.trajectory)).filter(({ person }) => person !== move.from.person && person !== move.to)
}

/** Whom one asked and who did not answer yet. */
const asked = async (visit: SignedInVisit, { trajectory }: FileMove): Promise<Id<'person'> | null> => (await listRequests(visit.tx, trajectory)).find(({ answer }) => answer === null)?.guide ?? null

const show = async (visit: SignedInVisit, own: Own, wrong?: WrongMove): Promise<Reply> => {
  const { tx, now, provider, query } = visit
  const { move, programme } = own
  const waits = await asked(visit, move)
  const [written, showings] = [await handoverNoteOf(visit, move.trajectory, move.from.party), await listNoteShowings(tx, move.trajectory)]
  const reader = showings.find(one => one.note === written?.id)?.person
  const names = await namesOf(visit, [move.from.person, ...[waits, reader].filter(one => one != null)])
  const next = await proposedIn(visit, move)
  const anonymous = programme.participantIs === 'a pseudonym'
  await note(visit, own, 'moving.read', 'R')
  const view: OwnMove = {
    move: next || move.to === null ? move : { ...move, to: null },
    leaves: names.get(move.from.person) ?? '', gone: today(visit) > move.lastDay, next, planned: (await listPlanned(tx, move.trajectory)).find((one): one is Planned => stands(one) && one.guide === move.from.person && one.from > now) ?? null,
    note: written?.words ?? null, reader: reader ? givenName(names.get(reader) ?? '') : null,
    someoneElse: anonymous ? { how: 'on a page of its own', href: '/my-appointment/someone-else' } : { how: 'by asking', others: move.answer === 'no' ? await others(visit, own) : [], waitsFor: waits && (names.get(waits) ?? '') },
    home: anonymous ? '/my-appointment' : '/my-trajectory', done: donesOfMove.find(one => one === query['done']), wrong, filled: wrong ? visit.form : undefined,
  }
  return page(ownMovePage({ ...visit, provider, now }, view), wrong ? 422 : 200)
}

/** On one's own page: as long as there is something to choose, and where the next guide reads what the one before wrote. */
export const nextGuideOfMine: AboutMySeat = async (visit, { trajectory }) => {
  const move = await findOwnMove(visit.tx)
  if (move?.trajectory !== trajectory) return []
  const t = ownLeavingTexts(visit.voice)
  const name = givenName((await namesOf(visit, [move.from.person])).get(move.from.person) ?? '')
  if (move.open) return [{ title: t.asideTitle(name), text: today(visit) > move.lastDay ? t.asideLeft : t.asideText(longDay(move.lastDay, visit.voice.locale)), waits: true, action: { href: here, label: t.asideLook } }]
  if (move.answer === 'no' && await findPresentOf(visit, move) === null) return [{ title: t.title, waits: await asked(visit, move) === null, action: { href: here, label: t.asideLook } }]
  return (await listNoteShowings(visit.tx, trajectory)).length > 0 ? [{ title: t.asideKept, waits: false, action: { href: here, label: t.asideKeptLook } }] : []
}
const findPresentOf = async ({ tx, house }: SignedInVisit, { trajectory, programme }: FileMove) => {
  const role = house.programmes.find(({ id }) => id === programme)?.guide
  return role === undefined ? null : await findPresent(tx, trajectory, role)
}

export const nextGuideOfFile: AboutMyFile = async (visit, { trajectory }) => {
  const t = ownLeavingTexts(visit.voice)
  const move = await findOwnMove(visit.tx)
  const written = await handoverNoteOf(visit, trajectory)
  if (move?.trajectory !== trajectory && written === null) return []
  const names = await namesOf(visit, move ? [move.from.person, ...(move.to ? [move.to] : [])] : [])
  return [{
    name: 'next-guide', title: t.file, entries: [
      ...(move?.trajectory === trajectory ? [{ title: t['file-asked'], at: null, fields: fieldsFrom(t, { lastDay: move.lastDay, to: (move.to && names.get(move.to)) ?? '', answer: move.answer ?? '' }) }] : []),
      ...(written?.words ? [{ title: t['file-note'], at: written.writtenAt, fields: fieldsFrom(t, { words: written.words }) }] : []),
    ],
  }]
}

export const handoverNotesSeen: SeenKind = {
  tables: ['handover_note'],
  title: voice => ownLeavingTexts(voice).seenTitle,
  async now({ voice }, { readersOf }) {
    const [t, readers] = [ownLeavingTexts(voice), readersOf('handover_note')]
    return readers.length > 0 ? { readers: readers.map(({ who }) => ({ who, sees: t.seenNote })), rule: t.seenRule, change: { href: here, label: t.title } } : null
  },
}
