/**
 * The tables that are state: their rows may change and vanish. Every other table holds facts, which the
 * serving role inserts and never updates or deletes. `test/catalogue.store.test.ts` compares this list
 * with the grants in the database, so a new table is a fact unless it is named here, with its reason.
 */
export const state: Readonly<Record<string, string>> = {
  'act_done': 'an answer kept two days, so that a double click does nothing twice',
  'draft': 'text on its way to becoming a fact',
  'outbox_message': 'mail and SMS on their way out',
  'keys.wrap': 'a key wrap vanishes when a file is erased, and is made again when the instance key rotates',
  'keys.document_key': 'vanishes when a document is erased',
  'log.head': 'how far each log chain is sealed',
  'log.entry': 'a line is sealed into its chain once, by the owner\'s function; the serving role only inserts',
  'provider': 'how a provider presents itself, and its settings',
  'person_name': 'how someone is called now',
  'mail_address': 'where someone gets mail now',
  'guide_profile': 'how a guide presents oneself now',
  'receipt_tries': 'slows down guessing',
  'sign_in': 'who is signed in where',
  'passkey': 'the keys someone signs in with now',
  'password': 'the password someone signs in with now',
  'one_time_code': 'the app someone signs in with now, and the last code it gave',
  'recovery_code': 'the printed codes that still work',
  'factor_draft': 'a way to sign in that is being set up',
  'passkey_challenge': 'what a passkey must sign, for five minutes',
  'sign_in_tries': 'slows down guessing',
  'agenda': 'how a guide\'s hours are cut now',
  'weekly_hours': 'when a guide is there',
  'extra_hours': 'when a guide is there once more',
  'absence': 'when a guide is away',
  'occupancy': 'whose time is taken right now',
  'calendar_feed': 'the secret address of a calendar',
  'standing': 'where a trajectory stands, worked out from its facts by triggers; the serving role only reads it',
  'contact': 'the number to call, wiped after the last talk',
  'start_budget': 'how many began this half-year',
  'card': 'printed and not used yet',
  'keeping_watch': 'when the eraser last looked at the clock',
}
