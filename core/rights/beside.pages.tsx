/** For who guides: whether the file is restricted, and what the participant put beside it. */
import { Heading, Note, Section, Stack } from '../../design/index.ts'
import type { Id } from '../../kit/id.ts'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { staffPage, type Frame } from '../chrome.tsx'
import type { GivenNote } from '../own-file/known-access.ts'
import type { Statement } from '../own-file/statements.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { Said } from './own-rights.pages.tsx'
import type { Restriction } from './rights.ts'
import { rightsTexts } from './rights.texts.ts'

export const besidePage = (frame: Frame & { readonly me: SignedIn }, { trajectory, restriction, statements, given }: { readonly trajectory: Id<'trajectory'>; readonly restriction: Restriction | null; readonly statements: readonly Statement[]; readonly given: readonly GivenNote[] }) => {
  const { voice, provider, asked } = frame
  const t = rightsTexts(voice)
  return staffPage(frame, {
    place: 'people', title: t.guideTitle, wide: false,
    children: (
      <>
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}`}>{t.guideBack}</a></p><Heading level={1}>{t.guideTitle}</Heading></Stack>
        {restriction && (
          <Note tone="warn">
            <p>{asked.path.includes('restricted=stops') ? t.guideStoppedFirst : t.guideStopped(dateWithYear(dayOf(restriction.at, provider.zone), voice.locale))}</p>
            {asked.path.includes('restricted=stops-kept') && <p>{t.guideKept} <a href="/unsent">{t.guideKeptLink}</a></p>}
            <p>{t.guideGoesOn}</p>
          </Note>
        )}
        <Section title={t.guideThere} gap="s">{statements.length === 0 ? <p>{t.guideNone}</p> : <Said statements={statements} given={given} frame={frame} />}</Section>
      </>
    ),
  })
}
