/** How people come into a recovery plan, hung up in one place. */
import type { Limits } from '../../core/limits.ts'
import type { Visit } from '../../core/visit.ts'
import type { Routes } from '../../kit/web.ts'
import { offerRoutes } from './offer.routes.ts'
import { requestRoutes } from './request.routes.ts'
import { togetherRoutes } from './together.routes.ts'

export const comingInRoutes = ({ requests }: Limits): Routes<Visit> => ({ ...requestRoutes(requests), ...offerRoutes(requests), ...togetherRoutes })
