/** What a second guide reads: no more than the yes goes, no longer than it lasts. Every look is written down with whom it is about. */
import { parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { agreementsOf } from '../agreements/known-agreements.ts'
import { namesOf } from '../people/known-people.ts'
import { listPlanned } from '../talks/talk.store.ts'
import { talksOf } from '../talks/talk.ts'
import { contactOf } from '../trajectories/contact.ts'
import { participantOf } from '../trajectories/party.store.ts'
import { forOffice, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { secondedPage, secondingPage } from './seconding.pages.tsx'
import { listSeconded, listSecondedPeople, recordSecondEnd, type Seconded } from './second-guide.store.ts'
import { secondGuideTexts } from './second-guide.texts.ts'

export const secondingRoutes: Routes<Visit> = {
  'GET /seconding': forOffice('guide', async visit => {
    const rows = await listSeconded(visit.tx)
    for (const row of rows) await look(visit, row, 'people.listed', 'R', ['name'])
    return page(secondingPage(visit, await named(visit, rows)))
  }),

  'GET /seconding/:trajectory': forSeconding(async (visit, row) => {
    const [one] = await named(visit, [row])
    if (!one) return missing()
    const sees = (part: (typeof row.sees)[number]) => row.sees.includes(part)
    await look(visit, row, 'second-guide.read', 'R', row.sees)
    return page(secondedPage(visit, {
      who: one,
      talks: sees('talks') ? talksOf(await listPlanned(visit.tx, row.trajectory)) : null,
      agreements: sees('agreements') ? await agreementsOf(visit, row.trajectory) : null,
      contact: sees('number') ? await contactOf(visit, row.trajectory) : null,
    }))
  }),

  'POST /seconding/:trajectory/ends': forSeconding(async (visit, row) => {
    await look(visit, row, 'second-guide.ended', 'U', [])
    await recordSecondEnd(visit.tx, row.proposal, visit.me.person, visit.now)
    return seeOther('/seconding')
  }),
}

/** Where I am a second guide at this moment; anywhere else there is nothing. */
function forSeconding(handler: (visit: SignedInVisit, row: Seconded) => Promise<Reply>) {
  return forOffice('guide', async visit => {
    const trajectory = parseId<'trajectory'>(visit.params['trajectory'])
    const row = (await listSeconded(visit.tx)).find(one => one.trajectory === trajectory)
    return row ? await handler(visit, row) : missing()
  })
}

export type SecondedPerson = Seconded & { readonly name: string }

/** With the name of whom it is about, the only one of that file a second guide may read besides who asked. */
const named = async (visit: SignedInVisit, rows: readonly Seconded[]): Promise<readonly SecondedPerson[]> => {
  const names = await namesOf(visit, (await listSecondedPeople(visit.tx)).map(({ id }) => id))
  const people: SecondedPerson[] = []
  for (const row of rows) {
    const person: Id<'person'> | null = await participantOf(visit.tx, row.trajectory)
    people.push({ ...row, name: (person && names.get(person)) ?? '' })
  }
  return people
}

const look = ({ tx, me, now }: SignedInVisit, { trajectory, proposal }: Seconded, event: string, action: LogLine['action'], fields: readonly string[]) =>
  log(tx, { event, action, person: me.person, role: 'second-guide', purpose: 'guidance', subject: trajectory, object: { kind: 'second-guide', id: proposal }, fields, basis: 'second guide', at: now })

/** On the day of a guide who is a second one somewhere. */
export const secondingToday = async (visit: SignedInVisit): Promise<Aside | null> => {
  const { length } = await listSeconded(visit.tx)
  const t = secondGuideTexts(visit.voice)
  return length === 0 ? null : { value: length, label: t.today(length), action: { href: '/seconding', label: t.look } }
}
