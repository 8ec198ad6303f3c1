import { Temporal } from 'temporal-polyfill/implementation'

/** A stretch of time in which a zone keeps one offset: `from` inclusive, `to` exclusive, epoch ms. */
export interface OffsetSpan {
  readonly from: number
  readonly to: number
  /** Local time minus UTC, ms. */
  readonly offset: number
}

interface ZoneSpans {
  /** Spans met so far, oldest first, without overlap; not necessarily next to each other. */
  readonly spans: OffsetSpan[]
  last: OffsetSpan | null
}

/**
 * Asking a zone's rules costs tens of microseconds, and the reminders ask thousands of times for the same half
 * year. Zone rules never change while a process runs, so what was learnt once stays true: this is a memo of a
 * pure function, not state.
 */
const memo = new Map<string, ZoneSpans>()
const MEMO_ZONES = 64
/** Spans kept for one zone: two a year for five hundred years. */
const MEMO_SPANS = 1000

const zoneSpans = (zone: string): ZoneSpans => {
  const known = memo.get(zone)
  if (known !== undefined) return known
  if (memo.size >= MEMO_ZONES) memo.clear()
  const fresh: ZoneSpans = { spans: [], last: null }
  memo.set(zone, fresh)
  return fresh
}

/**
 * The span around an instant, from the changes of offset that the zone's rules name. A change on the wrong side of the
 * instant is an error of the rules; the span then holds this instant only, so that it is right all the same.
 */
export const spanBetween = (
  at: number,
  offset: number,
  previous: number | null,
  next: number | null,
): OffsetSpan => ({
  from: previous === null ? -Infinity : previous <= at ? previous : at,
  to: next === null ? Infinity : next > at ? next : at + 1,
  offset,
})

const askRules = (at: number, zone: string): OffsetSpan => {
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  const next = moment.getTimeZoneTransition('next')
  // `previous` looks strictly before; one millisecond on, a transition at `at` itself counts as the start.
  const previous = moment.add({ milliseconds: 1 }).getTimeZoneTransition('previous')
  return spanBetween(
    at,
    moment.offsetNanoseconds / 1e6,
    previous?.epochMilliseconds ?? null,
    next?.epochMilliseconds ?? null,
  )
}

/**
 * The span of one offset that holds an instant.
 * @param at epoch ms
 * @param zone IANA name, such as `Europe/Berlin`
 * @throws RangeError when the zone is unknown; see {@link isKnownZone}
 */
export const spanAt = (at: number, zone: string): OffsetSpan => {
  const known = zoneSpans(zone)
  const last = known.last
  if (last !== null && at >= last.from && at < last.to) return last
  let found = known.spans.find((span) => at >= span.from && at < span.to)
  if (found === undefined) {
    found = askRules(at, zone)
    if (known.spans.length >= MEMO_SPANS) known.spans.length = 0
    known.spans.push(found)
  }
  known.last = found
  return found
}

/** Whether the runtime knows rules for this IANA name. */
export const isKnownZone = (zone: string): boolean => {
  try {
    spanAt(0, zone)
    return true
  } catch {
    return false
  }
}
