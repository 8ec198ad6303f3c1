/**
 * Sine, cosine, exponential and logarithm from `+ - * /` alone.
 *
 * Why not `Math.sin` and friends: the language leaves their last bit to the engine, and engines and
 * processors differ in it. The four operations are exact by IEEE 754 everywhere, so cues rendered with
 * these functions have the same bytes on every machine. Errors stay below about 2e-15, far under the
 * 3e-5 of a 16-bit step.
 */

const TAU = 2 * Math.PI

/**
 * Sine and cosine of `a` radians, `|a| <= pi / 4`, by their Taylor series.
 * @param {number} a
 */
function smallSinCos(a) {
  const square = a * a
  let sin = 0
  let cos = 0
  for (let n = 19; n >= 3; n -= 2) sin = (-square / (n * (n - 1))) * (1 + sin)
  for (let n = 18; n >= 2; n -= 2) cos = (-square / (n * (n - 1))) * (1 + cos)
  return { sin: a * (1 + sin), cos: 1 + cos }
}

/**
 * Sine and cosine of an angle in turns (1 = a whole circle). Turns, not radians, so that long phases
 * reduce without loss.
 * @param {number} turns any finite number
 * @returns {{ sin: number, cos: number }}
 */
export function sinCosOfTurns(turns) {
  const within = turns - Math.round(turns)
  const quarter = Math.round(within * 4)
  const { sin, cos } = smallSinCos((within - quarter / 4) * TAU)
  switch (((quarter % 4) + 4) % 4) {
    case 0:
      return { sin, cos }
    case 1:
      return { sin: cos, cos: -sin }
    case 2:
      return { sin: -sin, cos: -cos }
    default:
      return { sin: -cos, cos: sin }
  }
}

/**
 * e to the power `x`.
 * @param {number} x between -700 and 700
 */
export function exp(x) {
  const halvings = Math.round(x / Math.LN2)
  const rest = x - halvings * Math.LN2
  let tail = 0
  for (let n = 16; n >= 1; n--) tail = (rest / n) * (1 + tail)
  let result = 1 + tail
  for (let n = halvings; n > 0; n--) result *= 2
  for (let n = halvings; n < 0; n++) result /= 2
  return result
}

/**
 * Natural logarithm.
 * @param {number} x above 0
 */
export function ln(x) {
  let mantissa = x
  let twos = 0
  for (; mantissa > Math.SQRT2; twos++) mantissa /= 2
  for (; mantissa < Math.SQRT1_2; twos--) mantissa *= 2
  const s = (mantissa - 1) / (mantissa + 1)
  let series = 0
  for (let n = 25; n >= 1; n -= 2) series = series * s * s + 1 / n
  return twos * Math.LN2 + 2 * s * series
}

/**
 * `base` to any power.
 * @param {number} base above 0
 * @param {number} exponent
 */
export const power = (base, exponent) => exp(exponent * ln(base))

/**
 * Half a cosine from 0 (at `x <= 0`) to 1 (at `x >= 1`): no corner at either end.
 * @param {number} x
 */
export function smoothStep(x) {
  if (x <= 0) return 0
  if (x >= 1) return 1
  return 0.5 - 0.5 * sinCosOfTurns(x / 2).cos
}
