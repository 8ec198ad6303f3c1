/** A question that waits: how the pain is 30 or 60 minutes after a check-in. */
export interface WaitingRating {
  readonly version: 1
  /** The session's entry that the answer goes to. */
  readonly entryId: string
  /** When that session began, UTC epoch ms. */
  readonly sessionAtMs: number
  /** When to ask, UTC epoch ms. */
  readonly dueAtMs: number
  /** Shown already: never shown as a notification again. */
  readonly asked: boolean
}

/** An answer this long after it was asked for says nothing about the session any more, ms (design). */
export const LATER_HOLDS_MS = 2 * 60 * 60_000

export type LaterStage =
  | { readonly kind: 'early' | 'due'; /** Ms to the next stage. */ readonly nextInMs: number }
  | { readonly kind: 'over' }

/** Where a waiting question stands at `nowMs` (UTC epoch ms). A clock set back far leaves it early again. */
export const stageOf = ({ dueAtMs }: WaitingRating, nowMs: number): LaterStage => {
  if (nowMs < dueAtMs) return { kind: 'early', nextInMs: dueAtMs - nowMs }
  const overAtMs = dueAtMs + LATER_HOLDS_MS
  return nowMs < overAtMs ? { kind: 'due', nextInMs: overAtMs - nowMs } : { kind: 'over' }
}

/** A stored question, or null when there is none that can be read. */
export const readWaitingRating = (stored: unknown): WaitingRating | null => {
  const given = stored as Partial<WaitingRating> | undefined
  if (given?.version !== 1 || typeof given.entryId !== 'string' || typeof given.asked !== 'boolean')
    return null
  const { version, entryId, sessionAtMs, dueAtMs, asked } = given
  if (!Number.isFinite(sessionAtMs) || !Number.isFinite(dueAtMs)) return null
  return { version, entryId, sessionAtMs: sessionAtMs as number, dueAtMs: dueAtMs as number, asked }
}
