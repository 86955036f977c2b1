/** Someone's network, over HTTP and without JavaScript: drawn by its person, put forward by the coach, joined only on a yes. */
import { expect, test } from 'vitest'
import { aroundThijs, cast, castOfHetBaken, deHaven, hetBaken, ilonaOfDeHaven } from '../../demo/cast.ts'
import { Sql, sql } from '../../kit/db.ts'
import { newId } from '../../kit/id.ts'
import { introduce } from '../trajectories/introduce.ts'
import { recordCircleInvitation } from '../trajectories/circle.store.ts'
import { addParty } from '../trajectories/party.store.ts'
import { ilonaComes, openBridgeFile } from '../../test/bridge.ts'
import { openHouse } from '../../test/house.ts'
import { linkTo } from '../../test/mails.ts'
import { everyone, openPlanFor } from '../../test/recovery.ts'

const { thijs, sandra, peter, judith } = aroundThijs
const house = await openHouse()
await ilonaComes(house)
const file = await openBridgeFile(house, thijs)
const manager = await file.joins(sandra, 'manager')
// Someone else of the same coach, so that whatever crosses over shows.
const other = await openBridgeFile(house, { id: newId<'person'>(0), name: 'Mo Aydin', mail: 'mo@voorbeeld.example' })
await openPlanFor(house, { id: everyone['noor'] ?? newId(0), name: 'Noor Jansen', mail: 'noor@voorbeeld.example' }, cast.bas)
const network = `/trajectories/${file.trajectory}/network`
const actorNamed = async (name: string, page: string) => new RegExp(`/my-network/actors/([0-9a-f-]{36})">${name}`).exec(page)?.[1] ?? ''

