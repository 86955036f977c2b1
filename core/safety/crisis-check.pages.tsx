import { Button, Card, Form, Lead, Muted, Note, Pairs, Row } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { dateWithYear, type Day } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import { crisisNumbers } from '../crisis-numbers.ts'
import { crisisCheckTexts } from './crisis-check.texts.ts'

/** The numbers of this country, and the one act there is: to have called them. */
export const crisisCheckPage = (frame: AdministrationFrame, { checkedOn, done }: { readonly checkedOn: Day | null; readonly done: boolean }) => {
  const t = crisisCheckTexts(frame.voice)
  const { emergency, suicide, suicideFree, suicideChat, violence, doctorAfterHours } = crisisNumbers[frame.provider.country]
  return administrationPage(frame, {
    part: 'home', title: t.title,
    children: (
      <>
        <Lead>{t.lead}</Lead>
        {done && <Note tone="ok" announced><p>{t.done}</p></Note>}
        <Card title={t.numbers}>
          <Pairs items={[
            { term: t.emergency, detail: emergency }, { term: t.suicide, detail: suicide }, { term: t.suicideFree, detail: suicideFree }, { term: t.suicideChat, detail: suicideChat }, { term: t.violence, detail: violence }, { term: t.doctor, detail: doctorAfterHours ?? t.none },
          ]} />
          <p>{checkedOn ? t.checked(dateWithYear(checkedOn, frame.voice.locale)) : t.never}</p>
          <Form action="/administration/crisis-checks" gap="s"><input type="hidden" name={actField} value={newId()} /><Row><Button kind="secondary">{t.button}</Button></Row></Form>
          <Muted>{t.wrong}</Muted>
        </Card>
      </>
    ),
  })
}
