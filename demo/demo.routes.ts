/** What only the demo has: ways in without a proof, the post it would have sent, and what pages are made of. */
import { currentCode } from '../core/organisations/known-code.ts'
import { printReceipt } from '../core/people/receipt.ts'
import { homeOf, signInCookie, tokenHash } from '../core/people/sign-in.ts'
import { become, endSignIn } from '../core/people/sign-in.store.ts'
import { findLastSending } from '../core/professionals/letter.store.ts'
import { newLink } from '../core/professionals/link.ts'
import type { Provider } from '../core/providers/provider.ts'
import { letIn } from '../core/referrals/arriving.ts'
import { signInAs, type Visit } from '../core/visit.ts'
import { galleryIndex, galleryOf } from '../design/gallery.tsx'
import type { Database } from '../kit/db.ts'
import { listOutbox } from '../kit/outbox.ts'
import type { Vault } from '../kit/vault.ts'
import { missing, page, seeOther, withCookies, type Asked, type Doorway, type Routes } from '../kit/web.ts'
import { administratorOf } from './cast.ts'
import { outboxPage, schemeIn, waysPage } from './demo.pages.tsx'
import { houses, type House } from './houses.ts'

/** As many messages as anyone scrolls through. */
const mostPost = 100

export const demoRoutes = ({ database, vault }: { readonly database: Database; readonly vault: Vault }): Routes<Visit> => ({
  'GET /demo': { outside: async doorway => {
    const frame = await frameOf(doorway)
    const house = houseOf(frame.provider)
    if (!house) return missing()
    // In the administrator's name, who is the only one to read the code.
    const code = await database.as({ provider: frame.provider.id, person: administratorOf(house.members).id }, tx => currentCode({ tx, vault, provider: frame.provider }, frame.now))
    return page(waysPage(frame, {
      code: code?.words ?? null, receipt: printReceipt(house.receipt).replaceAll('-', ' '), members: house.members, named: house.named, plans: house.plans ?? [],
      programmes: frame.house.programmes.filter(({ id }) => house.members.some(({ profile }) => profile?.programmes.includes(id))),
      others: houses.filter(other => other !== house).map(({ provider }) => ({ provider, href: `${originOf(provider, doorway.asked)}/demo` })),
    }))
  } },

  'POST /demo/sign-in': async visit => {
    const { tx, provider, asked, form, now } = visit
    const house = houseOf(provider)
    const person = [...house?.members ?? [], ...house?.named ?? [], ...house?.plans?.flatMap(({ people }) => people.map(([, one]) => one)) ?? []].find(({ id }) => id === form['person']?.[0])
    if (!person) return missing()
    const before = asked.cookies[signInCookie]
    if (before) await endSignIn(tx, tokenHash(before), now)
    return withCookies(seeOther(homeOf(house?.members.find(({ id }) => id === person.id)?.offices ?? [])), [await signInAs(visit, person.id, 'demo', null)])
  },

  /** Whoever goes on by name comes in at night; whoever looks at a demo has no night to wait. */
  'POST /demo/night': { outside: async doorway => {
    const { provider, now, house } = await frameOf(doorway)
    await letIn(database, vault, provider.id, house.programmes, now)
    return seeOther('/demo')
  } },

  /** The link in the doctor's mail is kept by nobody: whoever looks at a demo is given a new one, and asks for the code themselves. */
  'POST /demo/letter': async visit => {
    const { tx, provider, now } = visit
    const guide = houseOf(provider)?.plans?.find(({ guide }) => guide)?.guide
    if (!guide) return missing()
    await become(tx, guide.id)
    const sending = await findLastSending(tx)
    return sending ? seeOther(await newLink(visit, sending, now)) : missing()
  },

  'GET /outbox': { outside: async doorway => {
    const frame = await frameOf(doorway)
    // As the worker, who is the only one to read messages.
    const lines = await database.as({ provider: frame.provider.id, person: 'worker' }, tx => listOutbox(tx, vault, frame.provider.id, mostPost))
    return page(outboxPage(frame, lines, frame.now))
  } },

  'GET /gallery': async ({ query }) => page(galleryIndex({ scheme: schemeIn(query['scheme']) })),

  'GET /gallery/:component': async ({ params, query }) => {
    const room = galleryOf(params['component'] ?? '', { scheme: schemeIn(query['scheme']) })
    return room ? page(room) : missing()
  },
})

/** What a page needs of the visit; the transaction it came in is over. */
const frameOf = (doorway: Doorway<Visit>) => doorway.visit(async ({ asked, provider, voice, now, house }) => ({ asked, provider, voice, now, house }))

const houseOf = (provider: Provider): House | undefined => houses.find(house => house.provider.id === provider.id)

/** Where a house lives, on this machine and port. */
const originOf = ({ host }: Provider, { origin }: Asked): string => {
  const url = new URL(origin)
  url.hostname = host ?? '127.0.0.1'
  return url.origin
}
