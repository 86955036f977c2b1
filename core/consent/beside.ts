/** What there is to decide, and to read, for someone in one trajectory: on their own page, inside or beside. */
import type { AboutMySeat } from '../visit.ts'
import { consentTexts } from './consent.texts.ts'
import { listMyConsents, listReaders, listVersionsIDecideOn, refusedByMe } from './consent.store.ts'

/** A shared version that asks for my say, about someone it is meant for whom I have not answered. */
export const decisionsToMake: AboutMySeat = async ({ tx, voice }, { trajectory }) => {
  const t = consentTexts(voice)
  const standing = (await listVersionsIDecideOn(tx)).filter(version => version.trajectory === trajectory && version.stands).map(({ id }) => id)
  const refused = await refusedByMe(tx, standing)
  for (const version of standing.filter(id => !refused.includes(id))) {
    const answered = (await listMyConsents(tx, version)).map(({ to }) => to)
    if ((await listReaders(tx, [version])).some(({ party }) => !answered.includes(party))) return [{ title: t.listTitle, waits: true, action: { href: '/sharing', label: t.decide } }]
  }
  return []
}

/** Where a part may be shared with at all, the way there is always the same: it tells nothing of what is shared. */
export const sharedBeside: AboutMySeat = async ({ voice }, { programme, role }) => {
  const t = consentTexts(voice)
  return Object.values(programme.reports).some(({ sharedWith }) => sharedWith.includes(role)) ? [{ title: t.sharedTitle, waits: false, action: { href: '/shared-with-me', label: t.sharedLook } }] : []
}
