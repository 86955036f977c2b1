import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { assetPath } from '../assets.ts'
import type { Children } from '../children.ts'
import { classes } from '../children.ts'
import { Icon } from '../icons.tsx'

type Tool = { readonly href: string; readonly label: string }

export type PageProps = {
  readonly lang: 'nl-NL' | 'nl-BE' | 'en'
  /** Neutral: never a name, a school or a programme. " - Houvast" is added. */
  readonly title: string
  readonly density?: 'compact' | undefined
  readonly scheme?: 'light' | 'dark' | undefined
  readonly brandHref: string
  readonly tools: { readonly help?: Tool | undefined; readonly away?: Tool | undefined }
  readonly crisis?: Children
  readonly nav?: {
    readonly label: string
    readonly items: readonly { readonly href: string; readonly label: string; readonly current?: boolean }[]
  } | undefined
  readonly footer: { readonly items: readonly { readonly href: string; readonly label: string; readonly lang?: string }[] }
  readonly skipLabel: string
  readonly wide?: boolean | undefined
  /** Shown by scripts when the connection drops. */
  readonly offline?: string | undefined
  readonly children: Children
}

/** The whole document around a page's own words. */
export function Page(props: PageProps) {
  const { lang, title, density, scheme, wide = false, children } = props
  return (
    <html lang={lang} data-density={density} data-scheme={scheme}>
      <Head title={title} scheme={scheme} />
      <body>
        <a class="skip" href="#main">{props.skipLabel}</a>
        <Top {...props} />
        {props.crisis}
        {props.nav && <Nav {...props.nav} />}
        <main id="main" tabIndex={-1} class={classes('main', wide && 'main--wide', 'stack', 'stack--l')}>{children}</main>
        {props.offline && <hv-offline message={props.offline} role="status" />}
        {props.footer.items.length > 0 && <Foot {...props.footer} />}
      </body>
    </html>
  )
}

/** A page as sent: the doctype, then the document. */
export const renderPage = (page: VNode): string => `<!doctype html>${renderToString(page)}`

function Head({ title, scheme }: Pick<PageProps, 'title' | 'scheme'>) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content={scheme ?? 'light dark'} />
      <meta name="robots" content="noindex" />
      <meta name="format-detection" content="telephone=no" />
      <title>{`${title} - Houvast`}</title>
      <link rel="preload" href={assetPath('figtree-latin.woff2')} as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="preload" href={assetPath('bitter-latin.woff2')} as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="stylesheet" href={assetPath('houvast.css')} />
      <link rel="icon" href={assetPath('icon.svg')} type="image/svg+xml" />
      {/* Async: a script that waits its turn also holds up the end of the page, and then a slow phone does all of it in one breath. */}
      <script type="module" async src={assetPath('houvast.js')} />
    </head>
  )
}

/** Brand, help and the way out. */
export function Top({ brandHref, tools }: Pick<PageProps, 'brandHref' | 'tools'>) {
  return (
    <header class={classes('top', tools.away && 'top--stays')}>
      <div class="top-in">
        <a class="brand" href={brandHref}><Brand /><span>Houvast</span></a>
        {tools.help && <a class="tool tool--help" href={tools.help.href}><Icon name="lifebuoy" />{tools.help.label}</a>}
        {tools.away && <hv-away><a class="tool" href={tools.away.href} rel="noreferrer nofollow"><Icon name="door-open" />{tools.away.label}</a></hv-away>}
      </div>
    </header>
  )
}

/** Somebody, and an arm around. */
function Brand() {
  return (
    <svg class="brand-mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path d="M6 31c0-9 6-15 14-15s14 6 14 15" fill="none" stroke="currentColor" stroke-width="5" stroke-linecap="round" />
      <circle cx="20" cy="8.5" r="4.6" />
      <path d="M13.5 33c0-5 2.6-8 6.500-8s6.500 3 6.500 8" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" opacity="0.45" />
    </svg>
  )
}

export function Nav({ label, items }: NonNullable<PageProps['nav']>) {
  return (
    <nav class="nav" aria-label={label}>
      <ul>{items.map((item) => <li key={item.href}><a href={item.href} aria-current={item.current ? 'page' : undefined}>{item.label}</a></li>)}</ul>
    </nav>
  )
}

export function Foot({ items }: PageProps['footer']) {
  return (
    <footer class="foot">
      <ul>{items.map((item) => <li key={item.href}><a href={item.href} lang={item.lang} hreflang={item.lang}>{item.label}</a></li>)}</ul>
    </footer>
  )
}
