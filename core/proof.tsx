/**
 * A form that anyone may send carries a challenge; where scripts run, the browser answers it with a second of work.
 * A try with proof costs one, a try without costs four: a crowd of robots tires, a person without scripts hardly notices.
 */
import { assetPath } from '../design/index.ts'
import type { Limiter } from '../kit/limits.ts'
import { bitsAsked } from '../kit/proof-of-work.ts'
import type { Visit } from './visit.ts'

export const newChallenge = ({ house, now }: Pick<Visit, 'house' | 'now'>): string => house.proofOfWork.challenge(now)

/** Whether one more try is allowed from where this comes. */
export const mayTry = (limiter: Limiter, { house, asked, form, now }: Pick<Visit, 'house' | 'form' | 'now'> & { readonly asked: Pick<Visit['asked'], 'address'> }): boolean => {
  const proven = house.proofOfWork.verify(form['challenge']?.[0] ?? '', form['answer']?.[0] ?? '', now)
  return limiter.allow(asked.address, now, proven ? 1 : 4)
}

/** Inside the form. */
export const Proof = ({ challenge }: { readonly challenge: string }) => (
  <>
    <input type="hidden" name="challenge" value={challenge} />
    <input type="hidden" name="answer" value="" />
  </>
)

/** Once on the page. */
export const Work = ({ challenge }: { readonly challenge: string }) => <hv-work challenge={challenge} bits={String(bitsAsked(challenge))} src={assetPath('worker.js')} />
