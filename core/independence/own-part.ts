/** Who may come in and who never, for whoever takes everything of theirs along. */
import { fieldsFrom } from '../file-section.ts'
import { namesOf } from '../people/known-people.ts'
import { listExclusions } from '../trajectories/exclusion.store.ts'
import type { AboutMyFile, SeenKind } from '../visit.ts'
import { secondGuidesOf } from './known-second-guides.ts'
import { ownIndependenceTexts } from './own-independence.texts.ts'

export const independenceOfFile: AboutMyFile = async (visit, { trajectory }) => {
  const t = ownIndependenceTexts(visit.voice)
  const [seconds, excluded] = [await secondGuidesOf(visit, trajectory), await listExclusions(visit.tx, trajectory)]
  if (seconds.length + excluded.length === 0) return []
  const names = await namesOf(visit, [...seconds.map(({ to }) => to), ...excluded.map(({ person }) => person)])
  return [{
    name: 'independence', title: t.file, entries: [
      ...seconds.map(one => ({ title: t['file-second'], at: one.proposedAt, fields: fieldsFrom(t, { name: names.get(one.to) ?? '', why: one.why, answer: one.answer, from: one.from, until: one.until, sees: (one.yesTo.length > 0 ? one.yesTo : one.sees).map(part => t[part]).join('; ') }) })),
      ...excluded.map(({ person, namedOn }) => ({ title: t['file-excluded'], at: null, fields: fieldsFrom(t, { name: names.get(person) ?? '', from: namedOn }) })),
    ],
  }]
}

/** Who reads why there is to be a second guide; what that guide reads besides stands under what it is. */
export const secondGuidesSeen: SeenKind = {
  tables: ['second_guide_proposal'],
  title: voice => ownIndependenceTexts(voice).seenTitle,
  around: async (visit, trajectory) => (await secondGuidesOf(visit, trajectory)).map(({ to }) => to),
  async now({ voice }, { readersOf }) {
    const [t, readers] = [ownIndependenceTexts(voice), readersOf('second_guide_proposal')]
    return readers.length > 0 ? { readers: readers.map(({ who }) => ({ who, sees: t.seenWhy })), rule: t.seenRule, change: { href: '/my-file/second-guides', label: t.secondTitle } } : null
  },
}
