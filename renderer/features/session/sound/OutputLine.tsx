import { useEffect, useState } from 'react'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { outputToUse } from '../../../sound/output-devices'
import { Banner } from '../../../ui/frame/Banner'
import { Button } from '../../../ui/Button'

/** How often the list of outputs is read, ms, because Chromium does not report every change of it. */
const LOOK_EVERY_MS = 2_000

/** Whether a chosen output is not there, so that sound would come from another one. */
function useOutputMissing(device: string | null): boolean {
  const [missing, setMissing] = useState<string | null>(null)
  useEffect(() => {
    const { mediaDevices } = navigator as { mediaDevices?: MediaDevices }
    if (device === null || !mediaDevices) return
    let current = true
    const look = async () => {
      const infos = (await mediaDevices.enumerateDevices()).filter(({ kind }) => kind === 'audiooutput')
      if (current) setMissing(outputToUse(infos, device) === device ? null : device)
    }
    const lookNow = () => void look().catch(() => {})
    lookNow()
    const timer = window.setInterval(lookNow, LOOK_EVERY_MS)
    mediaDevices.addEventListener('devicechange', lookNow)
    return () => {
      current = false
      window.clearInterval(timer)
      mediaDevices.removeEventListener('devicechange', lookNow)
    }
  }, [device])
  return device !== null && missing === device
}

/**
 * Says beside a session, and before it, that sound would come from another output than the chosen one, with a way to
 * mute it, so that others do not hear by surprise what is meant for headphones.
 */
export function OutputLine() {
  const { t } = useText()
  const request = useRequest()
  const sound = useApp((app) => app.settings.sound)
  const missing = useOutputMissing(sound.device)
  return (
    <Banner
      icon={sound.muted ? 'muted' : 'sound'}
      sentence={missing ? t(sound.muted ? 'sound.output.missingMuted' : 'sound.output.missingNow') : null}
    >
      <Button look="text" onClick={() => void request('settings:sound', { ...sound, muted: !sound.muted })}>
        {t(sound.muted ? 'sound.output.unmute' : 'sound.output.mute')}
      </Button>
    </Banner>
  )
}
