/** A line as plain data that any program can read, without an id of ours in it: for whoever takes it along. */
import { eventsOf, ofKind, periodsOf, seenIn, type Item } from './life-line.ts'

export const formatName = 'houvast-life-line'

export const tellLifeLine = (items: readonly Item[]) => ({
  format: formatName, version: 1,
  periods: periodsOf(items).map(({ content: { kind: _kind, domain, ...period } }) => ({ ...period, about: domain })),
  events: eventsOf(items).map(({ content: { kind: _kind, ...event } }) => event),
  role_models: ofKind(items, 'role-model').map(({ content: { kind: _kind, ...model } }) => model),
  patterns: ofKind(items, 'pattern').map(({ content: { kind: _kind, seenIn: _ids, ...pattern }, content }) => ({ ...pattern, seen_in: seenIn(content, items).map(({ content: { title, from } }) => ({ title, from })) })),
  balance: ofKind(items, 'balance').map(({ content: { kind: _kind, letGo, ...balance } }) => ({ ...balance, let_go: letGo }))[0] ?? null,
})
