import { ARMS, type Arm } from '../entry/entry'
import { failed, ok, type Result } from '../entry/result'

/** Spikes an own test may have. */
export const TURNS_MIN = 10
export const TURNS_MAX = 40

/** A source of chance: at least 0 and below 1, evenly. */
export type Chance = () => number

/**
 * Draws which spikes are pressed and which rested: half and half (an odd one by chance), every order equally
 * likely. That evenness is what the exact test afterwards rests on.
 * @param turns 10 to 40
 */
export const drawArms = (turns: number, chance: Chance): readonly Arm[] => {
  const spare = chance() < 0.5 ? 'press' : 'rest'
  const half = Math.floor(turns / 2)
  const arms: Arm[] = Array.from({ length: turns }, (_, i) =>
    i < half ? 'press' : i < 2 * half ? 'rest' : spare,
  )
  for (let i = arms.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1))
    ;[arms[i], arms[j]] = [arms[j]!, arms[i]!]
  }
  return arms
}

const SEAL_VERSION = 's1'
const MODULUS = 2 ** 32

/** A small mixing generator (xorshift of 32 bits): it hides, it does not protect. */
const stream = (seed: number): (() => number) => {
  let state = seed >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>>= 0)
  }
}

const checksum = (text: string): number => {
  let sum = 0x811c9dc5
  for (const char of text) sum = Math.imul(sum ^ char.codePointAt(0)!, 0x01000193) >>> 0
  return sum
}

/**
 * Seals a draw, so that it cannot be read by glancing at the file or an export, nor changed without notice.
 * It keeps an honest person from peeking by accident; it is no encryption.
 */
export const sealArms = (arms: readonly Arm[], testId: string, chance: Chance): string => {
  const key = Math.floor(chance() * MODULUS)
  const next = stream(key ^ checksum(testId))
  // The arm rides on one bit; seven bits of noise keep equal arms from looking equal.
  const bytes = arms.map((arm) => {
    const noise = Math.floor(chance() * 128) * 2
    return (noise + ARMS.indexOf(arm)) ^ (next() >>> 24)
  })
  const hidden = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [
    SEAL_VERSION,
    key.toString(16),
    hidden,
    checksum(`${testId} ${arms.join()} ${key}`).toString(16),
  ].join('.')
}

/** Opens a seal. Main does this for one turn at a time; fails when the seal was changed or is of another test. */
export const unsealArms = (sealed: string, testId: string): Result<readonly Arm[], 'broken-seal'> => {
  const [version, keyText = '', hidden = '', sum] = sealed.split('.')
  if (version !== SEAL_VERSION || !/^[0-9a-f]{1,8}$/.test(keyText) || !/^([0-9a-f]{2})+$/.test(hidden))
    return failed('broken-seal')
  const key = parseInt(keyText, 16)
  const next = stream(key ^ checksum(testId))
  const arms = (hidden.match(/../g) ?? []).map(
    (byte) => ARMS[((parseInt(byte, 16) ^ (next() >>> 24)) & 1) as 0 | 1],
  )
  if (checksum(`${testId} ${arms.join()} ${key}`).toString(16) !== sum) return failed('broken-seal')
  return ok(arms)
}
