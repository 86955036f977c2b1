/** One's own answers: to give, to see over time, to show or keep, to take along. Whoever stands beside a trajectory has the same page about their own part. */
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log, looksAt, type LogLine, type Look } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { data, missing, page, seeOther, withHeaders, type Handler, type Reply, type Routes } from '../../kit/web.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { forSomeone, type Visit } from '../visit.ts'
import type { Occasion } from './due.ts'
import { answersFile } from './export.ts'
import { fillInPage } from './fill-in.pages.tsx'
import type { Questionnaire } from './instrument.ts'
import { keepMeasurement } from './known-measurements.ts'
import { answer, readAnswers } from './measurement.ts'
import { myParts, questionnaireFor, todayOf, type MyPart, type MyVisit } from './my-part.ts'
import { dones, myMeasurementsPage } from './my-measurements.pages.tsx'
import { agree } from './sharing.ts'
import { recordExchange, recordExchangeEnds, recordOk, recordOkEnd, recordShow, recordShowEnds } from './sharing.store.ts'

const done = () => seeOther('/my-measurements?done=done')

export const myMeasurementsRoutes: Routes<Visit> = {
  'GET /my-measurements': forSomeone(async visit => {
    const { parts } = await myParts(visit)
    const looks = new Map<string, readonly Look[]>()
    for (const part of parts) {
      await noteOwn(visit, part, 'measurement.read', 'R')
      await noteLooks(visit, part)
      if (part.about === 'another') looks.set(part.party, (await looksAt(visit.tx, part.party, 200)).filter(({ person }) => person !== visit.me.person))
    }
    return page(myMeasurementsPage(visit, { parts, looks, done: dones.find(one => one === visit.query['done']) }))
  }),

  'GET /my-measurements/answers.json': forSomeone(async visit => {
    const { parts } = await myParts(visit)
    for (const part of parts) await noteOwn(visit, part, 'measurement.exported', 'E')
    return withHeaders(data('application/json; charset=utf-8', answersFile(parts.flatMap(({ measurements }) => measurements))), { 'content-disposition': 'attachment; filename="antwoorden.json"' })
  }),

  'GET /my-measurements/:ask': forOccasion(visit => visit.query['talk'], async (visit, { part, occasion, questionnaire }) =>
    page(fillInPage(visit, { part, occasion, questionnaire, typed: {}, problems: {} }))),

  'POST /my-measurements/:ask/answers': forOccasion(visit => visit.form['talk']?.[0], async (visit, { part, occasion, questionnaire }) => {
    const read = readAnswers(questionnaire, visit.form)
    const again = (empty: 'empty' | null) => page(fillInPage(visit, { part, occasion, questionnaire, typed: read.typed, problems: read.problems, empty }), 422)
    if (!read.answers) return again(null)
    const measurement = answer(occasion, questionnaire, read.answers, newAnonymousId(), todayOf(visit))
    if (refused(measurement)) return again('empty')
    if (await keepMeasurement(visit, measurement)) await noteOwn(visit, part, 'measurement.answered', 'C')
    return seeOther('/my-measurements?done=saved')
  }),

  'POST /my-measurements/shows': forOwnPart(async (visit, part, instrument) => {
    const to = part.guide
    // To whom is what the button said: a guide who came meanwhile is not who was meant.
    if (!to || to.party !== visit.form['to']?.[0]) return seeOther('/my-measurements')
    if (!part.shown.some(one => one.instrument === instrument)) await recordShow(visit.tx, { trajectory: part.trajectory, party: part.party, to: to.party, instrument, on: todayOf(visit) })
    await noteOwn(visit, part, 'measurement.shown', 'C')
    return done()
  }),

  'POST /my-measurements/show-ends': forOwnPart(async (visit, part, instrument) => {
    await recordShowEnds(visit.tx, part.trajectory, instrument, todayOf(visit))
    await noteOwn(visit, part, 'measurement.show-ended', 'U')
    return done()
  }),

  'POST /my-measurements/exchanges': forPartner(async (visit, part, partner) => {
    const agreed = agree(partner)
    if (refused(agreed)) return done()
    await recordExchange(visit.tx, agreed, todayOf(visit))
    await noteOwn(visit, part, 'exchange.agreed', 'C')
    return done()
  }),

  'POST /my-measurements/exchange-ends': forPartner(async (visit, part, partner) => {
    await recordExchangeEnds(visit.tx, partner, todayOf(visit))
    await noteOwn(visit, part, 'exchange.ended', 'U')
    return done()
  }),

  'POST /my-measurements/differences/:topic/oks': forTopic(async (visit, part, topic) => {
    await recordOk(visit.tx, topic, todayOf(visit))
    await noteOwn(visit, part, 'difference.ok', 'C')
    return done()
  }),

  'POST /my-measurements/differences/:topic/ok-ends': forTopic(async (visit, part, topic) => {
    await recordOkEnd(visit.tx, topic, todayOf(visit))
    await noteOwn(visit, part, 'difference.ok-ended', 'U')
    return done()
  }),
}

