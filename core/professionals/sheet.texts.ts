/** The sheet that goes by post: it says neither about whom it is nor what. */
import { catalogue } from '../../kit/texts.ts'

export const sheetTexts = catalogue('u', {
  'nl-NL': {
    title: 'Beveiligd bericht voor u',
    lead: (until: string) => `Er is een beveiligd bericht voor u, over iemand die u kent. U kunt het lezen tot ${until}. U hebt geen account nodig.`,
    link: 'Het adres', linkHint: 'Typ dit adres in uw browser. U krijgt daarna een code per sms.',
    code: 'Uw code', codeHint: 'U kreeg een link per mail. Vul daar deze code in.',
    rather: 'Liever bellen?', call: (call: string, reference: string) => `Bel ${call} en noem kenmerk ${reference}. Noem geen naam voordat u weet wie u spreekt.`,
  },
  'nl-BE': {
    title: 'Beveiligd bericht voor u',
    lead: until => `Er is een beveiligd bericht voor u, over iemand die u kent. U kunt het lezen tot ${until}. U hebt geen account nodig.`,
    link: 'Het adres', linkHint: 'Typ dit adres in uw browser. U krijgt daarna een code per sms.',
    code: 'Uw code', codeHint: 'U kreeg een link per mail. Vul daar deze code in.',
    rather: 'Belt u liever?', call: (call, reference) => `Bel ${call} en noem kenmerk ${reference}. Noem geen naam voor u weet wie u spreekt.`,
  },
  en: {
    title: 'A secure message for you',
    lead: until => `There is a secure message for you, about someone you know. You can read it until ${until}. You need no account.`,
    link: 'The address', linkHint: 'Type this address in your browser. You then get a code by text message.',
    code: 'Your code', codeHint: 'You got a link by mail. Fill in this code there.',
    rather: 'Would you rather call?', call: (call, reference) => `Call ${call} and say reference ${reference}. Do not say a name before you know who you speak with.`,
  },
})
