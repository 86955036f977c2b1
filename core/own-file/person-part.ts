/** Who someone is here, how the guidance went, and their talks. */
import { fieldsFrom, type FileSection } from '../file-section.ts'
import { ownMail } from '../people/known-factors.ts'
import { namesOf } from '../people/known-people.ts'
import { broughtTo } from '../trajectories/brought.ts'
import { listCircle, listCircleInvitations } from '../trajectories/circle.store.ts'
import { contactOf } from '../trajectories/contact.ts'
import { listRequests } from '../trajectories/guide-request.store.ts'
import { releaseTo } from '../trajectories/history.ts'
import { listPauses } from '../trajectories/pause.store.ts'
import { openEnvelope } from '../risk/known-risk.ts'
import { feedbackOf } from '../talks/known-feedback.ts'
import { findEnding, listPlanned } from '../talks/talk.store.ts'
import { scoresOf } from '../talks/written.ts'
import { newestProposal } from '../who-guides/known-handover.ts'
import type { Gathering } from './gathering.ts'
import { fileTexts } from './own-file.texts.ts'
import { talksPartTexts } from './talks-part.texts.ts'

export const personPart = async (own: Gathering): Promise<readonly FileSection[]> => {
  const { visit, trajectory, programme } = own
  const { tx, voice, me } = visit
  const t = fileTexts(voice)
  const [names, mail, contact, envelope] = [await namesOf(visit, [me.person]), await ownMail(visit, me.person), await contactOf(visit, trajectory), await openEnvelope(visit, trajectory)]
  const name = names.get(me.person)
  return [
    {
      name: 'person', title: t.person, entries: [
        { title: t.person, at: null, fields: fieldsFrom(t, { name: name ?? null, mail, telephone: contact?.telephone ?? null, alias: contact?.alias ?? null, handle: contact && contact.handle !== name ? contact.handle : null }) },
        ...(envelope ? [{ title: t.envelope, at: null, fields: fieldsFrom(t, { name: envelope.name, telephone: envelope.telephone, town: envelope.town }) }] : []),
      ],
    },
    { name: 'guidance', title: t.plan, entries: await guidance(own) },
    { name: 'talks', title: t.talks, entries: await talks() },
  ]

  async function guidance({ called }: Gathering) {
    const { opened } = own
    const [invitations, circle, requests, pauses, brought, ending, proposal] = [await listCircleInvitations(tx, trajectory), await listCircle(tx, trajectory), await listRequests(tx, trajectory), await listPauses(tx, trajectory), await broughtTo(visit, trajectory), await findEnding(tx, trajectory), await newestProposal(visit, trajectory)]
    const people = await namesOf(visit, [...invitations.map(({ person }) => person), ...requests.map(({ guide }) => guide)])
    const released = []
    for (const { id, seat } of circle) if (seat === 'inside') { const release = await releaseTo(visit, id); if (release) released.push({ title: t.shownTo, at: null, fields: fieldsFrom(t, { by: called(id), text: release.summary ?? t['all of it'] }) }) }
    return [
      { title: programme.name[voice.locale], at: null, fields: fieldsFrom(t, { programme: programme.name[voice.locale], opened, ending: ending && (programme.endings[ending]?.[voice.locale] ?? ending) }) },
      ...invitations.map(one => ({ title: programme.circle?.[one.role]?.name[voice.locale] ?? one.role, at: one.at, fields: fieldsFrom(t, { name: people.get(one.person) ?? '', answer: one.answer, left: one.left ? t.yes : null }) })),
      ...requests.map(one => ({ title: t.asked, at: null, fields: fieldsFrom(t, { name: people.get(one.guide) ?? '', askedOn: one.askedOn, answer: one.answer }) })),
      ...pauses.map(one => ({ title: t.pause, at: one.at, fields: fieldsFrom(t, { pausedBy: one.saidBy, goesOn: one.goesOn }) })),
      ...brought.map(one => ({ title: t.brought, at: null, fields: fieldsFrom(t, { kind: one.what, text: one.text }) })),
      ...released,
      ...(proposal ? [{ title: t.reason, at: proposal.proposedAt, fields: fieldsFrom(t, { reason: proposal.reason }) }] : []),
    ]
  }

  async function talks() {
    const w = talksPartTexts(voice)
    const [planned, scores, feedback] = [await listPlanned(tx, trajectory), await scoresOf(visit, trajectory), await feedbackOf(visit, trajectory)]
    return planned.map(one => {
      const last = planned.findLast(({ talk }) => talk === one.talk) === one
      const score = last ? scores.get(one.talk) : undefined
      const brought = last ? feedback.get(one.talk)?.answer : undefined
      return {
        title: `${programme.talks[one.kind]?.name[voice.locale] ?? one.kind} ${one.number}`, at: one.from, data: { kind: one.kind, way: one.way, outcome: one.outcome, cancelled: one.cancelled, feedback: brought ?? null },
        fields: fieldsFrom(t, { way: w[one.way], outcome: one.outcome && w[one.outcome], cancelled: one.cancelled && w[one.cancelled], start: score?.start == null ? null : String(score.start), end: score?.end == null ? null : String(score.end), feedback: brought ? w[brought] : null }),
      }
    })
  }
}
