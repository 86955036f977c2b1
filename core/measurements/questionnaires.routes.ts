/** An administrator accepts the terms of an instrument by others and brings its questions. Answers of people are nowhere near here. */
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Handler, type Reply, type Routes } from '../../kit/web.ts'
import { namesOf } from '../people/known-people.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { forOffice, type Visit } from '../visit.ts'
import { readWords } from './imported.ts'
import { importedCalled, publications, type ImportedInstrument } from './instrument.ts'
import { questionnairesPage, type Brought, type WrongForm } from './questionnaires.pages.tsx'
import { questionnairesTexts } from './questionnaires.texts.ts'
import { listAcceptances, listWordings, recordAcceptance, recordWording } from './wording.store.ts'

type Administering = Visit & { readonly me: SignedIn }

export const questionnaireRoutes: Routes<Visit> = {
  'GET /administration/questionnaires': forOffice('administrator', async visit => page(questionnairesPage(visit, await brought(visit), { saved: 'saved' in visit.query }))),

  'POST /administration/questionnaires/:instrument/terms': forImported(async (visit, instrument) => {
    const { tx, me, now, form, voice } = visit
    if (form['accept']?.[0] !== 'yes') return await again(visit, { instrument, field: 'accept', message: questionnairesTexts(voice).mustAccept, typed: '' })
    await recordAcceptance(tx, { instrument, terms: publications[instrument].terms, by: me.person, at: now })
    await note(visit, 'instrument.terms-accepted', instrument)
    return seeOther('/administration/questionnaires?saved')
  }),

  'POST /administration/questionnaires/:instrument/wordings': forImported(async (visit, instrument) => {
    const { tx, me, now, form, voice } = visit
    const t = questionnairesTexts(voice)
    const typed = form['file']?.[0] ?? ''
    const wrong = (message: string) => again(visit, { instrument, field: 'file', message, typed })
    const { terms } = publications[instrument]
    if (!(await listAcceptances(tx)).some(one => one.instrument === instrument && one.terms === terms)) return await wrong(t['wording.no-terms'])
    const words = readWords(typed, instrument)
    if (refused(words)) {
      const said = t[words.refused]
      return await wrong(typeof said === 'string' ? said : said(Number(words.values['count'])))
    }
    await recordWording(tx, instrument, terms, words, me.person, now)
    await note(visit, 'instrument.wording-imported', instrument)
    return seeOther('/administration/questionnaires?saved')
  }),
}

function forImported(handler: (visit: Administering, instrument: ImportedInstrument) => Promise<Reply>): Handler<Visit> {
  return forOffice('administrator', async visit => {
    const instrument = importedCalled(visit.params['instrument'])
    return instrument ? await handler(visit, instrument) : missing()
  })
}

const again = async (visit: Administering, wrong: WrongForm): Promise<Reply> => page(questionnairesPage(visit, await brought(visit), { saved: false, wrong }), 422)

const brought = async (visit: Administering): Promise<Brought> => {
  const [wordings, acceptances] = await Promise.all([listWordings(visit.tx), listAcceptances(visit.tx)])
  const names = await namesOf(visit, acceptances.map(({ by }) => by))
  return { wordings, acceptances: acceptances.map(one => ({ ...one, name: names.get(one.by) ?? null })) }
}

const note = ({ tx, me, now }: Administering, event: string, instrument: ImportedInstrument) => log(tx, {
  event, action: 'C', person: me.person, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'instrument', id: null }, fields: [instrument], basis: 'administrator', at: now,
})
