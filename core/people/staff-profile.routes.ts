import type { Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import type { AdministrationFrame } from '../administration-page.tsx'
import { filledWith } from '../filled-form.ts'
import { forOffice, type Visit } from '../visit.ts'
import { presentGuide, profileOf } from './known-people.ts'
import { findStaffMember } from './known-staff.ts'
import type { Office } from './sign-in.ts'
import { heldNow, type StaffMember } from './staff.ts'
import { ownProfilePage, profilePageOf } from './staff-profile.pages.tsx'
import { profileAsTyped, profileFields, profileFrom } from './staff-profile.ts'

type Draw = (form: Parameters<typeof ownProfilePage>[1]) => ReturnType<typeof ownProfilePage>

const show = async (visit: Visit, person: Id<'person'>, draw: Draw): Promise<Reply> => {
  const { programmes } = visit.house
  return page(draw({ filled: filledWith(profileAsTyped(await profileOf(visit, person), programmes)), programmes, saved: 'saved' in visit.query }))
}

const write = async (visit: Visit & AdministrationFrame, person: Id<'person'>, role: Office, draw: Draw, back: string): Promise<Reply> => {
  const { programmes } = visit.house
  const read = profileFields(programmes).read(visit.form)
  if (!read.value) return page(draw({ filled: read, programmes, saved: false }), 422)

  await presentGuide(visit, profileFrom(person, read.value))
  visit.house.guides.touched(visit.provider.id)
  await log(visit.tx, { event: 'profile.write', action: 'U', person: visit.me.person, role, purpose: 'administration', subject: person, object: { kind: 'person', id: person }, at: visit.now })
  return seeOther(`${back}?saved`)
}

/** The guide whose profile the administrator wants; null for whoever guides no longer, or never did. */
const guideAsked = async (visit: Visit): Promise<StaffMember | null> => {
  const found = await findStaffMember(visit, visit.params['person'])
  return found && heldNow(found.member.offices).some(({ office }) => office === 'guide') ? found.member : null
}

export const profileRoutes: Routes<Visit> = {
  'GET /profile': forOffice('guide', visit => show(visit, visit.me.person, form => ownProfilePage(visit, form))),
  'POST /profile': forOffice('guide', visit => write(visit, visit.me.person, 'guide', form => ownProfilePage(visit, form), '/profile')),

  'GET /administration/staff/:person/profile': forOffice('administrator', async visit => {
    const guide = await guideAsked(visit)
    return guide ? await show(visit, guide.person, form => profilePageOf(visit, guide, form)) : missing()
  }),
  'POST /administration/staff/:person/profile': forOffice('administrator', async visit => {
    const guide = await guideAsked(visit)
    return guide ? await write(visit, guide.person, 'administrator', form => profilePageOf(visit, guide, form), `/administration/staff/${guide.person}/profile`) : missing()
  }),
}
