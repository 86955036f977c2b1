/**
 * Thirty lines to talk by about what work asks and what works out: our own words, validated by nobody. A conversation, no
 * medical judgement. `icf` names the nearest codes of that classification by number alone, for whoever has it at hand.
 */
export const groups = {
  energy: ['hours-a-day', 'days-a-week', 'working-times', 'working-on', 'travel'],
  thinking: ['keeping-attention', 'dividing-attention', 'remembering', 'planning', 'pace', 'interruptions', 'learning', 'deciding'],
  people: ['teamwork', 'clients', 'emotions', 'criticism', 'limits', 'asking-help', 'leading', 'speaking'],
  body: ['sitting', 'standing', 'lifting', 'bending', 'hands', 'senses'],
  surroundings: ['stimuli', 'climate', 'alone'],
} as const

export type Group = keyof typeof groups
export type ItemKey = (typeof groups)[Group][number]
export const groupKeys = ['energy', 'thinking', 'people', 'body', 'surroundings'] as const satisfies readonly Group[]
export const itemKeys: readonly ItemKey[] = groupKeys.flatMap(group => groups[group])
export const isItem = (key: unknown): key is ItemKey => itemKeys.some(one => one === key)

export const icf: Readonly<Record<ItemKey, readonly string[]>> = {
  'hours-a-day': ['b455'], 'days-a-week': ['b455'], 'working-times': ['b134'], 'working-on': ['b455'], travel: ['d470'],
  'keeping-attention': ['b1400'], 'dividing-attention': ['b1402'], remembering: ['b144'], planning: ['b1641'], pace: ['d240'], interruptions: ['d240'], learning: ['d155'], deciding: ['d177'],
  teamwork: ['d740'], clients: ['d730'], emotions: ['d720'], criticism: ['d720'], limits: ['d720'], 'asking-help': ['d720'], leading: ['d740'], speaking: ['d350'],
  sitting: ['d4153'], standing: ['d4154', 'd450'], lifting: ['d430', 'd445'], bending: ['d410'], hands: ['d440'], senses: ['b210', 'b230', 'b310'],
  stimuli: ['e240', 'e250'], climate: ['e225'], alone: ['e5'],
}
