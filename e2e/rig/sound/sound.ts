import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { TestDesktop } from '../desktop/test-desktop'
import { PATIENCE_MS } from '../patience'
import { Recorded } from './recorded'

interface Look {
  readonly id: number
  readonly path: string
  readonly rate: number
  readonly frames: number
  readonly zeroAt: number
  readonly drift: number
  /** By how much the latest block of all came late, ms. */
  readonly late: number
}

/** As services/sound.py records. */
export const RECORDING_RATE = 48_000
const BYTES_PER_FRAME = 4
/** More disagreement than this means that frames were lost, and with them the time base. */
const MOST_DRIFT_MS = 30

/** The rig's sound device: a null sink of a private PulseAudio. */
export class Sound {
  readonly #desktop: TestDesktop
  #longestStill = 0

  constructor(desktop: TestDesktop) {
    this.#desktop = desktop
  }

  /** Starts to record; resolves when the first samples are in. */
  async record(): Promise<Recording> {
    const { id } = await this.#desktop.call<Look>('sound.record')
    return new Recording(this.#desktop, id, (ms) => (this.#longestStill = Math.max(this.#longestStill, ms)))
  }

  /** The longest that the machine stood still while something was recorded, ms. */
  get longestStill(): number {
    return this.#longestStill
  }

  /** The device goes away (a headset is unplugged): no sink is left, recordings end. */
  async loseDevice(): Promise<void> {
    await this.#desktop.call('sound.unload')
  }

  async restoreDevice(): Promise<void> {
    await this.#desktop.call('sound.load')
  }

  /** Plays a click (amplitude 0.8); returns the epoch ms at which PulseAudio says it will be heard. */
  async click(): Promise<number> {
    const { at } = await this.#desktop.call<{ at: number }>('sound.click')
    return at
  }
}

/** A recording going on. */
export class Recording {
  readonly #desktop: TestDesktop
  readonly #id: number
  readonly #stood: (ms: number) => void

  constructor(desktop: TestDesktop, id: number, stood: (ms: number) => void) {
    this.#desktop = desktop
    this.#id = id
    this.#stood = stood
  }

  /** What there is until now. */
  async soFar(): Promise<Recorded> {
    return this.#read(await this.#ask('look'))
  }

  async stop(): Promise<Recorded> {
    return this.#read(await this.#ask('stop'))
  }

  /** Waits for sound that begins after `since` (epoch ms); resolves to its onset (epoch ms). */
  async waitForSound(since = 0, timeoutMs = PATIENCE_MS): Promise<number> {
    const end = performance.now() + timeoutMs
    for (;;) {
      const onset = (await this.soFar()).onsets().find((at) => at >= since)
      if (onset !== undefined) return onset
      if (performance.now() > end) throw new Error(`No sound was heard (waited ${timeoutMs} ms)`)
      await wait(100)
    }
  }

  /** Waits until it reaches `at` (epoch ms). */
  async waitUntil(at: number): Promise<void> {
    for (;;) {
      const { zeroAt, frames, rate } = await this.#ask('look')
      const left = at - (zeroAt + (frames * 1000) / rate)
      if (left < 0) return
      await wait(Math.max(10, left))
    }
  }

  async #ask(what: 'look' | 'stop'): Promise<Look> {
    const look = await this.#desktop.call<Look>(`sound.${what}`, { id: this.#id })
    this.#stood(look.late)
    return look
  }

  async #read({ path, rate, frames, zeroAt, drift }: Look): Promise<Recorded> {
    if (Math.abs(drift) > MOST_DRIFT_MS)
      throw new Error(`The recording lost ${Math.round(drift)} ms: its times cannot be trusted`)
    const bytes = await readFile(path)
    // A copy, because a Float32Array must begin on a multiple of four.
    const samples = new Float32Array(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + frames * BYTES_PER_FRAME),
    )
    return new Recorded({ samples, rate }, zeroAt)
  }
}
