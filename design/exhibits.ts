import { exhibit as button } from './button/button.examples.tsx'
import { exhibit as calendar } from './calendar/calendar.examples.tsx'
import { exhibit as card } from './card/card.examples.tsx'
import { exhibit as cases } from './cases/cases.examples.tsx'
import { exhibit as code } from './code/code.examples.tsx'
import { exhibit as confirmation } from './confirmation/confirmation.examples.tsx'
import { exhibit as counts } from './counts/counts.examples.tsx'
import { exhibit as crisisStrip } from './crisis-strip/crisis-strip.examples.tsx'
import { exhibit as details } from './details/details.examples.tsx'
import { exhibit as document } from './document/document.examples.tsx'
import { exhibit as draft } from './draft/draft.examples.tsx'
import { exhibit as empty } from './empty/empty.examples.tsx'
import { exhibit as errorSummary } from './error-summary/error-summary.examples.tsx'
import type { Exhibit } from './exhibit.ts'
import { exhibit as field } from './field/field.examples.tsx'
import { exhibit as figures } from './figures/figures.examples.tsx'
import { exhibit as holdNotice } from './hold-notice/hold-notice.examples.tsx'
import { exhibit as inset } from './inset/inset.examples.tsx'
import { exhibit as layout } from './layout/layout.examples.tsx'
import { exhibit as more } from './more/more.examples.tsx'
import { exhibit as note } from './note/note.examples.tsx'
import { exhibit as page } from './page/page.examples.tsx'
import { exhibit as pager } from './pager/pager.examples.tsx'
import { exhibit as pairs } from './pairs/pairs.examples.tsx'
import { exhibit as person } from './person/person.examples.tsx'
import { exhibit as poster } from './poster/poster.examples.tsx'
import { exhibit as searchForm } from './search-form/search-form.examples.tsx'
import { exhibit as session } from './session/session.examples.tsx'
import { exhibit as slots } from './slots/slots.examples.tsx'
import { exhibit as steps } from './steps/steps.examples.tsx'
import { exhibit as table } from './table/table.examples.tsx'
import { exhibit as tabs } from './tabs/tabs.examples.tsx'
import { exhibit as tag } from './tag/tag.examples.tsx'
import { exhibit as timeline } from './timeline/timeline.examples.tsx'
import { exhibit as todo } from './todo/todo.examples.tsx'
import { exhibit as visibility } from './visibility/visibility.examples.tsx'

/** All there is to choose from, in the order of a page: its frame, what one reads, what one does, what one looks up. */
export const exhibits: readonly Exhibit[] = [
  page, crisisStrip, layout,
  card, note, todo, confirmation, empty, person, inset, document, visibility, tag, code, pairs, details,
  button, field, errorSummary, slots, more, holdNotice, draft, session,
  steps, timeline, calendar, cases, counts, tabs, searchForm, pager, table, figures, poster,
]
