import type { Children } from '../children.ts'

export type Tab = { readonly href: string; readonly label: Children; readonly count?: number; readonly current?: boolean }

/** Views of one list. They are links: they work without script, can be kept and shared, and Back works. */
export function Tabs({ label, items }: { readonly label: string; readonly items: readonly Tab[] }) {
  return (
    <nav aria-label={label}>
      <ul class="tabs">
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>{item.label}{item.count !== undefined && <span class="tab-count"> {item.count}</span>}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
