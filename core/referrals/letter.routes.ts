/** The guide's side of the letter: written with the participant, during or after a talk. */
import { fields, optional, text, whole } from '../../kit/forms.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { shortCall } from '../talks/person-row.tsx'
import { findGuidance, logFor, type Guidance, type GuideVisit } from '../talks/talk-view.ts'
import { forOffice, type Visit } from '../visit.ts'
import { keepLetter, letterOf } from './known-letter.ts'
import { guideLetterPage } from './letter.pages.tsx'
import { letterTexts } from './letter.texts.ts'
import { letterLength, writeLetter, type Letter } from './letter.ts'

const words = optional(text({ most: letterLength }))
export const letterForm = fields({ talkedAbout: words, helped: words, asked: words, seen: whole({ least: 0, most: 100_000 }) })

/** Only where one goes on from: elsewhere there is no letter to take along. */
const forLetter = (handler: (visit: GuideVisit, guidance: Guidance) => Promise<Reply>) => forOffice('guide', async visit => {
  const guidance = await findGuidance(visit)
  return guidance && guidance.programme.onwardEnding !== null ? await handler(visit, guidance) : missing()
})

export const letterRoutes: Routes<Visit> = {
  'GET /trajectories/:id/letter': forLetter(async (visit, guidance) => {
    const letter = await letterOf(visit, guidance.guided.id)
    return await show(visit, guidance, letter, fillWith(letter))
  }),

  'POST /trajectories/:id/letters': forLetter(async (visit, guidance) => {
    const { guided } = guidance
    const letter = await letterOf(visit, guided.id)
    const read = letterForm.read(visit.form)
    if (!read.value) return await show(visit, guidance, letter, read)
    const content = { talkedAbout: read.value.talkedAbout ?? '', helped: read.value.helped ?? '', asked: read.value.asked ?? '' }
    const written = writeLetter(letter, read.value.seen, content, guided.endedAt !== null)
    if (refused(written)) return await show(visit, guidance, letter, { ...read, noes: { talkedAbout: letterTexts(visit.voice)[written.refused] } })
    await keepLetter(visit, guided.id, written.version, content, guided.party, visit.now)
    await logFor(visit, guided.id, { event: 'letter.written', action: written.version === 1 ? 'C' : 'U', object: { kind: 'letter', id: guided.id }, fields: ['content'] })
    return seeOther(`/trajectories/${guided.id}/letter?saved=1`)
  }),
}

export const fillWith = (letter: Letter | null): Filled => filledWith({ talkedAbout: letter?.talkedAbout ?? '', helped: letter?.helped ?? '', asked: letter?.asked ?? '' })

const show = async (visit: GuideVisit, { guided, called }: Guidance, letter: Letter | null, filled: Filled): Promise<Reply> => {
  await logFor(visit, guided.id, { event: 'letter.read', action: 'R', object: { kind: 'letter', id: guided.id }, fields: ['content'] })
  const wrong = Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0
  return page(guideLetterPage(visit, { trajectory: guided.id, who: shortCall(called), form: { filled, seen: letter?.version ?? 0 }, letter, saved: visit.query['saved'] && !wrong ? 'saved' : null }), wrong ? 422 : 200)
}
