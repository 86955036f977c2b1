/** The talks someone is asked to as a guest: on the page of whoever sits beside. */
import { momentInWords } from '../../kit/time.ts'
import type { AboutMySeat } from '../visit.ts'
import { guestTalkTexts } from './guest-talks.texts.ts'
import { listTalksWithMe } from './guests.store.ts'

export const talksBeside: AboutMySeat = async ({ tx, now, provider, voice }, { trajectory, programme }) =>
  (await listTalksWithMe(tx, trajectory, now)).map(({ kind, from, minutes }) => ({
    title: programme.talks[kind]?.name[voice.locale] ?? kind, text: guestTalkTexts(voice).when(momentInWords(from, now, provider.zone, voice.locale), minutes), waits: false,
  }))
