import { useState } from 'react'
import { standingBlock } from '@core/safety/gate'
import type { Hand } from '@core/points/hand'
import type { ScreeningAnswers } from '@core/safety/screening'
import { useApp, useRequest } from '../../../bridge/use-app'
import { Doorstep } from './Doorstep'
import { useFirstRunAnswers, useFirstRunPlace, type HurtHands } from './first-run-draft'
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
  const session = useApp((app) => app.settings.session)
  const { place, put: go } = useFirstRunPlace()
  const { answers, flags, hurt, put, drop } = useFirstRunAnswers()
  const [failure, setFailure] = useState<string | null>(null)

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
    go({ findingSpot })
    const answered = await request('safety:answer', { ...answers, acknowledged: true })
    if (answered.ok) return drop()
    go({ findingSpot: false })
    setFailure(answered.failure.message)
  }

  switch (place.step) {
    case 'welcome':
      return <Doorstep onBegin={() => go({ step: 'safety' })} />
    case 'safety':
      return (
        <SafetyStep
          answers={answers}
          flags={flags}
          onAnswers={put}
          onFlags={put}
          onHelp={onHelp}
          onContinue={() => (flags.ticked.length > 0 ? void done(false) : go({ step: 'hands' }))}
          failure={failure}
        />
      )
    case 'hands':
      return (
        <HandsStep
          answers={answers}
          hurt={hurt}
          onAnswers={put}
          onHurt={(next, changed) => put({ ...changed, hurt: next })}
          onHelp={onHelp}
          onBack={() => go({ step: 'safety' })}
          onFinish={(findSpot) => void done(findSpot)}
          mayPress={mayPress(answers, hurt)}
          failure={failure}
        />
      )
  }
}
