/* global module */
/**
 * What must be there after a kill, worked out from the driver's notes. Each write is noted before it is asked for
 * ("do") and after it was acknowledged ("ok"). One that was asked for but not acknowledged may be there or not, as a
 * whole; the next start says which ("settled").
 *
 * @typedef {{ t: 'do', n: number, op: string, [key: string]: any }} Do
 * @typedef {Do | { t: 'ok' | 'no' | 'settled', n: number, [key: string]: any }} Note
 * @typedef {{ id: string | null, version: number, deleted: boolean }} HeldEntry
 * @typedef {object} Model
 * @property {Map<string, HeldEntry>} entries by their mark
 * @property {Map<string, string>} rules names of reminder rules, by id
 * @property {Map<string, unknown>} settings the newest value of each setting
 * @property {Set<string>} routines names
 * @property {{ file: string, rows: number }[]} backups with the rows that each must hold at least
 * @property {Map<number, Do>} open asked for, not yet acknowledged
 * @property {number} acknowledged
 * @property {number} next number of the next write
 */

/** @returns {Model} */
const freshModel = () => ({
  entries: new Map(),
  rules: new Map(),
  settings: new Map(),
  routines: new Set(),
  backups: [],
  open: new Map(),
  acknowledged: 0,
  next: 1,
})

/** Marks of the entries that an import brings. */
const marksOf = (/** @type {Do} */ asked) => Array.from({ length: asked.count }, (_, i) => `m${asked.n}i${i}`)

/** @param {Model} model @param {Do} asked @param {any} reply */
function apply(model, asked, reply) {
  const { op } = asked
  const entry = model.entries.get(asked.mark)
  if (op === 'add') model.entries.set(asked.mark, { id: reply.id ?? null, version: 0, deleted: false })
  else if (op === 'edit' && entry) entry.version = asked.version
  else if (op === 'remove' && entry) entry.deleted = true
  else if (op === 'restore' && entry) entry.deleted = false
  else if (op === 'import')
    marksOf(asked).forEach((mark, i) =>
      model.entries.set(mark, { id: `import-${asked.n}-${i}`, version: 0, deleted: false }),
    )
  else if (op === 'setting') model.settings.set(asked.name, asked.value)
  else if (op === 'rule') model.rules.set(asked.id, asked.name)
  else if (op === 'no-rule') model.rules.delete(asked.id)
  else if (op === 'routine') model.routines.add(asked.name)
  else if (op === 'backup' && reply.file) model.backups.push({ file: reply.file, rows: asked.rows })
}

/** @param {string} text the notes, a JSON object a line; the last line may be torn */
function replay(text) {
  const model = freshModel()
  for (const line of text.split('\n').slice(0, -1)) {
    /** @type {Note} */
    const note = JSON.parse(line)
    model.next = Math.max(model.next, note.n + 1)
    if (note.t === 'do') {
      model.open.set(note.n, /** @type {Do} */ (note))
      continue
    }
    const asked = model.open.get(note.n)
    model.open.delete(note.n)
    if (!asked) continue
    if (note.t === 'ok') model.acknowledged += 1
    if (note.t === 'ok' || (note.t === 'settled' && note.applied)) apply(model, asked, note)
  }
  return model
}

module.exports = { apply, freshModel, marksOf, replay }
