/** What follows in Noor's plan, as its people do it on their pages: goals and agreements, a letter to a doctor, rest, what is hers, and the end with its aftercare. */
import { keepAgenda } from '../../core/agenda/agenda.fixture.ts'
import { coolingMinutes } from '../../core/consent/consent.ts'
import { letterAnswered, letterNotice } from '../../core/professionals/notify.ts'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import type { Id } from '../../kit/id.ts'
import type { JobPayload } from '../../kit/jobs.ts'
import { listOutbox } from '../../kit/outbox.ts'
import { addDays, dayOf, mondayOf } from '../../kit/time.ts'
import { linkTo } from '../mails.ts'
import type { House, Plan } from '../recovery.ts'
import type { Walk } from '../sight.ts'
import { later, sent } from './around.ts'

type Around = { readonly house: House; readonly plan: Pick<Plan, 'trajectory' | 'participant'>; readonly mirjam: Id<'party'>; /** One that was held. */ readonly talk: Id<'talk'> }
const days = (count: number) => count * 24 * 60

const idIn = (location: string): string => /[0-9a-f-]{36}/.exec(location.replace(/^\/trajectories\/[^/]+/, ''))?.[0] ?? ''
const firstOf = async (house: House, text: string): Promise<string> => (await house.asSuperuser<{ readonly id: string }>(text))[0]?.id ?? ''

export async function* goalsAndAgreements({ house, plan, mirjam }: Around): Walk {
  const [bas, noor, manager] = [await house.signedIn(cast.bas.id), await house.signedIn(aroundNoor.noor.id), await house.signedIn(aroundNoor.mirjam.id)]
  const at = (rest: string) => `/trajectories/${plan.trajectory}/${rest}`
  const goal = idIn(await sent(bas, at('goals'), { want: 'Een hele ochtend aan de balie', step0: 'Niets', step1: '', step2: 'Eén dag', step3: 'Drie dagen', step4: '', weight: '2' }))
  yield 'Bas writes a goal'
  await sent(noor, `/goals/${goal}/confirmations`)
  await sent(noor, `/goals/${goal}/scores`, { moment: 'mid-way', level: '0' })
  yield 'Noor makes it hers, and scores it'
  const agreement = idIn(await sent(bas, at('agreements'), { words: 'Een rustige plek op donderdag', owner: mirjam, due: addDays(dayOf(house.now(), deHaven.zone), 3), goal: '' }))
  yield 'Bas writes an agreement that Mirjam would keep'
  await sent(noor, `/agreements/${agreement}/confirmations`)
  yield 'Noor says that Mirjam may read it'
  await sent(manager, `/agreements/${agreement}/ticks`)
  yield 'Mirjam ticks it'
  await sent(bas, `/goals/${goal}/settings-aside`, { why: 'Niet meer nodig' })
  yield 'the goal is set aside'
}

