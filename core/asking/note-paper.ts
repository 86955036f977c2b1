/** The note a manager hands over: what there is and how one comes in. It is the same for everyone, so it tells nothing of who gave it. */
import type { Paper } from '../../kit/paper.ts'
import type { Programme, PublicPage } from '../programme.ts'
import type { Provider } from '../providers/provider.ts'
import type { Voice } from '../../kit/texts.ts'
import { askingTexts } from './asking.texts.ts'

export const notePaper = ({ id, name, presents }: Programme & { readonly presents: PublicPage }, { provider, voice, asked }: { readonly provider: Provider; readonly voice: Voice; readonly asked: { readonly origin: string } }): Paper => {
  const t = askingTexts({ locale: voice.locale, address: provider.address })
  const { locale } = voice
  return {
    language: locale, title: name[locale], author: provider.name,
    blocks: [
      { paragraph: provider.name, quiet: true },
      { heading: name[locale], level: 1 },
      { paragraph: presents.lead[locale] },
      { list: presents.points.map(one => one[locale]) },
      { heading: t.noteHow, level: 2 },
      { paragraph: `${asked.origin}/programmes/${id}` },
      { paragraph: t.noteCall(provider.telephone) },
      { paragraph: t.noteNobodyHears, quiet: true },
    ],
  }
}
