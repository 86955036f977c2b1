/** What Bas wrote of Noor's first weeks, and everyone who was there found right: the story the demo tells talk by talk. */
import type { Line } from '../core/reports/content.ts'
import { findReport } from '../core/reports/report.store.ts'
import { tellReport } from '../core/reports/tell-report.ts'
import { validate } from '../core/reports/validate.ts'
import { sayOf } from '../core/reports/written-report.ts'
import { become } from '../core/people/sign-in.store.ts'
import type { Programme } from '../core/programme.ts'
import { newId, type Id } from '../kit/id.ts'
import { refused } from '../kit/refusal.ts'
import { addMinutes } from '../kit/time.ts'
import type { PlanTalk } from '../programmes/workfloor-recovery/plan.store.ts'
import { workfloorRecovery } from '../programmes/workfloor-recovery/programme.ts'
import type { Around } from './life.ts'

type Answers = Parameters<typeof tellReport>[2]['answers']

/** By week, from the second: the first and the newest are told on their own. */
const reflections: readonly Answers[] = [
  { wentWell: 'Je nam elke ochtend een pauze om half elf.', challenges: 'Een klant werd boos en je bleef staan.', learned: 'Even weglopen mag.', nextTime: 'Eerder een collega erbij halen.', coping: ['pause', 'help'], tension: '7', energy: '4', practice: 'Eén keer per dag om hulp vragen.', agreements: 'Bij een boze klant komt er een collega bij.' },
  { wentWell: 'Je vroeg Ruud om te helpen met de post.', challenges: 'Thuis bleef het werk in je hoofd zitten.', learned: 'Hulp vragen kost minder dan je dacht.', nextTime: 'De dag afsluiten met een lijstje.', coping: ['help', 'rest'], tension: '6', energy: '5', practice: 'Elke middag vijf minuten opschrijven wat af is.', agreements: '' },
  { wentWell: 'Je bleef vier ochtenden en sliep beter.', challenges: 'Je zei ja tegen een klus die te groot was.', learned: 'Eerst nadenken, dan pas antwoorden.', nextTime: 'Zeggen dat je er morgen op terugkomt.', coping: ['limit', 'later'], tension: '6', energy: '6', practice: 'Eén keer per dag zeggen: ik kom erop terug.', agreements: 'Vragen voor een extra klus gaan eerst langs Bas en Noor samen.' },
]

