/** Everything a guide keeps of their own guiding, gathered in their own name for whoever takes it along: a vault's words and a store's rows as one file. */
import type { FileEntry, FileSection } from '../../core/file-section.ts'
import type { OwnFile } from '../../core/own-file/own-file.ts'
import { namesOf } from '../../core/people/known-people.ts'
import type { SignedInVisit } from '../../core/visit.ts'
import { looksAt } from '../../kit/log.ts'
import { addDays, dateWithYear, longDay, dayOf, type Day } from '../../kit/time.ts'
import { competenceKeys } from './competences.ts'
import { situationKeys, situations } from './fits.ts'
import { growthTexts, helpTexts } from './growth.texts.ts'
import { byDay, consultations, fitsKind, growths, profiles, stages, trainings, weeks, type Levels } from './guiding.ts'
import { guidingTexts } from './guiding.texts.ts'
import { easingTexts, heavyWeekTexts } from './heavy-weeks.texts.ts'
import { myAsks, myPieces, myWords } from './known-guiding.ts'
import { seenOf } from './known-seen.ts'
import { quotesOf } from './known-stage.ts'
import { nameOf } from './levels.tsx'
import { levelTexts } from './levels.texts.ts'
import { profileTexts } from './profile.texts.ts'
import { hoursKeptDays } from './guidance-ledger.ts'
import { listGrowths, listMyRows, listWeeksGiven } from './guidance-ledger.store.ts'
import { ledgerTexts } from './guidance-ledger.texts.ts'
import { entriesOfDuos } from './duos-view.ts'
import { duoTexts } from './duos.texts.ts'
import { easings } from './guiding.ts'
import { standingOf } from './seen.ts'
import { seenTexts } from './seen.texts.ts'
import { stageTexts } from './stage.texts.ts'

const mostLooks = 5000

