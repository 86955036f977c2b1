/** The pack as a page: in Dutch, as it is asked for; what a table is for stands in the words of the schema. */
import { ButtonLink, Details, Lead, Muted, Note, Row, Section, Table } from '../../design/index.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import { FlowMap, placeNames } from './map.tsx'
import type { Pack } from './pack.ts'
import { packTexts } from './privacy-pack.texts.ts'

export const privacyPackPage = (frame: AdministrationFrame, pack: Pack) => {
  const t = packTexts(frame.voice)
  const here = '/administration/privacy'
  return administrationPage(frame, {
    part: 'privacy', title: t.title,
    children: (
      <>
        <Lead>{t.lead}</Lead>
        {pack.faults.length > 0 && <Note tone="warn"><p>{t.faults(pack.faults.join(', '))}</p></Note>}
        <Row>
          <ButtonLink href={`${here}/pack.pdf`} kind="secondary" download>PDF</ButtonLink><ButtonLink href={`${here}/pack.md`} kind="secondary" download>Markdown</ButtonLink>
          <ButtonLink href={`${here}/register.csv`} kind="secondary" download>{t.register} (CSV)</ButtonLink><ButtonLink href={`${here}/keeping.csv`} kind="secondary" download>{t.keeping} (CSV)</ButtonLink><ButtonLink href={`${here}/flows.svg`} kind="secondary" download>{t.flows} (SVG)</ButtonLink>
        </Row>
        <Section title={t.flows}>
          <div class="figure figure--wide" tabIndex={0} role="group" aria-label={t.flows}><FlowMap flows={pack.flows} /></div>
          <ol lang="nl">{pack.flows.map(({ from, to, what }) => <li key={`${from} ${to} ${what}`}>{placeNames[from]} → {placeNames[to]}: {what}</li>)}</ol>
        </Section>
        <Section title={t.register}>
          <Muted>{t.registerLead}</Muted>
          {pack.activities.map(one => (
            <Details key={one.name} summary={one.name}>
              <ul lang="nl"><li>Doel: {one.purpose}</li><li>Betrokkenen: {one.people.join(', ') || 'niemand'}</li><li>Gegevens: {one.data.join('; ')}</li><li>Ontvangers: {one.recipients.join('; ') || 'geen'}</li><li>Bewaren: {one.keeping}</li><li>Grondslag: {one.basis}</li></ul>
            </Details>
          ))}
        </Section>
        <Section title={t.dpia}>
          <ul lang="nl">{pack.measures.map(one => <li key={one}>{one}</li>)}</ul>
          <Table label={t.dpia} columns={[{ label: 'Risico' }, { label: 'Wat ertegen gedaan is' }]} rows={pack.risks.map(({ risk, measure }) => [risk, measure])} />
          <p>{t.questions}</p><ul lang="nl">{pack.questions.map(one => <li key={one}>{one}</li>)}</ul>
        </Section>
        <Section title={t.keeping}>
          <Muted>{t.keepingLead(pack.tables.length)}</Muted>
          <Details summary={t.keeping}>
            <Table label={t.keeping} columns={[{ label: 'Tabel' }, { label: 'Waarvoor' }, { label: 'Bewaren' }, { label: 'Verzegeld' }]} rows={pack.tables.map(({ name, purpose, keeping, sealed }) => [name, <span lang="en">{purpose}</span>, keeping, sealed.join(', ')])} />
          </Details>
        </Section>
      </>
    ),
  })
}
