import { Button, Card, CheckField, Details, Form, Lead, Muted, Pairs, Row, Section, Stack, Table, Tag, TextArea } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import type { Wording } from './imported.ts'
import { importedInstruments, instruments, ownInstruments, publications, valuesOn, type ImportedInstrument } from './instrument.ts'
import { questionnairesTexts } from './questionnaires.texts.ts'
import { titleOf } from './result.tsx'
import type { Acceptance } from './wording.store.ts'

export type Brought = { readonly wordings: readonly Wording[]; readonly acceptances: readonly (Acceptance & { readonly name: string | null })[] }
export type WrongForm = { readonly instrument: ImportedInstrument; readonly field: 'accept' | 'file'; readonly message: string; readonly typed: string }

type Props = { readonly frame: AdministrationFrame; readonly brought: Brought; readonly wrong: WrongForm | null; readonly t: ReturnType<typeof questionnairesTexts> }

export const questionnairesPage = (frame: AdministrationFrame, brought: Brought, { saved, wrong = null }: { readonly saved: boolean; readonly wrong?: WrongForm | null }) => {
  const t = questionnairesTexts(frame.voice)
  return administrationPage(frame, {
    part: 'questionnaires', title: t.title, saved, errors: wrong ? [{ field: `${wrong.instrument}-${wrong.field}`, message: wrong.message }] : [],
    children: (
      <>
        <Lead>{t.lead}</Lead>
        {importedInstruments.map(instrument => <OfOthers key={instrument} instrument={instrument} frame={frame} brought={brought} wrong={wrong?.instrument === instrument ? wrong : null} t={t} />)}
        <Format t={t} />
        <Section title={t.own} gap="s"><p>{t.ownLead}</p><ul>{ownInstruments.map(instrument => <li key={instrument}>{titleOf(instrument, frame.voice)}</li>)}</ul></Section>
      </>
    ),
  })
}

const OfOthers = ({ instrument, frame, brought, wrong, t }: Props & { readonly instrument: ImportedInstrument }) => {
  const { name, licence, source, terms } = publications[instrument]
  const wordings = brought.wordings.filter(one => one.instrument === instrument)
  const acceptance = brought.acceptances.find(one => one.instrument === instrument && one.terms === terms)
  return (
    <Card title={name}>
      <Row>{acceptance ? <Tag tone={wordings.length > 0 ? 'ok' : 'warn'}>{wordings.length > 0 ? t.offered : t.notOffered}</Tag> : <Tag tone="warn">{t.notAccepted}</Tag>}</Row>
      <div lang="en"><Pairs items={[{ term: <span lang={frame.voice.locale}>{t.licence}</span>, detail: licence }, { term: <span lang={frame.voice.locale}>{t.source}</span>, detail: source }]} /></div>
      {acceptance
        ? <p>{t.accepted(acceptance.name ?? t.someone, dateWithYear(dayOf(acceptance.at, frame.provider.zone), frame.voice.locale))}</p>
        : <Form action={`/administration/questionnaires/${instrument}/terms`} gap="s" hidden={{ [actField]: newId() }}>
            <CheckField name="accept" id={`${instrument}-accept`} error={wrong?.field === 'accept' ? wrong.message : undefined}>{t.accept}</CheckField>
            <Row><Button kind="secondary" more={`: ${name}`}>{t.acceptButton}</Button></Row>
          </Form>}
      {acceptance && (
        <Stack>
          {wordings.length === 0 ? <p>{t.noWordings}</p> : <Table label={t.wordings} caption={t.wordings} columns={[{ label: t.number, numeric: true }, { label: t.language }, { label: t.edition }]} rows={wordings.map(({ wording, words }) => [String(wording), words.language, words.source])} />}
          <Form action={`/administration/questionnaires/${instrument}/wordings`} gap="s" hidden={{ [actField]: newId() }}>
            <TextArea name="file" id={`${instrument}-file`} label={`${t.file}: ${name}`} hint={t.fileHint} rows={6} value={wrong?.field === 'file' ? wrong.typed : ''} error={wrong?.field === 'file' ? wrong.message : undefined} />
            <Row><Button kind="secondary" more={`: ${name}`}>{t.import}</Button></Row>
          </Form>
          {wordings.length > 0 && <Muted>{t.older}</Muted>}
        </Stack>
      )}
    </Card>
  )
}

const fieldNames = ['instrument', 'language', 'source', 'stem', 'questions', 'answers'] as const

/** Made of what the file must hold, so that it cannot say otherwise. */
const example = (instrument: ImportedInstrument): string => JSON.stringify({
  instrument, language: 'nl-NL', source: 'Voorbeelduitgave 2026', stem: 'Hoe vaak in de afgelopen maand …',
  questions: instruments[instrument].items.map(key => `Verzonnen vraag ${key}?`), answers: valuesOn(instruments[instrument].scale).map(value => `verzonnen antwoord ${value}`),
}, null, 2)

const Format = ({ t }: Pick<Props, 't'>) => (
  <Details summary={t.formatTitle}>
    <p>{t.formatLead}</p>
    <Table label={t.fields} columns={[{ label: t.field }, { label: t.meaning }]} rows={fieldNames.map(name => [<code>{name}</code>, t[`field.${name}`]])} />
    <p>{t.example}</p>
    <div class="scroll" tabIndex={0} role="region" aria-label={t.example}><pre>{example('phq4')}</pre></div>
  </Details>
)
