/** Job research as a guide reads along, if the participant lets them. */
import type { VNode } from 'preact'
import { Document, Heading, Lead, Stack } from '../../design/index.ts'
import { staffPage } from '../chrome.tsx'
import type { JobResearch } from '../programme.ts'
import type { StaffFrame } from '../talks/people.pages.tsx'
import { notesOf, optionsOf, type Item } from './job-research.ts'
import { jobResearchTexts } from './job-research.texts.ts'
import { Comparison, nameOf } from './own.pages.tsx'

export const readAlongPage = (frame: StaffFrame, { trajectory, name, items, form }: { readonly trajectory: string; readonly name: string; readonly items: readonly Item[]; readonly form: JobResearch }): VNode => {
  const t = jobResearchTexts(frame.voice)
  const { locale } = frame.voice
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}`}>{t.guideBack(name)}</a></p><Heading level={1}>{t.title}</Heading><Lead>{items.length > 0 ? t.guideLead : t.guideNone}</Lead></Stack>
        <Comparison items={items} form={form} locale={locale} t={t} part="guide" />
        {optionsOf(items).map(({ id, content }) => (
          <Document key={id} label={nameOf(content, t)} head={<strong>{nameOf(content, t)}</strong>}>
            {Object.entries(content.changes).map(([key, said]) => <p key={key}><strong>{form.changes[key]?.[locale] ?? key}</strong> {said}</p>)}
            {notesOf(items, id).map(one => <p key={one.id}><strong>{t[one.content.way]}</strong> {one.content.found}{one.content.next && ` ${t.next} ${one.content.next}`}</p>)}
          </Document>
        ))}
      </Stack>
    ),
  })
}
