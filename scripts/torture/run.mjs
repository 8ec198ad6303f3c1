import { mkdirSync, mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startVirtualDisplay } from '../launch/display.mjs'
import { faultsLeft } from './files-left.mjs'
import { startAndKill } from './one-kill.mjs'

const { replay } = /** @type {typeof import('./model.cjs')} */ (createRequire(import.meta.url)('./model.cjs'))

/** Kills in one folder of user data, before a new one: comparing takes longer the more there is. */
const KILLS_A_FOLDER = 40
/** Longest that it writes before a kill, ms. */
const WRITES_MS = 600
/** One kill of so many hits the start instead. */
const STARTS_HIT = 6

/** @param {number} seed */
const chanceFrom = (seed) => {
  let value = seed | 1
  return () => {
    value = (Math.imul(value, 1664525) + 1013904223) >>> 0
    return value / 2 ** 32
  }
}

/**
 * @typedef {{ kills: number, acknowledged: number, faults: string[], startMs: number[] }} Outcome
 */

/**
 * One lane: kills one after the other, each folder of user data checked a last time at its end.
 * @param {object} lane
 * @param {string} lane.electron
 * @param {string} lane.root
 * @param {NodeJS.ProcessEnv} lane.env
 * @param {number} lane.kills
 * @param {number} lane.seed
 * @param {(outcome: Outcome) => void} lane.tell after each kill
 * @returns {Promise<Outcome>}
 */
async function runLane({ electron, root, env, kills, seed, tell }) {
  const chance = chanceFrom(seed)
  /** @type {Outcome} */
  const outcome = { kills: 0, acknowledged: 0, faults: [], startMs: [400] }
  while (outcome.kills < kills) {
    const folder = mkdtempSync(join(tmpdir(), 'linggu-torture-'))
    const desk = { electron, root, env, folder, userData: join(folder, 'user data') }
    mkdirSync(desk.userData)
    const notes = () => {
      const path = join(folder, 'notes.jsonl')
      return replay(existsSync(path) ? readFileSync(path, 'utf8') : '')
    }
    const before = outcome.acknowledged
    try {
      const here = Math.min(KILLS_A_FOLDER, kills - outcome.kills)
      for (let kill = 0; kill <= here; kill++) {
        const typical =
          outcome.startMs.slice(-9).sort((a, b) => a - b)[
            Math.floor(Math.min(9, outcome.startMs.length) / 2)
          ] ?? 400
        const early = kill > 0 && chance() < 1 / STARTS_HIT
        /** @type {import('./one-kill.mjs').Moment} */
        const moment =
          kill === here
            ? null
            : early
              ? { kind: 'afterStart', ms: chance() * 1.3 * typical }
              : { kind: 'afterCheck', ms: chance() * WRITES_MS }
        const { checked, refused, tookMs } = await startAndKill(desk, moment, Math.floor(chance() * 2 ** 31))
        if (moment?.kind === 'afterCheck') outcome.startMs.push(tookMs - moment.ms)
        const { acknowledged, backups } = notes()
        outcome.acknowledged = before + acknowledged
        const found = [
          ...(checked
            ? [...checked.lost, ...checked.half, ...checked.questions.map((q) => `asked: ${q}`)]
            : []),
          ...refused.map((what) => `refused: ${what}`),
          ...faultsLeft(desk.userData, kill === here ? backups : backups.slice(-1)),
        ]
        outcome.faults.push(...found.map((fault) => `kill ${outcome.kills}: ${fault}`))
        if (moment !== null) outcome.kills += 1
        tell(outcome)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  }
  return outcome
}

/**
 * Kills the app's main process again and again while it is written to, and compares after each restart.
 * @param {import('../lib/context.mjs').Context} context
 * @param {string} electron
 * @param {{ kills: number, lanes?: number, seed?: number, every?: number }} options `every`: say how far it is, in kills
 * @returns {Promise<{ kills: number, acknowledged: number, faults: readonly string[], seconds: number }>}
 */
export async function torture(
  context,
  electron,
  { kills, lanes = 2, seed = Date.now() % 2 ** 31, every = 50 },
) {
  const begun = performance.now()
  const display = await startVirtualDisplay(context.env)
  // No buses: what is tried here is what is kept, and a start without them is quicker.
  const env = {
    ...display.env,
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    DBUS_SYSTEM_BUS_ADDRESS: 'disabled:',
    LINGGU_TORTURE_FLAGS: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])].join(' '),
    TZ: 'UTC',
  }
  context.say(`Killing the app ${kills} times, seed ${seed}.`)
  /** @type {Outcome[]} */
  const outcomes = []
  let said = 0
  const sum = (/** @type {(outcome: Outcome) => number} */ of) =>
    outcomes.reduce((all, one) => all + of(one), 0)
  try {
    const share = (/** @type {number} */ lane) => Math.floor(kills / lanes) + (lane < kills % lanes ? 1 : 0)
    await Promise.all(
      Array.from({ length: lanes }, (_, lane) =>
        runLane({
          electron,
          root: context.root,
          env,
          kills: share(lane),
          seed: seed + lane * 7919,
          tell(outcome) {
            outcomes[lane] = outcome
            const all = sum((one) => one.kills)
            if (all < said + every) return
            said = all
            const seconds = Math.round((performance.now() - begun) / 1000)
            context.say(
              `kills ${all}, acknowledged ${sum((one) => one.acknowledged)}, lost ${sum((one) => one.faults.length)}, ${seconds} s`,
            )
          },
        }),
      ),
    )
  } finally {
    await display.dispose()
  }
  return {
    kills: sum((one) => one.kills),
    acknowledged: sum((one) => one.acknowledged),
    faults: outcomes.flatMap((one) => one.faults),
    seconds: (performance.now() - begun) / 1000,
  }
}
