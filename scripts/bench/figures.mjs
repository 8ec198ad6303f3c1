/** @param {readonly number[]} values @param {number} share 0 to 1 @returns {number} the smallest value that this share does not exceed */
export const percentile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? NaN

/** @typedef {{ figure: string, value: string, floor: string, bar: string, holds: boolean }} Row */

/** Figures that are compared with a floor of the same run: name, samples, floor, unit, bar. */
const RATIOS = /** @type {const} */ ([
  ['start to interactive', 'app usable', 'react usable', 'ms', 1.3],
  ['start to tray, hidden', 'app tray up', 'bare ready', 'ms', 1.6],
  ['memory, window open', 'app memory', 'react memory', 'MB', 1.1],
  ['memory, tray only', 'app tray memory', 'tray memory', 'MB', 1.1],
  ['CPU in a minute, tray only, ten reminders', 'app tray cpu', 'tray cpu', 's', 2],
])
/** Figures that stand for themselves: name, samples, share of them that is below the bar, unit, bar. */
const LIMITS = /** @type {const} */ ([
  ['spike to preparation, window closed (95 %)', 'spike closed', 0.95, 'ms', 700],
  ['spike to preparation, window open (95 %)', 'spike open', 0.95, 'ms', 150],
  ['reminder due to notification, 200 rules', 'reminder', 0.5, 'ms', 1000],
  ['payload', 'payload', 0.5, 'MB', 9],
  ['camera pack', 'camera pack', 0.5, 'MB', 9],
  ['share of a core while pressing', 'motion core', 0.5, '%', 25],
  ['pause to a still picture (95 %)', 'pause', 0.95, 'ms', 100],
  ['picture against the clock (95 %)', 'picture apart', 0.95, 'ms', 50],
])
/** Figures that are to be large: name, samples, unit, bar. */
const AT_LEAST = /** @type {const} */ ([['new pictures while pressing', 'motion pictures', 'a second', 25]])
/** Figures without a bar: name, samples, unit. */
const SAID = /** @type {const} */ ([
  ['longest standstill while pressing', 'motion standstill', 'ms'],
  ['missed updates, mean', 'missed mean', '%'],
  ['missed updates, worst second', 'missed worst', '%'],
  ['missed updates, 95 % of the seconds', 'missed often', '%'],
])
const MORE_WAKE_UPS = 1

/** @param {number} value @param {string} unit */
const shown = (value, unit) => `${Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3)} ${unit}`

/** @param {ReadonlyMap<string, readonly number[]>} samples @returns {Row[]} medians, judged */
export function figuresOf(samples) {
  const median = (/** @type {string} */ name) => percentile(samples.get(name) ?? [], 0.5)
  const more = median('app tray wake-ups') - median('tray wake-ups')
  return [
    ...RATIOS.map(([figure, name, floor, unit, bar]) => {
      const ratio = median(name) / median(floor)
      const against = `${ratio.toFixed(2)} times ${shown(median(floor), unit)}`
      const value = shown(median(name), unit)
      return { figure, value, floor: against, bar: `${bar} times`, holds: ratio <= bar }
    }),
    {
      figure: 'wake-ups a second, tray only',
      value: shown(median('app tray wake-ups'), ''),
      floor: `${more.toFixed(2)} more than ${shown(median('tray wake-ups'), '')}`,
      bar: `${MORE_WAKE_UPS} more`,
      holds: more <= MORE_WAKE_UPS,
    },
    ...LIMITS.map(([figure, name, share, unit, bar]) => {
      const value = percentile(samples.get(name) ?? [], share)
      return { figure, value: shown(value, unit), floor: '', bar: `${bar} ${unit}`, holds: value <= bar }
    }),
    ...AT_LEAST.map(([figure, name, unit, bar]) => {
      const value = median(name)
      return {
        figure,
        value: shown(value, unit),
        floor: '',
        bar: `at least ${bar} ${unit}`,
        holds: value >= bar,
      }
    }),
    ...SAID.map(([figure, name, unit]) => {
      const value = median(name)
      return { figure, value: shown(value, unit), floor: '', bar: 'none', holds: Number.isFinite(value) }
    }),
  ]
}

/** @param {readonly Row[]} rows @returns {string} a Markdown table */
export const tableOf = (rows) =>
  [
    '| figure | value | ratio to the floor | bar: at most | holds |',
    '| - | - | - | - | - |',
    ...rows.map(
      (row) =>
        `| ${row.figure} | ${row.value} | ${row.floor} | ${row.bar} | ${row.holds ? 'yes' : '**no**'} |`,
    ),
  ].join('\n')
