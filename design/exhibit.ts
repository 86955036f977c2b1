import type { Children } from './children.ts'

/** A component as the gallery shows it: what it must do for everybody, and how it looks in use. */
export type Exhibit = {
  /** Part of the gallery's address, and the name of the folder. */
  readonly name: string
  readonly title: string
  /** What holds for whoever uses it, with whatever they use. Checked by hand where axe cannot. */
  readonly criteria: readonly string[]
  readonly examples: readonly {
    readonly title: string
    readonly density?: 'compact'
    readonly shows: () => Children
  }[]
}
