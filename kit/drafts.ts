/**
 * What someone typed and did not hand in yet, kept sealed on the server and never in the browser. A draft is its
 * writer's alone: the transaction must run for the person. Saving again replaces it, key and all, so that what was
 * erased while writing opens nowhere any more.
 */
import { sql, type Tx } from './db.ts'
import { idFromBytes, newAnonymousId, type Id } from './id.ts'
import type { Instant } from './time.ts'
import type { Place, Sealed, Vault } from './vault.ts'
import { actField, type Form } from './web.ts'

export type Around = { readonly tx: Tx; readonly vault: Vault; readonly provider: Id<'provider'>; readonly person: Id<'person'> }
export type Draft = { readonly form: string; readonly fields: Form; readonly savedAt: Instant }

/** The hidden field that names a form's draft: once the form is handed in, the draft goes. */
export const draftField = 'draft'

/** The draft of a form that was sent after the sign-in had ended. Its name tells where the form was going. */
const unsent = 'unsent '

/** Never kept, wherever they are typed. */
const secret = new Set([actField, 'password', 'code', 'response'])

const longestForm = 199
const longestContent = 60_000
const keptFor = 30 * 24 * 60 * 60_000

type Row = { readonly id: Id<'draft'>; readonly form: string; readonly content: Sealed; readonly savedAt: Instant }
const columns = sql`select id, form, content, saved_at as "savedAt" from draft`
const place = (id: Id<'draft'>): Place => ({ table: 'draft', row: id, column: 'content' })

/** @returns false when it is too long to keep. */
export const saveDraft = async ({ tx, vault, provider, person }: Around, form: string, fields: Form, now: Instant): Promise<boolean> => {
  const content = JSON.stringify(Object.fromEntries(Object.entries(fields).filter(([name]) => !secret.has(name))))
  if (form.length > longestForm || Buffer.byteLength(content) > longestContent) return false
  await dropDraft(tx, form)
  const id = newAnonymousId<'draft'>()
  const document = await (await vault.scope(tx, provider, provider)).newDocument(tx)
  await tx.run(sql`
    insert into draft (id, person_id, form, version, content, saved_at) values (${id}, ${person}, ${form}, 1, ${document.seal(place(id), content)}, ${now})
    on conflict (provider_id, person_id, form) do update set id = excluded.id, version = draft.version + 1, content = excluded.content, saved_at = excluded.saved_at`)
  return true
}

export const findDraft = async (around: Omit<Around, 'person'>, form: string): Promise<Draft | null> => {
  const row = await around.tx.one<Row>(sql`${columns} where form = ${form}`)
  return row ? await open(around, row) : null
}

export const dropDraft = async (tx: Tx, form: string): Promise<void> => {
  const gone = await tx.one<{ readonly content: Buffer }>(sql`delete from draft where form = ${form} returning content`)
  if (gone) await tx.run(sql`delete from keys.document_key where id = ${idFromBytes(gone.content.subarray(1, 17))}`)
}

/** Keeps a form that came too late, by where it was going. False when nothing in it was worth keeping, or it was too long. */
export const keepUnsent = async (around: Around, path: string, fields: Form, now: Instant): Promise<boolean> =>
  Object.entries(fields).some(([name, typed]) => !secret.has(name) && typed.some(one => one.trim() !== '')) && await saveDraft(around, unsent + path, fields, now)

/** Everything of this person that came too late, newest first; `path` is where the form was going. */
export const listUnsent = async (around: Omit<Around, 'person'>): Promise<readonly (Draft & { readonly path: string })[]> => {
  const rows = await around.tx.rows<Row>(sql`${columns} where starts_with(form, ${unsent}) order by saved_at desc limit 20`)
  const drafts: (Draft & { readonly path: string })[] = []
  for (const row of rows) drafts.push({ ...(await open(around, row)), path: row.form.slice(unsent.length) })
  return drafts
}

/** Forgets what was left for thirty days. Runs as the worker. */
export const forgetDrafts = async (tx: Tx, now: Instant): Promise<number> =>
  (await tx.one<{ readonly gone: number }>(sql`select forget_drafts(${new Date(now.getTime() - keptFor)}) as gone`))?.gone ?? 0

const open = async ({ tx, vault, provider }: Omit<Around, 'person'>, { id, form, content, savedAt }: Row): Promise<Draft> =>
  ({ form, savedAt, fields: formFrom(JSON.parse(await vault.open(tx, provider, place(id), content))) })

const formFrom = (value: unknown): Form => {
  const fields: Record<string, readonly string[]> = Object.create(null)
  if (typeof value === 'object' && value !== null) for (const [name, typed] of Object.entries(value)) {
    if (Array.isArray(typed)) fields[name] = typed.filter((one): one is string => typeof one === 'string')
  }
  return fields
}