export async function* letterToDoctor({ house, plan }: Around): Walk {
  const bas = await house.signedIn(cast.bas.id)
  const noor = () => house.signedIn(aroundNoor.noor.id)
  const doctor = { name: 'dr. Smit', mail: 'smit@arbodienst.example', telephone: '06 20 30 40 50' }
  const jobs = { database: house.database, vault: house.vault, providerOf: async () => deHaven, link: (_: unknown, path: string) => `http://houvast.localhost${path}`, clock: house.now }
  /** As the worker would at their time. */
  const work = async () => {
    const waiting = await house.asSuperuser<{ readonly task: string; readonly payload: JobPayload }>(`select t.identifier as task, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier like 'letter-%'`)
    for (const { task, payload } of waiting) await (task === 'letter-notice' ? letterNotice(jobs) : letterAnswered(jobs))(payload)
    await house.asSuperuser(`delete from graphile_worker._private_jobs where task_id in (select id from graphile_worker._private_tasks where identifier like 'letter-%')`)
  }
  await sent(bas, `/trajectories/${plan.trajectory}/professional-letters/new/company-doctor`, { ...doctor, practice: 'Arbodienst Noord', about: 'Noor Jansen', question: 'Past het tempo?', background: '', weDo: '', seen: '0' })
  const letter = await firstOf(house, 'select id from professional_letter')
  yield 'a letter to a doctor is drawn up'
  await sent(await noor(), `/my-letters/${letter}/consents`, { length: '14', seen: '1' })
  yield 'Noor says yes to it; the day to come back on it runs'
  later(house, coolingMinutes + 1)
  await work()
  yield 'it is sent'
  const link = await linkTo(house, doctor.mail)
  const browser = house.browser()
  await browser.post(`${link}/codes`)
  const text = (await house.as('worker', tx => listOutbox(tx, house.vault, deHaven.id, 100))).find(({ message }) => message.channel === 'sms')?.message.text ?? ''
  await sent(browser, link, { code: /\d{6}/.exec(text)?.[0] ?? '' })
  await browser.get('/for-professionals/letter')
  await sent(browser, '/for-professionals/letter/answers', { answer: 'accepts', words: 'Donderdag om tien uur.' })
  await work()
  yield 'the doctor reads it, and answers'
  await sent(await noor(), `/my-letters/${letter}/withdrawals`)
  yield 'Noor takes her yes back'
  await sent(await noor(), '/my-letters/new/gp', { ...doctor, practice: '', about: 'Noor Jansen', question: 'Mag ik langskomen?', background: '', weDo: '', seen: '0' })
  const other = await firstOf(house, `select id from professional_letter where id <> '${letter}'`)
  await sent(await noor(), `/my-letters/${other}/refusals`)
  yield 'to one for her own doctor she says no'
}

export async function* restAndOwn({ house, plan, talk }: Around): Walk {
  const at = (rest: string) => `/trajectories/${plan.trajectory}/${rest}`
  await house.as(cast.bas.id, tx => keepAgenda(tx, cast.bas.id, { from: '09:00', until: '17:00' }))
  await sent(await house.signedIn(cast.bas.id), at('pauses'), { saidBy: 'guide' })
  yield 'the plan rests'
  later(house, days(7))
  const [bas, noor] = [await house.signedIn(cast.bas.id), await house.signedIn(aroundNoor.noor.id)]
  await sent(bas, at('pauses/ends'), { day: addDays(mondayOf(dayOf(house.now(), deHaven.zone)), 7) })
  yield 'and goes on after a week'
  await sent(noor, '/my-relapse-plan/versions', { seen: '0', 'plan-signs': 'Ik slaap slecht.', 'plan-others': '', 'plan-act': 'Rust.', 'plan-work': '', 'plan-call': 'Mijn zus.' })
  yield 'Noor writes what to do when it comes back'
  await sent(noor, '/my-relapse-plan/showings', { shows: 'yes' })
  yield 'and lets Bas read it'
  await sent(bas, `/talks/${talk}/notes`, { seen: '0', theme: '', talkedAbout: 'Sprak zachter dan anders.', insight: '', step: '', needsMore: 'no' })
  yield 'Bas notes something for himself'
  await sent(noor, '/my-file/access-requests')
  yield 'Noor asks for his notes'
  await sent(bas, at('access/extensions'), { why: 'complex' })
  yield 'Bas needs longer to look them over'
  const note = await firstOf(house, `select id from note where trajectory_id = '${plan.trajectory}'`)
  await sent(bas, at('access/answers'), { [`how-${note}`]: 'nothing' })
  yield 'and gives them'
}

export async function* endAndAftercare({ house, plan }: Around): Walk {
  await sent(await house.signedIn(cast.bas.id), `/trajectories/${plan.trajectory}/closings`, { ending: 'stopped', why: 'Noor begint elders.' })
  yield 'Bas stops it, and says to Noor why'
  later(house, days(26))
  const noor = await house.signedIn(aroundNoor.noor.id)
  const turn = await firstOf(house, `select id from aftercare_turn where trajectory_id = '${plan.trajectory}' order by due_on limit 1`)
  const place = /name="place" value="([^"]+)"/.exec((await noor.get(`/my-aftercare/${turn}/moments`)).text)?.[1] ?? ''
  await sent(noor, `/my-aftercare/${turn}/appointments`, { place })
  yield 'four weeks later she chooses a moment for a talk afterwards'
  await sent(noor, '/my-aftercare/refusals')
  yield 'and then wants none any more'
}
