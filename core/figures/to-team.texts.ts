import { catalogue } from '../../kit/texts.ts'

/** What a director says to the team, in the director's own mouth: to colleagues one says je. One line a sentence. */
export const toTeamTexts = catalogue('je', {
  'nl-NL': { say: 'Soms wil je even met iemand praten.\nDat kan. Een half uur, met een psycholoog of een coach. Gratis.\nScan de code op de poster. Je zegt geen naam.\nNiemand op het werk weet het. Ook ik niet.' },
  'nl-BE': { say: 'Soms wil je even met iemand praten.\nDat kan. Een half uur, met een psycholoog of een coach. Gratis.\nScan de code op de affiche. Je zegt geen naam.\nNiemand op het werk weet het. Ook ik niet.' },
  en: { say: 'Sometimes you want to talk with someone.\nYou can. Half an hour, with a psychologist or a coach. Free.\nScan the code on the poster. You give no name.\nNobody at work knows. Neither do I.' },
})
