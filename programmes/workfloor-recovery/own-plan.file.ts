/** What a recovery plan keeps of whom it is about, for whoever takes everything of theirs along. */
import { fieldsFrom, type FileEntry } from '../../core/file-section.ts'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import type { AboutMyFile } from '../../core/visit.ts'
import { preparationFields } from './dialogue.ts'
import { findSeat } from './dialogue.store.ts'
import { dialogueTexts } from './dialogue.texts.ts'
import { linesOf, preparationsOf, safetyOf } from './known-dialogue.ts'
import { checksOf } from './known-checks.ts'
import { gatesOf } from './known-gates.ts'
import { planFileTexts } from './own-plan.texts.ts'
import { findLaying, listPlanTalks } from './plan.store.ts'
import { workfloorRecovery } from './programme.ts'
import { itemKeys } from './suitability.ts'
import { suitabilityTexts } from './suitability.texts.ts'
import { contractOf, intentionsOf } from './written-together.ts'

export const planOfFile: AboutMyFile = async (visit, { trajectory, party, programme }) => {
  if (programme.id !== workfloorRecovery.id) return []
  const { tx, voice, provider } = visit
  const [t, d, s] = [planFileTexts(voice), dialogueTexts(voice), suitabilityTexts({ ...voice, address: 'je' })]
  const labels: Readonly<Record<string, unknown>> = s
  const asked = (key: string) => { const found = labels[key]; return typeof found === 'string' ? found : key }
  const [checks, laying, gates, intentions, contract] = [await checksOf(visit, trajectory), await findLaying(tx, trajectory), await gatesOf(visit, trajectory), await intentionsOf(visit, trajectory), await contractOf(visit, trajectory, 'manager')]
  const own = contract?.parts.find(one => one.party === party)
  const dialogues: FileEntry[] = []
  for (const talk of (await listPlanTalks(tx, trajectory)).filter(({ kind }) => kind === 'dialogue')) {
    const seat = await findSeat(tx, talk.talk)
    if (!seat) continue
    for (const one of (await preparationsOf(visit, seat)).filter(({ by }) => by === party)) dialogues.push({ title: d.preparationTitle, at: talk.from, fields: preparationFields.flatMap(name => (one.words[name] === '' ? [] : [{ name, label: d[name], value: one.words[name] }])) })
    // What is said of someone else is theirs.
    for (const line of (await linesOf(visit, seat)).filter(({ about }) => about === party)) dialogues.push({ title: d.togetherTitle, at: line.at, fields: [{ name: line.kind, label: line.kind === 'agreement' ? d.agreement : line.kind === 'heard' ? d.heard : d.said, value: line.words }, ...(line.day ? [{ name: 'day', label: t.by, value: line.day }] : [])] })
    for (const one of (await safetyOf(visit, seat)).filter(({ by }) => by === party)) dialogues.push({ title: d.safetyTitle, at: talk.from, fields: [{ name: 'safety', label: d.safetyTitle, value: String(one.score) }] })
  }
  return [
    {
      name: 'plan', title: t.plan, entries: [
        ...checks.map(check => ({ title: t.check, at: check.at, fields: [...itemKeys.flatMap(key => (check.answers[key] === undefined ? [] : [{ name: key, label: asked(key), value: String(check.answers[key]) }])), ...fieldsFrom(t, { outcome: s[check.outcome], words: check.words, again: check.checkAgainOn })] })),
        ...intentions.filter(one => one.party === party).map(one => ({ title: t.intention, at: one.at, fields: fieldsFrom(t, { willing: one.willing, why: one.why }) })),
        ...(contract ? [{ title: t.contract, at: contract.at, fields: fieldsFrom(t, { starts: dateWithYear(contract.startsOn, voice.locale), ends: dateWithYear(contract.endsOn, voice.locale), tasks: contract.parts.map(one => one.tasks).filter(tasks => tasks !== '').join('\n'), confirmed: own?.confirmedAt ? dateWithYear(dayOf(own.confirmedAt, provider.zone), voice.locale) : null }) }] : []),
        ...(laying ? [{ title: t.weeks, at: laying.laidAt, fields: fieldsFrom(t, { starts: dateWithYear(laying.firstMonday, voice.locale) }) }] : []),
        ...gates.map(one => ({ title: t.gate, at: one.decidedAt, fields: fieldsFrom(t, { decision: one.decision, words: one.words, withoutTalk: one.withoutTalk }) })),
      ],
    },
    { name: 'dialogues', title: t.dialogues, entries: dialogues },
  ]
}
