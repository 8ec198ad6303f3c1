import type { TextKey } from '@core/text/en/catalogue'
import type { Translate } from '@core/text/translator'
import type { OpenProblem } from '../../lock/sealing'

const KEYS = {
  'wrong-passphrase': 'lock.fileWrong',
  damaged: 'lock.fileDamaged',
  'too-costly': 'lock.fileDamaged',
} as const satisfies Record<OpenProblem, TextKey>

/** Why an encrypted file cannot be opened. */
export const openSentence = (t: Translate<TextKey>, problem: OpenProblem): string => t(KEYS[problem])
