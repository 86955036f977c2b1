import { h } from 'preact'
import type { ComponentChildren } from 'preact'
import { CardSheet, Lead, Poster, Row, Tabs } from '../../design/index.ts'
import type { Locale, Voice } from '../../kit/texts.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { crisisNumbers, siteOf } from '../crisis-numbers.ts'
import type { Affiliate } from './affiliate.ts'
import type { EntryCode } from './entry-code.ts'
import { posterTexts } from './entry-code.texts.ts'
import { posterLink, squaresOf, typedAddress } from './poster.ts'

export type OnPaper = { readonly code: EntryCode; /** In which language the paper speaks. */ readonly language: Locale; readonly affiliate: Affiliate | null }

/** The words of the paper, whoever reads the screen around it. */
export const onPaper = ({ provider, asked }: Pick<AdministrationFrame, 'provider' | 'asked'>, { code, language, affiliate }: OnPaper) => {
  const voice: Voice = { locale: language, address: provider.address }
  const t = posterTexts(voice)
  const numbers = crisisNumbers[provider.country]
  const host = typedAddress(asked.origin)
  return {
    title: t.question,
    qr: { squares: squaresOf(posterLink(asked.origin, code.words)), label: t.qr(host) },
    lines: [t.scan, t.terms, t.secret],
    address: <>{t.address(host)}<br /><span translate={false}>{code.words.replaceAll('-', ' ')}</span></>,
    crisis: chromeTexts(voice).crisis(numbers.suicide, h('b', {}, siteOf(numbers.suicideChat)), numbers.emergency),
    from: affiliate ? t.from(provider.name, affiliate.name) : provider.name,
  }
}

const around = (frame: AdministrationFrame, path: string, paper: OnPaper, { title, lead, sheet }: { readonly title: string; readonly lead: string; readonly sheet: ComponentChildren }) => {
  const t = posterTexts(frame.voice)
  const affiliate = paper.affiliate ? `affiliate=${paper.affiliate.id}&` : ''
  const languages = [['nl-NL', 'Nederlands'], ['nl-BE', 'Vlaams'], ['en', 'English']] as const
  return administrationPage(frame, {
    part: 'code', title,
    children: (
      <>
        <Lead>{lead}</Lead>
        <Tabs label={t.language} items={languages.map(([locale, label]) => ({ href: `${path}?${affiliate}language=${locale}`, label, current: locale === paper.language }))} />
        <div lang={paper.language}>{sheet}</div>
        <Row><a href="/administration/code">{t.back}</a></Row>
      </>
    ),
  })
}

export const posterPage = (frame: AdministrationFrame, paper: OnPaper) => {
  const t = posterTexts(frame.voice)
  const { title, qr, lines, address, crisis, from } = onPaper(frame, paper)
  return around(frame, '/administration/poster', paper, {
    title: t.title, lead: paper.affiliate ? `${t.lead} ${t.leadFor(paper.affiliate.name)}` : t.lead,
    sheet: <Poster title={title} lines={lines} qr={qr} address={address} foot={<>{crisis}<br />{from}</>} />,
  })
}

export const cardsPage = (frame: AdministrationFrame, paper: OnPaper) => {
  const t = posterTexts(frame.voice)
  const { title, qr, lines: [, terms], address } = onPaper(frame, paper)
  return around(frame, '/administration/cards', paper, {
    title: t.cardsTitle, lead: t.cardsLead,
    sheet: <CardSheet label={t.cardsTitle} title={title} lines={[terms]} qr={qr} address={address} />,
  })
}
