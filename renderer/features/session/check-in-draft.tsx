import {
  createContext,
  useCallback,
  useContext,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react'
import type { CheckIn } from '@core/log/check-in'

interface Draft {
  readonly sessionId: string
  readonly answers: CheckIn
}

const DraftContext = createContext<RefObject<Draft | null> | null>(null)

/** Keeps the answers of an unsaved check-in while another screen is looked at, such as the signs that need help. */
export function CheckInDraft({ children }: { readonly children: ReactNode }) {
  return <DraftContext value={useRef<Draft | null>(null)}>{children}</DraftContext>
}

/** The answers so far, and a way to add to them. */
export function useCheckInDraft(
  sessionId: string,
  first: () => CheckIn,
): readonly [CheckIn, (part: Partial<CheckIn>) => void] {
  const kept = useContext(DraftContext)
  const [answers, setAnswers] = useState(() =>
    kept?.current?.sessionId === sessionId ? kept.current.answers : first(),
  )
  const put = useCallback(
    (part: Partial<CheckIn>) =>
      setAnswers((now) => {
        const next = { ...now, ...part }
        if (kept) kept.current = { sessionId, answers: next }
        return next
      }),
    [kept, sessionId],
  )
  return [answers, put]
}
