/**
 * A card from a bowl: four groups of five, good for one beginning. All cards look alike but for the code; nothing says
 * in which order they were printed, and who took which is known to nobody.
 */
import { createHmac } from 'node:crypto'
import type { Id } from '../../kit/id.ts'
import type { Vault } from '../../kit/vault.ts'
import type { RandomBelow } from '../../kit/words/words.ts'

/** Without the letters that look like figures or like each other. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 4
const groupSize = 5
export const cardsOnSheet = 8
export const mostSheets = 25

/** 'K7QMX-2RWTB-9HJ4F-CVN8P': 98 bits. @param random `randomInt` of node:crypto */
export const drawCard = (random: RandomBelow): string =>
  Array.from({ length: groups }, () => Array.from({ length: groupSize }, () => letters[random(letters.length)] ?? '').join('')).join('-')

/** As somebody typed it, in any dress; null when it cannot be a card. */
export const readCard = (typed: string): string | null => {
  const plain = typed.toUpperCase().replaceAll(/[\s\-–—.]/g, '')
  return new RegExp(`^[${letters}]{${groups * groupSize}}$`).test(plain) ? plain.replaceAll(new RegExp(`.{${groupSize}}(?=.)`, 'g'), '$&-') : null
}

/** Kept instead of the code, under a key outside the database. */
export const cardHash = (vault: Vault, provider: Id<'provider'>, card: string): Buffer =>
  createHmac('sha256', vault.derivedFor(provider, 'card')).update(`${provider}|${card}`).digest()
