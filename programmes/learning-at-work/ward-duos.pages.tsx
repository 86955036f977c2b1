/** Duos as whoever plans has them: who is asked, who said yes, and who could work together a lot, with why. */
import type { VNode } from 'preact'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { readable, type Filled } from '../../core/filled-form.ts'
import { Button, Cases, Empty, Form, Muted, Row, Section, SelectField, Tag, Visibility } from '../../design/index.ts'
import { addDays, dateWithYear, dayOf } from '../../kit/time.ts'
import { askedDays, type Duo, type DuoIs } from './duos.ts'
import { wardDuoTexts } from './duos.texts.ts'
import type { Fit } from './planner-duo.ts'
import type { Known } from './planner.pages.tsx'
import { Act, planningPage, type Done } from './ward-planning.pages.tsx'

const tones = { asked: 'info', stands: 'ok', stopped: 'quiet', over: 'quiet' } as const satisfies Readonly<Record<DuoIs, string>>

export const wardDuosPage = (frame: StaffFrame, { known, duos, proposed, filled, done }: { readonly known: Known; readonly duos: readonly Duo[]; readonly proposed: readonly Fit[]; readonly filled: Filled; readonly done: Done | null }): VNode => {
  const { voice, provider: { zone } } = frame
  const t = wardDuoTexts(voice)
  const { kept, ward, nameOf } = known
  const at = `/wards/${kept.id}/duos`
  const form = readable(filled, { learner: t.learner, colleague: t.colleague }, voice)
  const people = (those: readonly { readonly key: string }[]) => those.map(({ key }) => ({ value: key, label: nameOf(key) })).toSorted((a, b) => a.label.localeCompare(b.label, 'nl'))
  const pair = (one: { readonly learner: string; readonly colleague: string }) => t.pair(nameOf(one.learner), nameOf(one.colleague))
  return planningPage(frame, {
    title: t.title, back: { href: `/wards/${kept.id}`, label: t.back(kept.name) }, lead: t.lead, errors: form.errors, done,
    children: (
      <>
        <Section title={t.listTitle}>
          {duos.length === 0 ? <Empty><p>{t.none}</p></Empty> : (
            <Cases level={3} items={duos.map(duo => {
              const asked = dayOf(duo.putAt, zone)
              return {
                title: pair(duo), href: null, under: t.askedOn(dateWithYear(asked, voice.locale)), aside: <Tag tone={tones[duo.is]}>{t[`is-${duo.is}`]}</Tag>,
                children: duo.is === 'asked' && <><Muted>{t.lapses(dateWithYear(addDays(asked, askedDays), voice.locale))}</Muted><Form action={`/ward-duos/${duo.id}/withdrawals`} gap="s"><Act /><Row><Button kind="quiet" more={`: ${pair(duo)}`}>{t.withdraw}</Button></Row></Form></>,
              }
            })} />
          )}
          <Muted>{t.counts}</Muted>
          <p><a href={`/wards/${kept.id}/colleagues`}>{t.colleagues}</a></p>
          <Visibility>{t.note}</Visibility>
        </Section>
        <Section title={t.proposeTitle}>
          <p>{t.proposeLead}</p>
          {proposed.length === 0 ? <Empty><p>{t.proposeNone}</p></Empty> : (
            <Cases level={3} items={proposed.map(({ learner, experienced, percent, isOwnGuide }) => ({
              title: pair({ learner, colleague: experienced }), href: null, under: `${t.why(percent)}${isOwnGuide ? ` ${t.ownGuide}` : ''}`,
              children: <Form action={at} gap="s" hidden={{ learner, colleague: experienced }}><Act /><Row><Button kind="secondary" more={`: ${pair({ learner, colleague: experienced })}`}>{t.ask}</Button></Row></Form>,
            }))} />
          )}
        </Section>
        <Section title={t.chooseTitle}>
          <Form action={at} gap="m">
            <Act />
            <SelectField {...form.field('learner')} blank={t.choose} options={people(ward.learners)} />
            <SelectField {...form.field('colleague')} blank={t.choose} options={people([...ward.guides, ...ward.experienced])} />
            <Row><Button kind="secondary">{t.ask}</Button></Row>
          </Form>
        </Section>
      </>
    ),
  })
}
