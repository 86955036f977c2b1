/**
 * A rule's "no": expected, explained to the person, never thrown.
 * The code is 'noun.reason'; its words stand in the noun's texts, typed by the codes a rule can return.
 */
export type Refusal<Code extends string = string> = {
  readonly refused: Code
  readonly values: Readonly<Record<string, string | number>>
}

export const refuse = <const Code extends string>(code: Code, values: Readonly<Record<string, string | number>> = {}): Refusal<Code> => ({ refused: code, values })

export const refused = <Fact extends object, Code extends string>(answer: Fact | Refusal<Code>): answer is Refusal<Code> => 'refused' in answer
