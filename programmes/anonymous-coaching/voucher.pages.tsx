import { participantPage, type Frame } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { Proof, Work } from '../../core/proof.tsx'
import { redeemPath } from '../../core/vouchers/take.pages.tsx'
import { assetPath, Button, ErrorSummary, Form, Lead, Muted, Stack, TextArea } from '../../design/index.ts'
import type { Refusal } from '../../kit/refusal.ts'
import { voucherTexts } from './voucher.texts.ts'

export type VoucherNo = Refusal<'voucher.wrong' | 'voucher.used' | 'voucher.early' | 'voucher.over' | 'voucher.few' | 'voucher.too-often'>

/** The door for whoever has a voucher. Works without scripts; with them a QR code or a file fills it in. */
export const voucherPage = (frame: Frame, { challenge, problem, typed }: { readonly challenge: string; readonly problem?: VoucherNo; readonly typed?: string }) => {
  const { voice, provider } = frame
  const t = voucherTexts(voice)
  const message = problem && t[problem.refused]
  return participantPage(frame, {
    title: t.title, strip: true, wrong: problem !== undefined,
    children: (
      <>
        {message && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={[{ field: 'voucher', message }]} />}
        <Stack><h1>{t.title}</h1><Lead>{t.lead}</Lead></Stack>
        <Work challenge={challenge} />
        <hv-voucher-in file={t.file}>
          <Form action={redeemPath} gap="m">
            <Proof challenge={challenge} />
            <TextArea name="voucher" label={t.label} hint={t.hint} value={typed ?? null} rows={6} maxlength={4000} error={message} />
            <div><Button>{t.go}</Button></div>
          </Form>
          <script type="module" src={assetPath('voucher-in.js')} />
        </hv-voucher-in>
        <Muted>{t.once}</Muted>
        {problem && <p>{t.otherwise} <a href="/">{t.back}</a></p>}
        <Muted>{t.lost(provider.telephone)}</Muted>
      </>
    ),
  })
}
