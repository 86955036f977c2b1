// A script of its own, loaded only where a voucher is taken. What it signs for never leaves this page but blinded: the server signs what it
// cannot read, and what it signed is finished and checked here before anyone sees it.
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { encode } from 'uqr'
import { wordsOfHash } from '../../kit/words/fingerprint.ts'
import { normaliseWords } from '../../kit/words/words.ts'
import { Enhancement, words } from './words.ts'

const suite = RSABSSA.SHA384.PSS.Randomized()
const secretBytes = 32

type Offered = { readonly round: string; readonly key: string }
type Begun = { readonly round: string; readonly code: string; readonly key: CryptoKey; readonly prepared: Uint8Array; readonly blinded: string; readonly inverse: Uint8Array }

const isOffered = (value: unknown): value is Offered =>
  typeof value === 'object' && value !== null && 'round' in value && typeof value.round === 'string' && 'key' in value && typeof value.key === 'string'
const field = (value: unknown, name: string): string | null => {
  if (typeof value !== 'object' || value === null) return null
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1]
  return typeof found === 'string' ? found : null
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0))
const textOf = (bytes: Uint8Array): string => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
const roundBytes = (round: string): Uint8Array => Uint8Array.from(round.replaceAll('-', '').match(/../g) ?? [], pair => Number.parseInt(pair, 16))

class VoucherElement extends Enhancement {
  /** Asked again, the same is asked: another question with the same letter would be refused. */
  #begun: Begun | null = null

  start(): void {
    const form = this.querySelector('form')
    // Browsers keep what this needs from pages that came unprotected.
    if (!form || !('subtle' in crypto)) return
    this.#show('plain', false)
    this.#show('asking', true)
    this.on(form, 'submit', event => {
      event.preventDefault()
      void this.#take(form)
    })
    this.on(this, 'click', event => { if (event.target instanceof Element && event.target.closest('[data-part="print"]')) print() })
  }

  async #take(form: HTMLFormElement): Promise<void> {
    const button = form.querySelector('button')
    if (button) button.disabled = true
    this.#say('busy')
    try {
      this.#say(await this.#tried(form))
    } catch {
      this.#say('failed')
    } finally {
      if (button) button.disabled = false
    }
  }

  /** @returns by which name what happened stands among the words; nothing where all is well */
  async #tried(form: HTMLFormElement): Promise<string> {
    const said = new FormData(form)
    const code = String(said.get('code') ?? '').trim()
    const typed = normaliseWords(String(said.get('words') ?? ''), 4)?.join(' ')
    if (!typed) return 'words'
    const begun = this.#begun?.code === code ? this.#begun : await this.#begin(code, typed)
    if (!begun) return 'key'
    this.#begun = begun

    const body = new URLSearchParams({ round: begun.round, code, blinded: begun.blinded, challenge: String(said.get('challenge') ?? ''), answer: String(said.get('answer') ?? '') })
    const response = await fetch(words(this, 'sign'), { method: 'POST', body, credentials: 'omit', referrerPolicy: 'same-origin' })
    const answer: unknown = await response.json()
    const signature = field(answer, 'signature')
    if (!signature) {
      // What was malformed or unknown used nothing up; begin anew with what is typed next.
      this.#begun = null
      return field(answer, 'answer') ?? 'failed'
    }
    // Throws where it does not hold, and then nothing is shown.
    const finished = await suite.finalize(begun.key, begun.prepared, bytesOf(signature), begun.inverse)
    this.#hand(textOf(Uint8Array.from([...roundBytes(begun.round), ...begun.prepared, ...finished])))
    return 'done'
  }

  /** Takes the key whose words stand on the letter, and no other: a key of one's own would tell who one is. */
  async #begin(code: string, typed: string): Promise<Begun | null> {
    const response = await fetch(words(this, 'keys'), { credentials: 'omit' })
    const keys: unknown = await response.json()
    for (const offered of Array.isArray(keys) ? keys.filter(isOffered) : []) {
      const bytes = bytesOf(offered.key)
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      if (wordsOfHash(hash).join(' ') !== typed) continue
      const key = await crypto.subtle.importKey('spki', bytes, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])
      const prepared = suite.prepare(crypto.getRandomValues(new Uint8Array(secretBytes)))
      const { blindedMsg, inv } = await suite.blind(key, prepared)
      return { round: offered.round, code, key, prepared, blinded: textOf(blindedMsg), inverse: inv }
    }
    return null
  }

  #hand(voucher: string): void {
    const address = `${words(this, 'redeem')}#${voucher}`
    const { data } = encode(address, { ecc: 'L', border: 4 })
    const space = 'http://www.w3.org/2000/svg'
    const [picture, ground, squares] = [document.createElementNS(space, 'svg'), document.createElementNS(space, 'rect'), document.createElementNS(space, 'path')]
    picture.setAttribute('viewBox', `0 0 ${data.length} ${data.length}`)
    picture.setAttribute('class', 'qr')
    picture.setAttribute('role', 'img')
    picture.setAttribute('aria-label', words(this, 'picture'))
    for (const side of ['width', 'height']) ground.setAttribute(side, String(data.length))
    ground.setAttribute('class', 'qr-ground')
    squares.setAttribute('class', 'qr-squares')
    squares.setAttribute('d', data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join(''))
    picture.append(ground, squares)
    this.querySelector('[data-part="picture"]')?.replaceChildren(picture)
    const text = this.querySelector('textarea')
    if (text) text.value = voucher
    const save = this.querySelector<HTMLAnchorElement>('a[download]')
    if (save) save.href = URL.createObjectURL(new Blob([`${voucher}\n`], { type: 'text/plain' }))
    this.#show('asking', false)
    this.#show('voucher', true)
    this.querySelector<HTMLElement>('[data-part="voucher"] h2')?.focus()
  }

  #show(name: string, shown: boolean): void {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`)
    if (part) part.hidden = !shown
  }

  #say(what: string): void {
    const line = this.querySelector('[data-part="status"]')
    if (line) line.textContent = words(this, what === 'done' ? 'done' : `says-${what}`) || words(this, 'says-failed')
  }
}

customElements.define('hv-voucher', VoucherElement)
