import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { ChineseFontNote } from '../../../ui/frame/ChineseFontNote'
import { Mark } from '../../../ui/Mark'
import { HandDrawing } from '../../hand/HandDrawing'
import { useFocusOnce } from './use-focus-once'
import css from './doorstep.module.css'

/** The first screen of a new person: what Linggu is, and one button. */
export function Doorstep({ onBegin }: { readonly onBegin: () => void }) {
  const { t } = useText()
  const title = useFocusOnce()
  return (
    <main className={css.door}>
      <div className={css.figure}>
        <div className={css.halo} />
        <div className={css.moon} />
        <HandDrawing className={css.hand} hand="left" />
      </div>
      <div className={css.say}>
        <ChineseFontNote />
        <p className={css.brand}>
          <Mark />
          <span lang="en">Linggu</span>
        </p>
        <h1 tabIndex={-1} ref={title}>
          {t('safety.first.welcome.title')}
        </h1>
        <p className={css.then}>{t('safety.first.welcome.then')}</p>
        <Button look="primary" size="large" className={css.begin} onClick={onBegin}>
          {t('safety.first.welcome.begin')}
        </Button>
      </div>
    </main>
  )
}
