import { h, type VNode } from 'preact'
import { Card, Heading, Stack } from '../../design/index.ts'
import type { Id } from '../../kit/id.ts'
import { staffPage } from '../chrome.tsx'
import { crisisNumbers } from '../crisis-numbers.ts'
import type { StaffFrame } from './people.pages.tsx'
import { worryTexts } from './worry.texts.ts'

/** What to do when a talk worries you. It says nothing about anyone, so it can stay open during the talk. */
export const worryPage = (frame: StaffFrame, talk: Id<'talk'>): VNode => {
  const t = worryTexts(frame.voice)
  const numbers = crisisNumbers[frame.provider.country]
  const chat = h('a', { href: numbers.suicideChat, rel: 'noreferrer' }, new URL(numbers.suicideChat).hostname.replace('www.', ''))
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false,
    children: (
      <Stack gap="l">
        <Heading level={1}>{t.title}</Heading>
        <Card title={t.now} strong><p>{t.nowCall(numbers.emergency)}</p></Card>
        <Card title={t.suicide}><p>{t.suicideAsk}</p><p>{t.suicideCall(numbers.suicide, chat)}</p></Card>
        <Card title={t.anonymous}><p>{t.anonymousWhat}</p></Card>
        <Card title={t.violence}><p>{t.violenceCall(numbers.violence)}</p></Card>
        <Card title={t.doctor}><p>{t.doctorCall(numbers.doctorAfterHours)}</p></Card>
        <Card title={t.afterwards}><ol><li>{t.consult}</li><li>{t.write}</li><li>{t.employer}</li></ol></Card>
        <p><a href={`/talks/${talk}`}>{t.back}</a></p>
      </Stack>
    ),
  })
}
