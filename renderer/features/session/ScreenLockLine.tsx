import { useApp } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'
import { Banner } from '../../ui/frame/Banner'

/** Says before and during a session that the screen may lock by itself, where it is known that it was not kept on. */
export function ScreenLockLine() {
  const { t } = useText()
  const mayLock = useApp((app) => app.screenMayLock && app.session.kind !== 'ended')
  return <Banner icon="info" sentence={mayLock ? t('session.screenMayLock') : null} />
}
