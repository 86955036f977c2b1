/** Our own instruments in somebody's words: their language, je or u, and whether it is about themselves or about someone they work with. */
import type { Voice } from '../../kit/texts.ts'
import type { OwnInstrument, Question, Questionnaire } from './instrument.ts'
import { gp3Texts, tv5Texts, vp4Texts, wk1Texts } from './own-questions.texts.ts'

/** 'oneself', or what the one is called whom the trajectory is about; null when that is not known. */
export type About = 'oneself' | { readonly name: string | null }

/** Goes up with every change of a word, in whichever language. */
export const ownWordings: Readonly<Record<OwnInstrument, number>> = { vp4: 1, tv5: 1, wk1: 1, gp3: 1 }

export const ownQuestionnaire = (instrument: OwnInstrument, voice: Voice, about: About): Questionnaire => {
  const { title, stem, least, most, questions } = wordsOf[instrument](voice, about)
  return { instrument, wording: ownWordings[instrument], language: voice.locale, title, stem, questions, answers: { least, most } }
}

type Words = Readonly<Record<'title' | 'stem' | 'least' | 'most', string>> & { readonly questions: readonly Question[] }

const wordsOf: Readonly<Record<OwnInstrument, (voice: Voice, about: About) => Words>> = {
  vp4(voice, about) {
    const t = vp4Texts(voice)
    const name = about === 'oneself' ? null : about.name ?? t.someone
    return {
      ...t,
      questions: [
        { key: 'trust', text: name === null ? t.trust : t.trustBeside(name) },
        { key: 'understanding', text: name === null ? t.understanding : t.understandingBeside(name) },
        { key: 'cooperation', text: t.cooperation },
        { key: 'communication', text: t.communication },
      ],
    }
  },
  tv5(voice) {
    const t = tv5Texts(voice)
    return { ...t, questions: [{ key: 'tasks', text: t.tasks }, { key: 'notice', text: t.notice }, { key: 'say', text: t.say }, { key: 'moment', text: t.moment }, { key: 'recover', text: t.recover }] }
  },
  wk1(voice) {
    const t = wk1Texts(voice)
    return { ...t, questions: [{ key: 'today', text: t.today }] }
  },
  gp3(voice) {
    const t = gp3Texts(voice)
    return { ...t, questions: [{ key: 'said', text: t.said }, { key: 'mattered', text: t.mattered }, { key: 'step', text: t.step }] }
  },
}
