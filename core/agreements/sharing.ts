/**
 * An agreement that someone beside the file should read without being the one to do it: a shared version like any other,
 * with words of its own, and a yes of whoever it is about before anyone reads it. There is no other way.
 */
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Instant } from '../../kit/time.ts'
import type { Purpose, SharedVersion } from '../consent/consent.ts'
import type { Party } from '../trajectories/party.ts'
import type { AgreementForm } from '../programme.ts'
import { standingOf, type Agreement } from './agreement.ts'

/** To whom what this part does may be put forward at all: the two sides of a file do not ask about each other. */
export const readersOf = ({ sharedWith, crossing }: AgreementForm, owner: string): readonly string[] => (crossing && Object.hasOwn(crossing, owner) ? crossing[owner] ?? [] : sharedWith)

/**
 * @param readers who could read it and was not asked about in this wording before
 * @param known who knows of it and has a say: the one beside who does it, and those of the talk it was made in
 */
export const shareAgreement = (agreement: Agreement, { by, participant, reader, text }: { readonly by: Party; readonly participant: Id<'party'>; readonly reader: Id<'party'> | null; readonly text: string }, { readers, known }: { readonly readers: readonly Pick<Party, 'id'>[]; readonly known: readonly Id<'party'>[] }, purpose: Purpose, id: Id<'shared-version'>, at: Instant): SharedVersion | Refusal<'agreement.not-yours' | 'agreement.over' | 'sharing.nobody' | 'sharing.words'> => {
  if (by.seat !== 'inside' || by.id === participant || by.trajectory !== agreement.trajectory) return refuse('agreement.not-yours')
  if (standingOf(agreement) !== 'open') return refuse('agreement.over')
  if (reader === null || !readers.some(one => one.id === reader)) return refuse('sharing.nobody')
  if (text.trim() === '') return refuse('sharing.words')
  const asks = [...new Set([participant, ...known])].filter(party => party !== reader && party !== by.id)
  return { id, trajectory: agreement.trajectory, report: null, number: null, by: by.id, at, purpose, readers: [reader], passages: [{ position: 1, asked: null, text: text.trim(), asks }] }
}
