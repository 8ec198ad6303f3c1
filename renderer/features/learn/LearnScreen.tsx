import { useRequest } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'
import { Learn } from './Learn'
import { useArticle } from './article/use-article'

/** Learn, wired: addresses open through main, which checks them again. */
export function LearnScreen({ onGo }: { readonly onGo: (place: 'finder' | 'help') => void }) {
  const { t } = useText()
  const request = useRequest()
  const say = useArticle()
  if (!say) return <p className="visually-hidden">{t('app.loading')}</p>
  return (
    <Learn
      say={say}
      onOpen={(url) => void request('app:open-external', { url })}
      onGo={onGo}
      onPrint={() => window.print()}
    />
  )
}
