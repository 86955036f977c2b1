import type { Children } from '../children.ts'
import { classes } from '../children.ts'

export type Column = { readonly label: Children; readonly numeric?: boolean; /** Heard, not seen. */ readonly hidden?: boolean }

/** Rows and columns. Where it does not fit it scrolls by itself, and the keyboard can do that too. */
export function Table({ label, caption, columns, rows }: {
  /** What the table holds, for who jumps to it. */
  readonly label: string
  /** Shown above it. */
  readonly caption?: Children
  readonly columns: readonly Column[]
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly Children[])[]
}) {
  const numeric = (index: number) => (columns[index]?.numeric ? 'number' : undefined)
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={label}>
      <table>
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>{columns.map((column, index) => <th key={index} scope="col" class={numeric(index)}><span class={classes(column.hidden && 'hidden')}>{column.label}</span></th>)}</tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, index) => index === 0 ? <th key={index} scope="row" class={numeric(index)}>{cell}</th> : <td key={index} class={numeric(index)}>{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
