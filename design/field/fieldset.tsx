import type { Children } from '../children.ts'

/** Questions that belong together under one heading. */
export function Fieldset({ legend, hint, children }: { readonly legend: Children; readonly hint?: Children; readonly children: Children }) {
  return (
    <fieldset class="fieldset stack">
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </fieldset>
  )
}

/**
 * A form. The server checks, not the browser: its bubbles come in the browser's language and vanish. Nor does the browser
 * keep what is typed, on disk, for when it is opened again: only a field that says so itself is filled in by it.
 */
export function Form({ action, method = 'post', gap = 'l', id, hidden = {}, children }: {
  readonly action: string
  readonly method?: 'post' | 'get'
  readonly gap?: 's' | 'm' | 'l'
  readonly id?: string
  /** Sent along unseen. Never a secret and never a right: anybody can change it. */
  readonly hidden?: Readonly<Record<string, string>>
  readonly children: Children
}) {
  return (
    <form action={action} method={method} id={id} class={`stack stack--${gap}`} noValidate autocomplete="off">
      {children}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
    </form>
  )
}
