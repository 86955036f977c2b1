// The whole script: plain custom elements around markup that already works. Their words come in as attributes.
import { AwayElement } from './away.ts'
import { CopyElement } from './copy.ts'
import { DraftElement } from './draft.ts'
import { FilterElement } from './filter.ts'
import { HoldElement } from './hold.ts'
import { LiveElement } from './live.ts'
import { MoreElement } from './more.ts'
import { OfflineElement } from './offline.ts'
import { PrintElement } from './print.ts'
import { SessionElement } from './session.ts'
import { WorkElement } from './work.ts'

customElements.define('hv-away', AwayElement)
customElements.define('hv-copy', CopyElement)
customElements.define('hv-draft', DraftElement)
customElements.define('hv-filter', FilterElement)
customElements.define('hv-hold', HoldElement)
customElements.define('hv-live', LiveElement)
customElements.define('hv-more', MoreElement)
customElements.define('hv-offline', OfflineElement)
customElements.define('hv-print', PrintElement)
customElements.define('hv-session', SessionElement)
customElements.define('hv-work', WorkElement)
