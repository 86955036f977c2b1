import { assetPath, Button, Form, Lead, Muted, Note, Row, Section, Stack, TextArea, TextField } from '../../design/index.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { typedAddress } from '../organisations/poster.ts'
import { Proof, Work } from '../proof.tsx'
import { takeTexts } from './take.texts.ts'

/** Where a voucher is handed in: a page of the programme, to which no link leads from here. */
export const redeemPath = '/with-voucher'

/** Made in the browser; where no script runs it says so, and what else there is. */
export const takePage = (frame: Frame, challenge: string) => {
  const t = takeTexts(frame.voice)
  const redeem = `${frame.asked.origin}${redeemPath}`
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        <Stack>
          <h1>{t.title}</h1>
          <Lead>{t.lead}</Lead>
          <Note icon="eye-slash"><strong>{t.promise}</strong> {t.unseen}</Note>
        </Stack>
        <Work challenge={challenge} />
        <hv-voucher
          keys="/voucher/keys" sign="/voucher/sign" redeem={redeem} picture={t.picture} done={t.done}
          says-busy={t.busy} says-words={t['says.words']} says-key={t['says.key']} says-unknown={t['says.unknown']} says-used={t['says.used']} says-early={t['says.early']}
          says-closed={t['says.closed']} says-malformed={t['says.malformed']} says-too-often={t['says.too-often']} says-failed={t['says.failed']}
        >
          <div data-part="plain">
            <Section title={t.plainTitle}><p>{t.plain}</p><p>{t.otherwise(frame.provider.telephone)}</p></Section>
          </div>
          <div data-part="asking" hidden>
            <Form action="/voucher/sign" gap="m">
              <Proof challenge={challenge} />
              <TextField name="code" label={t.code} hint={t.codeHint} value={null} autocomplete="off" spellcheck={false} maxlength={60} width="full" />
              <TextField name="words" label={t.words} hint={t.wordsHint} value={null} autocomplete="off" spellcheck={false} maxlength={120} width="full" />
              <Row><Button>{t.take}</Button></Row>
              <Muted>{t.stay}</Muted>
            </Form>
          </div>
          <p data-part="status" role="status" />
          <div data-part="voucher" hidden>
            <Stack>
              <h2 tabIndex={-1}>{t.voucherTitle}</h2>
              <p><strong>{t.keep}</strong></p>
              <p>{t.notNow}</p>
              <p>{t.where(typedAddress(redeem))}</p>
              <div data-part="picture" />
              <TextArea name="voucher" label={t.text} value={null} rows={8} />
              <Row>
                <button type="button" class="button button--secondary" data-part="print">{t.print}</button>
                <a class="button button--secondary" download={t.file} href="/voucher">{t.save}</a>
              </Row>
            </Stack>
          </div>
          <script type="module" src={assetPath('voucher.js')} />
        </hv-voucher>
      </>
    ),
  })
}
