/** Goals and agreements, how it ended, what followed, and the relapse plan: in words on paper, and whole for machines. */
import { dateWithYear, dayOf, type Day, type Instant } from '../../kit/time.ts'
import { tellAgreements } from '../agreements/tell-agreements.ts'
import { tellEnding } from '../endings/tell-ending.ts'
import { fieldsFrom, type FileSection } from '../file-section.ts'
import type { Gathering } from './gathering.ts'
import { plansPartTexts } from './plans-part.texts.ts'

export const plansPart = async ({ visit, trajectory, called }: Gathering): Promise<readonly FileSection[]> => {
  const { voice, provider } = visit
  const t = plansPartTexts(voice)
  const on = (at: Instant | null) => at && dateWithYear(dayOf(at, provider.zone), voice.locale)
  const day = (date: Day) => dateWithYear(date, voice.locale)
  const [{ goals, agreements }, { end, aftercare, relapse_plan }] = [await tellAgreements(visit, trajectory, called), await tellEnding(visit, trajectory, called)]
  const planned = ({ how_much, why_it_can_be_done, from, build_up, in_place_of, answers, progress }: NonNullable<(typeof agreements)[number]['plan']>) => [
    ...fieldsFrom(t, { howMuch: how_much, canBeDone: why_it_can_be_done, from: day(from), buildUp: build_up.map(step => `${day(step.from)}: ${step.hours}`).join('\n'), inPlaceOf: in_place_of }),
    ...[...answers.map(({ says, why, by, at }) => ({ said: says, more: why, by, at })), ...progress.map(({ says, hinders, by, at }) => ({ said: says, more: hinders, by, at }))]
      .map(({ said, more, by, at }) => ({ name: said, label: `${t[said]} (${by}, ${on(at)})`, value: more ?? t[said] })),
  ]
  return [
    {
      name: 'goals', title: t.goals, entries: goals.map(({ id: _id, ...goal }) => ({
        title: goal.want, at: goal.written_at, data: goal,
        fields: [
          ...fieldsFrom(t, { writtenBy: goal.written_by, weight: String(goal.weight), confirmed: on(goal.confirmed_at), setAside: on(goal.set_aside_at), scale: goal.scale.map(({ level, looks_like }) => `${level}: ${looks_like}`).join('\n') }),
          ...goal.scores.map(({ level, by, at }) => ({ name: 'score', label: `${t.score} (${by}, ${on(at)})`, value: String(level) })),
        ],
      })),
    },
    {
      name: 'agreements', title: t.agreements, entries: agreements.map(agreement => ({
        title: agreement.what, at: agreement.written_at, data: { ...agreement, goal: goals.find(({ id }) => id === agreement.goal)?.want ?? null },
        fields: [
          ...fieldsFrom(t, { who: agreement.who, byWhen: day(agreement.by_when), state: t[agreement.state], writtenBy: agreement.written_by }),
          ...(agreement.plan ? planned(agreement.plan) : []),
          ...agreement.became.map(({ what, to_day, why, by, at }) => ({ name: what, label: `${t[what]} (${by}, ${on(at)})`, value: [to_day && day(to_day), why].filter(Boolean).join(', ') || t[what] })),
        ],
      })),
    },
    {
      name: 'ending', title: t.ending, entries: [
        ...(end ? [{ title: t.end, at: end.at, data: end, fields: fieldsFrom(t, { by: end.by, why: end.why }) }] : []),
        ...aftercare.map(one => ({ title: t.turn(one.number), at: one.planned_at, data: one, fields: fieldsFrom(t, { due: day(one.due_on), answer: one.said && t[one.said] }) })),
      ],
    },
    { name: 'relapse-plan', title: t.relapsePlan, entries: relapse_plan.map(({ version, written_at, answers }) => ({ title: t.version(version), at: written_at, fields: answers.map(({ asked, answered }) => ({ name: 'answer', label: asked, value: answered })) })) },
  ]
}
