// Every component with its examples and what it promises to everybody. For who builds, so in English.
import { exhibits } from './exhibits.ts'
import type { Exhibit } from './exhibit.ts'
import type { PageProps } from './page/page.tsx'
import { Page } from './page/page.tsx'
import { Specimen } from './specimen/specimen.tsx'
import { Lead, Muted } from './text/text.tsx'

export { exhibits } from './exhibits.ts'

type Looks = Pick<PageProps, 'scheme'>

function Frame({ title, scheme, children }: Looks & Pick<PageProps, 'title' | 'children'>) {
  return (
    <Page
      lang="en" title={title} scheme={scheme} wide brandHref="/gallery" skipLabel="To the content" tools={{}}
      nav={{ label: 'Gallery', items: [{ href: '/gallery', label: 'All components' }] }}
      footer={{ items: [{ href: '?scheme=light', label: 'Light' }, { href: '?scheme=dark', label: 'Dark' }, { href: '?', label: 'As the system' }] }}
    >
      {children}
    </Page>
  )
}

/** `/gallery` */
export function galleryIndex(looks: Looks = {}) {
  return (
    <Frame title="Gallery" {...looks}>
      <h1>Gallery</h1>
      <Lead>What pages are made of. Every word comes in as a prop; nothing here needs a script.</Lead>
      <ul class="gallery-list">{exhibits.map(({ name, title }) => <li key={name}><a href={`/gallery/${name}`}>{title}</a></li>)}</ul>
    </Frame>
  )
}

/** `/gallery/:component`; null when there is none of that name. */
export function galleryOf(name: string, looks: Looks = {}) {
  const exhibit = exhibits.find((one) => one.name === name)
  return exhibit ? <Frame title={exhibit.title} {...looks}><Room {...exhibit} /></Frame> : null
}

function Room({ name, title, criteria, examples }: Exhibit) {
  return (
    <>
      <div class="stack"><h1>{title}</h1><Muted>design/{name}</Muted></div>
      {examples.map((example) => <Specimen key={example.title} {...example} />)}
      <section class="stack">
        <h2>Holds for everybody</h2>
        <ul>{criteria.map((criterion) => <li key={criterion}>{criterion}</li>)}</ul>
      </section>
    </>
  )
}
