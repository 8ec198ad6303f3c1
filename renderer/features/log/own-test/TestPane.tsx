import { useState } from 'react'
import type { OwnTestView } from '@core/ipc/requests/log-files'
import { useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Segments } from '../../../ui/choice/Segments'
import files from '../files/files.module.css'
import { useAnswer } from '../use-answer'
import { TestResult } from './TestResult'
import css from './own-test.module.css'

const TURNS = ['10', '16', '20', '30', '40'] as const
const MINUTES = ['3', '4', '5'] as const
type Minutes = 3 | 4 | 5

/** The personal experiment: start, follow without peeking, stop, and read the result. */
export function TestPane({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText()
  const { value: tests, failure } = useAnswer('log:tests')
  const running = tests?.find(({ result }) => result === null)
  const over = tests?.filter(({ result }) => result !== null) ?? []
  return (
    <div className={files.pane}>
      <div className={files.head}>
        <h2 className={files.title}>{t('log.test.title')}</h2>
        <Button look="line" onClick={onClose}>
          {t('common.back')}
        </Button>
      </div>
      <div className={`${files.parts} ${css.parts}`}>
        {failure && <p role="alert">{failure}</p>}
        <p>{t('log.test.what')}</p>
        <p>{t('log.test.why')}</p>
        <p className={css.quiet}>{t('log.test.limits')}</p>
        {running && <Running view={running} />}
        {tests && !running && <Start />}
        {over.map((view) => (
          <TestResult key={view.test.id} view={view} />
        ))}
      </div>
    </div>
  )
}

function Start() {
  const { t } = useText()
  const request = useRequest()
  const [turns, setTurns] = useState<(typeof TURNS)[number]>('20')
  const [minutes, setMinutes] = useState<(typeof MINUTES)[number]>('3')
  const [said, setSaid] = useState<string | null>(null)
  const start = async () => {
    const reply = await request('log:test-start', {
      turns: Number(turns),
      minutes: Number(minutes) as Minutes,
    })
    if (!reply.ok) setSaid(reply.failure.message)
  }
  return (
    <section className={css.card}>
      <h3>{t('log.test.turns')}</h3>
      <Segments
        label={t('log.test.turns')}
        value={turns}
        onChange={setTurns}
        choices={TURNS.map((value) => ({ value, label: value }))}
      />
      <h3>{t('log.test.minutes')}</h3>
      <Segments
        label={t('log.test.minutes')}
        value={minutes}
        onChange={setMinutes}
        choices={MINUTES.map((value) => ({ value, label: value }))}
      />
      <div>
        <Button look="primary" onClick={() => void start()}>
          {t('log.test.start')}
        </Button>
      </div>
      {said && <p role="alert">{said}</p>}
    </section>
  )
}

function Running({ view: { test } }: { readonly view: OwnTestView }) {
  const { t } = useText()
  const request = useRequest()
  const [asking, setAsking] = useState(false)
  return (
    <section className={css.card}>
      <p className={css.progress}>{t('log.test.progress', { opened: test.opened, turns: test.turns })}</p>
      <p>{t(test.opened === 0 ? 'log.test.drawn' : 'log.test.hidden')}</p>
      {asking ? (
        <>
          <p>{t('log.test.stopSure', { opened: test.opened, turns: test.turns })}</p>
          <div className={files.row}>
            <Button onClick={() => void request('log:test-stop', { id: test.id })}>
              {t('log.test.stop')}
            </Button>
            <Button look="text" onClick={() => setAsking(false)}>
              {t('common.cancel')}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button onClick={() => setAsking(true)}>{t('log.test.stop')}</Button>
        </div>
      )}
    </section>
  )
}
