/** A senior reads along with a guide in training. Every look is written down with whom it is about. */
import { parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { missing, page, type Routes } from '../../kit/web.ts'
import { namesOf } from '../people/known-people.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { listPlanned } from '../talks/talk.store.ts'
import { talksOf } from '../talks/talk.ts'
import { notesOf, scoresOf } from '../talks/written.ts'
import { openCalled } from '../trajectories/called.ts'
import { forOffice, type Visit } from '../visit.ts'
import { watchedPage, watchingPage, type Watched } from './watching.pages.tsx'
import { findWatched, listWatched, type SealedWatched } from './watching.store.ts'

type SeniorVisit = Visit & { readonly me: SignedIn }

const opened = async (visit: SeniorVisit, rows: readonly SealedWatched[]): Promise<readonly Watched[]> => {
  const [called, names] = [await openCalled(visit, rows), await namesOf(visit, rows.map(({ guide }) => guide))]
  return rows.map((row, index) => ({ ...row, ...(called[index] ?? { handle: '', alias: null }), with: names.get(row.guide) ?? '' }))
}

const look = ({ tx, me, now }: SeniorVisit, subject: Id<'trajectory'>, event: string, object: NonNullable<LogLine['object']>, fields: readonly string[]) =>
  log(tx, { event, action: 'R', person: me.person, role: 'senior', purpose: 'guidance', subject, object, fields, basis: 'senior', at: now })

export const watchingRoutes: Routes<Visit> = {
  'GET /watching': forOffice('guide', async visit => {
    const people = await opened(visit, await listWatched(visit.tx))
    for (const { trajectory } of people) await look(visit, trajectory, 'people.listed', { kind: 'trajectory', id: trajectory }, ['handle', 'alias'])
    return page(watchingPage(visit, people))
  }),

  'GET /watching/:id': forOffice('guide', async visit => {
    const { tx, now, house, provider: { zone }, voice: { locale } } = visit
    const id = parseId<'trajectory'>(visit.params['id'])
    const row = id && await findWatched(tx, id)
    const programme = house.programmes.find(one => one.id === row?.programme)
    const [who] = row ? await opened(visit, [row]) : []
    if (!id || !who || !programme) return missing()

    const [planned, scores, notes] = await Promise.all([listPlanned(tx, id), scoresOf(visit, id), notesOf(visit, id)])
    await look(visit, id, 'trajectory.read', { kind: 'trajectory', id }, ['handle', 'alias', 'appointment', 'outcome', 'score'])
    for (const note of notes) await look(visit, id, 'note.watched', { kind: 'note', id: note.id }, ['theme', 'content'])
    return page(watchedPage(visit, { who, programme, talks: talksOf(planned), scores, notes, when: { now, zone, locale } }))
  }),
}
