/**
 * Taking a voucher. These pages set no cookie, ask for no name and write no line in a log; where the voucher is handed in is elsewhere, and
 * nothing leads from here to there but what its holder carries.
 */
import type { Limiter } from '../../kit/limits.ts'
import { blindBytes } from '../../kit/blind-signatures.ts'
import { fields, id, text } from '../../kit/forms.ts'
import { dayOf } from '../../kit/time.ts'
import { Answered, data, missing, page, type Handler, type Reply, type Routes } from '../../kit/web.ts'
import { readCard } from '../organisations/card.ts'
import { mayTry, newChallenge } from '../proof.tsx'
import type { Visit } from '../visit.ts'
import { signFor } from './known-vouchers.ts'
import { takePage } from './take.pages.tsx'
import { keyWords } from './voucher.ts'
import { listKeys } from './voucher.store.ts'

const json = (value: unknown, status = 200): Reply => data('application/json; charset=utf-8', JSON.stringify(value), status)
/** What is switched off is not there. */
export const whereOn = (handler: Handler<Visit>): Handler<Visit> => async visit => (visit.provider.vouchers === 'on' ? await handler(visit) : missing())

const asked = fields({ round: id<'voucher-round'>(), code: text({ most: 60 }), blinded: text({ most: 600 }) })

/** @param knocks how often one corner of the network may try */
export const takeRoutes = (knocks: Limiter): Routes<Visit> => ({
  'GET /voucher': whereOn(async visit => page(takePage(visit, newChallenge(visit)))),

  /** The same for everyone, so that anyone may hold what they get against what another gets. */
  'GET /voucher/keys': whereOn(async ({ tx }) => json((await listKeys(tx)).map(({ round, publicKey, opensOn, closesOn, redeemFrom, redeemUntil }) =>
    ({ round, key: publicKey.toString('base64'), words: keyWords(publicKey), opensOn, closesOn, redeemFrom, redeemUntil })))),

  'POST /voucher/sign': whereOn(async visit => {
    const { form, provider, now } = visit
    if (!mayTry(knocks, visit)) return json({ answer: 'too-often' }, 429)
    const read = asked.read(form)
    const code = readCard(read.value?.code ?? '')
    const blinded = Buffer.from(read.value?.blinded ?? '', 'base64url')
    if (!read.value || !code) return json({ answer: 'unknown' }, 422)
    if (blinded.length !== blindBytes) return json({ answer: 'malformed' }, 422)
    const signed = await signFor(visit, { round: read.value.round, code, blinded }, dayOf(now, provider.zone))
    if ('signature' in signed) return json({ signature: signed.signature.toString('base64url') })
    if (signed.answer === 'malformed') throw new Answered(json(signed, 422))
    return json(signed, 422)
  }),
})
