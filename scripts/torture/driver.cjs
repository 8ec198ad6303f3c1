/* global process, require, setTimeout */
/* eslint-disable @typescript-eslint/no-require-imports -- preloaded by `-r` into Electron's main, which takes CommonJS */
// Writes to the app as fast as it acknowledges, through the very handlers that the window's requests reach, until it is
// killed. Every acknowledged write is noted, and flushed, in a file outside the app's folder.
const { ipcMain } = require('electron')
const {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  writeFileSync,
  writeSync,
} = require('node:fs')
const { join } = require('node:path')
const { compare } = require('./compare.cjs')
const { apply, replay } = require('./model.cjs')

const FOLDER = process.env.LINGGU_TORTURE
const NOTES = join(FOLDER, 'notes.jsonl')
const IMPORTED = 40
const DAY_MS = 86_400_000

/** The way in: what the page would call, without the page. */
const handlers = new Map()
const handle = ipcMain.handle.bind(ipcMain)
ipcMain.handle = (name, run) => {
  // The app's own requests come all at once, after the one that the page may ask before.
  if (name === 'log:page') setTimeout(() => void main(), 0)
  handlers.set(name, run)
  handle(name, run)
}
const frame = { url: 'app://linggu/index.html' }
const request = async (name, input) =>
  handlers.get(name)({ senderFrame: frame, sender: { mainFrame: frame } }, input)

const notes = openSync(NOTES, 'a')
const note = (line, flush) => {
  writeSync(notes, `${JSON.stringify(line)}\n`)
  if (flush) fsyncSync(notes)
}
const chance = (() => {
  const state = { value: Number(process.env.LINGGU_TORTURE_SEED) | 1 }
  return () => {
    state.value = (Math.imul(state.value, 1664525) + 1013904223) >>> 0
    return state.value / 2 ** 32
  }
})()
const below = (n) => Math.floor(chance() * n)
const oneOf = (list) => list[below(list.length)]

/** All that the app shows, read back in pages like the window does. */
async function seeAll() {
  const entries = []
  for (let after = null; ;) {
    const page = await request('log:page', { filter: {}, after, limit: 500 })
    if (!page.ok) throw new Error(`The log cannot be read: ${page.failure.message}`)
    entries.push(...page.value.entries)
    after = page.value.next
    if (!after) break
  }
  const snapshot = await request('app:snapshot', undefined)
  const { settings, reminders, notices, logTrouble, session } = snapshot.value
  const questions = [...notices.map(({ kind }) => kind), ...(logTrouble ? ['log'] : [])]
  if (session.kind !== 'idle') questions.push(session.kind)
  return {
    questions,
    seen: {
      entries,
      settings: { volume: settings.sound.volume, prepare: settings.session.prepareSeconds },
      rules: new Map(reminders.config.rules.map(({ id, name }) => [id, name])),
      routines: new Set(settings.routines.map(({ name }) => name)),
      sections: settings,
    },
  }
}

const answers = (mark, version) => ({
  kind: 'rating',
  before: version % 11,
  after: null,
  laterRating: null,
  areas: [],
  side: null,
  trigger: null,
  position: null,
  medicine: null,
  wentAlong: [],
  // Long enough that many a change spans more than one page of the file.
  note: `${mark} v${version} ${'x'.repeat((version * 331) % 2500)}`,
})

const importFile = (n) => {
  const at = Date.now() - DAY_MS
  const { laterRating, ...said } = answers('', 0)
  const entry = (i) => ({
    ...said,
    note: `m${n}i${i} v0 `,
    id: `import-${n}-${i}`,
    at: at + i,
    utcOffsetMinutes: 0,
    localDate: new Date(at + i).toISOString().slice(0, 10),
    zone: 'UTC',
    createdAt: at + i,
    updatedAt: at + i,
    deletedAt: null,
    later: laterRating,
    spikeId: null,
  })
  const entries = Array.from({ length: IMPORTED }, (_, i) => entry(i))
  const path = join(FOLDER, 'import.json')
  writeFileSync(
    path,
    JSON.stringify({ format: 'linggu-log', version: 1, exportedAt: at, tests: [], entries }),
  )
  return path
}

