/* global module, require */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- runs inside Electron's main, preloaded by `-r`
const { marksOf } = require('./model.cjs')

/**
 * @typedef {import('./model.cjs').Model} Model
 * @typedef {import('./model.cjs').Do} Do
 * @typedef {{ settings: Record<string, unknown>, rules: Map<string, string>, routines: Set<string>, entries: readonly any[] }} Seen
 */

/** What a version of an entry looks like: its number is in the note and in the rating, so half a change shows. */
const versionOf = (/** @type {any} */ entry) => {
  const [, mark, version] = /^(m\d+(?:i\d+)?) v(\d+) x*$/.exec(entry.note) ?? []
  const whole = mark !== undefined && entry.before === Number(version) % 11
  return whole ? { mark, version: Number(version) } : null
}

/** @param {Map<string, { version: number, id: string }>} seen @param {Do} asked */
function wasApplied(seen, asked) {
  const found = seen.get(asked.mark)
  if (asked.op === 'add') return found !== undefined
  if (asked.op === 'edit') return found?.version === asked.version
  if (asked.op === 'remove') return found === undefined
  if (asked.op === 'restore') return found !== undefined
  if (asked.op === 'import') return seen.has(`m${asked.n}i0`)
  return false
}

/**
 * Compares what the restarted app shows with what was acknowledged.
 * @param {Model} model
 * @param {Seen} now
 * @returns {{ lost: string[], half: string[], settled: { n: number, applied: boolean, id?: string }[] }}
 */
function compare(model, now) {
  /** @type {string[]} */ const lost = []
  /** @type {string[]} */ const half = []
  const seen = new Map()
  for (const entry of now.entries) {
    const known = versionOf(entry)
    if (known === null) half.push(`entry ${entry.id}: ${entry.note.slice(0, 40)} rated ${entry.before}`)
    else if (seen.has(known.mark)) half.push(`entry ${known.mark} is there twice`)
    else seen.set(known.mark, { version: known.version, id: entry.id })
  }
  const open = [...model.open.values()]
  const settled = open.map((asked) => {
    const applied = settleOne(asked)
    return { n: asked.n, applied, ...(asked.op === 'add' && applied ? { id: seen.get(asked.mark).id } : {}) }
  })
  function settleOne(/** @type {Do} */ asked) {
    if (asked.op === 'setting') return now.settings[asked.name] === asked.value
    if (asked.op === 'rule') return now.rules.get(asked.id) === asked.name
    if (asked.op === 'no-rule') return !now.rules.has(asked.id)
    if (asked.op === 'routine') return now.routines.has(asked.name)
    return wasApplied(seen, asked)
  }
  const openOn = (/** @type {string} */ mark) => open.some((asked) => asked.mark === mark)

  for (const [mark, held] of model.entries) {
    const found = seen.get(mark)
    if (openOn(mark)) {
      // The app was killed during a change: either the old state or the new one is right.
      const asked = open.find((one) => one.mark === mark)
      const may = asked?.op === 'edit' ? [held.version, asked.version] : [held.version]
      if (found && !may.includes(found.version)) lost.push(`entry ${mark} is v${found.version}, not ${may}`)
      if (!found && !held.deleted && asked?.op !== 'remove') lost.push(`entry ${mark}`)
    } else if (held.deleted && found) lost.push(`deletion of ${mark}`)
    else if (!held.deleted && !found) lost.push(`entry ${mark}`)
    else if (found && found.version !== held.version)
      lost.push(`edit ${held.version} of ${mark}, at ${found.version}`)
  }
  for (const asked of open)
    if (asked.op === 'import') {
      const there = marksOf(asked).filter((mark) => seen.has(mark)).length
      if (there !== 0 && there !== asked.count) half.push(`import ${asked.n}: ${there} of ${asked.count}`)
    }
  const mayBe = (/** @type {string} */ op, /** @type {(asked: Do) => boolean} */ fits) =>
    open.some((asked) => asked.op === op && fits(asked))
  for (const [name, value] of model.settings)
    if (
      now.settings[name] !== value &&
      !mayBe('setting', (a) => a.name === name && a.value === now.settings[name])
    )
      lost.push(`setting ${name} ${value}, is ${now.settings[name]}`)
  for (const [id, name] of model.rules) {
    const is = now.rules.get(id)
    const changing =
      mayBe('rule', (a) => a.id === id && a.name === is) || mayBe('no-rule', (a) => a.id === id && !is)
    if (is !== name && !changing) lost.push(`reminder ${name}, is ${is}`)
  }
  for (const name of model.routines) if (!now.routines.has(name)) lost.push(`routine ${name}`)
  return { lost, half, settled }
}

module.exports = { compare }
