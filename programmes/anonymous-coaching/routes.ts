import type { MomentsMemory } from '../../core/agenda/moments-memory.ts'
import type { Limits } from '../../core/limits.ts'
import type { Visit } from '../../core/visit.ts'
import type { Routes } from '../../kit/web.ts'
import { bookingRoutes } from './booking.routes.ts'
import { envelopeRoutes } from './envelope.routes.ts'
import { eraseRoutes } from './erase.routes.ts'
import { earlierRoutes } from './earlier.routes.ts'
import { ownFileRoutes } from './own-file.routes.ts'
import { momentRoutes } from './moments.routes.ts'
import { returnRoutes } from './return.routes.ts'
import { slipRoutes } from './slip.routes.ts'
import { someoneElseRoutes } from './someone-else.routes.ts'
import { withWhomRoutes } from './with-whom.routes.ts'
import { startRoutes } from './start.routes.ts'
import { voucherRoutes } from './voucher.routes.ts'

/** From the poster to the six words, and back with them. */
export const anonymousCoachingRoutes = (moments: MomentsMemory, limits: Limits): Routes<Visit> => ({
  ...startRoutes(moments, limits.door),
  ...voucherRoutes(limits.door),
  ...momentRoutes(moments, limits.holds),
  ...bookingRoutes(moments),
  ...earlierRoutes(moments, limits.holds),
  ...returnRoutes(moments, limits.words),
  ...eraseRoutes(limits.words),
  ...envelopeRoutes,
  ...ownFileRoutes,
  ...slipRoutes,
  ...withWhomRoutes,
  ...someoneElseRoutes(moments),
})
