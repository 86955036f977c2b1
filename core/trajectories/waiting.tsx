/** What waits for someone in one trajectory, and what stands there to read: drawn the same inside and beside. */
import { ButtonLink, Heading, Kicker, Row, Stack, Todo, Ways } from '../../design/index.ts'
import type { Voice } from '../../kit/texts.ts'
import { headings, type Waiting } from '../visit.ts'
import { waitingTexts } from './waiting.texts.ts'

/** As many rows as the eye takes in at once. */
const atOnce = 7

/**
 * The first thing that waits has its button; the others are a row each, so that nobody faces a wall.
 * @param level of each title, one below what stands above the list
 * @param led something waits above the list already: then that has the button, and everything here is a row
 */
export const WaitingList = ({ voice, kicker, items, level, led = false }: { readonly voice: Voice; readonly kicker: string; readonly items: readonly Waiting[]; readonly level: 2 | 3; readonly led?: boolean }) => {
  const t = waitingTexts(voice)
  const waiting = items.filter(({ waits }) => waits)
  const [first, more] = led ? [null, waiting] : [waiting[0], waiting.slice(1)]
  const quiet = items.filter(({ waits }) => !waits)
  return (
    <>
      {first && (
        <Todo kicker={kicker} title={first.title} level={level}>
          {first.text && <p>{first.text}</p>}
          {first.action && <Row><ButtonLink href={first.action.href}>{first.action.label}</ButtonLink></Row>}
        </Todo>
      )}
      {more.length > 0 && <Stack gap="s"><Kicker>{t.also}</Kicker><Ways waits ways={more} level={level} /></Stack>}
      {quiet.length > 0 && (quiet.length <= atOnce || !quiet.some(({ under }) => under)
        ? <Ways ways={quiet} level={level} />
        : headings.map(heading => ({ heading, ways: quiet.filter(({ under = 'agreed' }) => under === heading) })).filter(({ ways }) => ways.length > 0).map(({ heading, ways }) => (
          <Stack key={heading}><Heading level={level}>{t[heading]}</Heading><Ways ways={ways} level={level === 2 ? 3 : 4} /></Stack>
        )))}
    </>
  )
}
