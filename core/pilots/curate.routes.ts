/** The administrator looks at what people gave before anyone reads it, and exchanges cards with other installations by signed file. */
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { enqueue } from '../../kit/jobs.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refuse, refused, type Refusal } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { namesIn } from '../advice/names.ts'
import { eventOf, eventsOf, harvestsOf } from '../events/known-events.ts'
import { filledWith } from '../filled-form.ts'
import { forOffice, type SignedInVisit, type Visit } from '../visit.ts'
import { findForeign, findOpenKey, isKnownSigner, listOpenKeysBefore, listPoints, listUnlooked, lockTakingIn, recordLook } from './contribution.store.ts'
import { ideaForm, textsOf, type Contribution, type ContributionId } from './contribution.ts'
import { comparePage, curatePage, importPage, keyPage, lookAddress, lookPage, writeIdeaPage } from './curate.pages.tsx'
import { curateTexts } from './curate.texts.ts'
import { contributionOf, contributionsOf, keepContribution, keepForeignReport, reportsOf } from './known-contributions.ts'
import { fingerprintsOf, renewKey, signingKey } from './known-key.ts'
import { mostTold, readFile, signFile, type Content, type SignedFile } from './signed-file.ts'

export const curateRoutes: Routes<Visit> = {
  'GET /administration/together': forOffice('administrator', async visit =>
    page(curatePage(visit, { events: await eventsOf(visit), contributions: await contributionsOf(visit), unlooked: new Set(await listUnlooked(visit.tx)), saved: 'saved' in visit.query }))),

  'GET /administration/together/cards/:card': forCard(async (visit, contribution) => {
    await log(visit.tx, lineOf(visit, 'contribution.read', 'R', contribution.id))
    return page(lookPage(visit, {
      contribution, points: await listPoints(visit.tx, contribution.id), reports: await reportsOf(visit, contribution.id), looked: !(await listUnlooked(visit.tx)).includes(contribution.id),
      names: [...new Set(textsOf(contribution).flatMap(words => namesIn(words)))], file: (await toSign(visit, contribution))?.kind ?? null, saved: 'saved' in visit.query,
    }))
  }),

  'POST /administration/together/cards/:card/looks': forCard(async (visit, { id, shown }) => {
    const wanted = visit.form['shown']?.[0] === 'yes'
    if (wanted !== shown || !shown) await recordLook(visit.tx, id, wanted, visit.me.person, visit.now)
    await log(visit.tx, lineOf(visit, wanted ? 'contribution.show' : 'contribution.hide', 'U', id))
    return seeOther(`${lookAddress(id)}?saved`)
  }),

  'GET /administration/together/ideas/new': forOffice('administrator', async visit => {
    const id = parseId<'event'>(visit.query['event'])
    const event = id && await eventOf(visit, id)
    const theme = Number(visit.query['theme'])
    const harvest = event && (await harvestsOf(visit, event.id)).find(one => one.theme === theme)
    return page(writeIdeaPage(visit, { from: event && { event }, filled: filledWith({ title: event?.themes[theme - 1]?.slice(0, 120) ?? null, what: harvest?.words.slice(0, 1200) ?? null }) }))
  }),

  'POST /administration/together/ideas': forOffice('administrator', async visit => {
    const { tx, me, now, form } = visit
    const from = parseId<'event'>(form['event']?.[0])
    const event = from && await eventOf(visit, from)
    if (from && !event) return missing()
    const read = ideaForm.read(form)
    if (!read.value) return page(writeIdeaPage(visit, { from: event && { event }, filled: read }), 422)
    const id: ContributionId = newAnonymousId()
    await keepContribution(visit, { id, kind: 'idea', parent: null, event: event?.id ?? null, givenOn: dayOf(now, visit.provider.zone), said: read.value })
    await recordLook(tx, id, true, me.person, now)
    await log(tx, lineOf(visit, 'contribution.give', 'C', id))
    return seeOther(`${lookAddress(id)}?saved`)
  }),

  'POST /administration/together/cards/:card/files': forCard(async (visit, contribution) => {
    const content = await toSign(visit, contribution)
    if (!content) return missing()
    const file = signFile(content, await signingKey(visit, visit.now))
    await log(visit.tx, { ...lineOf(visit, 'contribution.sign', 'R', contribution.id), purpose: 'export' })
    return withHeaders(data('application/json; charset=utf-8', `${file}\n`), { 'content-disposition': `attachment; filename="${content.kind === 'practice' ? 'kaart' : 'bericht'}.json"` })
  }),

  'GET /administration/together/key': forOffice('administrator', async visit => page(keyPage(visit, { keys: await fingerprintsOf(visit), saved: 'saved' in visit.query }))),

  /** By the fingerprint that stood on the page: pressed twice, it is one new key. */
  'POST /administration/together/keys': forOffice('administrator', async visit => {
    const { tx, me, now, form } = visit
    if (await renewKey(visit, form['instead']?.[0] ?? '', now)) await log(tx, { event: 'signing-key.renew', action: 'C', person: me.person, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'signing-key', id: null }, at: now })
    return seeOther('/administration/together/key?saved')
  }),

  'GET /administration/together/import': forOffice('administrator', async visit => page(importPage(visit, { typed: '', wrong: null }))),

  /** First it is shown by whose key it is; kept only after the two fingerprints were compared. */
  'POST /administration/together/imports': forOffice('administrator', async visit => {
    const { tx, form, me, now } = visit
    const t = curateTexts(visit.voice)
    const typed = form['file']?.[0] ?? ''
    const read = readFile(typed)
    await lockTakingIn(tx)
    const fits = refused(read) ? read : await fitsHere(visit, read)
    if (refused(read) || refused(fits)) return page(importPage(visit, { typed: typed.slice(0, 2000), wrong: t[refused(read) ? read.refused : refused(fits) ? fits.refused : 'file.not-ours'] }), 422)
    const known = await isKnownSigner(tx, [read.signer]) ? 'key' : await isKnownSigner(tx, read.before) ? 'before' : null
    const compare = (wrong: string | null) => page(comparePage(visit, { ...read, known, file: typed.trim(), wrong }), wrong === null ? 200 : 422)
    if (form['taken']?.[0] !== 'in') return compare(null)
    if (!known && form['compared']?.[0] !== 'yes') return compare(t.mustCompare)
    const id = fits.there ?? newAnonymousId<'contribution'>()
    if (!fits.there) {
      await takeIn(visit, id, read, typed.trim(), fits.parent)
      await recordLook(tx, id, true, me.person, now)
    }
    await log(tx, lineOf(visit, 'contribution.take-in', 'C', id))
    if (read.content.kind === 'taken-over' && fits.parent) await takeInReports(visit, id, fits.parent, read.content.told)
    return seeOther(`${lookAddress(id)}?saved`)
  }),
}

