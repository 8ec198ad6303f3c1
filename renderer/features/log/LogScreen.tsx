import type { Place } from '@core/ipc/routes'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { EntryList } from './EntryList'
import { useLogPages } from './use-log-pages'
import css from './log-screen.module.css'

interface LogScreenProps {
  /** Opens the form for a new rating at once. */
  readonly adding: boolean
  readonly onGo: (place: Place) => void
}

const EVERYTHING = {}

export function LogScreen({ onGo }: LogScreenProps) {
  const { t } = useText()
  const pages = useLogPages(EVERYTHING)
  return (
    <div className={css.log}>
      <header className={css.head}>
        <h1>{t('logScreens.title')}</h1>
        <Button look="primary" icon="plus" onClick={() => onGo('rate')}>
          {t('logScreens.add')}
        </Button>
      </header>
      <section className={css.list} aria-label={t('logScreens.entries')}>
        <EntryList pages={pages} filtered={false} openId={null} onOpen={() => {}} />
      </section>
    </div>
  )
}
