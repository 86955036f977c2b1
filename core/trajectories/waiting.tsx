/** What waits for someone in one trajectory, and what stands there to read: drawn the same inside and beside. */
import { ButtonLink, Card, Row, Todo } from '../../design/index.ts'
import type { Waiting } from '../visit.ts'

/** @param level of each title, one below what stands above the list */
export const WaitingList = ({ kicker, items, level }: { readonly kicker: string; readonly items: readonly Waiting[]; readonly level: 2 | 3 }) => (
  <>
    {items.filter(({ waits }) => waits).map(item => <Todo key={item.title} kicker={kicker} title={item.title} level={level}><Inside item={item} /></Todo>)}
    {items.filter(({ waits }) => !waits).map(item => <Card key={item.title} title={item.title} level={level} gap="s"><Inside item={item} /></Card>)}
  </>
)

const Inside = ({ item: { text, action, waits } }: { readonly item: Waiting }) => (
  <>
    {text && <p>{text}</p>}
    {action && <Row><ButtonLink href={action.href} kind={waits ? 'primary' : 'secondary'}>{action.label}</ButtonLink></Row>}
  </>
)
