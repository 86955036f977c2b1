/** The steps from a pseudonym to a name. What is typed lives in the pages alone until the last press. */
import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, Card, Choices, Confirmation, ErrorSummary, Form, Lead, Muted, Note, Pairs, Person, Row, Section, Stack, Steps, TextArea, TextField } from '../../design/index.ts'
import type { Typed } from '../../kit/forms.ts'
import { newId } from '../../kit/id.ts'
import { capitalised } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { guideTexts } from '../people/guide.texts.ts'
import { givenName, type Profile } from '../people/person.ts'
import type { Programme } from '../programme.ts'
import { LetterCard } from './letter.pages.tsx'
import type { Letter } from './letter.ts'
import { goesAlong, summaryLength, type GoesAlong, type OnwardRefusal, type Wish } from './onward.ts'
import { onwardTexts } from './onward.texts.ts'

export const onwardPage = (frame: Frame, { letter, no, programmes }: { readonly letter: Letter | null; readonly no: OnwardRefusal['refused'] | null; readonly programmes: number }) => {
  const t = onwardTexts(frame.voice)
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        <h1>{t.title}</h1>
        <Card strong>
          {no === 'onward.talk-planned'
            ? <><Note tone="info"><p><strong>{t.plannedTitle}</strong></p><p>{t.planned}</p></Note><Row><ButtonLink href="/my-appointment">{t.toAppointment}</ButtonLink></Row></>
            : no !== null
              ? <><p><strong>{t.endedTitle}</strong></p><p>{t.ended}</p></>
              : programmes === 0
                ? <p>{t.nobody(frame.provider.telephone)}</p>
                : <><Lead>{t.question}</Lead><p>{t.employer}</p><p>{t.apart}</p><Row><ButtonLink href="/onward/programme">{t.yes}</ButtonLink><ButtonLink href="/my-appointment" kind="secondary">{t.no}</ButtonLink></Row></>}
        </Card>
        <LetterCard frame={frame} letter={letter} ended={no === 'onward.ended'} />
      </>
    ),
  })
}

const stepPage = (frame: Frame, { title, back, children, wrong = false }: { readonly title: string; readonly back: string; readonly children: ComponentChildren; readonly wrong?: boolean }) => {
  const t = onwardTexts(frame.voice)
  return participantPage(frame, {
    title, wrong,
    children: <>{children}<Row><ButtonLink href={back} kind="quiet" icon="arrow-left">{t.back}</ButtonLink></Row></>,
  })
}
const Top = ({ frame, step, title }: { readonly frame: Frame; readonly step: number; readonly title: string }) => <Stack><Muted>{onwardTexts(frame.voice).step(step)}</Muted><h1>{title}</h1></Stack>

export const programmePage = (frame: Frame, programmes: readonly Programme[]) => {
  const t = onwardTexts(frame.voice)
  return stepPage(frame, {
    title: t.programmeTitle, back: '/onward',
    children: (
      <>
        <Top frame={frame} step={1} title={t.programmeTitle} />
        {programmes.map(({ id, name }) => <Card key={id} title={name[frame.voice.locale]}><Row><ButtonLink href={`/onward/guide?programme=${id}`} more={`: ${name[frame.voice.locale]}`}>{t.choose}</ButtonLink></Row></Card>)}
      </>
    ),
  })
}

export const guidePage = (frame: Frame, { programme, guides, own }: { readonly programme: Programme; readonly guides: readonly Profile[]; /** With whom they talk now. */ readonly own: string | null }) => {
  const t = onwardTexts(frame.voice)
  return stepPage(frame, {
    title: t.guideTitle, back: '/onward/programme',
    children: (
      <>
        <Top frame={frame} step={2} title={t.guideTitle} />
        {guides.map(guide => (
          <Card key={guide.person} gap="s">
            <Person name={guide.name} level={2}>{capitalised(guideTexts(frame.voice)[guide.profession])}</Person>
            <p>{guide.ownWords}</p>
            {guide.person === own && <Note tone="info"><p>{t.sameGuide}</p></Note>}
            <Row><ButtonLink href={`/onward/details?programme=${programme.id}&guide=${guide.person}`} kind="secondary">{t.ask(givenName(guide.name))}</ButtonLink></Row>
          </Card>
        ))}
      </>
    ),
  })
}

