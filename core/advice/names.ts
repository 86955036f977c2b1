/**
 * What looks as if it says whom a question is about: an address, a number, a name. It warns and stops nobody, and it does not know every
 * name; the form says not to name anyone, which counts for more.
 */
const letter = String.raw`[\p{L}'’\-]`
const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu
const number = /\+?\d[\d .\-/]{6,}\d/gu
const titled = new RegExp(String.raw`\b(?:meneer|mevrouw|juffrouw|dhr|mevr|mw|mr|mrs|ms|heer)\b\.?\s+(?:(?:van|de|den|der|ten|ter|el|al)\s+)*\p{Lu}${letter}+`, 'giu')
/** A capital, and small letters behind it: UWV and HR are nobody. */
const capital = new RegExp(String.raw`(?<before>^|[.!?:\n]["'’)]?\s*|\s|[(,;"'])(?<word>\p{Lu}\p{Ll}${letter}*)(?=[^\p{L}]|$)`, 'gu')
const doing = 'is|was|heeft|had|wil|wilt|kan|kon|komt|kwam|zegt|zei|werkt|werkte|blijft|bleef|belt|belde|meldt|vraagt|vroeg|zit|gaat|ging|doet|voelt|has|wants|can|works|worked|says|said|came|comes|feels|called|stays|goes'

/** Words that begin a sentence and are nobody, and proper names of places and things. */
const nobody = new Set(`toen daarna daarom eerst later soms vandaag gisteren morgen samen bewoner cliënt mevrouw meneer then today yesterday afterwards hij zij ze wij we ik je jij u jullie iemand niemand iedereen wie wat waar er dat dit het alles niets dan nu een deze die men daar hier mijn onze ons onderneming werk collega medewerker werknemer werkneemster leidinggevende ploeg team bedrijf dokter arts
he she they it someone somebody nobody everyone everything nothing this that who what there here one my our the a i
nederland belgië vlaanderen brussel nederlands nederlandse vlaams vlaamse belgisch belgische engels engelse europa kerst kerstmis pasen the netherlands belgium flanders dutch flemish belgian english europe christmas easter
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december`.split(/\s+/))

/** In the order of the text, each once. */
export const namesIn = (text: string): readonly string[] => {
  const found: { readonly at: number; readonly what: string }[] = []
  for (const { 0: what, index: at } of text.matchAll(address)) found.push({ at, what })
  for (const { 0: what, index: at } of text.matchAll(number)) if (what.replaceAll(/\D/g, '').length >= 8) found.push({ at, what })
  for (const { 0: what, index: at } of text.matchAll(titled)) if (isNamed(what)) found.push({ at, what })
  for (const { groups, index: at } of text.matchAll(capital)) {
    const { before = '', word = '' } = groups ?? {}
    const begins = before === '' || /[.!?:\n]/.test(before)
    if (nobody.has(word.toLowerCase())) continue
    // At the beginning of a sentence every word has a capital: there it is a name when somebody does something.
    if (begins && !new RegExp(`^${word}\\s+(?:${doing})\\b`, 'u').test(text.slice(at + before.length))) continue
    found.push({ at: at + before.length, what: word })
  }
  const inOrder = found.toSorted((one, other) => one.at - other.at || other.what.length - one.what.length)
  return [...new Set(inOrder.filter(one => !inOrder.some(other => other !== one && other.at <= one.at && other.at + other.what.length >= one.at + one.what.length && other.what.length > one.what.length)).map(({ what }) => what))]
}

/** The pattern reads small and large letters alike; a name has a large one behind its title. */
const isNamed = (what: string): boolean => /\s\p{Lu}/u.test(what)
