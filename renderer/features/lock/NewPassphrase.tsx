import { useId, useState } from 'react'
import { PASSPHRASE_MIN, passphraseProblem } from '@core/lock/passphrase'
import { useRequest } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { PassphraseField } from './PassphraseField'
import css from './lock.module.css'

const POINTS = ['window', 'backups', 'log', 'forget'] as const

interface NewPassphraseProps {
  readonly onSet: () => void
  readonly onCancel: () => void
}

/** What a passphrase does, does not do, and what forgetting it costs: read and ticked before it is set. */
export function NewPassphrase({ onSet, onCancel }: NewPassphraseProps) {
  const { t } = useText()
  const request = useRequest()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [again, setAgain] = useState('')
  const [understood, setUnderstood] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const set = async () => {
    const wrong = passphraseProblem(typed, again)
    if (wrong !== null) return setProblem(t(`lock.${wrong}`, { n: PASSPHRASE_MIN }))
    if (!understood) return setProblem(t('lock.understand'))
    if (working) return
    setWorking(true)
    const reply = await request('lock:set', { passphrase: typed, understood })
    setWorking(false)
    if (reply.ok) onSet()
    else setProblem(reply.failure.message)
  }
  const problemId = problem === null ? undefined : id
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void set()
      }}
    >
      <h4>{t('lock.before')}</h4>
      <ul className={css.points}>
        {POINTS.map((point) => (
          <li key={point}>{t(`lock.points.${point}`)}</li>
        ))}
      </ul>
      <PassphraseField
        autoFocus
        label={t('lock.passphrase')}
        value={typed}
        onChange={setTyped}
        problemId={problemId}
      />
      <PassphraseField label={t('lock.again')} value={again} onChange={setAgain} problemId={problemId} />
      <label className={css.tick}>
        <input
          type="checkbox"
          checked={understood}
          onChange={(event) => setUnderstood(event.target.checked)}
        />
        <span>{t('lock.understood')}</span>
      </label>
      <div className={css.acts}>
        <Button look="primary" type="submit" aria-disabled={working}>
          {working ? t('lock.trying') : t('lock.keep')}
        </Button>
        <Button look="text" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
      <p id={id} role="alert" className={css.problem}>
        {problem}
      </p>
    </form>
  )
}
