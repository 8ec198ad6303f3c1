import { ask } from '../request'
import type { CameraAnswer } from '../views'

/** What the page may ask about the camera. Pictures never cross. */
export const cameraRequests = {
  /** The page may use the camera from now on, for five minutes at most. */
  'camera:open': ask<CameraAnswer>(),
  'camera:close': ask<void>(),
} as const
