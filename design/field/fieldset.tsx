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

/** A form. The server checks, not the browser: its bubbles come in the browser's language and vanish. */
export function Form({ action, method = 'post', gap = 'l', id, children }: {
  readonly action: string
  readonly method?: 'post' | 'get'
  readonly gap?: 's' | 'm' | 'l'
  readonly id?: string
  readonly children: Children
}) {
  return <form action={action} method={method} id={id} class={`stack stack--${gap}`} noValidate>{children}</form>
}
