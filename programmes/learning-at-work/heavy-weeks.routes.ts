/** How heavy the weeks were: the guide's alone. What would help goes to someone only by the guide's own act, and never says which week was what. */
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { namesOf } from '../../core/people/known-people.ts'
import { tellParty } from '../../core/talks/tell-party.ts'
import { forSomeone, type AboutMySeat, type Aside, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { newAnonymousId, newId, parseId, type Id } from '../../kit/id.ts'
import { mondayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { heavyBefore, isHeavyForLong, weekKeptUntil, weeks, weights, wordForm } from './guiding.ts'
import { doIGuideHere, eraseMyPieces, findPartyBesideMe, recordWordRead, takeWordBack } from './guiding.store.ts'
import { forGuiding, noteAct, todayOf, whomToTurnTo } from './for-guiding.routes.ts'
import { newWordPage, weeksPage, wordsToMePage, type NamedWord } from './heavy-weeks.pages.tsx'
import { heavyWeekTexts, wordToMeTexts } from './heavy-weeks.texts.ts'
import { keepPiece, keepPieceChange, keepWord, myPieces, myWords, wordsToMe, type Word } from './known-guiding.ts'
import { learningAtWork } from './programme.ts'

const named = async (visit: SignedInVisit, words: readonly Word[]): Promise<readonly NamedWord[]> => {
  const names = await namesOf(visit, words.flatMap(({ person, to, readBy }) => [person, ...(to ? [to] : []), ...readBy]))
  const planner = heavyWeekTexts(visit.voice).planner
  // A planner is somebody whose name a guide does not see.
  const called = (person: Id<'person'>) => names.get(person) ?? planner
  return words.map(word => ({ ...word, fromName: called(word.person), toName: word.to ? called(word.to) : planner, readNames: word.readBy.map(called) }))
}

const showNew = async (visit: SignedInVisit, filled: Filled, status: 200 | 422 = 200): Promise<Reply> => page(newWordPage(visit, filled, await whomToTurnTo(visit)), status)

/** In the guide's own day, after three heavy weeks on end. Nobody else's day says so. */
export const heavyToday = async (visit: SignedInVisit): Promise<Aside | null> => {
  if (!await doIGuideHere(visit.tx, learningAtWork.id) || !isHeavyForLong((await myPieces(visit, weeks)).map(({ content }) => content), todayOf(visit))) return null
  const t = heavyWeekTexts(visit.voice)
  return { value: heavyBefore, label: t.asideHeavy, action: { href: '/guiding/weeks', label: t.asideHeavyLink } }
}

export const heavyWeekRoutes: Routes<Visit> = {
  'GET /guiding/weeks': forGuiding(async visit => {
    const [all, today, t] = [(await myPieces(visit, weeks)).map(({ content }) => content), todayOf(visit), heavyWeekTexts(visit.voice)]
    const monday = mondayOf(today)
    const dones: Readonly<Record<string, string>> = { kept: t.kept, erased: t.erased, sent: t.sent, taken: t.taken }
    return page(weeksPage(visit, {
      thisWeek: all.find(one => one.monday === monday) ?? null, earlier: all.filter(one => one.monday < monday).toSorted((one, other) => other.monday.localeCompare(one.monday)),
      isLong: isHeavyForLong(all, today) ? 'long' : 'not long', words: await named(visit, await myWords(visit)), done: dones[visit.query['done'] ?? ''] ?? null,
    }))
  }),

  'POST /guiding/weeks': forGuiding(async visit => {
    const was = weights.find(one => one === visit.form['was']?.[0])
    if (!was) return missing()
    const monday = mondayOf(todayOf(visit))
    const before = (await myPieces(visit, weeks)).find(({ content }) => content.monday === monday)
    if (before) await keepPieceChange(visit, { ...before, content: { monday, was } })
    else await keepPiece(visit, weeks, { id: newId(visit.now.getTime()), person: visit.me.person, version: 1, content: { monday, was } }, weekKeptUntil(monday))
    return seeOther('/guiding/weeks?done=kept')
  }),

  'POST /guiding/weeks/erasures': forGuiding(async visit => {
    await eraseMyPieces(visit.tx, weeks.kind)
    return seeOther('/guiding/weeks?done=erased')
  }),

  'GET /guiding/words/new': forGuiding(visit => showNew(visit, filledWith())),

  'POST /guiding/words': forGuiding(async visit => {
    const read = wordForm.read(visit.form)
    if (!read.value) return await showNew(visit, read, 422)
    const { to: wanted, helps, words } = read.value
    if (helps.length === 0) return await showNew(visit, { ...read, problems: { helps: 'required' } }, 422)
    const to = wanted === 'planner' ? null : (await whomToTurnTo(visit)).find(({ person }) => person === wanted)?.person
    if (to === undefined) return await showNew(visit, { ...read, noes: { to: heavyWeekTexts(visit.voice)['word.nobody'] } }, 422)
    const id = newAnonymousId<'guiding-word'>()
    await keepWord(visit, { id, to, helps, words, at: visit.now })
    await noteAct(visit, 'guiding-word.sent', 'C', { kind: 'guiding-word', id })
    const party = to && await findPartyBesideMe(visit.tx, to)
    if (party) await tellParty(visit, party)
    return seeOther('/guiding/weeks?done=sent')
  }),

  'POST /guiding/words/:id/ends': forGuiding(async visit => {
    const id = parseId<'guiding-word'>(visit.params['id'])
    if (!id || !await takeWordBack(visit.tx, id)) return missing()
    await noteAct(visit, 'guiding-word.taken-back', 'D', { kind: 'guiding-word', id })
    return seeOther('/guiding/weeks?done=taken')
  }),

  'GET /guiding/words': forSomeone(async visit => {
    const words = await named(visit, await wordsToMe(visit))
    if (visit.me.offices.length === 0 && words.length === 0) return missing()
    for (const { id } of words) await noteAct(visit, 'guiding-word.read', 'R', { kind: 'guiding-word', id })
    const back = visit.me.offices.includes('guide') ? '/guiding' : visit.me.offices.length > 0 ? '/account' : '/my-trajectory'
    return page(wordsToMePage(visit, { words, back, done: 'done' in visit.query, mine: visit.me.person }))
  }),

  'POST /guiding/words/:id/answers': forSomeone(async visit => {
    const word = (await wordsToMe(visit)).find(({ id }) => id === visit.params['id'])
    if (!word) return missing()
    await recordWordRead(visit.tx, word.id, visit.now)
    await noteAct(visit, 'guiding-word.answered', 'C', { kind: 'guiding-word', id: word.id })
    return seeOther('/guiding/words?done')
  }),
}

/** For a practice trainer beside the file, as long as there is a word to them. */
export const wordsBesideGuiding: AboutMySeat = async (visit, { programme }) => {
  if (programme.id !== learningAtWork.id) return []
  const words = await wordsToMe(visit)
  if (words.length === 0) return []
  const t = wordToMeTexts(visit.voice)
  return [{ title: t.title, text: t.aside, waits: words.some(({ readBy }) => !readBy.includes(visit.me.person)), action: { href: '/guiding/words', label: t.title }, under: 'others' }]
}
