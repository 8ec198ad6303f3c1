import { useRequest } from '../../bridge/use-app'
import { Learn } from './Learn'

/** Learn, wired: addresses open through main, which checks them again. */
export function LearnScreen({ onGo }: { readonly onGo: (place: 'finder' | 'help') => void }) {
  const request = useRequest()
  return (
    <Learn
      onOpen={(url) => void request('app:open-external', { url })}
      onGo={onGo}
      onPrint={() => window.print()}
    />
  )
}
