import { useEffect, useRef, useState } from 'react'
import type { Place } from '@core/ipc/routes'
import { useApp, useRequest } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { SafetyAnswers } from './SafetyAnswers'
import page from '../../ui/frame/column-page.module.css'

/** Every safety answer on a page of its own, to change at any time. */
export function SafetyAnswersScreen({ onGo }: { readonly onGo: (place: Place) => void }) {
  const { t } = useText()
  const request = useRequest()
  const answers = useApp((app) => app.safety.answers)
  const [failure, setFailure] = useState<string | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <section className={page.screen} aria-labelledby="safety-answers-title">
      <div className={page.column}>
        <Button look="text" className={page.back} onClick={() => onGo('settings')}>
          {t('safety.answers.back')}
        </Button>
        <h1 id="safety-answers-title" ref={title} tabIndex={-1}>
          {t('settings.section.safety.title')}
        </h1>
        {failure !== null && <p role="alert">{failure}</p>}
        <SafetyAnswers
          answers={answers}
          onChange={(changed) =>
            void request('safety:answer', changed).then((reply) =>
              setFailure(reply.ok ? null : reply.failure.message),
            )
          }
          onHelp={() => onGo('help')}
        />
      </div>
    </section>
  )
}
