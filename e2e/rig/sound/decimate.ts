/** Low-pass and every `factor`-th sample; no delay (the filter is symmetric). */
export function decimate(samples: Float32Array, factor: number): Float64Array {
  const half = factor * 8
  const taps = Float64Array.from({ length: 2 * half + 1 }, (_, i) => {
    const x = (Math.PI * 0.9 * (i - half)) / factor
    const sinc = x === 0 ? 1 : Math.sin(x) / x
    return sinc * (0.54 + 0.46 * Math.cos((Math.PI * (i - half)) / half))
  })
  const sum = taps.reduce((total, tap) => total + tap, 0)
  const out = new Float64Array(Math.ceil(samples.length / factor))
  for (let n = 0; n < out.length; n++) {
    const centre = n * factor
    const from = Math.max(0, centre - half)
    const to = Math.min(samples.length - 1, centre + half)
    let value = 0
    for (let i = from; i <= to; i++) value += samples[i]! * taps[i - centre + half]!
    out[n] = value / sum
  }
  return out
}
