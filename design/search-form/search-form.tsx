import { Button } from '../button/button.tsx'

/** Seeks in a list. With a `filter` it also narrows, as you type, what is already on the page. */
export function SearchForm({ action, name, label, button, value, hidden = {}, filter }: {
  readonly action: string
  readonly name: string
  readonly label: string
  readonly button: string
  readonly value?: string | null
  /** Kept while seeking, such as the chosen tab. */
  readonly hidden?: Readonly<Record<string, string>>
  /** The `filter` of the `Cases` to narrow; `{count}` in `found`. */
  readonly filter?: { readonly list: string; readonly found: string; readonly none: string }
}) {
  const form = (
    <form method="get" action={action} class="search-form" role="search">
      {Object.entries(hidden).map(([key, kept]) => <input key={key} type="hidden" name={key} value={kept} />)}
      <div class="field">
        <label for={`search-${name}`}>{label}</label>
        <input class="input" id={`search-${name}`} type="search" name={name} value={value ?? undefined} autocomplete="off" spellcheck={false} />
      </div>
      <Button kind="secondary" icon="magnifying-glass">{button}</Button>
    </form>
  )
  return filter ? <hv-filter list={filter.list} found={filter.found} none={filter.none}>{form}</hv-filter> : form
}
