import type { Hand } from '@core/points/hand'
import type { Sighting } from '@core/camera/sighting'

/** What the page says to the worker. */
export type ToWorker =
  | { readonly kind: 'start'; readonly frames: ReadableStream<VideoFrame>; readonly hand: Hand }
  | { readonly kind: 'hand'; readonly hand: Hand }
  /** Ms from one picture to the next; null: none until another pace. */
  | { readonly kind: 'pace'; readonly everyMs: number | null }

/** What the worker says to the page: numbers, never pictures. */
export type FromWorker =
  | { readonly kind: 'ready'; readonly ms: number }
  | { readonly kind: 'sighting'; readonly sighting: Sighting }
  /** The pack is missing or damaged, or the models do not run. */
  | { readonly kind: 'failed' }
  /** The camera gives no more pictures. */
  | { readonly kind: 'ended' }
