/** What the work analysis has to say on pages of others: one's own, beside, the guide's, and in everything one takes along. */
import type { Id } from '../../kit/id.ts'
import { dateWithYear } from '../../kit/time.ts'
import { isOver, listEndedBeside } from '../endings/ending.store.ts'
import type { FileEntry } from '../file-section.ts'
import type { AboutMyFile, AboutMySeat, Aside, SeenKind, SignedInVisit } from '../visit.ts'
import { adaptationStanding, waitsAtWork } from './adaptation.ts'
import { standingWords } from './adaptations.pages.tsx'
import { icf, itemKeys } from './items.ts'
import { itemTexts } from './items.texts.ts'
import { adaptationsOf, demandsOf } from './known-work-analysis.ts'
import { analysisOf, findAnalyst } from './work-analysis-view.ts'
import { listAsked } from './work-analysis.store.ts'
import { workAnalysisTexts } from './work-analysis.texts.ts'

/** Inside it waits for a yes or an agreement; beside for what was asked. */
export const workAnalysisOfMine: AboutMySeat = async (visit, { trajectory, party, programme }) => {
  if (!programme.workAnalysis) return []
  const analyst = await findAnalyst(visit, trajectory)
  if (!analyst) return []
  const t = workAnalysisTexts(visit.voice)
  const adaptations = await adaptationsOf(visit, trajectory)
  const standings = adaptations.map(adaptationStanding)
  if (analyst.part === 'beside') {
    const asked = (await listAsked(visit.tx, trajectory)).includes(party)
    if (!asked && standings.length === 0) return []
    const open = !(await listEndedBeside(visit.tx)).includes(trajectory) && (adaptations.some(waitsAtWork) || asked && !(await demandsOf(visit, trajectory)).some(({ by }) => by === party))
    return [{ title: t.workTitle, text: open ? t.asideWork : t.asideReady, waits: open, action: { href: `/work-demands/${trajectory}`, label: t.workTitle } }]
  }
  const [over, [wantsYes, canAgree]] = [await isOver(visit.tx, trajectory), [standings.includes('waits for the participant'), standings.includes('possible')]]
  return [{ title: t.title, text: over ? t.asideReady : wantsYes ? t.asidePass : canAgree ? t.asidePossible : t.asideBegin, waits: !over && (wantsYes || canAgree), action: { href: `/trajectories/${trajectory}/work-analysis`, label: t.title } }]
}

/** On the guide's page of one file: how many adaptations are under way. */
export const workAnalysisOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const analyst = await findAnalyst(visit, trajectory)
  if (analyst?.part !== 'guide') return null
  const t = workAnalysisTexts(visit.voice)
  const standings = (await adaptationsOf(visit, trajectory)).map(adaptationStanding)
  const open = standings.filter(one => !['agreed', 'ended'].includes(one)).length
  return { value: open, label: standings.includes('possible') ? t.asidePossible : t.asideOpen(open), action: { href: `/trajectories/${trajectory}/work-analysis`, label: t.title } }
}

/** For whoever takes everything of theirs along: every version of every view they may read, with the nearest codes for machines. */
export const workAnalysisOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  const analyst = programme.workAnalysis ? await findAnalyst(visit, trajectory) : null
  if (!analyst) return []
  const { voice } = visit
  const [t, words] = [workAnalysisTexts(voice), itemTexts(voice)]
  const { demands, capacities, adaptations } = await analysisOf(visit, analyst)
  const name = (party: Id<'party'>) => analyst.nameOf(party) || t.someone
  const entries: readonly FileEntry[] = [
    ...capacities.map(({ by, version, at, said }): FileEntry => ({
      title: t.fileCapacity(name(by), version), at, data: Object.entries(said).map(([item, level]) => ({ item, level, icf: itemKeys.flatMap(key => (key === item ? icf[key] : [])) })),
      fields: itemKeys.flatMap(item => { const level = said[item]; return level === undefined ? [] : [{ name: item, label: words[item], value: t[`level${level}`] }] }),
    })),
    ...demands.map(({ by, version, at, said }): FileEntry => ({
      title: t.fileDemand(name(by), version), at, data: said,
      fields: itemKeys.flatMap(item => { const demand = said[item]; return demand ? [{ name: item, label: words[item], value: `${t[`level${demand.level}`]}. ${t[`weight${demand.weight}`]}. ${t.adaptable} ${t[`adaptable-${demand.adaptable}`]}` }] : [] }),
    })),
    ...adaptations.map((one): FileEntry => ({
      title: t.fileAdaptation(words[one.item]), at: one.at,
      fields: [
        { name: 'words', label: t.words, value: one.words }, { name: 'to', label: t.to, value: name(one.to) }, { name: 'starts_on', label: t.startsOn, value: dateWithYear(one.startsOn, voice.locale) }, { name: 'looks_back_on', label: t.looksBackOn, value: dateWithYear(one.looksBackOn, voice.locale) },
        ...(one.level === null ? [] : [{ name: 'level', label: t.level, value: t[`level${one.level}`] }]), { name: 'standing', label: t.standing, value: standingWords(adaptationStanding(one), t) },
        ...one.answers.flatMap(({ why }) => (why === null ? [] : [{ name: 'why', label: t.why, value: why }])),
      ],
    })),
  ]
  return entries.length === 0 ? [] : [{ name: 'work-analysis', title: t.title, entries }]
}

/** Who of the work side reads which adaptation of mine now. */
export const adaptationsSeen: SeenKind = {
  tables: ['work_adaptation', 'work_adaptation_answer', 'work_adaptation_effect'],
  title: voice => workAnalysisTexts(voice).adaptationsTitle,
  async now({ voice }, { trajectory, programme, readersOf }) {
    if (!programme.workAnalysis) return null
    const t = workAnalysisTexts(voice)
    return { readers: readersOf('work_adaptation').map(({ who }) => ({ who, sees: t.seesDemand })), rule: t.seesRule, change: { href: `/trajectories/${trajectory}/work-analysis`, label: t.title } }
  },
}
/** Who reads what I can do now, and what the work asks. */
export const capacitiesSeen: SeenKind = {
  tables: ['work_capacity', 'work_demand'],
  title: voice => workAnalysisTexts(voice).title,
  async now({ voice }, { trajectory, programme, readersOf }) {
    if (!programme.workAnalysis) return null
    const t = workAnalysisTexts(voice)
    return {
      readers: [...readersOf('work_capacity').map(({ who }) => ({ who, sees: t.seesCapacity })), ...readersOf('work_demand').map(({ who }) => ({ who, sees: t.seesAsked }))],
      rule: t.seesCapacityRule, change: { href: `/trajectories/${trajectory}/work-analysis`, label: t.title },
    }
  },
}
