/** After an ending that leads on: whom it is about decides whether a first talk is asked for there, in their own name. */
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { receive, type Presented } from '../asking/asking.routes.ts'
import { ownMail } from '../people/known-factors.ts'
import { namesOf } from '../people/known-people.ts'
import { become } from '../people/sign-in.store.ts'
import { listExclusions } from '../trajectories/exclusion.store.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import type { AboutMyFile, AboutMySeat, SignedInVisit, Visit } from '../visit.ts'
import { findEnded, findGoingOn, recordGoingOn } from './ending.store.ts'
import { goingOnPage } from './going-on.pages.tsx'
import { goOn, leadsTo, type GoingOn } from './going-on.ts'
import { goingOnTexts } from './going-on.texts.ts'
import { forOwnClosing, type OwnClosing } from './own-ending.routes.ts'

type Way = { readonly to: Presented; readonly said: GoingOn | null; readonly name: string; readonly mail: string }

/** Null where it has not ended, leads nowhere, or where nobody could write back. */
const wayOn = async (visit: SignedInVisit, { id, programme }: Pick<OwnClosing, 'id' | 'programme'>): Promise<Way | null> => {
  const { tx, me, house } = visit
  const wanted = leadsTo(programme, (await findEnded(tx, id))?.ending ?? null)
  const to = house.programmes.find(one => one.id === wanted)
  const mail = to?.presents ? await ownMail(visit, me.person) : null
  return to?.presents && mail !== null ? { to: { ...to, presents: to.presents }, mail, name: (await namesOf(visit, [me.person])).get(me.person) ?? '', said: await findGoingOn(tx, id) } : null
}

/** Those kept out of the file who would read the request. */
const keptOut = async (visit: SignedInVisit, { id }: OwnClosing, { to }: Way) => {
  const named = new Set((await listExclusions(visit.tx, id)).map(({ person }) => person))
  return (await visit.house.guides.profilesFor(visit, to.id)).map(({ person }) => person).filter(person => named.has(person))
}

const forWay = (handler: (visit: SignedInVisit, own: OwnClosing, way: Way) => Promise<Reply>) => forOwnClosing(async (visit, own) => {
  const way = await wayOn(visit, own)
  return way ? await handler(visit, own, way) : missing()
})

const lineOf = ({ me, now }: SignedInVisit, own: OwnClosing, event: string, action: LogLine['action']): LogLine =>
  ({ event, action, person: me.person, role: own.programme.participant, purpose: 'own-file', subject: own.id, object: { kind: 'trajectory', id: own.id }, basis: 'participant', at: toTheDay(now) })

export const goingOnRoutes: Routes<Visit> = {
  'GET /my-trajectory/going-on': forWay(async (visit, own, way) => {
    await log(visit.tx, lineOf(visit, own, 'going-on.read', 'R'))
    return page(goingOnPage(visit, { to: way.to, name: way.name, mail: way.mail, excludes: (await keptOut(visit, own, way)).length > 0 ? 'some' : 'none', said: way.said?.says ?? null }))
  }),

  'POST /my-trajectory/goings-on': forWay(async (visit, own, way) => {
    const { tx, form, me, now } = visit
    const says = form['says']?.[0]
    if (says !== 'yes' && says !== 'no') return missing()
    const going = goOn(way.to.id, way.said, says, own.party, now)
    // Of two at once the first word stands, and nothing is asked for twice.
    if (refused(going) || !await recordGoingOn(tx, own.id, going)) return seeOther('/my-trajectory/going-on')
    await log(tx, lineOf(visit, own, 'going-on.said', 'C'))
    if (says === 'yes') {
      const excludes = await keptOut(visit, own, way)
      await receive(visit, way.to, { name: way.name, mail: way.mail, telephone: null, excludes })
      await become(tx, me.person)
    }
    return seeOther('/my-trajectory/going-on')
  }),
}

/** On one's own page, once it ended that way. */
export const goingOnOfMine: AboutMySeat = async (visit, { trajectory, programme }) => {
  const way = programme.closing?.onward ? await wayOn(visit, { id: trajectory, programme }) : null
  if (!way) return []
  const t = goingOnTexts(visit.voice)
  return [{ title: t.title, text: way.said ? (way.said.says === 'yes' ? t.asked : t.notAsked) : t.waits(way.to.name[visit.voice.locale]), waits: way.said === null, action: { href: '/my-trajectory/going-on', label: t.look } }]
}

/** What was said, for whoever takes everything of theirs along. */
export const goingOnOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  const said = programme.closing?.onward ? await findGoingOn(visit.tx, trajectory) : null
  if (!said) return []
  const t = goingOnTexts(visit.voice)
  const to = visit.house.programmes.find(({ id }) => id === said.programme)
  return [{ name: 'going-on', title: t.title, entries: [{ title: to?.name[visit.voice.locale] ?? said.programme, at: said.at, fields: [{ name: 'says', label: t.title, value: said.says === 'yes' ? t.asked : t.notAsked }] }] }]
}
