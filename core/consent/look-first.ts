/** Before words go to someone else: what the word guard points at is looked at once, and then it is the author's to decide. */
import type { Form } from '../../kit/asked.ts'
import { pointedAt } from './proposing.ts'

/** Empty when there is nothing, or nothing that was not looked at: a word that came since is pointed at anew. The form sends back what was, as `looked`. */
export const toLookAt = (form: Form, parts: readonly { readonly key: string; readonly text: string }[]): readonly string[] => {
  const found = pointedAt(parts)
  return found.every(one => (form['looked'] ?? []).includes(one)) ? [] : found
}
