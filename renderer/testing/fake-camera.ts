import type { FromWorker, ToWorker } from '../camera-worker/messages'

/** A camera and the worker that looks at it, moved by a test. */
export interface FakeCamera {
  /** What the worker was asked, in order. */
  readonly asked: readonly ToWorker[]
  /** How many cameras and workers are on now. */
  readonly on: { readonly tracks: number; readonly workers: number }
  /** The worker of the last camera says something. */
  say(message: FromWorker): void
  /** The camera is pulled out. */
  unplug(): void
  /** From now on turning it on fails. */
  refuse(error: DOMException): void
  /** From now on turning it on waits until `go` is called. */
  wait(): { go(): void }
}

/** Puts it where jsdom has neither camera nor workers. */
export function installFakeCamera(): FakeCamera {
  const state: {
    asked: ToWorker[]
    tracks: Set<FakeTrack>
    workers: FakeWorker[]
    refusal: DOMException | null
    gate: Promise<void> | null
  } = { asked: [], tracks: new Set(), workers: [], refusal: null, gate: null }
  class FakeTrack {
    onended: (() => void) | null = null
    constructor() {
      state.tracks.add(this)
    }
    stop() {
      state.tracks.delete(this)
    }
  }
  class FakeStream {
    readonly #tracks = [new FakeTrack()]
    getTracks() {
      return this.#tracks
    }
    getVideoTracks() {
      return this.#tracks
    }
  }
  class FakeWorker {
    onmessage: ((event: { data: FromWorker }) => void) | null = null
    onerror: (() => void) | null = null
    constructor() {
      state.workers.push(this)
    }
    postMessage(message: ToWorker) {
      state.asked.push(message)
    }
    terminate() {
      state.workers = state.workers.filter((worker) => worker !== this)
    }
  }
  class FakeProcessor {
    readonly readable = {}
  }
  Object.assign(globalThis, { Worker: FakeWorker, MediaStreamTrackProcessor: FakeProcessor })
  const getUserMedia = async () => {
    await state.gate
    if (state.refusal) throw state.refusal
    return new FakeStream()
  }
  Object.defineProperty(navigator, 'mediaDevices', {
    configurable: true,
    value: { ...navigator.mediaDevices, getUserMedia, enumerateDevices: () => Promise.resolve([]) },
  })
  return {
    asked: state.asked,
    get on() {
      return { tracks: state.tracks.size, workers: state.workers.length }
    },
    say: (message) => state.workers.at(-1)?.onmessage?.({ data: message }),
    unplug: () => state.tracks.forEach((track) => track.onended?.()),
    refuse: (error) => void (state.refusal = error),
    wait() {
      const opened: { go: () => void } = { go: () => {} }
      state.gate = new Promise((resolve) => void (opened.go = resolve))
      return { go: () => opened.go() }
    },
  }
}
