/** A guide looks at their own guiding, asks others how they see it, and shows one look to someone by name. */
import { piecesOf as ownPiecesOf } from '../../core/own-pieces/known-own-pieces.ts'
import { namesOf } from '../../core/people/known-people.ts'
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { tellParty } from '../../core/talks/tell-party.ts'
import { findParticipant } from '../../core/talks/talk.store.ts'
import type { SignedInVisit, Visit } from '../../core/visit.ts'
import { newAnonymousId, newId, parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { byDay, levelsFrom, lookAtOneself, profileForm, profiles, type Piece, type Profile, type View } from './guiding.ts'
import { endAsk, endShowing, erasePiece, findPartyBesideMe, listShowings, recordAsk, recordShowing } from './guiding.store.ts'
import { guidingTexts } from './guiding.texts.ts'
import { forGuiding, noteAct, todayOf, whomToTurnTo } from './for-guiding.routes.ts'
import { keepPiece, myAsks, myPieces } from './known-guiding.ts'
import { guidanceViews } from './my-guidance.ts'
import { newProfilePage, profilePage } from './profile.pages.tsx'
import { profileTexts } from './profile.texts.ts'
import { listLearnersWhoTell } from './stage.store.ts'

/** What learners I guide let me read, each by name. Read from their own files, so each look is written there. */
export const learnersWhoTell = async (visit: SignedInVisit): Promise<readonly { readonly name: string; readonly view: View }[]> => {
  const told: { readonly name: string; readonly view: View }[] = []
  for (const trajectory of await listLearnersWhoTell(visit.tx, guidanceViews.kind)) {
    const participant = await findParticipant(visit.tx, trajectory)
    const name = participant && (await namesOf(visit, [participant])).get(participant)
    for (const { id, content } of await ownPiecesOf(visit, trajectory, guidanceViews)) {
      await log(visit.tx, { event: 'guidance-view.read', action: 'R', person: visit.me.person, role: 'guide', purpose: 'guidance', subject: trajectory, object: { kind: 'guidance-view', id }, fields: ['content'], basis: 'shown', at: visit.now })
      if (name) told.push({ name, view: content })
    }
  }
  return told
}

const show = async (visit: SignedInVisit, { ask = filledWith(), shows = filledWith(), time = visit.query['time'], status = 200 }: { readonly ask?: Filled; readonly shows?: Filled; readonly time?: string | undefined; readonly status?: 200 | 422 } = {}): Promise<Reply> => {
  const [mine, asked, people] = [byDay(await myPieces(visit, profiles)), await myAsks(visit), await whomToTurnTo(visit)]
  const chosen = mine.find(({ id }) => id === time) ?? mine[0] ?? null
  const names = await namesOf(visit, asked.map(one => one.asked))
  const showings = (await listShowings(visit.tx)).filter(({ piece }) => piece === chosen?.id).map(({ to }) => to)
  const shownNames = await namesOf(visit, showings)
  const [t, g] = [profileTexts(visit.voice), guidingTexts(visit.voice)]
  const who = shownNames.get(showings.find(one => one === visit.query['to']) ?? newId(0)) ?? people.find(({ person }) => person === visit.query['to'])?.name ?? ''
  const dones: Readonly<Record<string, string>> = { kept: g.kept, erased: g.erased, asked: t.asked(who), ended: t.ended, shown: t.shown(who), hidden: t.hidden(who) }
  return page(profilePage(visit, {
    profiles: mine, chosen, asks: asked.map(one => ({ ...one, name: names.get(one.asked) ?? '' })), learners: await learnersWhoTell(visit), people,
    shownTo: showings.map(person => ({ person, name: shownNames.get(person) ?? '' })),
  }, { ask, show: shows, done: dones[visit.query['done'] ?? ''] ?? null }), status)
}

const forProfile = (handler: (visit: SignedInVisit, profile: Piece<Profile>) => Promise<Reply>) => forGuiding(async visit => {
  const profile = (await myPieces(visit, profiles)).find(({ id }) => id === visit.params['id'])
  return profile ? await handler(visit, profile) : missing()
})
const someoneNear = async (visit: SignedInVisit, wanted: string | undefined): Promise<Id<'person'> | null> => (await whomToTurnTo(visit)).find(({ person }) => person === wanted)?.person ?? null

export const profileOfGuideRoutes: Routes<Visit> = {
  'GET /guiding/profile': forGuiding(visit => show(visit)),

  'GET /guiding/profile/new': forGuiding(async visit => {
    const [last] = byDay(await myPieces(visit, profiles))
    return page(newProfilePage(visit, filledWith(last ? { ...last.content.levels } : {})))
  }),

  'POST /guiding/profile': forGuiding(async visit => {
    const read = profileForm.read(visit.form)
    const looked = read.value && lookAtOneself(levelsFrom(read.value), read.value.words, todayOf(visit))
    if (!looked) return page(newProfilePage(visit, read), 422)
    if (refused(looked)) return page(newProfilePage(visit, { ...read, noes: { safety: profileTexts(visit.voice)[looked.refused] } }), 422)
    await keepPiece(visit, profiles, { id: newId(visit.now.getTime()), person: visit.me.person, version: 1, content: looked.profile })
    return seeOther('/guiding/profile?done=kept')
  }),

  'POST /guiding/profile/:id/erasures': forProfile(async (visit, { id }) => {
    await erasePiece(visit.tx, id)
    return seeOther('/guiding/profile?done=erased')
  }),

  'POST /guiding/profile/:id/showings': forProfile(async (visit, { id }) => {
    const [shows, wanted] = [visit.form['shows']?.[0], visit.form['to']?.[0]]
    if (shows === 'no') {
      const to = parseId<'person'>(wanted)
      if (!to) return missing()
      await endShowing(visit.tx, id, to)
      await noteAct(visit, 'guiding-profile.hidden', 'D', { kind: 'person', id: to })
      return seeOther(`/guiding/profile?time=${id}&done=hidden&to=${to}`)
    }
    const to = await someoneNear(visit, wanted)
    if (!to) return await show(visit, { shows: { typed: {}, problems: { to: 'required' } }, time: id, status: 422 })
    await recordShowing(visit.tx, id, to)
    await noteAct(visit, 'guiding-profile.shown', 'C', { kind: 'person', id: to })
    return seeOther(`/guiding/profile?time=${id}&done=shown&to=${to}`)
  }),

  'POST /guiding/asks': forGuiding(async visit => {
    const asked = await someoneNear(visit, visit.form['asked']?.[0])
    if (!asked) return await show(visit, { ask: { typed: {}, problems: { asked: 'required' } }, status: 422 })
    if (await recordAsk(visit.tx, newAnonymousId(), asked, todayOf(visit))) {
      await noteAct(visit, 'guiding-view.asked', 'C', { kind: 'person', id: asked })
      const party = await findPartyBesideMe(visit.tx, asked)
      if (party) await tellParty(visit, party)
    }
    return seeOther(`/guiding/profile?done=asked&to=${asked}`)
  }),

  'POST /guiding/asks/:id/ends': forGuiding(async visit => {
    const id = parseId<'guiding-ask'>(visit.params['id'])
    if (!id || !await endAsk(visit.tx, id)) return missing()
    await noteAct(visit, 'guiding-view.ended', 'D', { kind: 'guiding-ask', id })
    return seeOther('/guiding/profile?done=ended')
  }),
}
