/**
 * Everything private is sealed before it reaches the database, and opened after the store has read it.
 *
 *   text --document key--> sealed column      one key a document (a note, a contact, a name)
 *   document key --scope key--> keys.document_key     one scope a trajectory, or the provider itself
 *   scope key --recipient's key--> keys.wrap          today one recipient: the instance, whose key is a file
 *
 * AES-256-GCM throughout. A sealed value knows its place (provider, table, row, column, version) as
 * authenticated data: moved to another row it does not open. Text is padded to a power of two before it is
 * sealed, so its length tells little. Erasing is deleting keys: what is left opens nowhere.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { sql, type Tx } from './db.ts'
import { idBytes, idFromBytes, newAnonymousId, type Id } from './id.ts'

export type Sealed = Buffer & { readonly sealed: true }
/** Where a sealed value stands. The provider is added by the vault. */
export type Place = { readonly table: string; readonly row: Id<string>; readonly column: string; readonly version?: number }
/** The instance's keys, from a file outside database and backup. `wrapping` holds every version that may still stand in a wrap. */
export type InstanceKeys = { readonly current: number; readonly wrapping: ReadonlyMap<number, Buffer>; readonly secret: Buffer }

export type DocumentKey = { readonly id: Id<'document-key'>; seal(place: Place, text: string): Sealed }

export type Vault = {
  /** The scope's key, made when it is the first time. Of a provider's own scope the id is the provider's. */
  scope(tx: Tx, provider: Id<'provider'>, scope: Id<string>): Promise<Scope>
  /** Two documents of a scope that cannot exist yet, for what stays as long as it and for what goes before: one statement makes all, and nobody asks whether it exists. */
  newScope(tx: Tx, provider: Id<'provider'>, scope: Id<string>): Promise<readonly [DocumentKey, DocumentKey]>
  open(tx: Tx, provider: Id<'provider'>, place: Place, sealed: Sealed): Promise<string>
  /** Opens many at once with at most one question to the database. Null stays null. */
  openAll(tx: Tx, provider: Id<'provider'>, values: readonly (readonly [Place, Sealed | null])[]): Promise<readonly (string | null)[]>
  /** A key of the instance for one purpose (an index, a pepper): the same on every process, never in the database. */
  derived(purpose: string): Buffer
  /** Forgets opened keys, for when a file is erased. */
  forget(): void
}
export type Scope = { newDocument(tx: Tx): Promise<DocumentKey> }

/** One error for every way a value can fail to open: who tampers learns nothing. */
export class CannotOpen extends Error {
  constructor() {
    super('this sealed value does not open here')
    this.name = 'CannotOpen'
  }
}

const suite = 1
const smallest = 64
const largest = 65536

const pad = (text: string): Buffer => {
  const bytes = Buffer.from(text, 'utf8')
  let size = smallest
  while (size < bytes.length + 4) size *= 2
  if (size > largest) throw new Error('too long to seal: at most 65532 bytes')
  const padded = Buffer.alloc(size)
  padded.writeUInt32BE(bytes.length, 0)
  bytes.copy(padded, 4)
  return padded
}
const unpad = (padded: Buffer): string => padded.toString('utf8', 4, 4 + padded.readUInt32BE(0))

const close = (key: Buffer, plain: Buffer, context: string): Buffer => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context, 'utf8'))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}
const unclose = (key: Buffer, closed: Buffer, context: string): Buffer => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, closed.subarray(0, 12)).setAAD(Buffer.from(context, 'utf8')).setAuthTag(closed.subarray(-16))
    return Buffer.concat([decipher.update(closed.subarray(12, -16)), decipher.final()])
  } catch {
    throw new CannotOpen()
  }
}

const placeText = (provider: Id<'provider'>, { table, row, column, version = 0 }: Place) => `${suite}|${provider}|${table}|${row}|${column}|${version}`
const isSealed = (bytes: Buffer): bytes is Sealed => bytes.length >= 45 && bytes[0] === suite
const asSealed = (bytes: Buffer): Sealed => {
  if (isSealed(bytes)) return bytes
  throw new CannotOpen()
}

const wrapContext = (provider: Id<'provider'>, scopeKey: Id<'scope-key'>) => `wrap|${provider}|${scopeKey}`

/** A wrap made anew under the instance's current key, from whichever version it stands in now. */
export const rewrap = (keys: InstanceKeys, provider: Id<'provider'>, scopeKey: Id<'scope-key'>, version: number, wrapped: Buffer): Buffer => {
  const [before, now] = [keys.wrapping.get(version), keys.wrapping.get(keys.current)]
  if (!before || !now) throw new CannotOpen()
  const context = wrapContext(provider, scopeKey)
  return close(now, unclose(before, wrapped, context), context)
}

