import { newId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import type { Voice } from '../../kit/texts.ts'
import { missing, page, seeOther, type Handler, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith } from '../filled-form.ts'
import { forOffice, type Visit } from '../visit.ts'
import { invite } from './invitation.ts'
import { addKnownPerson } from './known-people.ts'
import { correctPerson, findStaffMember, listStaff, whoHasMail, type FoundMember } from './known-staff.ts'
import { endOffice, giveOffice } from './person.store.ts'
import type { SignedIn } from './sign-in.ts'
import { correctionFields, heldNow, inviteFields, mayCorrect, mayEnd, mayGive, mayHaveMail, officeFields, type StaffMember } from './staff.ts'
import { staffListPage, staffMemberPage } from './staff.pages.tsx'
import { lockStaff } from './staff.store.ts'
import { staffTexts } from './staff.texts.ts'

type Administering = Visit & { readonly me: SignedIn }

const note = ({ tx, me, now }: Administering, event: string, action: 'C' | 'U', person: Id<'person'>) =>
  log(tx, { event, action, person: me.person, role: 'administrator', purpose: 'administration', subject: person, object: { kind: 'person', id: person }, at: now })

/** The provider's own voice: the mail goes to someone else than who reads this page. */
const voiceOfHouse = ({ provider }: Visit): Voice => ({ locale: provider.locale, address: provider.address })

const sendInvitation = async (visit: Administering, person: Id<'person'>, mail: string): Promise<void> => {
  await invite(visit, { person, mail, by: visit.me.person, origin: visit.asked.origin, voice: voiceOfHouse(visit) }, visit.now)
  await note(visit, 'staff.invite', 'C', person)
}

/** For a page or an act about someone who works or worked here. @param lock acts wait for each other before they look */
const aboutMember = (lock: 'waits' | 'looks', handler: (visit: Administering, found: FoundMember) => Promise<Reply>): Handler<Visit> => forOffice('administrator', async visit => {
  if (lock === 'waits') await lockStaff(visit.tx)
  const found = await findStaffMember(visit, visit.params['person'])
  return found ? await handler(visit, found) : missing()
})

const memberPage = (visit: Administering, { member, all }: FoundMember, more: Partial<Parameters<typeof staffMemberPage>[2]> = {}) =>
  staffMemberPage(visit, member, { all, now: visit.now, act: newId(), saved: false, ...more })

const backTo = (member: StaffMember) => seeOther(`/administration/staff/${member.person}?saved`)

export const staffRoutes: Routes<Visit> = {
  'GET /administration/staff': forOffice('administrator', async visit =>
    page(staffListPage(visit, await listStaff(visit), { filled: filledWith({ offices: ['guide'] }), act: newId(), now: visit.now, saved: 'saved' in visit.query }))),

  'POST /administration/staff': forOffice('administrator', async visit => {
    const { tx, me, now, form, voice } = visit
    const again = async (filled: Parameters<typeof staffListPage>[2]['filled']) => page(staffListPage(visit, await listStaff(visit), { filled, act: newId(), now, saved: false }), 422)
    const read = inviteFields.read(form)
    if (!read.value) return await again(read)

    const { name, mail, offices } = read.value
    const person = newId<'person'>(now.getTime())
    await lockStaff(tx)
    const verdict = mayHaveMail(person, await whoHasMail(visit, mail))
    if (refused(verdict)) return await again({ ...read, noes: { mail: staffTexts(voice)[verdict.refused] } })

    await addKnownPerson(visit, { id: person, name, mail, offices }, me.person, now)
    await sendInvitation(visit, person, mail)
    return seeOther('/administration/staff?saved')
  }),

  'GET /administration/staff/:person': aboutMember('looks', async (visit, found) => page(memberPage(visit, found, { saved: 'saved' in visit.query }))),

  'POST /administration/staff/:person': aboutMember('waits', async (visit, found) => {
    const { member } = found
    const t = staffTexts(visit.voice)
    const read = correctionFields.read(visit.form)
    if (!read.value) return page(memberPage(visit, found, { correction: read }), 422)
    const verdict = mayCorrect(member, visit.now)
    if (refused(verdict)) return page(memberPage(visit, found, { problem: { field: 'offices', message: t[verdict.refused] } }), 422)
    const mail = mayHaveMail(member.person, await whoHasMail(visit, read.value.mail))
    if (refused(mail)) return page(memberPage(visit, found, { correction: { ...read, noes: { mail: t[mail.refused] } } }), 422)

    await correctPerson(visit, member.person, read.value)
    await note(visit, 'staff.correct', 'U', member.person)
    await sendInvitation(visit, member.person, read.value.mail)
    return backTo(member)
  }),

  'POST /administration/staff/:person/invitations': aboutMember('waits', async (visit, { member }) => {
    if (member.mail === null || heldNow(member.offices).length === 0) return missing()
    await sendInvitation(visit, member.person, member.mail)
    return backTo(member)
  }),

  'POST /administration/staff/:person/offices': aboutMember('waits', async (visit, found) => {
    const { member } = found
    const read = officeFields.read(visit.form)
    const verdict = read.value ? mayGive(read.value.office, member) : null
    if (!verdict) return missing() // only a hand-made form asks for an office we do not offer
    if (refused(verdict)) return page(memberPage(visit, found, { problem: { field: 'offices', message: staffTexts(visit.voice)[verdict.refused] } }), 422)

    await giveOffice(visit.tx, newId(visit.now.getTime()), member.person, verdict.office, visit.me.person, visit.now)
    visit.house.guides.touched(visit.provider.id)
    await note(visit, 'office.give', 'C', member.person)
    return backTo(member)
  }),

  'POST /administration/staff/:person/offices/:office/end': aboutMember('waits', async (visit, found) => {
    const { member } = found
    const office = member.offices.find(({ id }) => id === visit.params['office'])
    if (!office) return missing()
    const verdict = mayEnd(office, found.all)
    if (refused(verdict)) return page(memberPage(visit, found, { problem: { field: 'offices', message: staffTexts(visit.voice)[verdict.refused] } }), 422)

    await endOffice(visit.tx, verdict.office, visit.me.person, visit.now)
    visit.house.guides.touched(visit.provider.id)
    await note(visit, 'office.end', 'C', member.person)
    return visit.me.person === member.person && office.office === 'administrator' ? seeOther('/') : backTo(member)
  }),
}
