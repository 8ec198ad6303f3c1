import { leftHand } from './hand-geometry'
import { handPaths, type HandPaths } from './hand-paths'

/**
 * The drawing shows the right hand by mirroring these, so words can stay upright. In the built page they are only read:
 * the build has computed them (electron.vite.config.ts).
 */
export const leftHandPaths: HandPaths = handPaths(leftHand)
