import { catalogue, you } from '../../kit/texts.ts'

/** Anyone may read over a shoulder: not that it is a guide, nor that one leaves. */
export const leavingTellTexts = catalogue('je or u', {
  'nl-NL': { sms: you('Er staat iets voor je klaar. Kijk wanneer het je uitkomt.', 'Er staat iets voor u klaar. Kijk wanneer het u uitkomt.') },
  'nl-BE': { sms: { je: 'Er staat iets voor je klaar. Kijk wanneer het je past.', u: 'Er staat iets voor u klaar. Kijk wanneer het u past.' } },
  en: { sms: 'There is something ready for you. Look when it suits you.' },
})
