import { Button, Card, Form, Lead, Row, SelectField } from '../../design/index.ts'
import type { Id } from '../../kit/id.ts'
import { actField } from '../../kit/web.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import { trainingTexts } from './training.texts.ts'

type Known = { readonly person: Id<'person'>; readonly name: string }

/** Who learns from whom. */
export const trainingPage = (frame: AdministrationFrame, { guide, senior, seniors, act, saved, problem }: { readonly guide: Known; /** Null when no training runs. */ readonly senior: string | null; readonly seniors: readonly Known[]; readonly act: string; readonly saved: boolean; readonly problem?: string | undefined }) => {
  const t = trainingTexts(frame.voice)
  const base = `/administration/staff/${guide.person}/training`
  return administrationPage(frame, {
    part: 'staff', title: t.title, saved, errors: problem === undefined ? [] : [{ field: 'senior', message: problem }],
    children: (
      <>
        <Lead>{t.lead(guide.name)}</Lead>
        <Card title={t.senior}>
          {senior !== null && <><p><strong>{t.runs(senior)}</strong></p><p>{t.endLead}</p><Form action={`${base}/end`}><input type="hidden" name={actField} value={act} /><Row><Button kind="secondary">{t.end}</Button></Row></Form></>}
          {senior === null && seniors.length === 0 && <p>{t.nobody}</p>}
          {senior === null && seniors.length > 0 && (
            <Form action={base}>
              <input type="hidden" name={actField} value={act} />
              <SelectField name="senior" label={t.senior} blank={t.choose} error={problem} options={seniors.map(({ person, name }) => ({ value: person, label: name }))} />
              <Row><Button>{t.begin}</Button></Row>
            </Form>
          )}
        </Card>
        <p><a href={`/administration/staff/${guide.person}`}>{t.back}</a></p>
      </>
    ),
  })
}