/** Finds what waits; what was answered already, or is over, leads back to the page. */
function forOccasion(talkOf: (visit: MyVisit) => string | undefined, handler: (visit: MyVisit, found: { readonly part: MyPart; readonly occasion: Occasion; readonly questionnaire: Questionnaire }) => Promise<Reply>): Handler<Visit> {
  return forSomeone(async visit => {
    const ask = parseId<'measurement-ask'>(visit.params['ask'])
    const talk = parseId<'talk'>(talkOf(visit))
    const { parts, wordings } = await myParts(visit)
    for (const part of parts) {
      const occasion = part.due.find(one => one.ask.id === ask && one.talk === talk)
      const questionnaire = occasion && questionnaireFor(visit, part, occasion.ask.instrument, wordings)
      if (occasion && questionnaire) return await handler(visit, { part, occasion, questionnaire })
    }
    return parts.some(({ measurements }) => measurements.some(one => one.ask === ask)) ? seeOther('/my-measurements') : missing()
  })
}

/** In the trajectory that is about me, one of the instruments asked there. */
function forOwnPart(handler: (visit: MyVisit, part: MyPart, instrument: MyPart['instruments'][number]) => Promise<Reply>): Handler<Visit> {
  return forSomeone(async visit => {
    const part = (await myParts(visit)).parts.find(one => one.about === 'oneself' && one.trajectory === visit.form['trajectory']?.[0])
    const instrument = part?.instruments.find(one => one === visit.form['instrument']?.[0])
    return part && instrument ? await handler(visit, part, instrument) : missing()
  })
}

function forPartner(handler: (visit: MyVisit, part: MyPart, partner: MyPart['partners'][number]) => Promise<Reply>): Handler<Visit> {
  return forSomeone(async visit => {
    const { form } = visit
    for (const part of (await myParts(visit)).parts) {
      const partner = part.partners.find(one => one.mine === form['mine']?.[0] && one.theirs === form['theirs']?.[0] && one.instrument === form['instrument']?.[0])
      if (partner) return await handler(visit, part, partner)
    }
    return missing()
  })
}

/** A difference with me, in a part I take beside someone. */
function forTopic(handler: (visit: MyVisit, part: MyPart, topic: Id<'difference'>) => Promise<Reply>): Handler<Visit> {
  return forSomeone(async visit => {
    for (const part of (await myParts(visit)).parts) {
      const topic = part.about === 'another' ? part.topics.find(one => one.id === visit.params['topic']) : undefined
      if (topic) return await handler(visit, part, topic.id)
    }
    return missing()
  })
}

/** An act on one's own, kept to the day. Whoever stands beside a trajectory leaves no trace in the file it is about. */
const noteOwn = ({ tx, me, now }: MyVisit, part: MyPart, event: string, action: LogLine['action']) => log(tx, {
  event, action, person: me.person, role: part.about === 'oneself' ? 'participant' : 'beside', purpose: action === 'E' ? 'export' : 'own-file',
  subject: fileOf(part), object: { kind: 'measurement', id: part.party }, basis: part.about === 'oneself' ? 'participant' : 'beside', at: toTheDay(now),
})

/** A look at what someone else answered, for the one who answered. */
const noteLooks = async ({ tx, me, now }: MyVisit, part: MyPart): Promise<void> => {
  for (const { theirs, answers, instrument } of part.partners) if (answers.length > 0) await log(tx, {
    event: 'measurement.read-together', action: 'R', person: me.person, role: 'together', purpose: 'guidance',
    subject: part.about === 'oneself' ? theirs : part.trajectory, object: { kind: 'measurement', id: theirs }, fields: [instrument], basis: 'both agreed', at: now,
  })
}

const fileOf = ({ about, trajectory, party }: MyPart): Id<'trajectory'> | Id<'party'> => (about === 'oneself' ? trajectory : party)
