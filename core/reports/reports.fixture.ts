/** Reports in Noor's plan, for tests: written by Bas, each act in the name of whoever does it. */
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { deHaven } from '../../demo/cast.ts'
import { workfloorRecovery } from '../../programmes/workfloor-recovery/programme.ts'
import type { House } from '../../test/recovery.ts'
import { findReport } from './report.store.ts'
import type { Report, ReportId, Verdict } from './report.ts'
import { tellReport } from './tell-report.ts'
import { validate } from './validate.ts'
import { sayOf } from './written-report.ts'

export const reflectionAnswers = { wentWell: 'Je gaf aan dat je een kwartier rust nodig had. Dat lukte.', challenges: 'De drukte in de gang.', learned: 'Je merkt spanning eerder.', nextTime: 'Eerder een pauze nemen.', coping: ['pause', 'limit'], tension: '6', energy: '5', practice: 'Elke dag een pauze.', agreements: 'Tot 18 december drie ochtenden.\nKim is er voor vragen.' }
export const dialogueAnswers = { topic: 'Samenwerken aan de balie.', employeeView: 'Het gaat snel.', colleagueView: 'Ik wist dat niet.', understanding: 'We vragen het elkaar.', bottleneck: 'De telefoon.', expectations: 'Eerst vragen.', followUp: 'De telefoon.', agreements: '' }

export const tell = (house: House, guide: Id<'person'>, talk: Id<'talk'>, kind: 'reflection' | 'dialogue', at = house.now(), more: Readonly<Record<string, string>> = {}): Promise<ReportId> =>
  house.as(guide, tx => tellReport({ tx, vault: house.vault, provider: deHaven }, workfloorRecovery, { talk, answers: { ...(kind === 'dialogue' ? dialogueAnswers : reflectionAnswers), ...more }, at, language: 'nl-NL' }))

export const look = async (house: House, person: Id<'person'>, id: ReportId): Promise<Report> => {
  const report = await house.as(person, tx => findReport(tx, id))
  if (!report) throw new Error('they do not see this report')
  return report
}

export const say = (house: House, person: Id<'person'>, party: Id<'party'>, id: ReportId, verdict: Verdict, remark: string | null = null): Promise<void> => house.as(person, async tx => {
  const report = await findReport(tx, id)
  const said = report && validate(report, party, { verdict, remarks: remark === null ? [] : [{ question: null, text: remark }], number: report.versions.at(-1)?.number ?? 0 }, newAnonymousId(), house.now())
  if (!report || !said) throw new Error('they do not see this report')
  if (refused(said)) throw new Error(said.refused)
  await sayOf({ tx, vault: house.vault, provider: deHaven }, report, said, remark === null ? [] : [{ question: null, text: remark }])
})