/** Kept nowhere: gathered when it is asked for. Words of a colleague stand in it as far as they were written to this guide. */
export const gatherGuiding = async (visit: SignedInVisit): Promise<OwnFile> => {
  const { tx, vault, voice, provider, now, me } = visit
  const around = { tx, vault, provider }
  const [g, l, p, gr, h, w, e, s, st] = [guidingTexts(voice), levelTexts(voice), profileTexts(voice), growthTexts(voice), helpTexts(voice), heavyWeekTexts(voice), easingTexts(voice), seenTexts(voice), stageTexts(voice)]
  const date = (day: Day) => dateWithYear(day, voice.locale)
  const levelFields = (of: Levels) => competenceKeys.flatMap(key => { const level = of[key]; return level ? [{ name: key, label: nameOf(key, voice), value: l[level] }] : [] })
  const wordField = (words: string | null) => (words ? [{ name: 'words', label: l.words, value: words }] : [])
  const [asks, words, seen] = [await myAsks(around), await myWords(around), await seenOf(around)]
  const names = await namesOf(around, [...asks.map(({ asked }) => asked), ...words.flatMap(({ to }) => (to ? [to] : [])), ...seen.flatMap(({ guide, senior }) => [guide, senior])])
  const section = (name: string, title: string, entries: readonly FileEntry[]): FileSection => ({ name, title, entries })
  return {
    madeAt: now, provider: provider.name, language: voice.locale,
    sections: [
      section('profile', g.profile, [
        ...byDay(await myPieces(around, profiles)).map(({ content }) => ({ title: p.on(date(content.on)), at: null, data: content, fields: [...levelFields(content.levels), ...wordField(content.words)] })),
        ...asks.map(({ asked, on, view }) => ({ title: view ? p.sees(names.get(asked) ?? '') : `${g.askedOf}: ${names.get(asked) ?? ''}, ${date(on)}`, at: null, data: view, fields: view ? [...levelFields(view.levels), ...wordField(view.words)] : [] })),
      ]),
      section('growth', g.growth, (await myPieces(around, growths)).map(({ content }) => ({
        title: nameOf(content.point, voice), at: null, data: content,
        fields: [...(content.why ? [{ name: 'why', label: gr.why, value: content.why }] : []), ...content.steps.map(step => ({ name: 'step', label: `${date(step.on)}, ${h[step.help]}`, value: [step.what, step.done ? `${gr.done(date(step.done.on))}: ${step.done.evidence}` : null].filter(part => part !== null).join('. ') }))],
      }))),
      section('trainings', g.trainings, byDay(await myPieces(around, trainings)).map(({ content }) => ({ title: st.trained(content.what, date(content.on), content.hours), at: null, data: content, fields: [] }))),
      section('weeks', g.weeks, (await myPieces(around, weeks)).map(({ content }) => ({ title: w.weekOf(date(content.monday)), at: null, data: content, fields: [{ name: 'was', label: w.ask, value: w[content.was] }] }))),
      section('words', w.sentTitle, words.map(({ to, at, helps, words: said }) => ({ title: w.sentTo(to ? names.get(to) ?? '' : w.planner, longDay(dayOf(at, provider.zone), voice.locale)), at, data: { helps, words: said }, fields: [{ name: 'helps', label: w.helps, value: easings.filter(one => helps.includes(one)).map(one => e[one]).join(', ') }, ...wordField(said)] }))),
      section('seen', g.seen, seen.map(one => ({ title: `${s.who(names.get(one.senior) ?? '', names.get(one.guide) ?? '')}. ${s.on(date(one.on))}`, at: null, data: one, fields: [{ name: 'words', label: s[standingOf(one, seen)], value: one.words }, ...(one.answer?.words ? [{ name: 'answer', label: s.own, value: one.answer.words }] : [])] }))),
      section('stage', g.stage, [
        ...(await myPieces(around, stages)).map(({ content }) => ({ title: g.stage, at: null, data: content, fields: [{ name: 'learners', label: st.numbers, value: st.learners(content.learners) }, { name: 'intervisions', label: st.numbers, value: st.intervised(consultations(content)) }, ...wordField(content.words)] })),
        ...(await quotesOf(around, me.person)).map(({ says, put }) => ({ title: g.quotes, at: null, data: { says, put }, fields: [{ name: 'says', label: st.quotes, value: says }] })),
      ]),
      section('fits', g.fitsKept, byDay(await myPieces(around, fitsKind)).map(({ content }) => ({ title: date(content.on), at: null, data: content, fields: situationKeys.flatMap(key => { const way = content.chosen[key]; return way ? [{ name: key, label: situations[key].asks[voice.locale], value: situations[key].ways[way].says[voice.locale] }] : [] }) }))),
      section('hours', ledgerTexts(voice).fileTitle, await entriesOfHours(visit)),
      section('duos', duoTexts(voice).title, await entriesOfDuos(visit)),
      section('looks', g.looksTitle, (await looksAt(tx, me.person, mostLooks)).map(({ at, event, role }) => ({ title: longDay(dayOf(at, provider.zone), voice.locale), at, data: { event, role }, fields: [] }))),
    ],
  }
}

/** Hours they wrote down, and those they were asked for on top. */
const entriesOfHours = async ({ tx, voice, now, provider }: SignedInVisit): Promise<readonly FileEntry[]> => {
  const [t, ids] = [ledgerTexts(voice), (await listMyRows(tx)).map(({ id }) => id)]
  const said = (hours: number) => hours.toLocaleString(voice.locale, { maximumFractionDigits: 2 })
  return [
    ...(await listWeeksGiven(tx, ids, addDays(dayOf(now, provider.zone), -hoursKeptDays))).map(({ monday, hours }) => ({ title: t.weekOf(dateWithYear(monday, voice.locale)), at: null, data: { monday, hours }, fields: [{ name: 'hours', label: t.given, value: t.perWeek(said(hours)) }] })),
    ...(await listGrowths(tx, ids)).map(({ more, is }) => ({ title: t.growTitle, at: null, data: { more, is }, fields: [{ name: 'more', label: t[`is-${is}`], value: t.grows(said(more)) }] })),
  ]
}
