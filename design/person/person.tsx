import type { Children, Level } from '../children.ts'
import type { IconName } from '../icons.tsx'
import { Icon } from '../icons.tsx'
import { Heading } from '../text/text.tsx'

/** The first and the last capital of a name: "Marleen de Wit" gives MW, "anker-linde" gives A. */
export function initials(name: string): string {
  const capitals = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word)).map((word) => [...word][0] ?? '')
  const first = capitals[0] ?? ([...name.trim()][0] ?? '').toLocaleUpperCase('nl')
  const last = capitals.length > 1 ? capitals.at(-1) : ''
  return `${first}${last}`
}

/** Somebody: a real photo or initials, never a drawn face. With an icon it stands for a way of meeting instead. */
export function Person({ name, photo, icon, level = 3, id, children }: {
  readonly name: Children
  /** An address of this server. */
  readonly photo?: string | null
  readonly icon?: IconName
  readonly level?: Level
  readonly id?: string
  /** Beneath the name: profession, how to meet. */
  readonly children?: Children
}) {
  return (
    <div class="person">
      <Face name={typeof name === 'string' ? name : ''} photo={photo} icon={icon} />
      <div>
        <Heading level={level} id={id}>{name}</Heading>
        {children && <div class="muted">{children}</div>}
      </div>
    </div>
  )
}

function Face({ name, photo, icon }: { readonly name: string; readonly photo: string | null | undefined; readonly icon: IconName | undefined }) {
  if (icon) return <span class="face face--icon"><Icon name={icon} /></span>
  if (photo) return <img class="face" src={photo} alt="" width={56} height={56} loading="lazy" decoding="async" />
  return <span class="face" aria-hidden="true">{initials(name)}</span>
}
