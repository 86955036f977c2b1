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
export type InstanceKeys = {
  readonly current: number
  readonly wrapping: ReadonlyMap<number, Buffer>
  readonly secret: Buffer
  /** What providers that came from elsewhere brought along, by provider. */
  readonly brought?: ReadonlyMap<string, Brought>
}

/**
 * What is worked out from the instance's secret and stays in the database for longer than a sitting, for each provider apart: a
 * provider that leaves takes these along, and what they close or find goes on working, while nothing of another's is told.
 */
export const providerPurposes = ['receipt-pepper', 'recovery-code', 'mail-index', 'entry-code', 'card', 'event-mail', 'earlier-number', 'certificate', 'portfolio'] as const
export type ProviderPurpose = (typeof providerPurposes)[number]
export type Brought = { readonly keys: ReadonlyMap<ProviderPurpose, Buffer>; /** The public halves that signed its log before (SPKI, DER). */ readonly anchors: readonly Buffer[] }

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
  /** The same for one provider alone: what it brought from where it came, or else this instance's. */
  derivedFor(provider: Id<'provider'>, purpose: ProviderPurpose): Buffer
  /** The keys that signed this provider's log where it was before, the public halves (SPKI, DER). */
  anchorsBefore(provider: Id<'provider'>): readonly Buffer[]
  /** Forgets opened keys, for when a file is erased. */
  forget(): void
}
export type Scope = {
  /** @param opensFor a row: the key then opens for those to whom that row is open, and for nobody else */
  newDocument(tx: Tx, opensFor?: Id<string>): Promise<DocumentKey>
}

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

const documentContext = (provider: Id<'provider'>, scopeKey: Id<'scope-key'>, documentKey: Id<'document-key'>) => `document|${provider}|${scopeKey}|${documentKey}`
/** Which key a sealed value was closed with. */
export const documentKeyOf = (sealed: Buffer): Id<'document-key'> => idFromBytes<'document-key'>(asSealed(sealed).subarray(1, 17))

const wrapContext = (provider: Id<'provider'>, scopeKey: Id<'scope-key'>) => `wrap|${provider}|${scopeKey}`

/** A wrap made anew under the instance's current key, from whichever version it stands in now. */
export const rewrap = (keys: InstanceKeys, provider: Id<'provider'>, scopeKey: Id<'scope-key'>, version: number, wrapped: Buffer): Buffer => {
  const [before, now] = [keys.wrapping.get(version), keys.wrapping.get(keys.current)]
  if (!before || !now) throw new CannotOpen()
  const context = wrapContext(provider, scopeKey)
  return close(now, unclose(before, wrapped, context), context)
}

