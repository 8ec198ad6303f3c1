import { isCalendarRule } from './due-moments'
import { intervalMs } from './interval'
import { familyOf, type Rule } from './rule'
import type { ReminderState } from './state'
import { note, record, stampSettled, takePending, type Work } from './work'

/** What of a rule matters for planning; a new name or sound replans nothing. */
const printOf = (rule: Rule): string => JSON.stringify({ ...rule, name: '', sound: false, enabled: true })

/** What was last done at the desk, epoch ms; 0 when nothing was. */
const lastDone = ({ lastSession, lastPrompt }: ReminderState): number =>
  Math.max(
    lastSession?.endedAt ?? 0,
    lastPrompt !== null && familyOf(lastPrompt.kind) === 'press' ? lastPrompt.at : 0,
  )

/**
 * Plans anew from what was last done. A new or switched-on rule counts from the last session or prompt if that is
 * recent enough to be still ahead of it, else from now; a changed interval goes on from where it counted.
 */
export const replan = (work: Work): void => {
  const { state, context } = work
  const { now, config } = context
  const enabled = config.rules.filter((rule) => rule.enabled)
  const known: Record<string, { print: string; since: number }> = {}
  const anchors: Record<string, number> = {}
  const changed = new Set<string>()
  for (const rule of enabled) {
    const before = state.known[rule.id]
    const print = printOf(rule)
    const same = before?.print === print
    known[rule.id] = same ? before : { print, since: now }
    if (!same) changed.add(rule.id)
    if (rule.kind === 'interval') {
      const last = lastDone(state)
      const fromNew = now - last < intervalMs(rule) ? Math.min(last, now) : now
      anchors[rule.id] = (before === undefined ? undefined : state.anchors[rule.id]) ?? fromNew
    }
  }
  const gone = Object.keys(state.known).filter((id) => known[id] === undefined)
  const firstPlan = Object.keys(state.known).length === 0
  state.known = known
  state.anchors = anchors
  const notToday = Object.entries(state.notToday).filter(
    ([id]) => known[id] !== undefined && !changed.has(id),
  )
  state.notToday = Object.fromEntries(notToday)

  const calendar = new Set(enabled.filter(isCalendarRule).map(({ id }) => id))
  const outdated = takePending(work, ({ ruleId, cause }) => {
    if (known[ruleId] === undefined) return true
    return changed.has(ruleId) && calendar.has(ruleId) && cause !== 'later' && cause !== 'later-away'
  })
  for (const pending of outdated) {
    record(work, pending, 'skipped', 'rule-changed')
    stampSettled(work, pending)
  }
  if (firstPlan) return
  for (const id of [...changed, ...gone]) {
    const name = config.rules.find((rule) => rule.id === id)?.name
    note(work, 'replanned', name === undefined ? {} : { ruleName: name }, id)
  }
}
