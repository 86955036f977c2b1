/** The administrator says which guide is in training, and with whom. */
import { newId, parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { forOffice, type Visit } from '../visit.ts'
import { namesOf } from './known-people.ts'
import type { SignedIn } from './sign-in.ts'
import { lockStaff } from './staff.store.ts'
import { beginTraining, type Traineeship } from './training.ts'
import { trainingPage } from './training.pages.tsx'
import { endTraining, findTraining, listGuides, recordTraining } from './training.store.ts'
import { trainingTexts } from './training.texts.ts'

type Administering = Visit & { readonly me: SignedIn }
type Found = { readonly guide: Id<'person'>; readonly guides: readonly Id<'person'>[]; readonly running: Traineeship | null }

const aboutGuide = (handler: (visit: Administering, found: Found) => Promise<Reply>) => forOffice('administrator', async visit => {
  if (visit.asked.method === 'POST') await lockStaff(visit.tx)
  const guide = parseId<'person'>(visit.params['person'])
  const guides = await listGuides(visit.tx)
  return guide && guides.includes(guide) ? await handler(visit, { guide, guides, running: await findTraining(visit.tx, guide) }) : missing()
})

const note = ({ tx, me, now }: Administering, event: string, action: 'C' | 'U', person: Id<'person'>) =>
  log(tx, { event, action, person: me.person, role: 'administrator', purpose: 'administration', subject: person, object: { kind: 'person', id: person }, at: now })

const show = async (visit: Administering, { guide, guides, running }: Found, problem?: string): Promise<Reply> => {
  const names = await namesOf(visit, guides)
  const known = (person: Id<'person'>) => ({ person, name: names.get(person) ?? '' })
  return page(trainingPage(visit, {
    guide: known(guide), senior: running && known(running.senior).name, seniors: guides.filter(person => person !== guide).map(known), act: newId(), saved: 'saved' in visit.query, problem,
  }), problem === undefined ? 200 : 422)
}

export const trainingRoutes: Routes<Visit> = {
  'GET /administration/staff/:person/training': aboutGuide((visit, found) => show(visit, found)),

  'POST /administration/staff/:person/training': aboutGuide(async (visit, found) => {
    const { tx, me, now, form, voice } = visit
    const begun = beginTraining(found.guide, parseId<'person'>(form['senior']?.[0]), found.running, found.guides)
    if (refused(begun)) return await show(visit, found, trainingTexts(voice)[begun.refused])
    await recordTraining(tx, { id: newId(now.getTime()), ...begun }, me.person, now)
    await note(visit, 'training.begin', 'C', found.guide)
    return seeOther(`/administration/staff/${found.guide}/training?saved`)
  }),

  'POST /administration/staff/:person/training/end': aboutGuide(async (visit, found) => {
    const { tx, me, now } = visit
    if (found.running) {
      await endTraining(tx, found.running.id, me.person, now)
      await note(visit, 'training.end', 'U', found.guide)
    }
    return seeOther(`/administration/staff/${found.guide}/training?saved`)
  }),
}
