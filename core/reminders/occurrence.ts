import type { ClockTime, LocalDate } from '../time/local-day'
import type { RuleKind } from './rule'

/** Which visit of a course a reminder is about. */
export interface VisitRef {
  /** 1 for the first visit. */
  readonly number: number
  readonly date: LocalDate
  readonly time: ClockTime
  readonly when: 'day-before' | 'on-day'
}

/** One due moment of a reminder. */
export interface Occurrence {
  /** Fires at most once. */
  readonly key: string
  readonly ruleId: string
  readonly ruleName: string
  readonly kind: RuleKind
  /** Epoch ms. */
  readonly due: number
  readonly visit?: VisitRef
}
