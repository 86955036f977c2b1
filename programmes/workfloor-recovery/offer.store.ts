import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'

type Facts = { readonly id: Id<'recovery-offer'>; readonly by: Id<'person'>; readonly at: Instant; readonly until: Instant; readonly hours: number; readonly rateCents: number; readonly held: 'at-the-employer' | 'at-the-provider' | 'elsewhere'; readonly organisation: Sealed }
type Answered = { readonly answer: 'accepted' | 'declined' | null }
export type SealedOffer = Facts & Answered & { readonly name: Sealed; readonly mail: Sealed; readonly signedName: Sealed | null }

export const addOffer = (tx: Tx, { id, by, at, until, hours, rateCents, held, organisation, name, mail }: Facts & { readonly name: Sealed; readonly mail: Sealed }, token: Buffer) => tx.run(sql`
  insert into recovery_offer (id, made_by, made_at, until, hours, rate_cents, held, organisation, name, mail, token_hash)
  values (${id}, ${by}, ${at}, ${until}, ${hours}, ${rateCents}, ${held}, ${organisation}, ${name}, ${mail}, ${token})`)

export const findOfferByLink = (tx: Tx, token: Buffer, now: Instant) => tx.one<Facts & Answered>(sql`
  select id, made_by as by, made_at as at, until, hours, rate_cents as "rateCents", held, organisation, answer from recovery_offer_at(${token}, ${now})`)

export const answerOffer = async (tx: Tx, token: Buffer, answer: 'accepted' | 'declined', signed: Sealed | null, now: Instant): Promise<boolean> =>
  (await tx.one<{ readonly first: boolean }>(sql`select answer_recovery_offer(${token}, ${answer}, ${signed}::sealed, ${now}) as first`))?.first ?? false

export const listOffers = (tx: Tx) => tx.rows<SealedOffer>(sql`
  select o.id, o.made_by as by, o.made_at as at, o.until, o.hours, o.rate_cents as "rateCents", o.held, o.organisation, o.name, o.mail, a.answer, a.signed_name as "signedName"
  from recovery_offer o left join recovery_offer_answer a on a.provider_id = o.provider_id and a.offer_id = o.id
  order by o.made_at desc, o.id limit 200`)
