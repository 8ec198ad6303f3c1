import type { HandFeeling, PainArea, Position, Side, Trigger, WentAlong } from './entry'
import type { Rating } from './rating'

/** What the check-in says about the entry of a session; everything may stay unanswered. */
export interface CheckInAnswers {
  readonly before: Rating | null
  readonly after: Rating | null
  readonly handFelt: HandFeeling | null
  readonly wentAlong: readonly WentAlong[]
  readonly medicine: boolean | null
  readonly note: string
  readonly areas: readonly PainArea[]
  readonly side: Side | null
  readonly trigger: Trigger | null
  readonly position: Position | null
}

/** What the check-in sends: only what was answered in it. The rest of the entry stays as it is. */
export interface CheckIn extends Partial<CheckInAnswers> {
  /** New numbness or weakness in a leg: opens the red-flag screen (S40). */
  readonly newNumbness: boolean
  /** Ask again quietly after so many minutes, or not at all. */
  readonly askAgainMinutes: 30 | 60 | null
}