/** At most this many opened keys are held, for at most five minutes: the newest push out the oldest. */
const heldAtMost = 20_000
const heldFor = 5 * 60_000
class Held {
  readonly #keys = new Map<string, { readonly key: Buffer; readonly until: number }>()
  get(id: string): Buffer | null {
    const held = this.#keys.get(id)
    if (!held) return null
    if (held.until > Date.now()) return held.key
    this.#keys.delete(id)
    return null
  }
  put(id: string, key: Buffer): void {
    if (this.#keys.size >= heldAtMost) for (const [oldest] of this.#keys) { this.#keys.delete(oldest); break }
    this.#keys.set(id, { key, until: Date.now() + heldFor })
  }
  clear(): void { this.#keys.clear() }
}

type WrapRow = { readonly documentKey: Id<'document-key'>; readonly document: Buffer; readonly scopeKey: Id<'scope-key'>; readonly version: number; readonly wrapped: Buffer }

const instance = '00000000-0000-4000-8000-000000000000'

/** @param given the instance's keys, or where to ask for them anew, since they rotate while a server runs. */
export const openVault = (given: InstanceKeys | (() => InstanceKeys)): Vault => {
  const keys = typeof given === 'function' ? given : () => given
  const documents = new Held()
  const scopes = new Held()
  /** By the secret they come from: asked for at every knock on the door, and the same until the instance's secret is another. */
  let derivedFrom: Buffer | null = null
  const derived = new Map<string, Buffer>()

  const wrappingKey = (version: number): Buffer => {
    const key = keys().wrapping.get(version)
    if (!key) throw new CannotOpen()
    return key
  }
  const documentContext = (provider: Id<'provider'>, scopeKey: Id<'scope-key'>, documentKey: Id<'document-key'>) => `document|${provider}|${scopeKey}|${documentKey}`

  const newDocumentKey = (provider: Id<'provider'>, scopeKey: Id<'scope-key'>, key: Buffer) => {
    const id = newAnonymousId<'document-key'>()
    const documentKey = randomBytes(32)
    documents.put(id, documentKey)
    const document: DocumentKey = { id, seal: (place, text) => asSealed(Buffer.concat([Buffer.of(suite), idBytes(id), close(documentKey, pad(text), placeText(provider, place))])) }
    return { document, wrapped: close(key, documentKey, documentContext(provider, scopeKey, id)) }
  }

  const scopeWith = (provider: Id<'provider'>, scopeKey: Id<'scope-key'>, key: Buffer): Scope => ({
    async newDocument(tx) {
      const { document, wrapped } = newDocumentKey(provider, scopeKey, key)
      await tx.run(sql`insert into keys.document_key (id, scope_key_id, wrapped) values (${document.id}, ${scopeKey}, ${wrapped})`)
      return document
    },
  })

  const newScopeKey = (provider: Id<'provider'>, scope: Id<string>) => {
    const id = newAnonymousId<'scope-key'>()
    const key = randomBytes(32)
    const { current } = keys()
    const wrapped = close(wrappingKey(current), key, wrapContext(provider, id))
    const made = sql`with made as (insert into keys.scope_key (id, scope_id) values (${id}, ${scope}))`
    const wrap = sql`insert into keys.wrap (scope_key_id, recipient_kind, recipient_id, recipient_version, wrapped) values (${id}, 'instance', ${instance}, ${current}, ${wrapped})`
    return { id, key, made, wrap }
  }

  const openAll: Vault['openAll'] = async (tx, provider, values) => {
    const ids = values.map(([, sealed]) => sealed && idFromBytes<'document-key'>(asSealed(sealed).subarray(1, 17)))
    const missing = [...new Set(ids.filter(id => id !== null && !documents.get(id)))]
    if (missing.length > 0) {
      const rows = await tx.rows<WrapRow>(sql`
        select d.id as "documentKey", d.wrapped as document, d.scope_key_id as "scopeKey", w.recipient_version as version, w.wrapped
        from keys.document_key d join keys.wrap w using (provider_id, scope_key_id)
        where d.id = any(${missing}::uuid[]) and w.recipient_kind = 'instance'`)
      for (const row of rows) {
        const scope = scopes.get(row.scopeKey) ?? unclose(wrappingKey(row.version), row.wrapped, wrapContext(provider, row.scopeKey))
        scopes.put(row.scopeKey, scope)
        documents.put(row.documentKey, unclose(scope, row.document, documentContext(provider, row.scopeKey, row.documentKey)))
      }
    }
    return values.map(([place, sealed], index) => {
      const id = ids[index]
      if (!sealed || !id) return null
      const key = documents.get(id)
      if (!key) throw new CannotOpen()
      return unpad(unclose(key, sealed.subarray(17), placeText(provider, place)))
    })
  }

  return {
    async newScope(tx, provider, scope) {
      const { id, key, made, wrap } = newScopeKey(provider, scope)
      const [stays, goes] = [newDocumentKey(provider, id, key), newDocumentKey(provider, id, key)]
      await tx.run(sql`${made}, closed as (${wrap}) insert into keys.document_key (id, scope_key_id, wrapped) values (${stays.document.id}, ${id}, ${stays.wrapped}), (${goes.document.id}, ${id}, ${goes.wrapped})`)
      return [stays.document, goes.document]
    },
    async scope(tx, provider, scope) {
      const row = await tx.one<{ readonly id: Id<'scope-key'>; readonly version: number; readonly wrapped: Buffer }>(sql`
        select s.id, w.recipient_version as version, w.wrapped
        from keys.scope_key s join keys.wrap w on w.provider_id = s.provider_id and w.scope_key_id = s.id and w.recipient_kind = 'instance'
        where s.scope_id = ${scope} order by s.version desc limit 1`)
      if (!row) {
        const { id, key, made, wrap } = newScopeKey(provider, scope)
        await tx.run(sql`${made} ${wrap}`)
        return scopeWith(provider, id, key)
      }
      const key = scopes.get(row.id) ?? unclose(wrappingKey(row.version), row.wrapped, wrapContext(provider, row.id))
      scopes.put(row.id, key)
      return scopeWith(provider, row.id, key)
    },
    openAll,
    async open(tx, provider, place, sealed) {
      const [text] = await openAll(tx, provider, [[place, sealed]])
      if (text == null) throw new CannotOpen()
      return text
    },
    derived(purpose) {
      const { secret } = keys()
      if (derivedFrom !== secret) derived.clear()
      derivedFrom = secret
      const key = derived.get(purpose) ?? Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), purpose, 32))
      derived.set(purpose, key)
      return key
    },
    forget() {
      documents.clear()
      scopes.clear()
    },
  }
}
