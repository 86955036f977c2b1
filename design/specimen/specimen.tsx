import type { Exhibit } from '../exhibit.ts'

/** One example in the gallery, on the paper it is made for. The words in it are those of the Dutch cast. */
export function Specimen({ title, density, shows }: Exhibit['examples'][number]) {
  return (
    <section class="stack">
      <h2>{title}</h2>
      <div class="specimen" lang="nl" data-density={density}>{shows()}</div>
    </section>
  )
}
