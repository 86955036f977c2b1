import type { Children } from '../children.ts'
import { classes } from '../children.ts'

export type Said = {
  /** Said by whoever looks. */
  readonly own: boolean
  /** "Jij, vandaag om 14:02 uur": who stands in words, for the side alone says it to nobody who listens. */
  readonly who: string
  readonly text: string
  /** "Gelezen" */
  readonly note?: string | null
}

/** What two people wrote to each other, oldest first. */
export function Conversation({ label, items }: { readonly label: string; readonly items: readonly Said[] }) {
  return (
    <ol class="conversation" aria-label={label}>
      {items.map(({ own, who, text, note }, index) => (
        <li key={index} class={classes('said', own && 'said--own')}>
          <p class="muted">{who}</p>
          <p class="said-text">{text}</p>
          {note && <p class="muted">{note}</p>}
        </li>
      ))}
    </ol>
  )
}

/**
 * Around what changes while one looks. The line below says how fresh it is, with a link to look again; scripts keep the line open
 * and show what is new by themselves. What one types stands outside of it.
 */
export function Live({ id, stream, now, until, updated, reload, fresh, news, children }: {
  readonly id: string
  /** Answers with Server-Sent Events. */
  readonly stream: string
  /** ISO instants of the server: when this was shown, and when it stops listening. */
  readonly now: string
  readonly until: string
  /** "Bijgewerkt om 14:02 uur." */
  readonly updated: Children
  readonly reload: { readonly href: string; readonly label: string }
  /** Read aloud when something came: "Er is iets nieuws." */
  readonly fresh: string
  /** Read aloud instead when it is another than before: "Advies. Jij bent aan de beurt." */
  readonly news?: string
  readonly children: Children
}) {
  return (
    <hv-live id={id} stream={stream} now={now} until={until} fresh={fresh}>
      <div data-live data-news={news} class="stack stack--m">
        {children}
        <p class="muted live-line">{updated} <a href={reload.href}>{reload.label}</a></p>
      </div>
    </hv-live>
  )
}
