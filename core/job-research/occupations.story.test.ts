/** An occupation is read in for everyone, looked up without a trace in an address, and becomes work to look into; where it comes from stands beside it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { aroundPetra } from '../../demo/cast.ts'
import { readInSample, sampleFiles } from '../../demo/occupations.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { asOwner } from '../../kit/postgres/as-owner.ts'
import { openCareerFile } from '../../test/career.ts'
import { openHouse } from '../../test/house.ts'
import { readFiles } from '../occupations/esco-files.ts'
import { importParts } from '../occupations/import.store.ts'

const house = await openHouse()
const { anne } = aroundPetra
await openCareerFile(house, anne, 'career')
const mine = await house.signedIn(anne.id)
const act = () => newAnonymousId()
const six = { 'weight-calm': '3', 'weight-limits': '3', 'weight-people': '2', 'weight-income': '1', 'weight-travel': '1', 'weight-growth': '2' }
const folder = mkdtempSync(join(tmpdir(), 'hv-esco-'))
afterAll(() => rmSync(folder, { recursive: true }))
const all = () => house.asSuperuser(`select 'o' as part, language, uri, label from occupation union all select 's', language, uri, label from skill union all select 'r', need, occupation, skill from occupation_skill union all select part, language, version, '' from occupation_source order by 1, 2, 3, 4`)

test('where nothing was read in there is nothing to look up', async () => {
  expect((await mine.send('/my-job-research/criteria', { seen: '0', ...six, act: act() })).status).toBe(303)
  expect((await mine.get('/my-job-research')).text).not.toContain('Zoek een beroep op')
  expect((await mine.get('/my-job-research/occupations')).status).toBe(404)
})

test('read in again, in another order and part by part, it is as it was; what does not hold changes nothing', async () => {
  // Several programs may start at once on an empty folder; one reads it in and the others find it there.
  await Promise.all(Array.from({ length: 6 }, () => readInSample(house.ownerConfig)))
  const before = await all()
  expect(before).toHaveLength(12 + 12 + readFiles(sampleFiles).filter(({ part }) => part === 'relations').reduce((sum, { rows }) => sum + rows.length, 0) + 3)
  const parts = readFiles(sampleFiles)
  await Promise.all(Array.from({ length: 4 }, () => asOwner(house.ownerConfig, client => importParts(client, parts, { language: 'nl', version: 'sample' }))))
  expect(await all()).toEqual(before)
  await asOwner(house.ownerConfig, async client => { for (const path of sampleFiles.toReversed()) await importParts(client, readFiles([path]), { language: 'nl', version: 'sample' }) })
  expect(await all()).toEqual(before)
  const bad = join(folder, 'skills_nl.csv')
  writeFileSync(bad, 'conceptUri,skillType,preferredLabel\nhttp://s,knowledge,een\nhttp://s,knowledge,twee\n')
  expect(() => readFiles([sampleFiles[0] ?? '', bad])).toThrow('skills_nl.csv, line 3: http://s stands there twice')
  // Nor when the database says no half way.
  await asOwner(house.ownerConfig, client => expect(importParts(client, [{ part: 'skills', rows: [] }, { part: 'relations', rows: [{ occupation: 'x', skill: 'y', need: 'essential' }, { occupation: 'x', skill: 'y', need: 'optional' }] }], { language: 'nl', version: 'other' })).rejects.toThrow('duplicate key'))
  expect(await all()).toEqual(before)
})

test('looked up by part of any of its names, it becomes work to look into; what it asks leads to what one can', async () => {
  expect((await mine.get('/my-job-research')).text).toContain('Zoek een beroep op')
  const page = await mine.get('/my-job-research/occupations')
  expect(page.text).toContain('Deze dienst gebruikt de ESCO-classificatie van de Europese Commissie.')
  expect(page.text).toContain('een klein voorbeeld met een paar beroepen')
  const short = await mine.send('/my-job-research/occupations', { words: 'm' })
  expect(short.status).toBe(422)
  expect(short.text).toContain('Typ minstens twee letters.')
  for (const none of ['zzz', '%', '__', '\\']) expect((await mine.send('/my-job-research/occupations', { words: `${none}${none}` })).text, none).toContain('Zo’n beroep staat er niet in.')
  const found = await mine.send('/my-job-research/occupations', { words: 'MUZIEKSCHOOL' })
  expect(found.status).toBe(200)
  expect(found.text).toContain('Eén beroep gevonden')
  expect(found.text).toContain('muziekleraar')
  const occupation = /name="occupation" value="([^"]+)"/.exec(found.text)?.[1] ?? ''
  const skills = await mine.send('/my-job-research/occupations/skills', { occupation })
  for (const said of ['Hoort er altijd bij', 'lesgeven', 'Hoort er soms bij', 'in een team werken', 'ESCO-classificatie', '/my-job-research/competences/new']) expect(skills.text, said).toContain(said)
  expect((await mine.send('/my-job-research/occupations/skills', { occupation: 'http://elders' })).status).toBe(404)
  expect((await mine.post('/my-job-research/options', { title: 'muziekleraar', act: act() })).text).toContain('Zoek op wat dit beroep vraagt')
  await mine.get('/voice/en?to=%2Fmy-job-research%2Foccupations')
  expect((await mine.get('/my-job-research/occupations')).text).toContain('This service uses the ESCO classification of the European Commission.')
})

test('everyone may read it, and nobody who is served writes it', async () => {
  for (const person of [anne.id, null]) {
    expect(await house.as(person, tx => tx.rows(sql`select 1 from occupation`))).toHaveLength(12)
    for (const statement of [sql`insert into occupation values ('nl', 'http://x', 'x', '', '')`, sql`delete from skill`, sql`update occupation_skill set need = 'optional'`, sql`delete from occupation_source`]) await expect(house.as(person, tx => tx.run(statement))).rejects.toThrow('permission denied')
  }
  expect(house.broken).toEqual([])
})
