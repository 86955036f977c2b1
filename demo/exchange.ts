/** What participant and guide wrote to each other in the demo, and who answers while a guide is away. */
import { listAbsences } from '../core/agenda/agenda.store.ts'
import { findGuidedCorrespondence, findOwnCorrespondence, recordReading } from '../core/messages/message.store.ts'
import { writeMessage } from '../core/messages/message.ts'
import { chooseStandIn } from '../core/messages/stand-in.ts'
import { keepStandIn, listGuides } from '../core/messages/stand-in.store.ts'
import { sendMessage } from '../core/messages/written-messages.ts'
import { become } from '../core/people/sign-in.store.ts'
import { log } from '../kit/log.ts'
import { newAnonymousId, type Id } from '../kit/id.ts'
import { refused } from '../kit/refusal.ts'
import { addMinutes, dayOf } from '../kit/time.ts'
import type { Around, ToldMessage } from './life.ts'

type Between = { readonly trajectory: Id<'trajectory'>; readonly participant: Id<'person'>; readonly guide: Id<'person'> }

/** In order of time. Whoever writes has read what came before. */
export const exchange = async (around: Around, { trajectory, participant, guide }: Between, told: readonly ToldMessage[]): Promise<void> => {
  const { tx, provider, now } = around
  for (const { by, hoursAgo, text } of told) {
    const person = by === 'guide' ? guide : participant
    await become(tx, person)
    const found = by === 'guide' ? await findGuidedCorrespondence(tx, trajectory) : await findOwnCorrespondence(tx)
    const at = addMinutes(now, -hoursAgo * 60)
    const message = found && writeMessage(found, { id: newAnonymousId(), person, waiting: false }, at)
    if (!message || refused(message)) throw new Error('the demo tells what a rule refuses')
    await recordReading(tx, trajectory, message.by, person, dayOf(at, provider.zone))
    await sendMessage(around, message, text)
    const own = by === 'participant'
    await log(tx, {
      event: 'message.written', action: 'C', person, role: by, purpose: own ? 'own-file' : 'guidance', subject: trajectory, object: { kind: 'message', id: message.id }, basis: by,
      at: own ? new Date(Math.floor(at.getTime() / 86_400_000) * 86_400_000) : at,
    })
  }
}

/** For every absence of this guide. */
export const letStandIn = async ({ tx, now }: Around, guide: Id<'person'>, person: Id<'person'>): Promise<void> => {
  await become(tx, guide)
  for (const absence of await listAbsences(tx, [guide], now)) {
    const standIn = chooseStandIn(absence, person, await listGuides(tx), now)
    if (refused(standIn)) throw new Error(`the demo tells what a rule refuses: ${standIn.refused}`)
    await keepStandIn(tx, standIn)
  }
}
