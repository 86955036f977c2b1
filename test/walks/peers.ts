/** A group of colleagues from asking in to what remains of a meeting, as they do it on their pages. */
import { aroundNoor, cast } from '../../demo/cast.ts'
import { openPlanFor, type House } from '../recovery.ts'
import type { Lookers, Walk } from '../sight.ts'
import { later, sent } from './around.ts'

const { bas, marleen, jaap, samira, hanna } = cast
const { noor } = aroundNoor

export const aroundTheRoom: Lookers = {
  'Bas, who began the group': { person: bas.id }, 'Marleen, who is in it and facilitates': { person: marleen.id }, 'Jaap, who is in it': { person: jaap.id },
  'Noor, whom Bas guides and who is in it': { person: noor.id }, 'Samira, who said no': { person: samira.id }, 'Hanna, who left': { person: hanna.id },
}

export async function* roundOneQuestion(house: House): Walk {
  await openPlanFor(house, noor, bas)
  const people = [bas, marleen, jaap, noor, samira, hanna].map(({ id }) => id)
  let browsers = await Promise.all(people.map(id => house.signedIn(id)))
  const by = (person: string) => browsers[people.findIndex(id => id === person)] ?? house.browser()
  const onlyOne = async (table: string): Promise<string> => (await house.asSuperuser<{ readonly id: string }>(`select id from ${table} limit 1`))[0]?.id ?? ''
  const group = /[0-9a-f-]{36}/.exec(await sent(by(bas.id), '/peer-consultation/groups', { name: 'Intervisie' }))?.[0] ?? ''
  const here = `/peer-consultation/groups/${group}`
  await sent(by(bas.id), `${here}/invitations`, { people: people.filter(id => id !== bas.id) })
  yield 'Bas begins a group and asks five people in'
  for (const { person, id } of await house.asSuperuser<{ readonly person: string; readonly id: string }>('select person_id as person, id from peer_invitation where person_id <> $1', [bas.id])) await sent(by(person), `/peer-consultation/invitations/${id}`, { says: person === samira.id ? 'no' : 'yes' })
  await sent(by(hanna.id), `${here}/leavings`)
  yield 'four say yes, one no; one leaves again'
  await sent(by(jaap.id), `${here}/meetings`, { method: 'success', way: 'live', day: '2026-11-20', time: '10:00', daysPerStep: '1', facilitator: marleen.id })
  const room = `/peer-consultation/meetings/${await onlyOne('peer_meeting')}`
  await sent(by(bas.id), `${room}/questions`, { text: 'Het ging eindelijk goed.' })
  yield 'a meeting is planned, and a question lies ready'
  later(house, 20)
  browsers = await Promise.all(people.map(id => house.signedIn(id)))
  for (const { id } of [bas, marleen, jaap]) await sent(by(id), `${room}/attendance`, { says: 'agrees' })
  await sent(by(bas.id), `${room}/questions/put-in`)
  await sent(by(marleen.id), `${room}/choices`, { question: await onlyOne('peer_question') })
  for (const seen of ['0', '1']) await sent(by(marleen.id), `${room}/moves`, { kind: 'step', seen })
  await sent(by(jaap.id), `${room}/words`, { step: '2', text: 'Wat deed jij precies?' })
  yield 'three are inside, and one of them asks something; Noor is not inside'
  for (const seen of ['2', '3']) await sent(by(marleen.id), `${room}/moves`, { kind: 'step', seen })
  for (const text of ['Vooraf afspreken helpt.', 'Dit gaat weg.']) await sent(by(jaap.id), `${room}/points`, { text })
  for (const { id } of [bas, marleen]) await sent(by(id), `${room}/points/${await onlyOne('peer_point')}/words`, { says: 'stays' })
  await sent(by(bas.id), `${room}/own-step`, { text: 'Ik doe het nog eens.' })
  yield 'two learning points are proposed, and Bas chose a step'
  await sent(by(marleen.id), `${room}/closings`)
  yield 'the meeting is closed'
}
