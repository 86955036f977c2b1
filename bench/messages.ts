/** A participant asks, the guide opens the page of their messages and answers: three requests, two of them writing. */
import { signInCookie } from '../core/people/sign-in.ts'
import type { Seeded } from './seed.ts'
import { conversations, type Writers } from './seed-messages.ts'
import { expect, type Workload } from './workloads.ts'

const [question, reply] = ['Mag het lijstje ook op zondag? En hoe lang moet het dan duren?', 'Ja, dat mag. Vijf minuten is genoeg. Schrijf op wat je opvalt.']

export const messages = ({ guides, signIns }: Seeded, writers: readonly Writers[]): Workload => {
  const at = (turn: number): Writers => {
    const found = writers[turn % writers.length]
    if (!found) throw new Error('nobody writes')
    return found
  }
  const guideCookie = ({ guide }: Writers) => `${signInCookie}=${signIns[guides.indexOf(guide)]}`
  return {
    // Every conversation once a round, and then as it was: none grows longer than the others.
    name: 'messages', of: 'talks', bound: { times: conversations }, goals: { bare: 0.5, pgbench: 0.4 },
    ours: async () => ({
      async visit(client, turn) {
        const one = at(turn)
        expect(await client.post('/my-messages', new URLSearchParams({ text: question }).toString(), `${signInCookie}=${one.signIn}`), 303, 'a question')
        const page = expect(await client.get(`/trajectories/${one.trajectory}/messages`, guideCookie(one)), 200, 'messages')
        if (!page.body.includes('Mag het lijstje')) throw new Error('the question is not on the page')
        expect(await client.post(`/trajectories/${one.trajectory}/messages`, new URLSearchParams({ text: reply }).toString(), guideCookie(one)), 303, 'an answer')
      },
    }),
    bare: async () => ({
      async visit(client, turn) {
        const { trajectory, party, guide, guiding } = at(turn)
        expect(await client.post('/messages', new URLSearchParams({ trajectory, by: party, to: guiding, text: question }).toString()), 200, 'a bare question')
        expect(await client.get(`/messages?${new URLSearchParams({ trajectory, own: guiding, reader: guide }).toString()}`), 200, 'bare messages')
        expect(await client.post('/messages', new URLSearchParams({ trajectory, by: guiding, to: party, text: reply }).toString()), 200, 'a bare answer')
      },
    }),
  }
}
