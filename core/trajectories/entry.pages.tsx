/** What is asked before a plan begins, and the page for whoever is not that far: who helps first, and asking there together. */
import { Button, ButtonLink, CheckField, Choices, ErrorSummary, Form, Heading, Lead, Note, Row, Stack } from '../../design/index.ts'
import type { Locale } from '../../kit/texts.ts'
import { newId } from '../../kit/id.ts'
import { actField } from '../../kit/web.ts'
import { staffPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import type { SignedIn } from '../people/sign-in.ts'
import type { Programme } from '../programme.ts'
import { openPlanTexts } from './open-plan.texts.ts'

type StaffFrame = Frame & { readonly me: SignedIn }

/** Of each programme that asks something beforehand, under its own name where there are several to choose from. */
export const EntryQuestions = ({ programmes, chosen, frame }: { readonly programmes: readonly Programme[]; readonly chosen: readonly string[]; readonly frame: Frame }) => {
  const t = openPlanTexts(frame.voice)
  const { locale } = frame.voice
  return <>{programmes.flatMap(({ id, name, entry }) => (entry
    ? [<Choices key={id} kind="many" name="clear" label={programmes.length > 1 ? t.clearOf(name[locale]) : t.clear} hint={t.clearHint} value={chosen} options={Object.entries(entry.asks).map(([value, asks]) => ({ value, label: asks[locale] }))} />]
    : []))}</>
}

export type NotYet = {
  readonly programme: Programme
  readonly unclear: readonly string[]
  /** Who helps first; null when nobody here does. */
  readonly otherwise: Programme | null
  readonly who: { readonly name: string; readonly mail: string; readonly telephone: string | null }
  readonly wrong: 'not agreed' | null
}

export const notYetPage = (frame: StaffFrame, { programme, unclear, otherwise, who, wrong }: NotYet) => {
  const t = openPlanTexts(frame.voice)
  const { locale } = frame.voice
  return staffPage(frame, {
    place: 'people', title: t.notYetTitle, wide: false, wrong: wrong !== null,
    children: (
      <Stack gap="l">
        {wrong && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: 'agreed', message: t.notAgreed }]} />}
        <Stack gap="s"><p><a href="/plans/new">{t.backToForm}</a></p><Heading level={1}>{t.notYetTitle}</Heading><Lead>{t.notYetLead}</Lead></Stack>
        <ul>{asked(programme, unclear, locale).map(one => <li key={one}>{one}</li>)}</ul>
        {otherwise?.presents
          ? (
            <Stack>
              <p>{t.helpsFirst(otherwise.name[locale])}</p>
              <Form action="/plans/elsewhere" gap="m" hidden={{ [actField]: newId(), programme: programme.id, name: who.name, mail: who.mail, telephone: who.telephone ?? '' }}>
                {unclear.map(one => <input key={one} type="hidden" name="unclear" value={one} />)}
                <CheckField name="agreed" error={wrong ? t.notAgreed : undefined} hint={t.agreedHint}>{t.agreed}</CheckField>
                <Row><Button>{t.askThere}</Button><ButtonLink href={`/programmes/${otherwise.id}`} kind="quiet">{t.readThere(otherwise.name[locale])}</ButtonLink></Row>
              </Form>
            </Stack>
          )
          : <Note tone="info"><p>{t.nobodyHere}</p></Note>}
      </Stack>
    ),
  })
}

const asked = ({ entry }: Programme, unclear: readonly string[], locale: Locale): readonly string[] => unclear.flatMap(key => entry?.asks[key]?.[locale] ?? [])

export const askedElsewherePage = (frame: StaffFrame) => {
  const t = openPlanTexts(frame.voice)
  return staffPage(frame, { place: 'people', title: t.askedElsewhereTitle, wide: false, children: <Stack gap="l"><Stack gap="s"><Heading level={1}>{t.askedElsewhereTitle}</Heading><Lead>{t.askedElsewhere}</Lead></Stack><p><a href="/people">{t.back}</a></p></Stack> })
}
