import type { Children } from '../children.ts'
import { classes } from '../children.ts'
import type { IconName } from '../icons.tsx'
import { Icon } from '../icons.tsx'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

type Looks = {
  /** One primary a screen. `quiet` is for the way back, `danger` for what cannot be undone. */
  readonly kind?: ButtonKind | undefined
  readonly wide?: boolean | undefined
  readonly icon?: IconName | undefined
  /** Heard after the visible words: "Wijzig" + " het moment". */
  readonly more?: string | undefined
  readonly children: Children
}

const look = ({ kind = 'primary', wide = false }: Looks) => classes('button', kind !== 'primary' && `button--${kind}`, wide && 'button--wide')

function Inside({ icon, more, children }: Looks) {
  return <>{icon && <Icon name={icon} />}<span>{children}{more && <span class="hidden">{more}</span>}</span></>
}

/** Does something: submits the form it stands in. It is never disabled; a press that cannot succeed says why. */
export function Button(props: Looks & {
  readonly name?: string | undefined
  readonly value?: string | undefined
  /** Another address than the form's own. */
  readonly formaction?: string | undefined
  /** The id of a form elsewhere on the page. */
  readonly form?: string | undefined
  readonly id?: string | undefined
}) {
  const { name, value, formaction, form, id } = props
  return (
    <button type="submit" id={id} class={look(props)} name={name} value={value} formAction={formaction} form={form}>
      <Inside {...props} />
    </button>
  )
}

/** Goes somewhere, and looks like a button because it is the next step. */
export function ButtonLink(props: Looks & {
  readonly href: string
  readonly rel?: string | undefined
  readonly download?: boolean | undefined
}) {
  const { href, rel, download } = props
  return <a class={look(props)} href={href} rel={rel} download={download || undefined}><Inside {...props} /></a>
}
