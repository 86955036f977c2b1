/** What stands around every page: help within reach, a quick way out for participants, one menu for staff. */
import { h, type ComponentChildren, type VNode } from 'preact'
import { Button, CrisisStrip, Page, Section, SessionWarning } from '../design/index.ts'
import type { Locale, Voice } from '../kit/texts.ts'
import { clock } from '../kit/time.ts'
import type { Asked } from '../kit/web.ts'
import { chromeTexts } from './chrome.texts.ts'
import { crisisNumbers, siteOf } from './crisis-numbers.ts'
import { holds, homeOf, type SignedIn } from './people/sign-in.ts'
import type { ClosedHouse, Provider } from './providers/provider.ts'
import { voiceOf } from './voice.ts'

/** Never written out again, not even to whoever typed it. */
const secret = new Set(['password', 'code', 'response', 'words', 'voucher'])

/** What was typed when the house could not take it, to send once more: the act in it sees to it that nothing is done twice. */
const SameFormAgain = ({ asked: { method, path, form }, typed, send }: { readonly asked: Asked; readonly typed: ComponentChildren; readonly send: string }) => {
  const fields = Object.entries(form)
  if (method !== 'POST' || fields.length === 0 || fields.some(([name]) => secret.has(name))) return null
  return (
    <form method="post" action={path}>
      <p>{typed}</p>
      {fields.flatMap(([name, values]) => values.map(value => <input type="hidden" name={name} value={value} />))}
      <Button>{send}</Button>
    </form>
  )
}

/** What a page needs to know of the visit it answers. */
export type Frame = { readonly asked: Asked; readonly provider: Provider; readonly voice: Voice; readonly me: SignedIn | null }

type Content = { readonly title: string; readonly children: ComponentChildren; readonly wide?: boolean; /** The same page again, with what went wrong on top. */ readonly wrong?: boolean }

const scheme = (asked: Asked) => (asked.cookies['scheme'] === 'dark' ? 'dark' : asked.cookies['scheme'] === 'light' ? 'light' : undefined)

const languages = (asked: Asked, voice: Voice) => {
  const to = encodeURIComponent(asked.method === 'GET' ? asked.path : '/')
  const all = [['nl-NL', 'Nederlands'], ['nl-BE', 'Vlaams'], ['en', 'English']] as const
  return all.filter(([locale]) => locale !== voice.locale).map(([locale, label]) => ({ href: `/voice/${locale}?to=${to}`, label, lang: locale }))
}

/** @param me whoever is known by name finds their rights from every page */
const footer = (asked: Asked, voice: Voice, me: SignedIn | null = null) => {
  const t = chromeTexts(voice)
  return { items: [...(me && me.method !== 'receipt' ? [{ href: '/my-rights', label: t.rights }] : []), { href: '/privacy', label: t.privacy }, { href: '/accessibility', label: t.accessibility }, { href: '/complaints', label: t.complaints }, ...languages(asked, voice)] }
}

const title = (frame: Frame, content: Content) => (content.wrong ? chromeTexts(frame.voice).errorPrefix : '') + content.title

/** For participants and whoever is not signed in: Hulp nu, Snel weg, and on the way in the crisis strip. */
export const participantPage = (frame: Frame, content: Content & { readonly strip?: boolean }): VNode => {
  const { asked, voice, provider } = frame
  const t = chromeTexts(voice)
  const numbers = crisisNumbers[provider.country]
  return (
    <Page
      lang={voice.locale} title={title(frame, content)} scheme={scheme(asked)} brandHref="/" wide={content.wide}
      tools={{ help: { href: '/help', label: t.help }, away: { href: '/away', label: t.away } }}
      crisis={content.strip && <CrisisStrip label={t.crisisLabel}>{t.crisis(numbers.suicide, h('a', { href: numbers.suicideChat, rel: 'noreferrer' }, siteOf(numbers.suicideChat)), numbers.emergency)}</CrisisStrip>}
      footer={footer(asked, voice, frame.me)} skipLabel={t.skip} offline={t.offline}
    >
      {content.children}
      {frame.me?.offices.length === 0 && <SignInEnds frame={frame} me={frame.me} ended={frame.me.method === 'receipt' ? '/code' : '/sign-in/link'} />}
    </Page>
  )
}

