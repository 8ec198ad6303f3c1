import { percentile, spread } from './statistics.mjs'

/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} value
 * @property {number} min
 * @property {number} max
 * @property {string} unit
 * @property {number | null} ratio to the floor of the same run, median to median: what is judged
 * @property {number | null} inRound median of the ratios within each round, whose programs met the same machine
 * @property {string | null} floor what the ratio is to
 * @property {string} bar
 * @property {boolean} ok
 */

/** The bars: how much heavier than a floor of the same run, or how much at most. */
const RATIOS = /** @type {const} */ ([
  ['start to first paint', 'app paint', 'react paint', 'ms', 1.15],
  ['start to interactive', 'app usable', 'react usable', 'ms', 1.15],
  ['start to tray, hidden', 'app tray up', 'bare ready', 'ms', 1.15],
  ['memory, window open', 'app memory', 'react memory', 'MB', 1.08],
  ['memory, tray only', 'app tray memory', 'tray tray memory', 'MB', 1.05],
  ['CPU in 60 s, tray only', 'app tray cpu', 'tray tray cpu', 's', 2],
])
const MORE_WAKE_UPS_PER_SECOND = 1
const SPIKE_CLOSED_MS = 700
const SPIKE_OPEN_MS = 150
const SESSION_CPU_PERCENT = 8
const PAYLOAD_MB = 8
const FIRST_LOAD_KB = 150

/**
 * @param {ReadonlyMap<string, readonly number[]>} samples
 * @param {{ payloadMb: number, firstLoadKb: number }} sizes
 * @returns {Figure[]}
 */
export function figuresOf(samples, sizes) {
  const of = (/** @type {string} */ name) => samples.get(name) ?? []
  const ratios = RATIOS.map(([name, what, floor, unit, bar]) => {
    const { median: value, min, max } = spread(of(what))
    const ratio = value / spread(of(floor)).median
    const inRound = spread(of(what).map((sample, round) => sample / (of(floor)[round] ?? NaN))).median
    return {
      name,
      value,
      min,
      max,
      unit,
      ratio,
      inRound,
      floor,
      bar: `at most ${bar} times`,
      ok: ratio <= bar,
    }
  })
  const wakeUps = spread(of('app tray wake-ups'))
  const more = wakeUps.median - spread(of('tray tray wake-ups')).median
  const atMost = (
    /** @type {string} */ name,
    /** @type {number} */ value,
    /** @type {string} */ unit,
    /** @type {number} */ bar,
    /** @type {readonly number[]} */ values = [value],
  ) => {
    const { min, max } = spread(values)
    const whole = { ratio: null, inRound: null, floor: null }
    return { name, value, min, max, unit, ...whole, bar: `at most ${bar} ${unit}`, ok: value <= bar }
  }
  return [
    ...ratios,
    {
      name: 'wake-ups a second, tray only',
      value: wakeUps.median,
      min: wakeUps.min,
      max: wakeUps.max,
      unit: '/s',
      ratio: wakeUps.median / (wakeUps.median - more),
      inRound: null,
      floor: 'tray tray wake-ups',
      bar: `at most ${MORE_WAKE_UPS_PER_SECOND} more`,
      ok: more <= MORE_WAKE_UPS_PER_SECOND,
    },
    atMost(
      'CPU during a session',
      spread(of('session cpu')).median,
      '%',
      SESSION_CPU_PERCENT,
      of('session cpu'),
    ),
    atMost(
      'spike to preparation, window closed (95 %)',
      percentile(of('spike closed'), 0.95),
      'ms',
      SPIKE_CLOSED_MS,
      of('spike closed'),
    ),
    atMost(
      'spike to preparation, window open (95 %)',
      percentile(of('spike open'), 0.95),
      'ms',
      SPIKE_OPEN_MS,
      of('spike open'),
    ),
    atMost('app payload', sizes.payloadMb, 'MB', PAYLOAD_MB),
    atMost("renderer's first load, compressed", sizes.firstLoadKb, 'kB', FIRST_LOAD_KB),
  ]
}

/** @param {number} value */
const short = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3))

/**
 * @param {readonly Figure[]} figures
 * @returns {string} a Markdown table
 */
export function tableOf(figures) {
  const head = ['figure', 'value [min to max]', 'ratio', 'in a round', 'bar', 'holds']
  const rows = figures.map(({ name, value, min, max, unit, ratio, inRound, bar, ok }) => [
    name,
    `${short(value)} [${short(min)} to ${short(max)}] ${unit}`,
    ratio === null ? '' : ratio.toFixed(2),
    inRound === null ? '' : inRound.toFixed(2),
    bar,
    ok ? 'yes' : 'NO',
  ])
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
