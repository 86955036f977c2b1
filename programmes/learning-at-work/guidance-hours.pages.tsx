/** Hours for guiding: what is needed, what there is, whose contract could grow, and what that costs and brings. */
import type { VNode } from 'preact'
import { numbersOf } from './guidance-hours.form.ts'
import { staffPage } from '../../core/chrome.tsx'
import { readable, type Filled } from '../../core/filled-form.ts'
import type { Day } from '../../kit/time.ts'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { Button, Details, ErrorSummary, Form, Heading, Lead, Muted, Note, Pairs, Row, Section, Stack, Table, TextField } from '../../design/index.ts'
import { GrowthsOfWard, LedgerOfWard, type LedgerRow } from './guidance-ledger.pages.tsx'
import type { Growth } from './guidance-ledger.ts'
import { ledgerTexts } from './guidance-ledger.texts.ts'
import { costOf, guidanceHours, loads, offersFor, placesGained } from './planner-hours.ts'
import { Act, Loads, pairingsNow, type Known } from './planner.pages.tsx'
import { plannerTexts } from './planner.texts.ts'
import { wordsFor } from './planner-words.ts'

/** @param asked hours to reckon with, and cents an hour; what is short where nobody typed another number */
export const guidanceHoursPage = (frame: StaffFrame, { known, filled, asked, ledger, growths, today, refusal, done }: { readonly known: Known; readonly filled: Filled; readonly asked: { readonly hours: number; readonly hourCents: number }; readonly ledger: readonly LedgerRow[]; readonly growths: readonly Growth[]; readonly today: Day; /** Why somebody could not be asked. */ readonly refusal: string | null; readonly done: string | null }): VNode => {
  const { voice } = frame
  const t = plannerTexts(voice)
  const { ward } = known
  const words = wordsFor(voice, ward.shifts, known.nameOf)
  const { euros } = numbersOf(voice)
  const { needed, available, short } = guidanceHours(ward.learners, ward.guides)
  const { offers, left } = offersFor(asked.hours, ward.guides)
  const cost = costOf(asked.hours - left, asked.hourCents)
  const form = readable(filled, { hours: t.wanted, price: t.hourPrice }, voice)
  const l = ledgerTexts(voice)
  const errors = [...(refusal ? [{ field: 'offers', message: refusal }] : []), ...form.errors]
  /** Not asked yet, or done: only then there is something to ask. */
  const mayAsk = (guide: string) => !growths.some(one => one.guide === guide && one.is !== 'done')
  const hours = (number: number) => t.hoursWord(words.hours(number))
  return staffPage(frame, {
    place: 'planning', title: t.hoursTitle, wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={t.wrong} errors={errors} />}
        {done && <Note tone="ok" announced><p>{done}</p></Note>}
        <Stack gap="s"><p class="no-print"><a href={`/wards/${known.kept.id}/plans`}>{t.backToPlans}</a></p><Heading level={1}>{t.hoursTitle}</Heading><Lead>{t.hoursLead}</Lead></Stack>
        <Pairs items={[{ term: t.needed, detail: hours(needed) }, { term: t.available, detail: hours(available) }, { term: t.shortHours, detail: short === 0 ? t.enough : hours(short) }]} />
        <Section title={t.loadTitle}><Loads t={t} words={words} guides={loads(ward.learners, ward.guides, pairingsNow(ward))} /><Muted>{t.assumption}</Muted></Section>
        <LedgerOfWard frame={frame} rows={ledger} today={today} nameOf={known.nameOf} />
        <Form action={`/wards/${known.kept.id}/guidance-hours`} method="get" gap="m">
          <TextField {...form.field('hours')} width="short" inputmode="decimal" maxlength={6} />
          <TextField {...form.field('price')} width="short" inputmode="decimal" maxlength={8} />
          <Row><Button kind="secondary">{t.calculate}</Button></Row>
        </Form>
        {offers.length > 0 && (
          <Section title={t.offersTitle} id="offers">
            <p>{t.offersLead}</p>
            <Table label={t.offersTitle} columns={[{ label: t.guides }, { label: t.wanted, hidden: true }, { label: t.small, hidden: true }, { label: l.ask, hidden: true }]} rows={offers.map(({ guide, contractHours, more, small }) => [words.name(guide), t.offer(words.hours(contractHours), words.hours(more)), small ? t.small : '', mayAsk(guide) ? <Form action={`/wards/${known.kept.id}/growths`} gap="s" hidden={{ guide, more: `${more}` }}><Act /><Button kind="quiet" more={`: ${words.name(guide)}`}>{l.ask}</Button></Form> : ''])} />
            {left > 0 && <p>{t.leftOver(words.hours(left))}</p>}
          </Section>
        )}
        {offers.length > 0 && (
          <Section title={t.costTitle}>
            <Pairs items={[{ term: t.costWeek, detail: euros(cost.weekCents) }, { term: t.costYear, detail: euros(cost.yearCents) }, { term: t.gained, detail: `${placesGained(ward.guides, offers)}` }]} />
            <Muted>{t.gainedNote}</Muted>
            <Details summary={l.formulaTitle} quiet><ul><li>{l.formulaMore}</li><li>{l.formulaCost}</li><li>{l.formulaPlaces}</li></ul></Details>
          </Section>
        )}
        <GrowthsOfWard frame={frame} growths={growths} nameOf={known.nameOf} />
      </Stack>
    ),
  })
}
