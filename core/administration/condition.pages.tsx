import { Cases, Lead, Muted, Note, Section, Table, Tag } from '../../design/index.ts'
import { capitalised, dateWithYear, momentInWords, type Instant } from '../../kit/time.ts'
import type { Locale } from '../../kit/texts.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import { ailing, type Ailment, type Finding } from './condition.ts'
import { conditionTexts } from './condition.texts.ts'

export type ConditionView = { readonly now: Instant; readonly mode: 'demo' | 'real'; readonly findings: readonly Finding[] }
type Texts = ReturnType<typeof conditionTexts>

export const conditionPage = (frame: AdministrationFrame, { now, mode, findings }: ConditionView) => {
  const { voice, provider } = frame
  const t = conditionTexts(voice)
  const notWell = ailing(findings)
  return administrationPage(frame, {
    part: 'condition', title: t.title,
    children: (
      <>
        <Lead>{t.lead}</Lead>
        {mode === 'demo' && <Note tone="info"><p>{t.demo}</p></Note>}
        {notWell.length === 0 && <Note tone="ok"><p>{t.allWell}</p></Note>}
        {notWell.length > 0 && (
          <Section title={t.notWell}>
            <Cases items={notWell.map(({ ailment, stands }) => ({
              title: titleOf(ailment, t, voice.locale), children: <p>{t[`${ailment.what}.do`]}</p>, aside: <Tag tone={stands === 'now' ? 'late' : 'warn'}>{t[stands]}</Tag>,
            }))} />
          </Section>
        )}
        <Section title={t.looked}>
          <Table
            label={t.looked} columns={[{ label: t.matter }, { label: t.state }]}
            rows={findings.map(({ matter, stands, ailment }) => [t[matter], ailment ? <strong>{t[stands]}</strong> : t[stands]])}
          />
          <Muted>{t.at(capitalised(momentInWords(now, now, provider.zone, voice.locale)))} {t.promise}</Muted>
        </Section>
      </>
    ),
  })
}

const titleOf = (ailment: Ailment, t: Texts, locale: Locale): string => {
  switch (ailment.what) {
    case 'mail.given-up': case 'worker.failing': return t[ailment.what](ailment.count)
    case 'mail.late': case 'worker.late': case 'log.unsealed': case 'anchor.old': case 'backup.old': return t[ailment.what](t.long(ailment.minutes))
    case 'disk.full': case 'disk.filling': return t[ailment.what](ailment.percent)
    case 'clock.off': return t[ailment.what](ailment.seconds)
    case 'node.ended': case 'node.ends': case 'postgres.ended': case 'postgres.ends': return t[ailment.what](ailment.version, dateWithYear(ailment.day, locale))
    default: return t[ailment.what]
  }
}
