/** Six words, tried. The same work is done for a locator that does not exist, and the same answer is given: only it is no. */
import { findReceipt, findTries, forgetTries, keepTries } from '../../core/people/receipt.store.ts'
import { afterFailedTry, openReceipt, readReceipt, triesVerdict, type Receipt } from '../../core/people/receipt.ts'
import { mayTry } from '../../core/proof.tsx'
import type { Visit } from '../../core/visit.ts'
import { QueueFull } from '../../kit/derive/derive.ts'
import type { Id } from '../../kit/id.ts'
import type { Limiter } from '../../kit/limits.ts'
import type { OutsideHandler, Reply } from '../../kit/web.ts'

/** Why words were not taken, and for how long whoever typed them has to wait. */
export type WordsProblem = { readonly why: 'code.unknown' | 'code.busy' } | { readonly why: 'code.wait'; readonly seconds: number }
/** How that is answered. */
export const statusOfWords = ({ why }: WordsProblem): 422 | 429 | 503 => (why === 'code.unknown' ? 422 : why === 'code.wait' ? 429 : 503)

const longWait = 300

export const tryWords = (tries: Limiter, { first = async () => null, right, wrong }: {
  /** Before anything else: an answer ends it here. */
  readonly first?: (visit: Visit) => Promise<Reply | null>
  readonly right: (visit: Visit, person: Id<'person'>) => Promise<Reply>
  readonly wrong: (visit: Visit, problem: WordsProblem, typed: string) => Promise<Reply>
}): OutsideHandler<Visit> => async doorway => {
  type Asked = { readonly receipt: Receipt; readonly visit: Visit; readonly record: Awaited<ReturnType<typeof findReceipt>> }
  const typed = doorway.asked.form['words']?.[0]?.slice(0, 400) ?? ''
  const asked = await doorway.visit<Asked | Reply>(async visit => {
    const answered = await first(visit)
    if (answered) return answered
    const receipt = readReceipt(typed)
    if (!receipt) return await wrong(visit, { why: 'code.unknown' }, typed)
    const verdict = triesVerdict(await findTries(visit.tx, receipt.locator), visit.now)
    if (verdict.may === 'wait') return await wrong(visit, { why: 'code.wait', seconds: verdict.seconds }, typed)
    if (!mayTry(tries, visit)) return await wrong(visit, { why: 'code.wait', seconds: longWait }, typed)
    return { receipt, visit, record: await findReceipt(visit.tx, receipt.locator) }
  })
  if ('kind' in asked) return asked
  const { receipt, record, visit: { house, provider } } = asked
  try {
    const keys = await openReceipt({ provider: provider.id, receipt, record, pepper: house.vault.derivedFor(provider.id, 'receipt-pepper'), derive: (secret, salt) => house.deriver.derive(secret, salt) })
    return await doorway.visit(async visit => {
      if (!keys || !record) {
        await keepTries(visit.tx, receipt.locator, afterFailedTry(await findTries(visit.tx, receipt.locator), visit.now))
        return await wrong(visit, { why: 'code.unknown' }, typed)
      }
      await forgetTries(visit.tx, receipt.locator)
      return await right(visit, record.person)
    })
  } catch (error) {
    if (!(error instanceof QueueFull)) throw error
    return await doorway.visit(visit => wrong(visit, { why: 'code.busy' }, typed))
  }
}
