/**
 * Passwords that guessers try first. A list of whole passwords is long and old; what people do to get at fifteen
 * characters is not: a common word, doubled, or with a year and an exclamation mark. So what is common is taken away,
 * and a password of which hardly a letter is left was common.
 */

const words = `
  wachtwoord wachtwoorden paswoord password passwort passw passphrase geheim secret welkom welcome hallo hello hoi dag inloggen aanmelden login logon
  letmein toegang access admin administrator beheerder beheer root master user gebruiker gast guest test proef demo default changeme verander nieuw tijdelijk temp
  houvast begeleider coach psycholoog therapeut school leraar docent juf meester praktijk zorg werk kantoor bedrijf
  iloveyou ikhouvanjou ikhouvan liefde schatje schat lieverd prinses princess prins prince engel angel baby sunshine zonnetje zon ster star
  januari februari maart april mei juni juli augustus september oktober november december january february march may june july august october
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday
  lente zomer herfst winter spring summer autumn vandaag morgen gisteren
  nederland holland belgie vlaanderen amsterdam rotterdam utrecht antwerpen gent brussel brussels
  voetbal football soccer baseball basketball hockey ajax feyenoord psv anderlecht clubbrugge liverpool arsenal chelsea barcelona
  monkey dragon tiger tijger leeuw hond hondje poes poesje kat kitten paard vlinder butterfly shadow flower bloem bloemen
  superman batman spiderman pokemon pikachu starwars naruto minecraft fortnite google facebook whatsapp samsung apple iphone windows microsoft computer internet
  michael jordan daniel thomas robert jessica ashley charlie jennifer michelle nicole lisa sanne emma daan
  een twee drie vier vijf zes zeven acht negen tien one two three four five six seven eight nine ten abc xyz qwe asd zxc aze
`.trim().split(/\s+/).toSorted((one, other) => other.length - one.length)

/** Walks over a keyboard or the alphabet, of which any part of four counts, in both directions. */
const walks = ['abcdefghijklmnopqrstuvwxyz', '0123456789012345678901234567890', 'qwertyuiopasdfghjklzxcvbnm', 'azertyuiopqsdfghjklmwxcvbn', '1q2w3e4r5t6y7u8i9o0p', '1qaz2wsx3edc4rfv5tgb6yhn7ujm', 'qazwsxedcrfvtgbyhnujm']
  .flatMap(walk => [walk, [...walk].toReversed().join('')])

/** What stands for a letter, now that everybody knows it does. */
const disguises: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' }

const enough = 4

export const isCommonPassword = (password: string): boolean => {
  const plain = password.toLowerCase()
  const undisguised = plain.replace(/[013457@$!]/g, sign => disguises[sign] ?? sign)
  return [plain, undisguised].some(text => new Set(lettersLeft(withoutWalks(text))).size < enough)
}

const lettersLeft = (text: string): readonly string[] => {
  const left = words.reduce((rest, word) => rest.replaceAll(word, ' '), text)
  return [...left.replace(/[^\p{L}]/gu, '')]
}

const withoutWalks = (text: string): string => {
  let rest = ''
  for (let at = 0; at < text.length;) {
    const length = longestWalk(text, at)
    rest += length >= enough ? ' ' : text.charAt(at)
    at += length >= enough ? length : 1
  }
  return rest
}

const longestWalk = (text: string, at: number): number => {
  let length = 0
  while (at + length < text.length && walks.some(walk => walk.includes(text.slice(at, at + length + 1)))) length++
  return length
}
