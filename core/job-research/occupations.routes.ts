/** Looking up an occupation by name, to look into it, and what it asks. What is typed stands in no address: it tells where someone looks. */
import { fields, text } from '../../kit/forms.ts'
import { missing, page, type Reply, type Routes } from '../../kit/web.ts'
import { findOccupation, findOccupations, listSkills } from '../occupations/occupations.store.ts'
import { occupationsTexts } from '../occupations/occupations.texts.ts'
import { filledWith } from '../filled-form.ts'
import type { SignedInVisit, Visit } from '../visit.ts'
import { criteriaOf } from './job-research.ts'
import { occupationPage, searchPage } from './occupations.pages.tsx'
import { forOwn } from './own.routes.ts'
import { researchOf, searchedIn } from './research-view.ts'

const wordsForm = fields({ words: text({ least: 2, most: 80 }) })
export const occupationRoutes: Routes<Visit> = {
  'GET /my-job-research/occupations': forSearch(async (visit, { version }) => page(searchPage(visit, { version, filled: filledWith(), found: null }))),

  'POST /my-job-research/occupations': forSearch(async (visit, { language, version }) => {
    const read = wordsForm.read(visit.form)
    if (!read.value) return page(searchPage(visit, { version, filled: { ...read, problems: {}, noes: { words: occupationsTexts(visit.voice).tooShort } }, found: null }), 422)
    return page(searchPage(visit, { version, filled: read, found: await findOccupations(visit.tx, language, read.value.words) }))
  }),

  'POST /my-job-research/occupations/skills': forSearch(async (visit, { language, version }) => {
    const occupation = await findOccupation(visit.tx, language, (visit.form['occupation']?.[0] ?? '').slice(0, 300))
    return occupation ? page(occupationPage(visit, { version, occupation, skills: await listSkills(visit.tx, language, occupation.uri) })) : missing()
  }),
}

/** Only where a classification was read in, and for whoever began their research. */
function forSearch(handler: (visit: SignedInVisit, searched: NonNullable<Awaited<ReturnType<typeof searchedIn>>>) => Promise<Reply>) {
  return forOwn(async (visit, own) => {
    const searched = await searchedIn(visit)
    return searched && criteriaOf((await researchOf(visit, own)).items) ? await handler(visit, searched) : missing()
  })
}
