import { icons } from './icons.generated.ts'

export type IconName = keyof typeof icons

/** A drawing beside words, never instead of them: assistive technology skips it. Duotone to read by, bold for small dots. */
export function Icon({ name, weight = 'duotone' }: { readonly name: IconName; readonly weight?: 'duotone' | 'bold' }) {
  const icon = icons[name]
  return (
    <svg class="icon" viewBox="0 0 256 256" aria-hidden="true" focusable="false">
      {weight === 'bold' ? <path d={icon.bold} /> : <><path d={icon.soft} opacity="0.2" /><path d={icon.line} /></>}
    </svg>
  )
}
