/** What the core keeps of someone as a person: how they come in, what they do here, and beside whom they take part. */
import { dateWithYear, dayOf, type Day } from '../../kit/time.ts'
import type { FileEntry } from '../file-section.ts'
import { fieldsFrom } from '../file-section.ts'
import { guideTexts } from '../people/guide.texts.ts'
import { ownMail } from '../people/known-factors.ts'
import { namesOf, profileOf } from '../people/known-people.ts'
import { myTurns } from '../risk/known-risk.ts'
import type { KeptKind } from '../visit.ts'
import { listOwnParts } from './own-data.store.ts'
import { ownDataTexts } from './own-data.texts.ts'

/** Without codes, hashes or numbers of keys: what lets somebody in is nobody's to read, not even their own. */
export const accountKept: KeptKind = {
  name: 'account',
  words: voice => { const t = ownDataTexts(voice); return { title: t.account, why: t.accountWhy, until: t.accountUntil, readers: t.accountReaders, labels: t } },
  tables: [
    { name: 'passkey', own: 'person_id', shows: ['device', 'made_at', 'used_at'] },
    { name: 'password', own: 'person_id', shows: ['set_at'] },
    { name: 'one_time_code', own: 'person_id', shows: ['set_at'] },
    { name: 'recovery_code', own: 'person_id', shows: ['made_at', 'used_at'] },
    { name: 'sign_in', own: 'person_id', shows: ['method', 'device', 'made_at', 'absolute_until'] },
    { name: 'code_demand', own: 'person_id', shows: ['demanded_at'] },
    { name: 'calendar_feed', own: 'person_id', shows: ['made_at'] },
    { name: 'invitation', own: 'person_id', shows: ['made_at'] },
  ],
  async more(visit) {
    const t = ownDataTexts(visit.voice)
    return [{ title: t.person_name, at: null, fields: fieldsFrom(t, { name: (await namesOf(visit, [visit.me.person])).get(visit.me.person) ?? null, mail: await ownMail(visit, visit.me.person) }) }]
  },
}

export const workKept: KeptKind = {
  name: 'work',
  words: voice => { const t = ownDataTexts(voice); return { title: t.work, why: t.workWhy, until: t.workUntil, readers: t.workReaders, labels: t } },
  tables: [
    { name: 'office', own: 'person_id', shows: ['office', 'given_at'] },
    { name: 'staff_leaving', own: 'person_id', shows: ['last_day', 'said_at'] },
    { name: 'signing_authority', own: 'person_id', shows: ['procedure', 'until', 'declared_at'] },
    { name: 'traineeship', own: 'guide_id', shows: ['begun_at'] },
    { name: 'agenda', own: 'person_id', shows: ['talk_minutes', 'break_minutes', 'notice_minutes', 'horizon_days'] },
    { name: 'weekly_hours', own: 'person_id', shows: ['weekday', 'from_time', 'until_time', 'valid_from', 'valid_until'] },
    { name: 'extra_hours', own: 'person_id', shows: ['day', 'from_time', 'until_time'] },
    { name: 'absence', own: 'person_id', shows: ['during'] },
  ],
  async more(visit): Promise<readonly FileEntry[]> {
    const [t, turns, profile] = [ownDataTexts(visit.voice), await myTurns(visit), await profileOf(visit, visit.me.person)]
    const words = new Map(Object.entries(guideTexts(visit.voice)))
    const inWords = (day: Day) => dateWithYear(day, visit.voice.locale)
    const onTurn = turns.map(({ from, until, telephone }): FileEntry => ({ title: t.backup_turn, at: null, data: { from, until }, fields: fieldsFrom(t, { from_day: inWords(from), until_day: inWords(until), telephone }) }))
    if (!profile) return onTurn
    const called = (values: readonly string[]) => values.map(value => words.get(value) ?? value).join(', ')
    return [...onTurn, {
      title: t.guide_profile, at: null, data: { themes: profile.themes, programmes: profile.programmes },
      fields: fieldsFrom(t, { profession: called([profile.profession]), languages: called(profile.languages), ways: called(profile.ways), own_words: profile.ownWords, life_view: profile.lifeView }),
    }]
  },
}

/** Which part, in which programme and how often: of whom it is, and anything of their file, is not in it. */
export const seatsKept: KeptKind = {
  name: 'seats',
  words: voice => { const t = ownDataTexts(voice); return { title: t.seats, why: t.seatsWhy, until: t.seatsUntil, readers: t.seatsReaders, labels: t } },
  tables: [],
  async more({ tx, voice, house, provider }) {
    const t = ownDataTexts(voice)
    return (await listOwnParts(tx)).map(({ what, programme: id, role, number, on, answer }) => {
      const programme = house.programmes.find(one => one.id === id)
      const part = programme?.circle?.[role]?.name[voice.locale] ?? (role === programme?.guide ? t.guides : role)
      return {
        title: what === 'asked' ? t.circle_invitation : part, at: null, data: { programme: id, role, number, answer },
        fields: fieldsFrom(t, { programme: programme?.name[voice.locale] ?? null, role: part, ...(what === 'part' ? { number: String(number) } : { asked_at: on && dateWithYear(dayOf(on, provider.zone), voice.locale), answer: t[answer ?? 'waiting'] }) }),
      }
    })
  },
}
