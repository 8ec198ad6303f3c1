import { useState } from 'react'
import { useText } from '../../bridge/use-text'
import { drawsChinese } from '../chinese-font'
import { Icon } from '../Icon'
import css from './notice-bar.module.css'

/** Whether the page is in Chinese and the computer has no font for it. */
export function useChineseIsBoxes(): boolean {
  const { locale } = useText()
  const [drawn] = useState(drawsChinese)
  return locale === 'zh-Hans' && !drawn
}

/** Says in words that can be read that Chinese shows as boxes on this computer; nothing where it does not. */
export function ChineseFontNote() {
  const { t } = useText()
  if (!useChineseIsBoxes()) return null
  return (
    <div className={css.notice} role="status">
      <Icon name="info" />
      <p>{t('app.notice.noChineseFont')}</p>
    </div>
  )
}