/** A page with nothing around it but help and the way out. It keeps the sign-in awake by itself, as long as it is open. */
export const barePage = (frame: Frame, content: Content & { readonly density?: 'compact' }): VNode => {
  const { asked, voice, me } = frame
  const t = chromeTexts(voice)
  const staff = me !== null && me.offices.length > 0
  return (
    <Page
      lang={voice.locale} title={title(frame, content)} density={content.density} scheme={scheme(asked)} brandHref="/" wide={content.wide}
      tools={staff ? {} : { help: { href: '/help', label: t.help }, away: { href: '/away', label: t.away } }} footer={{ items: [] }} skipLabel={t.skip} offline={t.offline}
    >
      {content.children}
    </Page>
  )
}

/** Where scripts run: a word before the sign-in ends by itself, so that nobody reads along on a screen that was left. */
const SignInEnds = ({ frame: { asked, voice, provider }, me, ended }: { readonly frame: Frame; readonly me: SignedIn; readonly ended: string }) => {
  const t = chromeTexts(voice)
  return (
    <SessionWarning until={me.idleUntil.toISOString()} now={asked.now.toISOString()} ended={ended} keep={{ action: '/sign-in/keep', label: t.stillHere }}>
      {t.sessionEnds(clock(me.idleUntil, voice.locale, provider.zone))}
    </SessionWarning>
  )
}

export type StaffPlace = 'today' | 'people' | 'reports' | 'agenda' | 'hours' | 'backup' | 'administration' | 'planning' | 'log-keeping' | 'figures' | 'not-seen' | 'team' | 'account'

/** For those who work here: compact, one bar, only the places their offices lead to. */
export const staffPage = (frame: Frame & { readonly me: SignedIn }, content: Content & { readonly place: StaffPlace | null }): VNode => {
  const { asked, voice, me } = frame
  const t = chromeTexts(voice)
  const guide = holds(me, 'guide')
  const director = holds(me, 'director')
  const places: readonly (readonly [StaffPlace, string, string, boolean])[] = [
    ['today', '/today', t.today, guide],
    ['people', '/people', t.people, guide],
    ['agenda', '/agenda', t.agenda, guide],
    ['reports', '/reports', t.reports, guide],
    ['hours', '/hours', t.hours, guide],
    ['backup', '/backup', t.backup, guide],
    ['administration', '/administration', t.administration, holds(me, 'administrator')],
    ['planning', '/wards', t.planning, holds(me, 'planner') || holds(me, 'administrator')],
    ['log-keeping', '/log-keeping', t.logKeeping, holds(me, 'log-keeper')],
    ['figures', '/figures', t.figures, director],
    ['not-seen', '/figures/not-seen', t.notSeen, director],
    ['team', '/figures/team', t.team, director],
    ['account', '/account', t.account, true],
  ]
  return (
    <Page
      lang={voice.locale} title={title(frame, content)} density="compact" scheme={scheme(asked)} brandHref={homeOf(me.offices)} wide={content.wide ?? true} tools={{}}
      nav={{ label: t.menu, items: places.filter(([, , , shown]) => shown).map(([place, href, label]) => ({ href, label, current: place === content.place })) }}
      footer={footer(asked, voice, me)} skipLabel={t.skip} offline={t.offline}
    >
      {content.children}
      <SignInEnds frame={frame} me={me} ended={`/sign-in?to=${encodeURIComponent(asked.method === 'GET' ? asked.path : '/')}`} />
    </Page>
  )
}