const labels = (t: ReturnType<typeof onwardTexts>) => ({ name: t.name, mail: t.mail, telephone: t.telephone, along: t.along, summary: t.summary })

/** Name and address, only now; and what goes along, with nothing ticked. */
export const detailsPage = (frame: Frame, { programme, guide, filled, offered }: { readonly programme: string; readonly guide: string; readonly filled: Filled; readonly offered: readonly GoesAlong[] }) => {
  const t = onwardTexts(frame.voice)
  const c = chromeTexts(frame.voice)
  const form = readable(filled, labels(t), frame.voice)
  return stepPage(frame, {
    title: t.detailsTitle, back: `/onward/guide?programme=${programme}`, wrong: form.errors.length > 0,
    children: (
      <>
        {form.errors.length > 0 && <ErrorSummary title={c.errorTitle} errors={form.errors} />}
        <Top frame={frame} step={3} title={t.detailsTitle} />
        <Lead>{t.detailsLead}</Lead>
        <Form action="/onward/check" hidden={{ programme, guide }}>
          <TextField {...form.field('name')} autocomplete="name" maxlength={80} />
          <TextField {...form.field('mail')} hint={t.mailHint} type="email" inputmode="email" autocomplete="email" spellcheck={false} maxlength={254} />
          <TextField {...form.field('telephone')} hint={t.telephoneHint} optional={c.optional} type="tel" inputmode="tel" autocomplete="tel" width="short" maxlength={30} />
          <Choices
            {...form.chosen('along')} hint={t.alongHint}
            options={offered.map(value => ({ value, label: t[`along.${value}`], ...(value === 'everything' ? { hint: t.everythingHint } : {}) }))}
          />
          <TextArea {...form.field('summary')} hint={t.summaryHint} optional={c.optional} rows={5} maxlength={summaryLength} />
          <Row><Button>{t.next}</Button></Row>
        </Form>
      </>
    ),
  })
}

/** Everything once more, before it is done. */
export const checkPage = (frame: Frame, { programme, guide, wish, along, typed }: { readonly programme: Programme; readonly guide: Profile; readonly wish: Wish; readonly along: readonly GoesAlong[]; /** Sent along as it was typed. */ readonly typed: Typed }) => {
  const t = onwardTexts(frame.voice)
  const { locale } = frame.voice
  const chosen = goesAlong.filter(one => along.includes(one)).map(one => t[`along.${one}`])
  const carried = Object.entries(typed).flatMap(([name, values]) => values.map(value => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />))
  return participantPage(frame, {
    title: t.checkTitle,
    children: (
      <>
        <Top frame={frame} step={4} title={t.checkTitle} />
        <Card>
          <Pairs items={[
            { term: t.programme, detail: programme.name[locale] }, { term: t.guide, detail: guide.name }, { term: t.name, detail: wish.name }, { term: t.mail, detail: wish.mail },
            { term: t.telephone, detail: wish.telephone ?? t.noTelephone }, { term: t.goesAlong, detail: chosen.length === 0 ? t.nothing : chosen.join(', ') },
          ]} />
        </Card>
        <Section title={t.happens}><Steps items={[t.happensTonight, t.happensMail, t.happensEnds]} /><p>{t.employer}</p></Section>
        <Form action="/onward/arrivals" gap="s"><input type="hidden" name={actField} value={newId()} />{carried}<Row><Button>{t.confirm}</Button></Row></Form>
        <Form action="/onward/check" gap="s" hidden={{ change: 'yes' }}>{carried}<Row><Button kind="secondary">{t.changeIt}</Button></Row></Form>
      </>
    ),
  })
}

/** It is done. The page names nobody: whoever looks over a shoulder reads no name. */
export const onwardDonePage = (frame: Frame) => {
  const t = onwardTexts(frame.voice)
  return participantPage(frame, { title: t.doneTitle, children: <><Confirmation title={t.doneTitle}>{t.done}</Confirmation><p>{t.doneApart}</p></> })
}
