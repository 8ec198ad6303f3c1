import { useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { useAnswer } from '../use-answer'
import css from './files.module.css'

interface ProfileListProps {
  /** What is to be said of it. */
  readonly onDone: (words: string | null) => void
}

/** Kept ways to read tables, each to be written to a file or forgotten. */
export function ProfileList({ onDone }: ProfileListProps) {
  const { t } = useText()
  const request = useRequest()
  const { value } = useAnswer('log:profiles')
  if (!value || value.length === 0) return null
  const write = async (name: string) => {
    const reply = await request('log:profile-export', { name })
    if (!reply.ok) onDone(reply.failure.message)
    else if (reply.value !== null) onDone(t('logFiles.profiles.written', { name }))
  }
  const remove = async (name: string) => {
    const reply = await request('log:profile-remove', { name })
    onDone(reply.ok ? null : reply.failure.message)
  }
  return (
    <>
      <h4>{t('logFiles.profiles.title')}</h4>
      <ul className={css.backups} aria-label={t('logFiles.profiles.title')}>
        {value.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
            <Button
              look="text"
              aria-label={t('logFiles.profiles.exportOf', { name })}
              onClick={() => void write(name)}
            >
              {t('logFiles.profiles.export')}
            </Button>
            <Button
              look="text"
              aria-label={t('logFiles.profiles.forgetOf', { name })}
              onClick={() => void remove(name)}
            >
              {t('logFiles.profiles.forget')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