function forCard(handler: (visit: SignedInVisit, contribution: Contribution) => Promise<Reply>) {
  return forOffice('administrator', async visit => {
    const id = parseId<'contribution'>(visit.params['card'])
    const found = id && await contributionOf(visit, id)
    return found ? await handler(visit, found) : missing()
  })
}

/** A practice of our own that everyone reads, or word of one that came from elsewhere; null for all else. */
const toSign = async (visit: Visit, { id, kind, shown, signer, parent, said, givenOn }: Contribution): Promise<Content | null> => {
  const from = visit.provider.name
  if (kind === 'practice' && shown && signer === null) {
    const { organisation, ...practice } = said
    return { kind: 'practice', id, from, organisation, on: givenOn, practice }
  }
  const of = kind === 'taking-over' && shown && signer === null && parent ? await contributionOf(visit, parent) : null
  if (kind !== 'taking-over' || !of?.foreign) return null
  const told = (await reportsOf(visit, id)).slice(0, mostTold).map(({ words, toldOn }) => ({ on: toldOn, words }))
  return { kind: 'taken-over', id, from, organisation: said.organisation, on: said.startsOn, practice: of.foreign, told }
}

/** Where it belongs here, and whether it came before. */
const fitsHere = async (visit: Visit, { content, signer, before }: SignedFile): Promise<{ readonly there: ContributionId | null; readonly parent: ContributionId | null } | Refusal<'file.own' | 'file.unknown-practice' | 'file.other-key'>> => {
  const own = [await findOpenKey(visit.tx), ...(await listOpenKeysBefore(visit.tx)).map(({ open }) => open)]
  if (own.some(open => open?.equals(signer))) return refuse('file.own')
  const there = await findForeign(visit.tx, content.id)
  const came = there && await contributionOf(visit, there)
  // By the same key as the last time, or by one that it vouches for.
  if (came && ![signer, ...before].some(open => came.signer?.equals(open))) return refuse('file.other-key')
  if (content.kind === 'practice') return { there, parent: null }
  const practice = parseId<'contribution'>(content.practice)
  const ours = practice && await contributionOf(visit, practice)
  return ours && ours.kind === 'practice' && ours.signer === null ? { there, parent: ours.id } : refuse('file.unknown-practice')
}

const takeIn = async (visit: Visit, id: ContributionId, { content, signer }: SignedFile, file: string, parent: ContributionId | null): Promise<void> => {
  const organisation = content.organisation === content.from ? content.from : `${content.organisation} (${content.from})`
  const common = { id, parent, event: null, givenOn: dayOf(visit.now, visit.provider.zone) }
  const practice = parent && await contributionOf(visit, parent)
  await keepContribution(visit, content.kind === 'practice' ? { ...common, kind: 'practice', said: { ...content.practice, organisation } } : { ...common, kind: 'taking-over', said: { title: practice?.said.title ?? '', organisation, startsOn: content.on } }, { file, content, signer })
}

/** What they told since the last time; whoever gave the practice hears that there is something to read. */
const takeInReports = async (visit: Visit, id: ContributionId, practice: ContributionId, told: readonly { readonly on: Contribution['givenOn']; readonly words: string }[]): Promise<void> => {
  const before = (await reportsOf(visit, id)).length
  for (const [index, { on, words }] of told.entries()) if (index >= before) await keepForeignReport(visit, id, { number: index + 1, ends: null, words, toldOn: on })
  await enqueue(visit.tx, 'contribution-news', { provider: visit.provider.id, id: practice }, { key: `contribution-news:${practice}` })
}

const lineOf = ({ me, now }: SignedInVisit, event: string, action: LogLine['action'], id: ContributionId): LogLine =>
  ({ event, action, person: me.person, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'contribution', id }, at: now })