/**
 * For whoever comes to a house that nobody enters: where it goes on, and help for who cannot wait. Nothing on it leads to another page
 * here, for there is none; it speaks the house's language, and English below.
 */
const closedPage = (asked: Asked, house: ClosedHouse): VNode => {
  const [voice, english] = [voiceOf(asked, house), { locale: 'en', address: house.address } as const]
  const t = chromeTexts(voice)
  const numbers = crisisNumbers[house.country]
  const told = (words: ReturnType<typeof chromeTexts>, lang: Locale) => (
    <>
      <p lang={lang}>{house.gone ? words.gone : words.moving}</p>
      {house.goesTo !== null && <p lang={lang}>{words.goesOn} <a href={house.goesTo}>{siteOf(house.goesTo)}</a></p>}
      {house.goesTo !== null && house.gone && <p lang={lang}>{words.sameWords}</p>}
      {!house.gone && <p lang={lang}>{words.callMeanwhile(house.telephone)}</p>}
    </>
  )
  const heading = (words: ReturnType<typeof chromeTexts>) => (house.gone ? words.goneTitle : words.movingTitle)(house.name)
  return (
    <Page
      lang={voice.locale} title={heading(t)} scheme={scheme(asked)} brandHref="/" tools={{ away: { href: house.exitUrl, label: t.away } }} footer={{ items: [] }} skipLabel={t.skip}
      crisis={<CrisisStrip label={t.crisisLabel}>{t.crisis(numbers.suicide, h('a', { href: numbers.suicideChat, rel: 'noreferrer' }, siteOf(numbers.suicideChat)), numbers.emergency)}</CrisisStrip>}
    >
      <Section title={heading(t)} level={1}>{told(t, voice.locale)}{!house.gone && <SameFormAgain asked={asked} typed={t.typed} send={t.sendAgain} />}</Section>
      {voice.locale !== 'en' && <Section title={heading(chromeTexts(english))} level={2}>{told(chromeTexts(english), 'en')}</Section>}
    </Page>
  )
}

/** Pages for when there is no visit: nothing found, something broken, a form from elsewhere. */
export const plainPages = (providerFor: (host: string) => Promise<Provider | null>, closedAt: (host: string) => Promise<ClosedHouse | null>) => {
  const plain = async (asked: Asked, words: (t: ReturnType<typeof chromeTexts>, provider: Provider | null) => { readonly title: string; readonly body: ComponentChildren; readonly more?: ComponentChildren }): Promise<VNode> => {
    const provider = await providerFor(asked.host).catch(() => null)
    const voice = voiceOf(asked, provider)
    const t = chromeTexts(voice)
    const { title: heading, body, more } = words(t, provider)
    return (
      <Page lang={voice.locale} title={heading} scheme={scheme(asked)} brandHref="/" tools={{ help: { href: '/help', label: t.help }, away: { href: '/away', label: t.away } }} footer={footer(asked, voice)} skipLabel={t.skip}>
        <Section title={heading} level={1}><p>{body}</p>{more}<p><a href="/">{t.home}</a></p></Section>
      </Page>
    )
  }
  return {
    missing: (asked: Asked) => plain(asked, t => ({ title: t.missingTitle, body: t.missing })),
    broken: (asked: Asked, again: boolean) => plain(asked, (t, provider) => ({ title: t.brokenTitle, body: t.broken(provider?.telephone ?? '112'), more: again ? <SameFormAgain asked={asked} typed={t.typed} send={t.sendAgain} /> : null })),
    foreignForm: (asked: Asked) => plain(asked, t => ({ title: t.foreignTitle, body: t.foreign })),
    async closed(asked: Asked) {
      const house = await closedAt(asked.host)
      // The database knew before we did: it is as if the house were away for a moment.
      if (!house) return { body: await plain(asked, (t, provider) => ({ title: t.brokenTitle, body: t.broken(provider?.telephone ?? '112') })), gone: false }
      return { body: closedPage(asked, house), gone: house.gone }
    },
  }
}
