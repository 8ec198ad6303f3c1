import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import type { ScreeningAnswers } from '@core/safety/screening'
import { UNTICKED, type FlagAnswer } from '../red-flags/flag-answer'

export type FirstRunStep = 'welcome' | 'safety' | 'hands'

/** Which hands are not fit for pressing today. */
export type HurtHands = 'fine' | 'left' | 'right' | 'both'

/** The first run as far as it was answered. */
export interface FirstRunDraft {
  readonly step: FirstRunStep
  /** Null until something was answered: then main's answers still stand. */
  readonly answers: ScreeningAnswers | null
  readonly flags: FlagAnswer
  /** Null until the question was answered; unanswered counts as `fine`. */
  readonly hurt: HurtHands | null
  /** The person asked to be led to the spot before the first session, and has not left that yet. */
  readonly findingSpot: boolean
}

const NOTHING_YET: FirstRunDraft = {
  step: 'welcome',
  answers: null,
  flags: UNTICKED,
  hurt: null,
  findingSpot: false,
}

interface KeptDraft {
  readonly draft: FirstRunDraft
  readonly put: (part: Partial<FirstRunDraft>) => void
}

const DraftContext = createContext<KeptDraft | null>(null)

/** Keeps what was answered while another screen is looked at, such as the signs that need help. */
export function FirstRunAnswers({ children }: { readonly children: ReactNode }) {
  const [draft, setDraft] = useState(NOTHING_YET)
  const kept = useMemo(
    () => ({
      draft,
      put: (part: Partial<FirstRunDraft>) => setDraft((now) => ({ ...now, ...part })),
    }),
    [draft],
  )
  return <DraftContext value={kept}>{children}</DraftContext>
}

/** The first run so far, and a way to go on with it. */
export function useFirstRunDraft(): KeptDraft {
  const kept = useContext(DraftContext)
  if (!kept) throw new Error('useFirstRunDraft() needs a <FirstRunAnswers> above it.')
  return kept
}
