/** How one stays in touch from work: for a manager on the public page, and beside the plan itself. */
import type { VNode } from 'preact'
import { Details, Heading, Lead, Note, Stack } from '../../design/index.ts'
import type { Voice } from '../../kit/texts.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { handbookTexts } from './touch.texts.ts'

const periods = ['first', 'week', 'fortnight', 'month', 'later'] as const

const Words = ({ voice, level }: { readonly voice: Voice; readonly level: 2 | 3 }) => {
  const t = handbookTexts({ ...voice, address: 'u' })
  return (
    <Stack gap="m">
      {periods.map(one => <Stack key={one} gap="s"><Heading level={level}>{t[one]}</Heading><p>{t[`${one}Words`]}</p></Stack>)}
      <Stack gap="s"><Heading level={level}>{t.doTitle}</Heading><ul><li>{t.do1}</li><li>{t.do2}</li><li>{t.do3}</li><li>{t.do4}</li></ul></Stack>
      <Stack gap="s"><Heading level={level}>{t.dontTitle}</Heading><ul><li>{t.dont1}</li><li>{t.dont2}</li><li>{t.dont3}</li><li>{t.dont4}</li></ul><p>{t.sick}</p></Stack>
    </Stack>
  )
}

export const Handbook = ({ voice }: { readonly voice: Voice }) => <Details summary={handbookTexts({ ...voice, address: 'u' }).title}><Words voice={voice} level={3} /></Details>

export const handbookPage = (frame: Frame, programme: string): VNode => {
  const t = handbookTexts({ ...frame.voice, address: 'u' })
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        <Stack><p><a href={`/programmes/${programme}`}>{t.back}</a></p><h1>{t.title}</h1><Lead>{t.lead}</Lead></Stack>
        <Note tone="info"><p><strong>{t.why}</strong></p><p>{t.whyWords}</p></Note>
        <Words voice={frame.voice} level={2} />
      </>
    ),
  })
}
