import { Button, ButtonLink, ErrorSummary, Form, Kicker, Lead, Muted, Note, Section, Stack, Steps, TextField } from '../../design/index.ts'
import type { Refusal } from '../../kit/refusal.ts'
import { momentInWords, type Instant } from '../../kit/time.ts'
import { participantPage, type Frame } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { Proof, Work } from '../../core/proof.tsx'
import { redeemPath } from '../../core/vouchers/take.pages.tsx'
import { startTexts } from './start.texts.ts'
import { voucherTexts } from './voucher.texts.ts'

export type DoorProblem = { readonly refusal: Refusal<'door.unknown' | 'door.unknown-card' | 'door.too-often'>; readonly typed: string }

/** The first thing a person from the poster sees. Behind the door there is one button; before it, three words are asked. */
export const startPage = (frame: Frame, { open, first, now, challenge, problem }: { readonly open: boolean; readonly first: Instant | null; readonly now: Instant; readonly challenge: string; readonly problem?: DoorProblem }) => {
  const { voice, provider } = frame
  const t = startTexts(voice)
  const cards = provider.entry === 'cards'
  return participantPage(frame, {
    title: t.title, strip: true, wrong: problem !== undefined,
    children: (
      <>
        {problem && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={[{ field: 'words', message: t[problem.refusal.refused] }]} />}
        <Stack>
          <Kicker>{t.forWhom(provider.name)}</Kicker>
          <h1>{t.title}</h1>
          <Lead>{t.lead}</Lead>
          <Note icon="eye-slash"><strong>{t.promise}</strong> {t.noName}</Note>
          {open && <ButtonLink href="/moments" wide>{t.choose}</ButtonLink>}
          {open && <Muted>{first ? t.first(momentInWords(first, now, provider.zone, voice.locale)) : t.noFirst}</Muted>}
        </Stack>
        {!open && (
          <Section title={cards ? t.cardTitle : t.doorTitle}>
            <Work challenge={challenge} />
            <Form action="/door" gap="m">
              <Proof challenge={challenge} />
              <TextField name="words" label={cards ? t.cardLabel : t.doorLabel} hint={cards ? t.cardHint : t.doorHint} value={problem?.typed ?? null} autocomplete="off" spellcheck={false} maxlength={120} width="full" error={problem && t[problem.refusal.refused]} />
              <Button>{t.doorButton}</Button>
            </Form>
            {provider.vouchers === 'on' && <p><a href={redeemPath}>{voucherTexts(voice).link}</a></p>}
            <Muted>{cards ? t.cardLost(provider.telephone) : t.doorLost(provider.telephone)}</Muted>
          </Section>
        )}
        <Section title={t.how}><Steps items={[t.how1, t.how2, t.how3]} /></Section>
        <Section title={t.who}><p>{provider.introduction[voice.locale]}</p><p>{t.click}</p></Section>
        <Section title={t.before}>
          <p><ButtonLink href="/code" kind="secondary">{t.haveCode}</ButtonLink></p>
          <Muted>{t.shared()}</Muted>
          <Muted><a href="/sign-in">{t.staff}</a></Muted>
        </Section>
      </>
    ),
  })
}

