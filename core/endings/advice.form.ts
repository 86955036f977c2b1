/** What was typed about independent advice. */
import { day } from '../../kit/forms.ts'
import type { Form } from '../../kit/web.ts'
import type { Advised } from './ending.ts'

export const advisedIn = (form: Form): Advised => {
  const on = day.parse([form['advisedOn']?.[0] ?? ''])
  const ill = form['ill']?.[0]
  return { ill: ill === 'yes' || ill === 'no' ? ill : null, from: (form['advisedBy']?.[0] ?? '').trim(), on: 'value' in on ? on.value : null, told: form['told']?.[0] === 'yes' ? 'yes' : 'no' }
}
