import { app } from 'electron'
import { readdirSync } from 'node:fs'
import type { Cancel, Documents, Graphics, GraphicsView } from '../../ports'
import { MINUTE_MS } from '@core/time/units'

const DOCUMENT = 'graphics'
/** After this many losses of the process that draws within a minute, the next start draws without the graphics card. */
const LOSSES_AT_MOST = 3
/** After this long, or with another Electron, the graphics card is tried again, ms. */
const TRY_AGAIN_AFTER_MS = 30 * 24 * 60 * MINUTE_MS

interface Failure {
  /** Version that failed. */
  readonly electron: string
  /** Epoch ms. */
  readonly atMs: number
}

const isFailure = (value: unknown): value is Failure => {
  const given = value as Partial<Failure> | undefined
  return typeof given?.electron === 'string' && typeof given.atMs === 'number'
}

/** Whether an earlier run lost the process that draws so often that this one draws without the graphics card. */
export function hasFailedBefore(documents: Documents, electron: string, nowMs: number): boolean {
  const found = documents.read(DOCUMENT, { isRight: isFailure })
  if (!isFailure(found) || found.electron !== electron) return false
  const ageMs = nowMs - found.atMs
  return ageMs >= 0 && ageMs < TRY_AGAIN_AFTER_MS
}

/** Counts the losses of the process that draws. */
export function countLosses(monoMs: () => number, onTooMany: () => void): () => void {
  const state = { times: [] as readonly number[], reported: false }
  return () => {
    const now = monoMs()
    state.times = [...state.times.filter((at) => now - at < MINUTE_MS), now]
    if (state.times.length < LOSSES_AT_MOST || state.reported) return
    state.reported = true
    onTooMany()
  }
}

/** On Linux a graphics card that can draw has a render node. */
export const hasRenderNode = (): boolean => {
  try {
    return readdirSync('/dev/dri').some((name) => name.startsWith('renderD'))
  } catch {
    return false
  }
}

/** What Chromium says of its compositor; before it knows, everything but a missing card counts as a card. */
function read(failedBefore: boolean): GraphicsView {
  if (failedBefore) return { drawnBy: 'software', why: 'failed-before' }
  if (app.commandLine.hasSwitch('disable-gpu')) return { drawnBy: 'software', why: 'switched-off' }
  if (process.platform === 'linux' && !hasRenderNode()) return { drawnBy: 'software', why: 'no-card' }
  const { gpu_compositing: compositing } = app.getGPUFeatureStatus()
  return /software|disabled|unavailable/.test(compositing)
    ? { drawnBy: 'software', why: 'no-card' }
    : { drawnBy: 'card', why: null }
}

interface GraphicsParts {
  readonly documents: Documents
  readonly failedBefore: boolean
  readonly nowMs: () => number
  readonly note: (message: string, detail?: unknown) => void
}

/** Which of card and processor draws, and the memory of a card that failed. */
export function electronGraphics(parts: GraphicsParts): Graphics & { onLost: () => void; dispose(): void } {
  const listeners = new Set<() => void>()
  const state = { view: read(parts.failedBefore) }
  const look = () => {
    const next = read(parts.failedBefore)
    if (next.drawnBy === state.view.drawnBy && next.why === state.view.why) return
    state.view = next
    listeners.forEach((listener) => listener())
  }
  app.on('gpu-info-update', look)
  const remember = () => {
    parts.note('Drawing failed several times: the next start draws without the graphics card')
    const failure: Failure = { electron: process.versions.electron, atMs: parts.nowMs() }
    try {
      parts.documents.write(DOCUMENT, failure)
    } catch (error) {
      parts.note('graphics.json could not be written', error)
    }
  }
  return {
    get view() {
      return state.view
    },
    onChange(listener): Cancel {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    onLost: countLosses(() => performance.now(), remember),
    dispose: () => void app.removeListener('gpu-info-update', look),
  }
}
