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
}
