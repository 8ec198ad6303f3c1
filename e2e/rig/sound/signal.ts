/** The few tools of signal processing that recognising a known sound takes. */

/**
 * Low-pass and every `factor`-th sample; no delay (the filter is symmetric).
 * @param shift samples (before) by which the result begins later
 */
export function decimate(samples: Float32Array, factor: number, shift = 0): Float64Array {
  const half = factor * 8
  const taps = Float64Array.from({ length: 2 * half + 1 }, (_, i) => {
    const x = (i - half) / factor
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * 0.9 * x) / (Math.PI * 0.9 * x)
    return sinc * (0.54 + 0.46 * Math.cos((Math.PI * (i - half)) / half))
  })
  const sum = taps.reduce((total, tap) => total + tap, 0)
  const out = new Float64Array(Math.ceil(samples.length / factor))
  for (let n = 0; n < out.length; n++) {
    const centre = n * factor - shift
    const from = Math.max(0, centre - half)
    const to = Math.min(samples.length - 1, centre + half)
    let value = 0
    for (let i = from; i <= to; i++) value += samples[i]! * taps[i - centre + half]!
    out[n] = value / sum
  }
  return out
}

/** In-place radix-2 FFT of `re + i im`; lengths are powers of two. Inverse is not scaled. */
export function fft(re: Float64Array, im: Float64Array, inverse = false): void {
  const n = re.length
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1
    for (; j & bit; bit >>= 1) j ^= bit
    j ^= bit
    if (i < j) {
      ;[re[i], re[j]] = [re[j]!, re[i]!]
      ;[im[i], im[j]] = [im[j]!, im[i]!]
    }
  }
  const cos = new Float64Array(n / 2)
  const sin = new Float64Array(n / 2)
  for (let k = 0; k < n / 2; k++) {
    const angle = ((inverse ? 2 : -2) * Math.PI * k) / n
    cos[k] = Math.cos(angle)
    sin[k] = Math.sin(angle)
  }
  for (let size = 2; size <= n; size <<= 1) {
    const half = size >> 1
    const step = n / size
    for (let start = 0; start < n; start += size) {
      for (let k = 0, w = 0; k < half; k++, w += step) {
        const a = start + k
        const b = a + half
        const tr = re[b]! * cos[w]! - im[b]! * sin[w]!
        const ti = re[b]! * sin[w]! + im[b]! * cos[w]!
        re[b] = re[a]! - tr
        im[b] = im[a]! - ti
        re[a] = re[a]! + tr
        im[a] = im[a]! + ti
      }
    }
  }
}

/** Patterns laid along signals; remembers the patterns' spectra. */
export class Correlator {
  readonly #patterns: readonly Float64Array[]
  readonly #spectra = new Map<number, readonly Spectrum[]>()
  readonly longest: number

  constructor(patterns: readonly Float64Array[]) {
    this.#patterns = patterns
    this.longest = Math.max(...patterns.map((pattern) => pattern.length))
  }

  /** For each pattern and each lag from 0 to `signal.length - 1`: the sum of products with the pattern laid there. */
  run(signal: Float64Array): readonly Float64Array[] {
    let size = 1
    while (size < signal.length + this.longest) size <<= 1
    const own = spectrum(signal, size)
    return this.#ofSize(size).map((pattern) => {
      const re = new Float64Array(size)
      const im = new Float64Array(size)
      for (let k = 0; k < size; k++) {
        re[k] = own.re[k]! * pattern.re[k]! + own.im[k]! * pattern.im[k]!
        im[k] = own.im[k]! * pattern.re[k]! - own.re[k]! * pattern.im[k]!
      }
      fft(re, im, true)
      return re.slice(0, signal.length).map((value) => value / size)
    })
  }

  #ofSize(size: number): readonly Spectrum[] {
    const known = this.#spectra.get(size)
    if (known !== undefined) return known
    const made = this.#patterns.map((pattern) => spectrum(pattern, size))
    this.#spectra.set(size, made)
    return made
  }
}

interface Spectrum {
  readonly re: Float64Array
  readonly im: Float64Array
}

function spectrum(signal: Float64Array, size: number): Spectrum {
  const re = new Float64Array(size)
  const im = new Float64Array(size)
  re.set(signal)
  fft(re, im)
  return { re, im }
}
