import { useState } from 'react'
import { standingBlock } from '@core/safety/gate'
import type { Hand } from '@core/points/hand'
import type { ScreeningAnswers } from '@core/safety/screening'
import { useApp, useRequest } from '../../../bridge/use-app'
import { Doorstep } from './Doorstep'
import { useFirstRunDraft, type HurtHands } from './first-run-draft'
import { HandsStep } from './HandsStep'
import { SafetyStep } from './SafetyStep'

/** The hand that is left to press where the other one is hurt; null where there is nothing to change. */
const fitHand = (hurt: HurtHands | null): Hand | null =>
  hurt === 'left' ? 'right' : hurt === 'right' ? 'left' : null

const mayPress = (answers: ScreeningAnswers, hurt: HurtHands | null): boolean =>
  hurt !== 'both' &&
  standingBlock({ ...answers, acknowledged: true }, null, [fitHand(hurt) ?? 'left']) === null

/** The first run: doorstep, two safety questions, one on the hands. A ticked sign leads straight to the urgent card. */
export function FirstRunScreen({ onHelp }: { readonly onHelp: () => void }) {
  const request = useRequest()
  const known = useApp((app) => app.safety.answers)
  const session = useApp((app) => app.settings.session)
  const { draft, put } = useFirstRunDraft()
  const [failure, setFailure] = useState<string | null>(null)
  const { step, flags, hurt } = draft
  const answers = draft.answers ?? known

  const done = async (findingSpot: boolean) => {
    const { ticked } = flags
    // The check first: the moment the answers count, the gate must already know what was ticked.
    const checked = await request('safety:check', { ticked: [...ticked] })
    if (!checked.ok) return setFailure(checked.failure.message)
    if (ticked.length > 0) onHelp()
    const hand = fitHand(hurt)
    if (hand) {
      const chosen = await request('settings:session', { ...session, hand })
      if (!chosen.ok) return setFailure(chosen.failure.message)
    }
    put({ findingSpot })
    const answered = await request('safety:answer', { ...answers, acknowledged: true })
    if (answered.ok) return
    put({ findingSpot: false })
    setFailure(answered.failure.message)
  }

  switch (step) {
    case 'welcome':
      return <Doorstep onBegin={() => put({ step: 'safety' })} />
    case 'safety':
      return (
        <SafetyStep
          answers={answers}
          flags={flags}
          onAnswers={(next) => put({ answers: next })}
          onFlags={(next) => put({ flags: next })}
          onHelp={onHelp}
          onContinue={() => (flags.ticked.length > 0 ? void done(false) : put({ step: 'hands' }))}
          failure={failure}
        />
      )
    case 'hands':
      return (
        <HandsStep
          answers={answers}
          hurt={hurt}
          onAnswers={(next) => put({ answers: next })}
          onHurt={(next, changed) => put({ hurt: next, answers: changed })}
          onHelp={onHelp}
          onBack={() => put({ step: 'safety' })}
          onFinish={(findSpot) => void done(findSpot)}
          mayPress={mayPress(answers, hurt)}
          failure={failure}
        />
      )
  }
}
