import type { VNode } from 'preact'
import { ButtonLink, Note, Row, Section, Ways } from '../../design/index.ts'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { guidingPage } from './guiding-page.tsx'
import { guidingTexts } from './guiding.texts.ts'

/** Where everything of one's own guiding begins. */
export const guidingHome = (frame: StaffFrame, { waiting }: { readonly waiting: number }): VNode => {
  const t = guidingTexts(frame.voice)
  const way = (title: string, text: string, href: string) => ({ title, text, action: { href, label: title } })
  return guidingPage(frame, {
    title: t.title, lead: t.lead, back: null,
    children: (
      <>
        {waiting > 0 && <Note tone="info"><p>{t.waits(waiting)}</p></Note>}
        <Ways ways={[
          way(t.profile, t.profileWhat, '/guiding/profile'), way(t.growth, t.growthWhat, '/guiding/growth'), way(t.week, t.weekWhat, '/guiding/weeks'), way(t.stage, t.stageWhat, '/guiding/stage'),
          way(t.seen, t.seenWhat, '/guiding/seen'), way(t.asked, t.askedWhat, '/guiding/asked'), way(t.words, t.wordsWhat, '/guiding/words'), way(t.colleagues, t.colleaguesWhat, '/guiding/colleagues'),
          way(t.district, t.districtWhat, '/district'), way(t.fits, t.fitsWhat, '/guiding/fits'),
        ]} />
        <Section title={t.ownFile}>
          <p>{t.ownFileWhat}</p>
          <Row><ButtonLink href="/guiding/file.pdf" kind="secondary" download>{t.ownFilePdf}</ButtonLink><ButtonLink href="/guiding/file.json" kind="secondary" download>{t.ownFileJson}</ButtonLink></Row>
        </Section>
      </>
    ),
  })
}
