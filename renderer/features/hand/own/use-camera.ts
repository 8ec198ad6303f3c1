import { useEffect, useMemo, useState } from 'react'
import { useBridge, useRequest } from '../../../bridge/use-app'
import type { Hand } from '../hand-side'
import { createCamera, type CameraView } from './camera'

/** The camera of the screen: off until it is turned on, and off again with the screen. */
export function useCamera(hand: Hand) {
  const bridge = useBridge()
  const request = useRequest()
  const [view, setView] = useState<CameraView>({ kind: 'explain' })
  const camera = useMemo(() => createCamera(hand, request, setView), [hand, request])
  useEffect(() => {
    const stop = bridge.on('camera:closed', ({ why }) => camera.close(why))
    const onHidden = () => {
      if (document.hidden) camera.close('hidden')
    }
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', onHidden)
      camera.leave()
    }
  }, [bridge, camera])
  return { view, ...camera }
}