test('the map and the list say the same, and parts that stand open invite', async () => {
  const own = await house.signedIn(file.person)
  expect((await own.get('/my-trajectory')).text).toContain('Zorg, werk en thuis op één kaart.')
  const page = await own.get('/my-network')
  expect(page.text.match(/<svg class="zone-map-(narrow|wide)"/g)).toHaveLength(2)
  for (const words of ['In het midden sta jij, met Ilona op de brug.', 'Sandra Kok', 'Doet mee', 'Niets', 'Ilona ziet alleen wie gevraagd mag worden.']) expect(page.text).toContain(words)
  for (const part of ['gp', 'therapist', 'hr']) expect(page.text).toContain(`/my-network/new?part=${part}`)
  expect(page.text).not.toContain('/my-network/new?part=manager')
  expect(page.text).not.toMatch(/<title>[^<]*(Thijs|Sandra)/)

  const wrong = await own.post('/my-network/actors', { role: 'nobody', name: '', mail: 'no mail' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('value="no mail"')
  await own.post('/my-network/actors', { role: 'partner', name: 'Emre', about: 'Ziet het als eerste', act: 'one-and-the-same' })
  await own.post('/my-network/actors', { role: 'partner', name: 'Emre', about: 'Ziet het als eerste', act: 'one-and-the-same' })
  // At home nobody is asked in, whatever a form says.
  await own.post('/my-network/actors', { role: 'friend', name: 'Bart', may: 'yes' })
  expect(await house.asSuperuser('select from network_actor')).toHaveLength(3)
  expect(await house.asSuperuser('select from network_yes')).toHaveLength(1)
  expect(await house.asSuperuser(`select from network_actor a where a::text like '%Emre%'`)).toEqual([])
})

test('the coach sees whom she may ask; the whole map only as long as it is shown', async () => {
  const [own, coach] = [await house.signedIn(file.person), await house.signedIn(ilonaOfDeHaven.id)]
  expect((await coach.get(network)).text).not.toContain('Emre')
  expect((await coach.get(network)).text).toContain('Sandra Kok')
  await own.post('/my-network/showings', { shows: 'yes' })
  const shown = (await coach.get(network)).text
  for (const words of ['Emre', 'Ziet het als eerste', 'zone-map-narrow']) expect(shown).toContain(words)
  await own.post('/my-network/showings', { shows: 'no' })
  expect((await coach.get(network)).text).not.toContain('Emre')
})

test('a proposal waits for a yes; only then somebody hears of it', async () => {
  const [own, coach] = [await house.signedIn(file.person), await house.signedIn(ilonaOfDeHaven.id)]
  expect((await coach.post(network, { role: 'hr', name: peter.name, mail: peter.mail })).text).toContain('Het voorstel staat op de kaart.')
  const page = await own.get('/my-network')
  expect(page.text).toContain('Voorstel')
  const id = await actorNamed(peter.name, page.text)
  expect((await own.get(`/my-network/actors/${id}`)).text).toContain('Ilona stelt deze persoon voor. Er gebeurt niets zonder ja.')
  // Without a yes there is nothing to press for the coach, and pressing it all the same finds nothing.
  expect((await coach.post(`${network}/${id}/invitations`)).status).toBe(404)
  expect((await coach.get(`/trajectories/${file.trajectory}/circle`)).text).toContain('Wie je vraagt, staat eerst op de netwerkkaart.')
  expect((await coach.post(`/trajectories/${file.trajectory}/circle`, { role: 'hr', name: peter.name, mail: peter.mail })).text).toContain('Eerst zegt de deelnemer zelf ja')
  expect(await house.asSuperuser(`select from circle_invitation where role = 'hr'`)).toEqual([])

  await own.post(`/my-network/actors/${id}/yeses`, { may: 'yes' })
  expect((await coach.get(`/trajectories/${file.trajectory}`)).text).toContain('iemand mag gevraagd worden')
  expect((await coach.post(`${network}/${id}/invitations`)).text).toContain('De vraag is verstuurd.')
  expect((await coach.post(`${network}/${id}/invitations`)).status).toBe(200) // twice is once
  expect(await house.asSuperuser(`select from circle_invitation where role = 'hr'`)).toHaveLength(1)
  expect(await linkTo(house, peter.mail)).toContain('/circle/links/')
  expect((await own.post(`/my-network/actors/${id}/erasures`)).status).toBe(422)

  // Taken back before he answered: the question is gone, and a yes of his would come too late, also at the database.
  const asked = await house.signedIn((await house.asSuperuser<{ readonly person_id: typeof thijs.id }>(`select s.person_id from network_seat s join network_actor a on a.id = s.actor_id where a.role = 'hr'`))[0]?.person_id ?? thijs.id)
  expect((await asked.get('/beside')).text).toContain('Thijs Veenstra')
  await own.post(`/my-network/actors/${id}/yeses`, { may: 'no' })
  expect((await asked.get('/beside')).text).not.toContain('Thijs Veenstra')
  expect((await own.get(`/my-network/actors/${id}`)).text).toContain('Niet meer gevraagd')
})

test('taking back a yes lets go whoever joined, in one press', async () => {
  const own = await house.signedIn(file.person)
  const colleague = { id: newId<'person'>(0), name: 'Lin Chen', mail: 'lin@groothandelvoorbeeld.example' }
  await file.joins(colleague, 'colleague')
  const id = await actorNamed('Lin Chen', (await own.get('/my-network')).text)
  expect((await own.get(`/my-network/actors/${id}`)).text).toContain('Lin Chen doet mee')
  await own.post(`/my-network/actors/${id}/yeses`, { may: 'no' })
  expect((await own.get('/my-network')).text).toContain('Doet niet meer mee')
  expect(await house.as(colleague.id, tx => tx.rows(sql`select from trajectory`))).toEqual([])
})

test('what was erased is gone with its key', async () => {
  const own = await house.signedIn(file.person)
  const id = await actorNamed('Bart', (await own.get('/my-network')).text)
  const keys = async () => (await house.asSuperuser('select from keys.document_key')).length
  const before = await keys()
  expect((await own.post(`/my-network/actors/${id}/erasures`)).text).toContain('Van de kaart gehaald.')
  expect(await keys()).toBe(before - 1)
})

test('at the database: nobody is asked in or joins without the yes, and the map is its person\'s', async () => {
  const around = { vault: house.vault, provider: deHaven }
  const at = house.now()
  await expect(house.as(ilonaOfDeHaven.id, async tx => {
    const person = await introduce({ tx, ...around }, judith, ilonaOfDeHaven.id, at)
    await recordCircleInvitation(tx, { id: newId(0), trajectory: file.trajectory, person, role: 'therapist', by: file.guide, at, signsIn: 'mail-link', address: null })
  })).rejects.toThrow(/row-level security/)
  // A yes to Sandra as manager is no yes to her in another part, nor to someone else as manager.
  await expect(house.as(sandra.id, tx => addParty(tx, { id: newId(0), trajectory: file.trajectory, person: sandra.id, role: 'hr', seat: 'beside' }))).rejects.toThrow(/row-level security/)
  // Only whom it is about says yes, shows, changes and erases.
  const [actor] = await house.asSuperuser<{ readonly id: string }>(`select a.id from network_actor a where role = 'partner'`)
  for (const [who, person] of [['the coach', ilonaOfDeHaven.id], ['the manager', sandra.id], ['Mo', other.person]] as const) {
    await expect(house.as(person, tx => tx.run(sql`insert into network_yes (actor_id, trajectory_id, said_on) values (${actor?.id ?? ''}, ${file.trajectory}, '2026-11-20')`)), who).rejects.toThrow(/row-level security/)
    await expect(house.as(person, tx => tx.run(sql`insert into network_showing (trajectory_id, to_party) values (${file.trajectory}, ${file.guide})`)), who).rejects.toThrow(/row-level security/)
    expect(await house.as(person, tx => tx.run(sql`update network_actor set version = 9 where trajectory_id = ${file.trajectory}`)), who).toBe(0)
    expect(await house.as(person, tx => tx.run(sql`delete from network_actor where trajectory_id = ${file.trajectory}`)), who).toBe(0)
    expect(await house.as(person, tx => tx.run(sql`delete from network_yes where trajectory_id = ${file.trajectory}`)), who).toBe(0)
  }
  const seeing = async (table: string): Promise<readonly string[]> => {
    const found: string[] = []
    for (const [name, person, provider] of [...Object.entries({ ...everyone, thijs: file.person, ilona: ilonaOfDeHaven.id, sandra: sandra.id, mo: other.person }).map(([name, id]) => [name, id, deHaven.id] as const), ...Object.values(castOfHetBaken).map(({ name, id }) => [name, id, hetBaken.id] as const)])
      if ((await house.as(person, tx => tx.rows(new Sql([`select from ${table} where trajectory_id = '${file.trajectory}'`], [])), provider)).length > 0) found.push(name)
    return found
  }
  for (const table of ['network_actor', 'network_yes', 'network_seat', 'trajectory_entry', 'trajectory_yes_first']) expect(await seeing(table), table).toEqual(['thijs', 'ilona'])
  // She sees whom she put there and whom she may ask, and nobody of home.
  expect(await house.as(ilonaOfDeHaven.id, tx => tx.rows(sql`select from network_actor where trajectory_id = ${file.trajectory} and side = 'home'`))).toEqual([])
  // What flows is asked by those inside alone.
  expect(await house.as(sandra.id, tx => tx.rows(sql`select * from flows_around(${file.trajectory})`))).toEqual([])
  expect(await house.as(file.person, tx => tx.rows<{ readonly party_id: string }>(sql`select party_id from flows_around(${file.trajectory})`))).toEqual([{ party_id: manager }])
})

test('a letter to someone without an account shows on the map as soon as it can be read, and stops at once', async () => {
  const own = await house.signedIn(file.person)
  await own.post('/my-network/actors', { role: 'gp', name: 'dr. Bos' })
  expect((await own.get(`/my-network/actors/${await actorNamed('dr. Bos', (await own.get('/my-network')).text)}`)).text).toContain('/my-letters/new/gp')
  await own.post('/my-letters/new/gp', { name: 'dr. Bos', practice: '', mail: 'bos@huisarts.example', telephone: '06 20 30 40 50', about: 'Thijs Veenstra', question: 'Wilt u meedenken?', background: '', weDo: '', seen: '0' })
  const letter = /\/my-letters\/([0-9a-f-]{36})/.exec((await own.get('/my-letters')).text)?.[1] ?? ''
  await own.post(`/my-letters/${letter}/consents`, { length: '14', seen: '1' })
  const mapped = async () => /dr\. Bos<\/a>.*?<\/tr>/s.exec((await (await house.signedIn(file.person)).get('/my-network')).text)?.[0] ?? ''
  expect(await mapped()).toContain('Niets')
  house.travelTo(new Date(house.now().getTime() + 24 * 60 * 60_000 + 60_000))
  expect(await mapped()).toContain('1 brief')
  await (await house.signedIn(file.person)).post(`/my-letters/${letter}/withdrawals`)
  expect(await mapped()).toContain('Niets')
})

test('foreign ids lead nowhere', async () => {
  const [own, mo, stranger] = [await house.signedIn(file.person), await house.signedIn(other.person), await house.signedIn(cast.marleen.id)]
  const id = await actorNamed('Emre', (await own.get('/my-network')).text)
  for (const [path, fields] of [[`/my-network/actors/${id}`, null], [`/my-network/actors/${id}/versions`, { name: 'X', seen: '1' }], [`/my-network/actors/${id}/yeses`, { may: 'yes' }], [`/my-network/actors/${id}/erasures`, {}]] as const) {
    expect((fields === null ? await mo.get(path) : await mo.post(path, fields)).status, path).toBe(404)
  }
  expect((await stranger.get(network)).status).toBe(404)
  expect((await stranger.post(network, { role: 'hr', name: 'X' })).status).toBe(404)
  const changed = await own.post(`/my-network/actors/${id}/versions`, { name: 'Emre K.', seen: '1' })
  expect(changed.text).toContain('Emre K.')
  expect((await own.post(`/my-network/actors/${id}/versions`, { name: 'Oud', seen: '1' })).status).toBe(422)
  expect(house.broken).toEqual([])
})
