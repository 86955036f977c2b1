/** What could be otherwise at work, line by line, to begin from: whoever puts one forward makes the words their own. */
import type { ItemKey } from './items.ts'

export const library = {
  'hours-a-day': ['shorter-days', 'split-day'],
  'days-a-week': ['free-day-between', 'fewer-days'],
  'working-times': ['fixed-times', 'roster-ahead'],
  'working-on': ['fixed-breaks', 'quiet-break-room'],
  travel: ['work-from-home', 'off-peak-travel'],
  'keeping-attention': ['short-blocks', 'quiet-desk'],
  'dividing-attention': ['one-thing', 'no-desk-duty'],
  remembering: ['on-paper', 'checklist'],
  planning: ['week-start', 'clear-order'],
  pace: ['peak-hours', 'buffer', 'fewer-groups'],
  interruptions: ['quiet-place', 'closed-door', 'call-free-hour'],
  learning: ['one-new-task', 'known-tasks-first'],
  deciding: ['second-pair', 'clear-bounds'],
  teamwork: ['steady-colleague', 'small-team'],
  clients: ['back-office', 'fixed-contact-hours'],
  emotions: ['hand-over-hard-talks', 'talk-after'],
  criticism: ['fixed-feedback', 'mediator'],
  limits: ['weekly-stop', 'work-through-one'],
  'asking-help': ['daily-check', 'known-helper'],
  leading: ['no-leading-now', 'share-leading'],
  speaking: ['small-groups', 'speak-together'],
  sitting: ['sit-stand', 'walk-between'],
  standing: ['stool', 'turns-seated'],
  lifting: ['lifting-aid', 'lift-together'],
  bending: ['at-height', 'reach-aid'],
  hands: ['screen-breaks', 'other-keyboard'],
  senses: ['better-light', 'in-writing'],
  stimuli: ['headphones', 'other-room'],
  climate: ['indoor-tasks', 'protection'],
  alone: ['never-alone', 'no-machines'],
} as const satisfies Readonly<Record<ItemKey, readonly string[]>>
export type AdaptationKey = (typeof library)[ItemKey][number]
export const adaptationKeys: readonly AdaptationKey[] = Object.values(library).flat()
