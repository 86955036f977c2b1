/**
 * The ways to look at one question together: steps with minutes, as data. What a step asks of whom is said in
 * `methods.texts.ts`; here stands what the room does with it.
 */

export type StepKind =
  | 'look-back' | 'bring-in' | 'choose' | 'ask' | 'analyse' | 'advise' | 'decide'
  | 'tell' | 'clarify' | 'gossip' | 'respond' | 'tips' | 'round-off'
  | 'introduce' | 'explore' | 'core' | 'evaluate'
  | 'problem' | 'note-questions' | 'weigh-questions' | 'answer' | 'extra-round' | 'redefine' | 'new-approach' | 'insights'
  | 'imagine' | 'tell-success' | 'appreciate' | 'factors' | 'translate'

export type Step = {
  readonly kind: StepKind
  readonly minutes: number
  /** One after the other, by the facilitator's word; or as it comes. */
  readonly turns: 'everyone' | 'all but the bringer' | 'as it comes'
  /** What is written in it, for the others to read at once or when the step is over; 'nothing' where one speaks. */
  readonly writes: 'nothing' | 'read at once' | 'read afterwards'
  /** What whoever brought the question does: takes part, listens without a word, or turns around and reads nothing until it is over. */
  readonly bringer: 'takes part' | 'listens' | 'turns around'
  /** Whether a question must have been chosen before this step. */
  readonly needs: 'a question' | 'no question'
}

type About = Partial<Pick<Step, 'turns' | 'writes' | 'bringer'>>
const withQuestion = (kind: StepKind, minutes: number, { turns = 'as it comes', writes = 'nothing', bringer = 'takes part' }: About = {}): Step => ({ kind, minutes, turns, writes, bringer, needs: 'a question' })
const before = (kind: StepKind, minutes: number, about: About = {}): Step => ({ ...withQuestion(kind, minutes, about), needs: 'no question' })

export const methodKeys = ['incident', 'gossip', 'five-step', 'ten-step', 'balint', 'success'] as const
export type MethodKey = (typeof methodKeys)[number]

/** In the last step of each the group says what it learned, and what of that may stay. */
export const methods: Readonly<Record<MethodKey, readonly Step[]>> = {
  incident: [
    before('look-back', 5, { turns: 'everyone' }),
    before('bring-in', 10, { turns: 'everyone' }),
    before('choose', 5),
    withQuestion('ask', 15, { writes: 'read at once' }),
    withQuestion('analyse', 10, { writes: 'read afterwards', bringer: 'listens' }),
    withQuestion('advise', 10, { turns: 'all but the bringer', writes: 'read at once', bringer: 'listens' }),
    withQuestion('decide', 10, { turns: 'everyone' }),
  ],
  gossip: [
    withQuestion('tell', 5),
    withQuestion('clarify', 10, { writes: 'read at once' }),
    withQuestion('gossip', 15, { writes: 'read at once', bringer: 'turns around' }),
    withQuestion('respond', 10),
    withQuestion('tips', 5, { writes: 'read at once', bringer: 'listens' }),
    withQuestion('round-off', 5, { turns: 'everyone' }),
  ],
  'five-step': [
    withQuestion('introduce', 5),
    withQuestion('explore', 15, { writes: 'read at once' }),
    withQuestion('core', 10, { turns: 'all but the bringer', writes: 'read afterwards', bringer: 'listens' }),
    withQuestion('advise', 15, { turns: 'all but the bringer', writes: 'read at once' }),
    withQuestion('evaluate', 10, { turns: 'everyone' }),
  ],
  'ten-step': [
    withQuestion('problem', 5),
    withQuestion('note-questions', 10, { writes: 'read afterwards', bringer: 'listens' }),
    withQuestion('weigh-questions', 5),
    withQuestion('answer', 15),
    withQuestion('extra-round', 10, { turns: 'all but the bringer', writes: 'read at once' }),
    withQuestion('core', 10, { turns: 'all but the bringer', writes: 'read afterwards', bringer: 'listens' }),
    withQuestion('redefine', 10),
    withQuestion('new-approach', 10),
    withQuestion('tips', 10, { writes: 'read at once', bringer: 'listens' }),
    withQuestion('insights', 5, { turns: 'everyone' }),
  ],
  balint: [
    withQuestion('tell', 10),
    withQuestion('clarify', 5, { writes: 'read at once' }),
    withQuestion('imagine', 20, { writes: 'read at once', bringer: 'listens' }),
    withQuestion('respond', 5),
    withQuestion('round-off', 5, { turns: 'everyone' }),
  ],
  success: [
    withQuestion('tell-success', 8),
    withQuestion('appreciate', 12, { writes: 'read at once' }),
    withQuestion('factors', 10, { turns: 'all but the bringer', writes: 'read at once', bringer: 'listens' }),
    withQuestion('translate', 10, { turns: 'everyone' }),
  ],
}

export const minutesOf = (method: MethodKey): number => methods[method].reduce((sum, { minutes }) => sum + minutes, 0)

/** The steps as they go in one sitting; or spread over days, where nobody sits together: everything is written, and everyone has the whole of each day. */
export const stepsIn = (method: MethodKey, way: 'live' | 'spread'): readonly Step[] =>
  (way === 'live' ? methods[method] : methods[method].map(step => ({ ...step, turns: 'as it comes', writes: step.writes === 'nothing' ? 'read at once' : step.writes })))

/** From which step on the others read what is written in a step, and the bringer. @param number counted from 1 */
export const readFrom = ({ writes, bringer }: Step, number: number): { readonly others: number; readonly bringer: number } => {
  const others = writes === 'read afterwards' ? number + 1 : number
  return { others, bringer: bringer === 'turns around' ? number + 1 : others }
}
