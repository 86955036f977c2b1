import type { VNode } from 'preact'
import { Card, Empty, Lead, Muted, Section, Stack, Tag } from '../../design/index.ts'
import { capitalised, momentInWords, type Instant } from '../../kit/time.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { SharedWords } from '../consent/deciding.pages.tsx'
import type { Words } from '../consent/written-passages.ts'
import type { Word } from './card.ts'
import { cardTexts } from './cards.texts.ts'
import type { BothWays, Decision, Says } from './decisions.ts'

type T = ReturnType<typeof cardTexts>
const tones = { open: 'warn', yes: 'ok', soon: 'info', no: 'quiet' } as const satisfies Record<Says, string>

export const ownCardsPage = (frame: Frame & { readonly now: Instant }, { byItem, byActor, told, toMe }: BothWays & { readonly told: readonly Word[]; /** What work let go to me. */ readonly toMe: readonly Words[] }): VNode => {
  const { voice, now, provider } = frame
  const t = cardTexts(voice)
  return participantPage(frame, {
    title: t.ownTitle,
    children: (
      <>
        <Stack><p><a href="/my-network">{t.toMap}</a></p><h1>{t.ownTitle}</h1><Lead>{t.ownLead}</Lead></Stack>
        {byItem.length === 0 && <Empty><p>{t.noCards}</p></Empty>}
        {byItem.length > 0 && (
          <Section title={t.byItem}>
            {byItem.map(({ asked, text, decisions }, index) => <Card key={index} level={3} kicker={asked} title={text} gap="s"><ul>{decisions.map(one => <li key={`${one.version}${one.reader}`}>{one.name}: <Said one={one} about={one.name} t={t} /></li>)}</ul></Card>)}
          </Section>
        )}
        {byActor.length > 0 && (
          <Section title={t.byActor}>
            {byActor.map(({ reader, name, decisions }) => <Card key={reader} level={3} title={name} gap="s"><ul>{decisions.map((one, index) => <li key={index}>{one.asked}: {one.text} <Said one={one} about={name} t={t} /></li>)}</ul></Card>)}
          </Section>
        )}
        {toMe.length > 0 && <Section title={t.fromWork}><SharedWords label={t.fromWork} passages={toMe} /></Section>}
        {told.length > 0 && (
          <Section title={t.fromCare}>
            {told.map(word => <Card key={word.id} gap="s">{word.text.split('\n').map((line, index) => <p key={index}>{line}</p>)}<Muted>{capitalised(momentInWords(word.at, now, provider.zone, voice.locale))}</Muted></Card>)}
          </Section>
        )}
      </>
    ),
  })
}

const Said = ({ one, about, t }: { readonly one: Decision; readonly about: string; readonly t: T }) => (
  <><Tag tone={tones[one.says]}>{t[one.says]}</Tag> <a href={`/sharing/${one.version}/${one.reader}`}>{one.says === 'open' ? t.decide : t.change}<span class="hidden">: {about}, {one.text}</span></a></>
)
