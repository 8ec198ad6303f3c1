import type { SessionPlan } from '@core/session/plan'
import css from './plan-strip.module.css'

/** The plan at a glance: filled is pressing, a thin line letting go, an outline finding the spot. */
export function PlanStrip({ plan }: { readonly plan: SessionPlan }) {
  return (
    <div className={css.strip} aria-hidden="true">
      {plan.phases.map((phase) => (
        <i key={phase.startMs} className={css[phase.kind]} style={{ flexGrow: phase.durationMs }} />
      ))}
    </div>
  )
}
