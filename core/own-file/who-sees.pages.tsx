/** Who sees what, as it is now: kind by kind, with the act that made it so and the way to undo it. */
import type { VNode } from 'preact'
import { Heading, Lead, Muted, Section, Stack } from '../../design/index.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import type { SeenNow } from '../visit.ts'
import { whoSeesTexts } from './who-sees.texts.ts'

/** One kind of thing: who sees it besides oneself, what brings that about, and where one changes it. */
export type Told = SeenNow & { readonly title: string }

export const whoSeesPage = (frame: Frame, { kinds }: { readonly kinds: readonly Told[] }): VNode => {
  const t = whoSeesTexts(frame.voice)
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        <Stack><Heading level={1}>{t.title}</Heading><Lead>{t.lead}</Lead></Stack>
        {kinds.map(({ title, readers, rule, none, change }) => (
          <Section key={title} title={title}>
            {readers.length === 0 ? <p>{none ?? t.youAlone}</p> : <ul>{readers.map(({ who, sees, action }, index) => <li key={index}><b>{who}</b>: {sees}{action && <> <a href={action.href}>{action.label}</a></>}</li>)}</ul>}
            <Muted>{rule}</Muted>
            {change && <p><a href={change.href}>{change.label}</a></p>}
          </Section>
        ))}
        <p><a href="/my-trajectory">{t.back}</a></p>
      </>
    ),
  })
}
