/** The rota of those who stand behind the guides. */
import { day, fields, id, telephone } from '../../kit/forms.ts'
import { parseId } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { addDays, dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { listStaff } from '../people/known-staff.ts'
import { heldNow } from '../people/staff.ts'
import { callingCode } from '../providers/provider.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { forOffice, type Visit } from '../visit.ts'
import { rotaPage, type RotaView } from './backup.pages.tsx'
import { backupTexts } from './backup.texts.ts'
import { planTurn, turnsFrom } from './known-risk.ts'
import { dropTurn } from './risk.store.ts'

type Administering = Visit & { readonly me: SignedIn }
const guidesHere = async (visit: Administering) => (await listStaff(visit)).filter(({ offices }) => heldNow(offices).some(({ office }) => office === 'guide'))

const show = async (visit: Administering, again: Pick<RotaView, 'error' | 'typed'> = {}): Promise<Reply> => {
  const today = dayOf(visit.now, visit.provider.zone)
  return page(rotaPage(visit, { today, turns: await turnsFrom(visit, today), guides: await guidesHere(visit), ...again }), again.error ? 422 : 200)
}

const logged = ({ tx, me, now }: Administering, event: string, turn: ReturnType<typeof parseId<'backup-turn'>>) =>
  log(tx, { event, action: 'U', person: me.person, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'backup-turn', id: turn }, at: now })

export const backupRoutes: Routes<Visit> = {
  'GET /administration/backup': forOffice('administrator', visit => show(visit)),

  'POST /administration/backup': forOffice('administrator', async visit => {
    const { form, voice, provider, now } = visit
    const t = backupTexts(voice)
    const read = fields({ person: id<'person'>(), from: day, until: day, telephone: telephone(callingCode(provider.country)) }).read(form)
    const typed = Object.fromEntries(['person', 'from', 'until', 'telephone'].map(name => [name, form[name]?.[0] ?? null]))
    if (!read.value || !(await guidesHere(visit)).some(({ person }) => person === read.value.person)) return await show(visit, { typed, error: { field: 'person', message: t['turn.wrong'] } })
    const { from, until, ...turn } = read.value
    if (until < from) return await show(visit, { typed, error: { field: 'until', message: t['turn.backwards'] } })
    await logged(visit, 'backup.planned', await planTurn(visit, { ...turn, from, until: addDays(until, 1) }, now))
    return seeOther('/administration/backup')
  }),

  'POST /administration/backup/:id/removal': forOffice('administrator', async visit => {
    const turn = parseId<'backup-turn'>(visit.params['id'])
    if (!turn || await dropTurn(visit.tx, turn) === 0) return missing()
    await logged(visit, 'backup.removed', turn)
    return seeOther('/administration/backup')
  }),
}