/** One write: what to note about it, and how to ask for it. */
function choose(model, sections) {
  const n = model.next++
  const alive = [...model.entries].filter(([, { id, deleted }]) => id !== null && !deleted)
  const deleted = [...model.entries].filter(([, entry]) => entry.id !== null && entry.deleted)
  const dice = below(100)
  const add = () => {
    const mark = `m${n}`
    return [{ op: 'add', mark }, () => request('log:add', { answers: answers(mark, 0), when: null })]
  }
  if (dice < 35 || alive.length === 0) return [n, ...add()]
  if (dice < 58) {
    const [mark, { id, version }] = oneOf(alive)
    const input = { id, answers: answers(mark, version + 1), when: null }
    return [n, { op: 'edit', mark, version: version + 1 }, () => request('log:edit', input)]
  }
  if (dice < 66) {
    const [mark, { id }] = oneOf(alive)
    return [n, { op: 'remove', mark }, () => request('log:remove', { id })]
  }
  if (dice < 70 && deleted.length > 0) {
    const [mark, { id }] = oneOf(deleted)
    return [n, { op: 'restore', mark }, () => request('log:restore', { id })]
  }
  if (dice < 76) {
    const value = below(101) / 100
    return [
      n,
      { op: 'setting', name: 'volume', value },
      () => request('settings:sound', { ...sections.sound, volume: value }),
    ]
  }
  if (dice < 82) {
    const value = 5 + below(26)
    return [
      n,
      { op: 'setting', name: 'prepare', value },
      () => request('settings:session', { ...sections.session, prepareSeconds: value }),
    ]
  }
  if (dice < 88) {
    const id = `rule-${below(12)}`
    const rule = {
      kind: 'interval',
      id,
      name: `rule ${n}`,
      enabled: false,
      sound: false,
      everyMinutes: 60,
      hours: null,
    }
    return [n, { op: 'rule', id, name: rule.name }, () => request('reminders:save-rule', { rule })]
  }
  if (dice < 90 && model.rules.size > 0) {
    const id = oneOf([...model.rules.keys()])
    return [n, { op: 'no-rule', id }, () => request('reminders:remove-rule', { id })]
  }
  if (dice < 92 && model.routines.size < 10) {
    const name = `routine ${n}`
    return [n, { op: 'routine', name }, () => request('settings:routine-save', { name })]
  }
  if (dice < 97) {
    const work = async () => {
      globalThis.lingguTest.files.open.push(importFile(n))
      const picked = await request('log:import-pick', undefined)
      if (!picked.ok || picked.value.add !== IMPORTED)
        return { ok: false, failure: { message: JSON.stringify(picked) } }
      return request('log:import-apply', { bringBack: false })
    }
    return [n, { op: 'import', count: IMPORTED }, work]
  }
  return [n, ...add()]
}

const backupIds = async () => {
  const view = await request('log:backups', undefined)
  return new Set(view.ok ? view.value.backups.filter(({ kind }) => kind === 'daily').map(({ id }) => id) : [])
}

/** Backups go on beside everything else, as they do in the app. */
async function backUpForever(model) {
  for (;;) {
    const before = await backupIds()
    const n = model.next++
    const asked = { t: 'do', n, op: 'backup', rows: model.entries.size }
    note(asked)
    const reply = await request('log:backup-now', undefined)
    if (reply.ok) {
      // Nothing else makes a daily backup meanwhile: the app's own first one comes a minute after the start.
      const [file] = [...(await backupIds())].filter((id) => !before.has(id))
      note({ t: 'ok', n, file }, true)
      apply(model, asked, { file })
    } else {
      note({ t: 'no', n, why: reply.failure.message })
      process.stdout.write(`torture refused backup: ${reply.failure.message}\n`)
    }
    await new Promise((resolve) => setTimeout(resolve, 60 + below(900)))
  }
}

async function main() {
  const started = existsSync(NOTES) ? readFileSync(NOTES, 'utf8') : ''
  const model = replay(started)
  const { questions, seen } = await seeAll()
  const { lost, half, settled } = compare(model, seen)
  const report = { questions, lost, half, entries: seen.entries.length }
  const open = new Map(model.open)
  for (const { n, ...rest } of settled) {
    note({ t: 'settled', n, ...rest })
    if (rest.applied) apply(model, open.get(n), rest)
    model.open.delete(n)
  }
  process.stdout.write(`torture checked ${JSON.stringify(report)}\n`)
  if (process.env.LINGGU_TORTURE_LAST) return
  void backUpForever(model)
  const sections = { ...seen.sections }
  for (;;) {
    const [n, what, ask] = choose(model, sections)
    const asked = { t: 'do', n, ...what }
    note(asked)
    const reply = await ask()
    if (reply.ok) {
      const given = { id: reply.value?.id }
      note({ t: 'ok', n, ...given }, true)
      apply(model, asked, given)
      if (what.name === 'volume') sections.sound = { ...sections.sound, volume: what.value }
      if (what.name === 'prepare') sections.session = { ...sections.session, prepareSeconds: what.value }
    } else {
      note({ t: 'no', n, why: reply.failure.message }, true)
      process.stdout.write(`torture refused ${what.op}: ${reply.failure.message}\n`)
    }
    // Lets the backup, and whatever else the app has to do, have its turn.
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}

process.on('exit', () => closeSync(notes))
