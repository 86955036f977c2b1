/** The switch, rounds of letters, their keys by two people, and the letters themselves. */
import { randomInt } from 'node:crypto'
import { newBlindKeys } from '../../kit/blind-signatures.ts'
import { day, fields, oneOf, optional, whole } from '../../kit/forms.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith } from '../filled-form.ts'
import { drawCard } from '../organisations/card.ts'
import type { Affiliate } from '../organisations/affiliate.ts'
import { listAffiliates } from '../organisations/affiliate.store.ts'
import { holds } from '../people/sign-in.ts'
import { findProvider } from '../providers/provider.store.ts'
import { forOffice, type SignedInVisit, type Visit } from '../visit.ts'
import { keepKeys } from './known-vouchers.ts'
import { lettersOf } from './letters.ts'
import { lettersField, roundsPage, type RoundsView } from './rounds.pages.tsx'
import { roundTexts } from './rounds.texts.ts'
import { redeemPath } from './take.pages.tsx'
import { letterHash, mostLetters, proposeRound, takenAlong, type Round } from './voucher.ts'
import { listRounds, printCodes, recordRound, strikeRound, switchVouchers } from './voucher.store.ts'

const path = '/administration/vouchers'
const forWatch = (handler: (visit: SignedInVisit) => Promise<Reply>) => forOffice(['administrator', 'log-keeper'], handler)
const today = ({ now, provider }: Visit) => dayOf(now, provider.zone)
const running = async ({ tx }: Visit): Promise<readonly Affiliate[]> => (await listAffiliates(tx)).filter(({ leftOn }) => leftOn === null)

const note = ({ tx, me, now, provider }: SignedInVisit, event: string, round: Id<'voucher-round'> | null) =>
  log(tx, { event, action: 'U', person: me.person, role: holds(me, 'administrator') ? 'administrator' : 'log-keeper', purpose: 'administration', subject: null, object: round ? { kind: 'voucher-round', id: round } : { kind: 'provider', id: provider.id }, at: now })

const show = async (visit: SignedInVisit, more: Partial<RoundsView> = {}): Promise<Reply> => {
  const [rounds, affiliates, provider] = [await listRounds(visit.tx), holds(visit.me, 'administrator') ? await running(visit) : [], await findProvider(visit.tx, visit.provider.id)]
  const along = takenAlong(rounds)
  const wrong = more.filled !== undefined || more.printNo === true
  return page(roundsPage(visit, {
    today: today(visit), vouchers: provider?.vouchers ?? 'off', rounds, affiliates, along: affiliates.filter(({ id }) => along.has(id)), saved: 'saved' in visit.query, printNo: false,
    filled: filledWith(Object.fromEntries(affiliates.map(({ id, staff }) => [lettersField(id), along.get(id) ?? (affiliates.length === 1 ? staff : null)]))), ...more,
  }), wrong ? 422 : 200)
}

const findRound = async (visit: SignedInVisit): Promise<Round | null> => {
  const id = parseId<'voucher-round'>(visit.params['round'])
  return id ? (await listRounds(visit.tx)).find(round => round.id === id) ?? null : null
}

export const voucherAdministrationRoutes: Routes<Visit> = {
  [`GET ${path}`]: forWatch(visit => show(visit)),

  [`POST ${path}`]: forOffice('administrator', async visit => {
    const read = fields({ vouchers: oneOf(['off', 'on']) }).read(visit.form)
    if (!read.value) return missing()
    await switchVouchers(visit.tx, visit.provider, read.value.vouchers)
    await note(visit, read.value.vouchers === 'on' ? 'vouchers.on' : 'vouchers.off', null)
    return seeOther(`${path}?saved`)
  }),

  [`POST ${path}/rounds`]: forOffice('administrator', async visit => {
    const { tx, me, voice, form } = visit
    const affiliates = await running(visit)
    const read = fields({ opensOn: day, ...Object.fromEntries(affiliates.map(({ id }) => [lettersField(id), optional(whole({ least: 1, most: mostLetters }))])) }).read(form)
    const opensOn = day.parse(form['opensOn'] ?? [])
    if (!read.value || 'problem' in opensOn) return await show(visit, { filled: read })
    const values: Readonly<Record<string, unknown>> = read.value
    const letters = new Map(affiliates.flatMap(({ id }) => { const number = values[lettersField(id)]; return typeof number === 'number' ? [[id, number] as const] : [] }))
    const along = new Map([...takenAlong(await listRounds(tx))].filter(([id]) => affiliates.some(one => one.id === id)))
    const wanted = proposeRound({ opensOn: opensOn.value, letters }, along, today(visit))
    if (refused(wanted)) {
      const [first] = affiliates
      const at = wanted.refused === 'voucher.past' || !first ? 'opensOn' : lettersField(first.id)
      return await show(visit, { filled: { ...read, noes: { [at]: roundTexts(voice)[wanted.refused] } } })
    }
    const round = newAnonymousId<'voucher-round'>()
    await recordRound(tx, round, wanted, me.person, today(visit))
    await note(visit, 'voucher-round.proposed', round)
    return seeOther(`${path}?saved`)
  }),

  [`POST ${path}/rounds/:round/strike`]: forOffice('administrator', async visit => {
    const round = await findRound(visit)
    if (!round || await strikeRound(visit.tx, round.id) === 0) return missing()
    await note(visit, 'voucher-round.struck', round.id)
    return seeOther(`${path}?saved`)
  }),

  /** The key takes a second to make: before the transaction in which it is kept, and only for whoever may. */
  [`POST ${path}/rounds/:round/key`]: { outside: async doorway => {
    const mayNot = (visit: SignedInVisit, round: Round | null): Reply | null =>
      !round || round.proposedBy === visit.me.person ? missing() : round.key ? seeOther(path) : round.opensOn < today(visit) ? seeOther(path) : null
    const first: { may: boolean } = { may: false }
    const before = await doorway.visit(forWatch(async visit => {
      const no = mayNot(visit, await findRound(visit))
      first.may = no === null
      return no ?? seeOther(path)
    }))
    if (!first.may) return before
    const keys = await newBlindKeys()
    return await doorway.visit(forWatch(async visit => {
      const round = await findRound(visit)
      const no = mayNot(visit, round)
      if (no || !round) return no ?? missing()
      await keepKeys(visit, round, keys, visit.me.person)
      await note(visit, 'voucher-key.made', round.id)
      return seeOther(`${path}?saved`)
    }))
  } },

  /** Answered with the letters themselves: their codes stand nowhere else. Printing takes a moment, and is done after the transaction. */
  [`POST ${path}/rounds/:round/letters`]: { outside: async doorway => {
    const papers: Paper[] = []
    const reply = await doorway.visit(forOffice('administrator', async visit => {
      const { tx, vault, provider, asked } = visit
      const round = await findRound(visit)
      if (!round?.key) return missing()
      const codes = Array.from({ length: round.letters }, () => drawCard(randomInt))
      if (!await printCodes(tx, round.id, codes.map(code => letterHash(vault, round.id, code)), today(visit))) return await show(visit, { printNo: true })
      await note(visit, 'voucher-letters.printed', round.id)
      papers.push(lettersOf(provider, round.key, codes, { take: `${asked.origin}/voucher`, redeem: `${asked.origin}${redeemPath}` }))
      return seeOther(path)
    }))
    const [paper] = papers
    return paper ? withHeaders(data('application/pdf', await printPaper(paper)), { 'content-disposition': `attachment; filename="${paper.language === 'en' ? 'letters' : 'brieven'}.pdf"` }) : reply
  } },
}
