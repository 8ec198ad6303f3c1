import { outputLost, outputToUse, type OutputInfo } from './output-devices'

export interface OutputWatchPorts {
  /** Absent where the page may not ask about devices. */
  readonly mediaDevices: Pick<
    MediaDevices,
    'enumerateDevices' | 'addEventListener' | 'removeEventListener'
  > | null
  /** Sends all sound to a device; the empty string is the system's default. Rejects when it cannot. */
  readonly route: (id: string) => Promise<void>
  /** Devices came or went: opens a stream that died with one of them again. */
  readonly revive: (id: string) => Promise<void>
  /** The device that carried the sound has gone; sound already goes to the system's default. */
  readonly onLost: () => void
  /** The list of outputs may read differently now. */
  readonly onChange: () => void
}

export interface OutputWatch {
  /** Audio outputs there are now; empty where the platform does not tell. */
  outputs(): Promise<readonly OutputInfo[]>
  /** Wishes for a device, or for the system's default (null). True when sound goes where it was wished. */
  choose(id: string | null): Promise<boolean>
  /** The device reported trouble: look again. */
  lookAgain(): Promise<void>
  /**
   * Looks every two seconds while on. Chromium hears of plugs through the kernel; a device that only the
   * sound server knows (Bluetooth, network, virtual) can go without a word.
   */
  stayAttentive(on: boolean): void
  dispose(): void
}

const LOOK_EVERY_MS = 2_000

/** Keeps sound on the wished device while it is there, on the system's default while it is not. */
export function createOutputWatch(ports: OutputWatchPorts): OutputWatch {
  let wanted: string | null = null
  let used = ''
  let known: readonly OutputInfo[] = []
  let looking: Promise<void> = Promise.resolve()
  let interval: ReturnType<typeof setInterval> | null = null

  const outputs = async (): Promise<readonly OutputInfo[]> => {
    try {
      const devices = (await ports.mediaDevices?.enumerateDevices()) ?? []
      return devices.filter(({ kind }) => kind === 'audiooutput')
    } catch {
      return []
    }
  }

  const routeTo = async (id: string) => {
    if (id === used) return
    try {
      await ports.route(id)
      used = id
    } catch {
      // Gone between the look and the move: the default always exists.
      if (used !== '') await ports.route('').catch(() => undefined)
      used = ''
    }
  }

  const look = async () => {
    const before = known
    known = await outputs()
    const lost = outputLost(before, known, used)
    await routeTo(outputToUse(known, wanted))
    const changed = lost || !sameDevices(before, known)
    if (changed && known.length > 0) await ports.revive(used).catch(() => undefined)
    if (lost) ports.onLost()
    if (changed) ports.onChange()
  }

  /** One look after the other: two at once would both see the same loss. */
  const lookAgain = () => (looking = looking.then(look))

  const onDeviceChange = () => void lookAgain()
  ports.mediaDevices?.addEventListener('devicechange', onDeviceChange)
  void outputs().then((infos) => (known = known.length > 0 ? known : infos))

  const stayAttentive = (on: boolean) => {
    if (interval !== null) clearInterval(interval)
    interval = on ? setInterval(() => void lookAgain(), LOOK_EVERY_MS) : null
  }

  return {
    outputs,
    lookAgain,
    async choose(id) {
      wanted = id
      known = await outputs()
      await routeTo(outputToUse(known, wanted))
      return used === (wanted ?? '')
    },
    stayAttentive,
    dispose() {
      stayAttentive(false)
      ports.mediaDevices?.removeEventListener('devicechange', onDeviceChange)
    },
  }
}

const sameDevices = (before: readonly OutputInfo[], after: readonly OutputInfo[]) =>
  before.map(({ deviceId }) => deviceId).join() === after.map(({ deviceId }) => deviceId).join()