/** Keys made anew under the same ids, for everything of one provider that came from another instance. */
export type KeysAnew = {
  /** A fresh key for this scope, closed under the instance's current key, whose version stands beside it. */
  scope(scopeKey: Id<'scope-key'>): { readonly wrapped: Buffer; readonly version: number }
  /** A fresh key for this document; of a scope that was erased, one that nothing opens. */
  document(documentKey: Id<'document-key'>, scopeKey: Id<'scope-key'>): Buffer
  seal(documentKey: Id<'document-key'>, place: Place, text: string): Sealed
  /** Stands for a value whose key was erased: it opens nowhere. */
  erased(documentKey: Id<'document-key'>): Sealed
}
export const keysAnew = (keys: InstanceKeys, provider: Id<'provider'>): KeysAnew => {
  const instanceKey = keys.wrapping.get(keys.current)
  if (!instanceKey) throw new CannotOpen()
  const scopes = new Map<string, Buffer>()
  const documents = new Map<string, Buffer>()
  return {
    scope(id) {
      const key = randomBytes(32)
      scopes.set(id, key)
      return { wrapped: close(instanceKey, key, wrapContext(provider, id)), version: keys.current }
    },
    document(id, scope) {
      const key = randomBytes(32)
      const under = scopes.get(scope)
      if (under) documents.set(id, key)
      return close(under ?? randomBytes(32), key, documentContext(provider, scope, id))
    },
    seal(id, place, text) {
      const key = documents.get(id)
      if (!key) throw new CannotOpen()
      return asSealed(Buffer.concat([Buffer.of(suite), idBytes(id), close(key, pad(text), placeText(provider, place))]))
    },
    erased: id => asSealed(Buffer.concat([Buffer.of(suite), idBytes(id), randomBytes(12 + smallest + 16)])),
  }
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

type WrapRow = { readonly documentKey: Id<'document-key'>; readonly document: Buffer; readonly scopeKey: Id<'scope-key'>; readonly version: number; readonly wrapped: Buffer; readonly opensFor: Id<string> | null }

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

  const newDocumentKey = (provider: Id<'provider'>, scopeKey: Id<'scope-key'>, key: Buffer, opensFor?: Id<string>) => {
    const id = newAnonymousId<'document-key'>()
    const documentKey = randomBytes(32)
    if (opensFor === undefined) documents.put(id, documentKey)
    const document: DocumentKey = { id, seal: (place, text) => asSealed(Buffer.concat([Buffer.of(suite), idBytes(id), close(documentKey, pad(text), placeText(provider, place))])) }
    return { document, wrapped: close(key, documentKey, documentContext(provider, scopeKey, id)) }
  }

  const scopeWith = (provider: Id<'provider'>, scopeKey: Id<'scope-key'>, key: Buffer): Scope => ({
    async newDocument(tx, opensFor) {
      const { document, wrapped } = newDocumentKey(provider, scopeKey, key, opensFor)
      await tx.run(sql`insert into keys.document_key (id, scope_key_id, wrapped, opens_for) values (${document.id}, ${scopeKey}, ${wrapped}, ${opensFor ?? null})`)
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
    /** A key that opens for some and not for others is asked for each time: what one transaction may open is not held for the next. */
    const forNow = new Map<string, Buffer>()
    const missing = [...new Set(ids.filter(id => id !== null && !documents.get(id)))]
    if (missing.length > 0) {
      const rows = await tx.rows<WrapRow>(sql`
        select d.id as "documentKey", d.wrapped as document, d.scope_key_id as "scopeKey", w.recipient_version as version, w.wrapped, d.opens_for as "opensFor"
        from keys.document_key d join keys.wrap w using (provider_id, scope_key_id)
        where d.id = any(${missing}::uuid[]) and w.recipient_kind = 'instance'`)
      for (const row of rows) {
        const scope = scopes.get(row.scopeKey) ?? unclose(wrappingKey(row.version), row.wrapped, wrapContext(provider, row.scopeKey))
        scopes.put(row.scopeKey, scope)
        const document = unclose(scope, row.document, documentContext(provider, row.scopeKey, row.documentKey))
        if (row.opensFor === null) documents.put(row.documentKey, document)
        else forNow.set(row.documentKey, document)
      }
    }
    return values.map(([place, sealed], index) => {
      const id = ids[index]
      if (!sealed || !id) return null
      const key = forNow.get(id) ?? documents.get(id)
      if (!key) throw new CannotOpen()
      return unpad(unclose(key, sealed.subarray(17), placeText(provider, place)))
    })
  }

  const derive: Vault['derived'] = purpose => {
    const { secret } = keys()
    if (derivedFrom !== secret) derived.clear()
    derivedFrom = secret
    const key = derived.get(purpose) ?? Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), purpose, 32))
    derived.set(purpose, key)
    return key
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
    derived: derive,
    derivedFor: (provider, purpose) => keys().brought?.get(provider)?.keys.get(purpose) ?? derive(`${purpose} ${provider}`),
    anchorsBefore: provider => keys().brought?.get(provider)?.anchors ?? [],
    forget() {
      documents.clear()
      scopes.clear()
    },
  }
}
