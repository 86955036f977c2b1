/** What waits for someone in one trajectory, and what stands there to read: drawn the same inside and beside. */
import { ButtonLink, Row, Todo, Ways } from '../../design/index.ts'
import type { Waiting } from '../visit.ts'

/** @param level of each title, one below what stands above the list */
export const WaitingList = ({ kicker, items, level }: { readonly kicker: string; readonly items: readonly Waiting[]; readonly level: 2 | 3 }) => {
  const quiet = items.filter(({ waits }) => !waits)
  return (
    <>
      {items.filter(({ waits }) => waits).map(({ title, text, action }) => (
        <Todo key={title} kicker={kicker} title={title} level={level}>
          {text && <p>{text}</p>}
          {action && <Row><ButtonLink href={action.href}>{action.label}</ButtonLink></Row>}
        </Todo>
      ))}
      {quiet.length > 0 && <Ways ways={quiet} level={level} />}
    </>
  )
}
