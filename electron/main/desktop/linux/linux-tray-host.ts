import type { TrayHostState } from '../../ports'
import { isOwned, ownerChange, ownerRule, processOf, property, type Bus, type BusPart } from './linux-calls'

const WATCHER = 'org.kde.StatusNotifierWatcher'
const WATCHER_AT = { destination: WATCHER, path: '/StatusNotifierWatcher', interface: WATCHER }
/** An icon is in the panel's list this long, ms, after it was made or after the panel came. */
const LISTED_WITHIN_MS = 1_500
/** The list is read this long, ms, after something in it changed. */
const LOOK_AFTER_MS = 100

export interface LinuxTrayHost extends BusPart {
  readonly state: TrayHostState
  /** Called when the icon must be made anew, because a new panel does not list it. */
  onLost(listener: () => void): void
}

/** The name on the bus that an item of the list is registered by. */
const nameOf = (item: string) => /^[^/@]*/.exec(item)?.[0] ?? ''

/**
 * Whether the panel lists our icon. Chromium registers the icon with the panel that is there when it is made; where there
 * was none, it does so with no later one. Then the icon has to be made anew.
 */
export function linuxTrayHost(ownPid: number): LinuxTrayHost {
  const state = {
    bus: null as Bus | null,
    found: 'unknown' as TrayHostState,
    /** The icon was made anew for this panel. */
    madeAnew: false,
    timer: undefined as NodeJS.Timeout | undefined,
  }
  const listeners = new Set<() => void>()

  const isOurs = async (bus: Bus, item: string) =>
    item.includes(`-${ownPid}-`) || (await processOf(bus, nameOf(item))) === ownPid

  const isListed = async (bus: Bus): Promise<boolean> => {
    const items = await property(bus, WATCHER_AT, 'RegisteredStatusNotifierItems')
    for (const item of Array.isArray(items) ? items.map(String) : []) if (await isOurs(bus, item)) return true
    return false
  }

  const look = async () => {
    const { bus } = state
    if (!bus || state.found === 'missing') return
    const [hasPanel, listed] = await Promise.all([
      property(bus, WATCHER_AT, 'IsStatusNotifierHostRegistered').catch(() => true),
      isListed(bus).catch(() => null),
    ])
    if (state.bus !== bus) return
    if (listed === true) state.found = hasPanel === false ? 'missing' : 'works'
    else if (listed === null) state.found = 'unknown'
    else if (!state.madeAnew) {
      state.madeAnew = true
      for (const listener of listeners) listener()
      lookIn(LISTED_WITHIN_MS)
    } else state.found = hasPanel === false ? 'missing' : 'refused'
  }
  const lookIn = (ms: number) => {
    clearTimeout(state.timer)
    state.timer = setTimeout(() => void look(), ms)
    state.timer.unref()
  }
  const panelCame = () => {
    state.found = 'unknown'
    state.madeAnew = false
    lookIn(LISTED_WITHIN_MS)
  }
  const panelWent = () => {
    clearTimeout(state.timer)
    state.found = 'missing'
  }
  const onDown = () => {
    state.bus = null
    panelWent()
  }
  return {
    rules: [ownerRule(WATCHER), `type='signal',interface='${WATCHER}'`],
    async onUp(bus) {
      state.bus = bus
      if (await isOwned(bus, WATCHER)) panelCame()
      else panelWent()
    },
    onDown,
    onSignal(signal) {
      const owned = ownerChange(signal, WATCHER)
      if (owned !== null) return owned ? panelCame() : panelWent()
      if (signal.interface !== WATCHER) return
      if (signal.member === 'StatusNotifierHostRegistered') panelCame()
      else if (state.found !== 'unknown' && state.found !== 'missing') lookIn(LOOK_AFTER_MS)
    },
    dispose: onDown,
    get state() {
      return state.found
    },
    onLost: (listener) => void listeners.add(listener),
  }
}
