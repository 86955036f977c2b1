/** What someone asks of work, which work they looked into, what they found out, and who may read it. */
import type { FileSection } from '../file-section.ts'
import { criteriaOf, fitOf, notesOf, optionsOf } from '../job-research/job-research.ts'
import { listShownTo } from '../job-research/job-research.store.ts'
import { jobResearchTexts } from '../job-research/job-research.texts.ts'
import { itemsOf } from '../job-research/known-job-research.ts'
import type { Gathering } from './gathering.ts'

export const jobResearchPart = async ({ visit, trajectory, programme, called }: Gathering): Promise<readonly FileSection[]> => {
  const form = programme.jobResearch
  if (!form) return []
  const { locale } = visit.voice
  const t = jobResearchTexts(visit.voice)
  const items = await itemsOf(visit, trajectory)
  const chosen = criteriaOf(items)?.content.chosen ?? []
  const criterion = (key: string) => form.criteria[key]?.[locale] ?? key
  const shown = await listShownTo(visit.tx, trajectory)
  return [{
    name: 'job-research', title: t.title, entries: [
      ...(chosen.length === 0 ? [] : [{ title: t.criteriaTitle, at: null, data: chosen, fields: chosen.map(({ key, weight, must }) => ({ name: key, label: criterion(key), value: `${t.weighs(weight)}${must === 'yes' ? `, ${t.mustTag}` : ''}` })) }]),
      ...optionsOf(items).map(({ id, content }) => {
        const { fit } = fitOf(chosen, content)
        const notes = notesOf(items, id).map(one => one.content)
        return {
          title: content.title || (content.which === 'present' ? t.present : t.newOption), at: null, data: { ...content, fit, notes: notes.map(({ way, found, next }) => ({ way, found, next })) },
          fields: [
            ...Object.entries(content.changes).map(([key, value]) => ({ name: key, label: form.changes[key]?.[locale] ?? key, value })),
            ...Object.entries(content.rated).map(([key, value]) => ({ name: key, label: criterion(key), value: String(value) })),
            ...(fit === null ? [] : [{ name: 'fit', label: t.fit, value: t.fitSaid(fit) }]),
            ...notes.map(({ way, found, next }) => ({ name: way, label: t[way], value: [found, next].filter(Boolean).join('\n') })),
          ],
        }
      }),
      ...(shown.length === 0 ? [] : [{ title: t.showTitle, at: null, fields: shown.map(party => ({ name: 'reads', label: t.showTitle, value: called(party) })) }]),
    ],
  }]
}
