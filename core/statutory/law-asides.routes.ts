/** What the law of a trajectory has to say on pages of others: which one it is, and where one reads on. */
import type { Id } from '../../kit/id.ts'
import { dateWithYear, startOfDay } from '../../kit/time.ts'
import type { FileEntry } from '../file-section.ts'
import { listLaws } from '../trajectories/law.store.ts'
import type { AboutMyFile, AboutMySeat, Aside, SignedInVisit } from '../visit.ts'
import { seatUnderLaw } from './law.routes.ts'
import { lawTexts } from './law.texts.ts'
import { listConsultations } from './trio.store.ts'

/** On one's own page, inside and beside. */
export const lawOfMine: AboutMySeat = async ({ tx, voice, provider }, { trajectory, programme }) => {
  if (!programme.laws) return []
  const t = lawTexts(voice)
  const country = (await listLaws(tx, trajectory)).at(-1)?.country ?? provider.country
  return [{ title: t.aside(t[country]), text: t.asideWhat, waits: false, action: { href: `/law/${trajectory}`, label: t.asideLink } }]
}

/** On the guide's page of one file. */
export const lawOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  if (!await seatUnderLaw(visit, trajectory)) return null
  const t = lawTexts(visit.voice)
  return { value: 1, label: t.aside(t[visit.provider.country]), action: { href: `/law/${trajectory}`, label: t.asideLink } }
}

/** Every law it stood under, and that doctors consulted each other. */
export const lawOfFile: AboutMyFile = async ({ tx, voice, provider }, { trajectory, programme }) => {
  if (!programme.laws) return []
  const t = lawTexts(voice)
  const entries: readonly FileEntry[] = [
    ...(await listLaws(tx, trajectory)).map(({ country, reason, at }): FileEntry => ({ title: t[country], at, fields: [{ name: 'country', label: t.fileLaw, value: t[country] }, ...(reason === null ? [] : [{ name: 'reason', label: t.fileReason, value: t[reason] }])] })),
    ...(await listConsultations(tx, trajectory)).map(({ on, by }): FileEntry => ({ title: t.fileTrio, at: startOfDay(on, provider.zone), fields: [{ name: 'trio', label: t.fileTrio, value: t.trioOn(dateWithYear(on, voice.locale), t[by]) }] })),
  ]
  return entries.length === 0 ? [] : [{ name: 'law', title: t.title, entries }]
}
