import { useEffect, useState } from 'react'
import { useText } from '../../../bridge/use-text'
import type { OutputDevice } from '../../../sound/output-devices'
import { useSound } from '../../session/sound/SoundProvider'
import { Select } from '../Select'
import css from '../settings-screen.module.css'

interface OutputSelectProps {
  readonly device: string | null
  readonly onChange: (device: string | null) => void
}

const SYSTEM = ''

/** The outputs there are now; null while they are being asked for. */
function useOutputs(): readonly OutputDevice[] | null {
  const { player } = useSound()
  const [outputs, setOutputs] = useState<readonly OutputDevice[] | null>(null)
  useEffect(() => {
    if (!player) return
    let current = true
    const look = () => void player.outputDevices().then((found) => current && setOutputs(found))
    look()
    const stop = player.onDevicesChanged(look)
    return () => {
      current = false
      stop()
    }
  }, [player])
  return outputs
}

/** Where sound comes out; says when the chosen one is not there. */
export function OutputSelect({ device, onChange }: OutputSelectProps) {
  const { t } = useText()
  const outputs = useOutputs()
  const missing = outputs !== null && device !== null && !outputs.some(({ id }) => id === device)
  return (
    <>
      <Select
        label={t('settings.row.output.name')}
        value={missing ? SYSTEM : (device ?? SYSTEM)}
        choices={[
          { value: SYSTEM, label: t('sound.output.systemDefault') },
          ...(outputs ?? []).map(({ id, label }, i) => ({
            value: id,
            label: label || t('sound.output.unnamed', { n: i + 1 }),
          })),
        ]}
        onChange={(id) => onChange(id === SYSTEM ? null : id)}
      />
      <p role="status" className={css.quiet}>
        {missing && t('sound.output.missing')}
        {outputs?.length === 0 && !missing && t('sound.output.none')}
      </p>
    </>
  )
}