/** In the order they were held. */
const dialogues: readonly Answers[] = [
  { topic: 'De telefoon en de balie tegelijk.', employeeView: 'Ik weet niet wat eerst moet.', colleagueView: 'Ik dacht dat jij dat zo wilde.', understanding: 'De balie gaat voor.', bottleneck: 'Niemand had het ooit gezegd.', expectations: 'Kim neemt de telefoon als Noor iemand helpt.', followUp: 'Of de telefoon vaak blijft gaan.', agreements: 'Kim neemt de telefoon als Noor iemand helpt.' },
  { topic: 'Wie wat doet met de post.', employeeView: 'De stapel geeft mij onrust.', colleagueView: 'Ik wist niet dat je ernaar keek.', understanding: 'Een stapel uit het zicht scheelt.', bottleneck: 'De post ligt op het bureau van Noor.', expectations: 'De post krijgt een andere plek.', followUp: 'Of de nieuwe plek werkt.', agreements: 'Ruud sorteert de post voor tien uur.' },
  { topic: 'Hoe je zegt dat het te druk is.', employeeView: 'Ik zeg het pas als het te laat is.', colleagueView: 'Ik zie het wel, maar durf niets te zeggen.', understanding: 'Vragen mag, en nee zeggen ook.', bottleneck: 'We willen elkaar niet tot last zijn.', expectations: 'We vragen het elkaar om elf uur.', followUp: 'Hoe het vragen voelt.', agreements: 'Om elf uur vragen we elkaar hoe het gaat.' },
  { topic: 'Pauzes tegelijk of om de beurt.', employeeView: 'Alleen pauze houden voelt als weglopen.', colleagueView: 'Voor mij maakt het niet uit.', understanding: 'Samen pauze houden helpt allebei.', bottleneck: 'De balie moet open blijven.', expectations: 'De buren van de administratie vallen in.', followUp: 'Of dat elke dag lukt.', agreements: 'Pauze om half elf, samen.' },
  { topic: 'Een fout in de planning.', employeeView: 'Ik schaamde mij.', colleagueView: 'Zo erg was het niet.', understanding: 'Een fout is sneller opgelost als je hem noemt.', bottleneck: 'Bang om het te zeggen.', expectations: 'Fouten noemen we dezelfde dag.', followUp: 'Of dat gemakkelijker gaat.', agreements: '' },
  { topic: 'De maandagochtend.', employeeView: 'Dan komt alles tegelijk.', colleagueView: 'Op maandag ben ik zelf ook gespannen.', understanding: 'Het ligt aan de maandag, niet aan Noor.', bottleneck: 'De weekendmails.', expectations: 'De mail wacht tot tien uur.', followUp: 'Of de mail kan wachten.', agreements: 'Op maandag gaat de mail open om tien uur.' },
  { topic: 'Wat er na de acht weken blijft.', employeeView: 'Ik ben bang dat het dan stopt.', colleagueView: 'Onze pauze blijft.', understanding: 'Wat werkt hoeft niet te stoppen.', bottleneck: 'Nieuwe collega’s weten van niets.', expectations: 'We vertellen zelf wat we afspraken.', followUp: 'Wat we aan het team vertellen.', agreements: '' },
  { topic: 'Weer een middag erbij.', employeeView: 'Ik wil het proberen.', colleagueView: 'Begin op een rustige dag.', understanding: 'Woensdag is het rustigst.', bottleneck: 'Woensdag is Kim er niet.', expectations: 'Ruud is er dan.', followUp: 'Hoe de eerste middag ging.', agreements: 'Noor werkt op woensdag ook de middag.' },
]

type There = { readonly person: Id<'person'>; readonly party: Id<'party'> }

/** The talks between the first and the newest, each with its report; the last dialogue is still to be written, as in life. */
export const tellReports = async (around: Around, talks: readonly PlanTalk[], noor: There, colleagues: readonly There[]): Promise<void> => {
  const tellAll = async (told: readonly PlanTalk[], words: readonly Answers[]) => {
    for (const [index, answers] of words.entries()) {
      const talk = told[index]
      if (talk) await tellFoundRight(around, talk, answers, [noor, ...colleagues.filter(({ party }) => talk.guests.includes(party))])
    }
  }
  await tellAll(talks.filter(({ kind }) => kind === 'reflection').slice(1, -1), reflections)
  await tellAll(talks.filter(({ kind }) => kind === 'dialogue').slice(0, -1), dialogues)
}

/** A report of a talk that everyone who was there found right. @param besides what was asked besides its own questions, answered */
export const tellFoundRight = async (around: Around, talk: Pick<PlanTalk, 'talk' | 'guide' | 'until'>, answers: Answers, there: readonly There[], besides: readonly Line[] = [], programme: Programme = workfloorRecovery): Promise<void> => {
  await become(around.tx, talk.guide)
  const id = await tellReport(around, programme, { talk: talk.talk, answers, besides, at: addMinutes(talk.until, 40), language: around.provider.locale })
  for (const [index, { person, party }] of there.entries()) {
    const at = addMinutes(talk.until, (5 + index * 3) * 60)
    await become(around.tx, person)
    const report = await findReport(around.tx, id)
    const right = report && validate(report, party, { verdict: 'right', remarks: [], number: 1 }, newId(at.getTime()), at)
    if (!report || !right || refused(right)) throw new Error('whoever was there does not see the report')
    await sayOf(around, report, right, [])
  }
}
