// On the server preact leaves out a `translate` that is false; browsers want to read the word.
const untranslated: Readonly<Record<string, unknown>> = { translate: 'no' }

/** Words to keep: one touch selects all, and no browser translates them. */
export function Code({ value, copy }: {
  /** In lines of a few words: "anker linde kade" */
  readonly value: string
  /** The button that scripts add. */
  readonly copy?: { readonly label: string; readonly copied: string } | undefined
}) {
  return (
    <div class="code-block stack stack--s">
      <p class="code" {...untranslated}>{value}</p>
      {copy && <hv-copy text={value} label={copy.label} copied={copy.copied} />}
    </div>
  )
}
