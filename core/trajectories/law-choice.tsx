/** By which law a plan goes, where it is opened: only where a programme may go by several. */
import { Choices } from '../../design/index.ts'
import type { Frame } from '../chrome.tsx'
import type { Programme } from '../programme.ts'
import { countriesOf } from './law.ts'
import { openPlanTexts } from './open-plan.texts.ts'

export const LawChoice = ({ programmes, field, frame }: { readonly programmes: readonly Programme[]; readonly field: { readonly name: string; readonly label: string; readonly value: string }; readonly frame: Frame }) => {
  const t = openPlanTexts(frame.voice)
  const asking = programmes.filter(one => countriesOf(one).length > 0)
  const [first] = asking
  if (!first) return null
  return (
    <Choices
      {...field} label={asking.length < programmes.length ? t.lawOf(first.name[frame.voice.locale]) : field.label} hint={t.lawHint} inline
      options={countriesOf(first).map(value => ({ value, label: t[value] }))}
    />
  )
}
