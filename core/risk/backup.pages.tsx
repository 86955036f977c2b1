import { Button, Card, DateField, Form, Hidden, Lead, Note, Row, SelectField, Table, TextField } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { addDays, longDay, type Day } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import type { StaffMember } from '../people/staff.ts'
import { backupTexts } from './backup.texts.ts'
import type { Turn } from './risk.ts'
import { silenceNoticeTexts } from './silence-notice.texts.ts'

export type RotaView = { readonly today: Day; readonly turns: readonly Turn[]; readonly guides: readonly StaffMember[]; readonly typed?: Readonly<Record<string, string | null>>; readonly error?: { readonly field: string; readonly message: string } }
const act = () => <input type="hidden" name={actField} value={newId()} />

/** Who stands behind the guides, day by day. */
export const rotaPage = (frame: AdministrationFrame, { today, turns, guides, typed = {}, error }: RotaView) => {
  const { voice } = frame
  const t = backupTexts(voice)
  const name = (turn: Turn) => guides.find(({ person }) => person === turn.person)?.name ?? ''
  return administrationPage(frame, {
    part: 'backup', title: t.title, errors: error ? [error] : [],
    children: (
      <>
        <Lead>{t.lead}</Lead>
        {!turns.some(({ from, until }) => from <= today && today < until) && <Note tone="warn"><p>{t.gap}</p></Note>}
        <Card title={t.listTitle}>
          {turns.length === 0 ? <p>{t.none}</p> : (
            <Table
              label={t.listTitle} columns={[{ label: t.who }, { label: t.from }, { label: t.telephone }, { label: t.remove, hidden: true }]}
              rows={turns.map(turn => [
                name(turn), t.days(longDay(turn.from, voice.locale), longDay(addDays(turn.until, -1), voice.locale)), turn.telephone,
                <Form action={`/administration/backup/${turn.id}/removal`} gap="s">{act()}<Button kind="quiet">{t.remove}<Hidden>{t.removeMore(name(turn), longDay(turn.from, voice.locale))}</Hidden></Button></Form>,
              ])}
            />
          )}
        </Card>
        <Card title={t.addTitle}>
          <Form action="/administration/backup" gap="m">
            {act()}
            <SelectField name="person" label={t.who} blank={t.blank} value={typed['person'] ?? null} options={guides.map(({ person, name: label }) => ({ value: person, label }))} error={error?.field === 'person' ? error.message : undefined} />
            <Row><DateField name="from" label={t.from} value={typed['from'] ?? today} min={today} /><DateField name="until" label={t.until} value={typed['until'] ?? null} min={today} error={error?.field === 'until' ? error.message : undefined} /></Row>
            <TextField name="telephone" label={t.telephone} hint={t.telephoneHint} value={typed['telephone'] ?? null} type="tel" autocomplete="off" />
            <Row><Button>{t.add}</Button></Row>
          </Form>
        </Card>
        <p><a href="/administration/silences">{silenceNoticeTexts(voice).link}</a></p>
      </>
    ),
  })
}
