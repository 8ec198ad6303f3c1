import { useEffect, useRef, useState, type MouseEvent } from 'react'
import { LATER_MINUTES, type Answer } from '@core/reminders/rule'
import type { Prompt } from '@core/reminders/state'
import { useApp, useRequest } from '../../bridge/use-app'
import { useText, type TextKey } from '../../bridge/use-text'
import { Banner } from '../../ui/frame/Banner'
import { Button } from '../../ui/Button'
import { Strong } from '../../ui/Strong'
import { useFormats, useWhen } from '../../ui/use-when'
import { visitMoment } from './visits/visit-moment'

/** Keys this soon after it appeared were meant for something else. */
const DEAF_MS = 2_000
const LATE_MS = 60_000

/**
 * What is due, or that a spike is open: one line that pushes the page down and never takes the focus.
 * @param shown whether it is its turn; otherwise only the place that screen readers watch stands there
 */
export function PromptBanner({ shown }: { readonly shown: boolean }) {
  const prompt = useApp((app) => app.reminders.prompt)
  const spike = useApp((app) => app.reminders.spike)
  if (!shown) return <Banner icon="bell" sentence={null} />
  if (prompt) return <PromptLine key={prompt.id} prompt={prompt} />
  if (spike) return <SpikeLine openedAtMs={spike.openedAtMs} />
  return <Banner icon="bell" sentence={null} />
}

function SpikeLine({ openedAtMs }: { readonly openedAtMs: number }) {
  const { t } = useText()
  const request = useRequest()
  const formats = useFormats()
  return (
    <Banner
      icon="spike"
      yields
      // The time is enough: a spike is closed at the end of its day.
      sentence={<Strong id="prompt.spike" values={{ when: formats.time(openedAtMs) }} />}
    >
      <Button look="text" onClick={() => void request('reminders:eased')}>
        {t('tray.itEased')}
      </Button>
    </Banner>
  )
}

const WORDS = {
  start: 'prompt.start',
  rate: 'tray.rate',
  'not-today': 'tray.notToday',
  eased: 'tray.itEased',
  seen: 'tray.seen',
  'visit-done': 'tray.visitDone',
} as const satisfies Partial<Record<Answer['kind'], TextKey>>

const isWord = (kind: Answer['kind']): kind is keyof typeof WORDS => kind in WORDS

function PromptLine({ prompt }: { readonly prompt: Prompt }) {
  const { t } = useText()
  const request = useRequest()
  const [later, setLater] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const shownAt = useRef(0)
  useEffect(() => {
    shownAt.current = performance.now()
  }, [])

  /** A click made by a key has no detail. */
  const isMeant = (event: MouseEvent) => event.detail > 0 || event.timeStamp - shownAt.current >= DEAF_MS
  const answer = (said: Answer) => async (event: MouseEvent) => {
    if (!isMeant(event)) return
    const reply = await request('reminders:answer', { promptId: prompt.id, answer: said })
    setFailure(reply.ok ? null : reply.failure.message)
  }
  const [first, ...others] = prompt.answers.filter(isWord)
  const button = (kind: keyof typeof WORDS, look: 'primary' | 'text') => (
    <Button key={kind} look={look} onClick={(event) => void answer({ kind })(event)}>
      {t(WORDS[kind])}
    </Button>
  )
  return (
    <Banner
      icon={prompt.kind === 'follow-up' ? 'spike' : 'bell'}
      sentence={failure ?? <PromptSentence prompt={prompt} />}
      more={
        later && (
          <>
            {LATER_MINUTES.map((minutes) => (
              <Button key={minutes} onClick={(event) => void answer({ kind: 'later', minutes })(event)}>
                {t('tray.laterMinutes', { minutes })}
              </Button>
            ))}
            {prompt.answers.includes('later-away') && (
              <Button onClick={(event) => void answer({ kind: 'later-away' })(event)}>
                {t('tray.laterAway')}
              </Button>
            )}
          </>
        )
      }
    >
      {first && button(first, 'primary')}
      {prompt.answers.includes('later') && (
        <Button look="text" aria-expanded={later} onClick={(event) => isMeant(event) && setLater(!later)}>
          {t('tray.later')}
        </Button>
      )}
      {others.map((kind) => button(kind, 'text'))}
    </Banner>
  )
}

function PromptSentence({ prompt }: { readonly prompt: Prompt }) {
  const { t, zone } = useText()
  const formats = useFormats()
  const when = useWhen()
  const { kind, ruleName: name, visit } = prompt
  const late = prompt.shownAt - prompt.due > LATE_MS && prompt.snoozes === 0
  const values = {
    name,
    when: visit ? when(visitMoment(visit.date, visit.time, zone)) : '',
  }
  const id = {
    clock: 'prompt.session',
    interval: 'prompt.session',
    'follow-up': 'prompt.followUp',
    'check-in': 'prompt.checkIn',
    visit: 'prompt.visit',
  } as const satisfies Record<Prompt['kind'], TextKey>
  return (
    <>
      <Strong id={id[kind]} values={values} />
      {late && ` ${t('prompt.dueAt', { time: formats.time(prompt.due) })}`}
    </>
  )
}
