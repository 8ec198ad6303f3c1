import { z } from 'zod'
import { screeningAnswers, urgentFlags } from '../../safety/safety-schema'
import { request } from '../request'

/** What the page may ask of safety. */
export const safetyRequests = {
  'safety:answer': request(screeningAnswers).gives<void>(),
  /** The red-flag screen was answered; none ticked opens the way to a waiting start. */
  'safety:check': request(z.strictObject({ ticked: urgentFlags })).gives<void>(),
} as const
