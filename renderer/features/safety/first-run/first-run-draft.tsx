import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import type { ScreeningAnswers } from '@core/safety/screening'
import { useApp, useDrafts } from '../../../bridge/use-app'
import { useDraft } from '../../../bridge/use-draft'
import { UNTICKED, type FlagAnswer } from '../red-flags/flag-answer'

export type FirstRunStep = 'welcome' | 'safety' | 'hands'

/** Which hands are not fit for pressing today. */
export type HurtHands = 'fine' | 'left' | 'right' | 'both'

/** How far the first run has come on this page. */
interface FirstRunPlace {
  readonly step: FirstRunStep
  /** The person asked to be led to the spot before the first session, and has not left that yet. */
  readonly findingSpot: boolean
}

interface KeptPlace {
  readonly place: FirstRunPlace
  readonly put: (part: Partial<FirstRunPlace>) => void
}

const PlaceContext = createContext<KeptPlace | null>(null)
const FIRST_RUN_DRAFT = 'first-run:answers'

/** Keeps the step while another screen is looked at, such as the signs that need help. */
export function FirstRunPlaces({ children }: { readonly children: ReactNode }) {
  const drafts = useDrafts()
  // After a crash or a restart the answers are read again from the first question, because they may be days old.
  const [place, setPlace] = useState<FirstRunPlace>(() => ({
    step: drafts.get(FIRST_RUN_DRAFT) ? 'safety' : 'welcome',
    findingSpot: false,
  }))
  const kept = useMemo(
    () => ({
      place,
      put: (part: Partial<FirstRunPlace>) => setPlace((now) => ({ ...now, ...part })),
    }),
    [place],
  )
  return <PlaceContext value={kept}>{children}</PlaceContext>
}

/** Where the first run stands, and a way to go on with it. */
export function useFirstRunPlace(): KeptPlace {
  const kept = useContext(PlaceContext)
  if (!kept) throw new Error('useFirstRunPlace() needs <FirstRunPlaces> above it.')
  return kept
}

interface FirstRunAnswers {
  readonly answers: ScreeningAnswers
  readonly flags: FlagAnswer
  /** Null until the question was answered; unanswered counts as `fine`. */
  readonly hurt: HurtHands | null
}

/** What was answered in the first run and is not yet saved; kept like any half-written form. */
export function useFirstRunAnswers() {
  const known = useApp((app) => app.safety.answers)
  const saved = { ...known, ...UNTICKED, hurt: null as HurtHands | null }
  const { touched, put, drop } = useDraft(FIRST_RUN_DRAFT, saved)
  const { ticked, none, hurt, ...answers } = { ...saved, ...touched }
  const now: FirstRunAnswers = { answers, flags: { ticked, none }, hurt }
  return { ...now, put, drop }
}
