/** Everything that is someone's own, gathered in one transaction and in their own name: what row-level security keeps from them is not in it. */
import { looksAt } from '../../kit/log.ts'
import type { Id } from '../../kit/id.ts'
import { dateWithYear, longDay, dayOf } from '../../kit/time.ts'
import type { FileSection } from '../file-section.ts'
import { namesOf } from '../people/known-people.ts'
import type { Programme } from '../programme.ts'
import { listCircle } from '../trajectories/circle.store.ts'
import { looksTexts } from '../trajectories/looks.texts.ts'
import { whatLooked, whoLooked } from '../trajectories/looks.tsx'
import type { SignedInVisit } from '../visit.ts'
import type { Gathering } from './gathering.ts'
import { jobResearchPart } from './job-research-part.ts'
import { lifeLinePart } from './life-line-part.ts'
import { findOpened } from './own-file.store.ts'
import { fileTexts } from './own-file.texts.ts'
import type { OwnFile } from './own-file.ts'
import { personPart } from './person-part.ts'
import { plansPart } from './plans-part.ts'
import { writtenPart } from './written-part.ts'

export type Own = { readonly trajectory: Id<'trajectory'>; readonly party: Id<'party'>; readonly programme: Programme }

/** Lines of the log that are read back at most; five years of a busy plan are fewer. */
const mostLooks = 20_000

export const gatherOwnFile = async (visit: SignedInVisit, { trajectory, party, programme }: Own): Promise<OwnFile> => {
  const { tx, voice, provider, now, house } = visit
  const circle = await listCircle(tx, trajectory)
  const names = await namesOf(visit, circle.map(({ person }) => person))
  const t = fileTexts(voice)
  const called = (wanted: Id<'party'>): string => { const seat = circle.find(({ id }) => id === wanted); return wanted === party ? t.you : (seat && names.get(seat.person)) ?? (seat?.seat === 'inside' ? t.guide : t.someone) }
  const opened = await findOpened(tx, trajectory)
  const own: Gathering = { visit, trajectory, party, programme, called, opened: opened ? dateWithYear(opened, voice.locale) : '' }
  const more: FileSection[] = []
  for (const part of house.asides.file) more.push(...await part(visit, { trajectory, party, programme }))
  return { madeAt: now, provider: provider.name, language: voice.locale, sections: [...await personPart(own), ...await plansPart(own), ...await lifeLinePart(own), ...await jobResearchPart(own), ...more, ...await writtenPart(own), await looksPart(own)] }
}

/** Every look and act, also one's own, as the log has it. */
const looksPart = async ({ visit, trajectory }: Gathering): Promise<FileSection> => {
  const { tx, voice, provider, me } = visit
  const [t, words] = [fileTexts(voice), looksTexts(voice)]
  return {
    name: 'looks', title: t.looks,
    entries: (await looksAt(tx, trajectory, mostLooks)).map(({ at, event, role, person }) => ({
      title: longDay(dayOf(at, provider.zone), voice.locale), at, data: { event, role },
      fields: [{ name: 'who', label: t.who, value: person === me.person ? t.you : whoLooked(role, words) }, { name: 'event', label: t.event, value: whatLooked(event, words) }],
    })),
  }
}
