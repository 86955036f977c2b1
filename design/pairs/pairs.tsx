import type { Children } from '../children.ts'

export type Pair = {
  readonly term: Children
  readonly detail: Children
  readonly action?: { readonly href: string; readonly label: Children; /** Heard after the label: " het moment". */ readonly more?: string } | null
}

/** Names and what they stand for, with a way to change each. */
export function Pairs({ items }: { readonly items: readonly Pair[] }) {
  return (
    <dl class="pairs">
      {items.map(({ term, detail, action }, index) => (
        <div key={index}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
          {action && <dd class="pairs-action"><a href={action.href}>{action.label}{action.more && <span class="hidden">{action.more}</span>}</a></dd>}
        </div>
      ))}
    </dl>
  )
}
