import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import type { Bridge } from '@core/ipc/bridge'
import type { InputOf, OutputOf, RequestName } from '@core/ipc/contract'
import type { Reply } from '@core/ipc/request'
import type { AppState, AppStore } from './app-store'
import { openDrafts, type DraftStore } from './draft-store'

interface AppProviderProps {
  readonly store: AppStore
  readonly bridge: Bridge
  readonly children: ReactNode
}

interface AppContextValue extends Omit<AppProviderProps, 'children'> {
  readonly drafts: DraftStore
}

const AppContext = createContext<AppContextValue | null>(null)

export function AppProvider({ store, bridge, children }: AppProviderProps) {
  const [drafts] = useState(() => openDrafts(store, bridge))
  const value = useMemo(() => ({ store, bridge, drafts }), [store, bridge, drafts])
  return <AppContext value={value}>{children}</AppContext>
}

const useAppContext = (): AppContextValue => {
  const value = useContext(AppContext)
  if (!value) throw new Error('An <AppProvider> is missing above.')
  return value
}

/** One part of main's state; the component follows that part only. */
export function useApp<T>(select: (state: AppState) => T): T {
  const { store } = useAppContext()
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}

export type Request = <N extends RequestName>(
  name: N,
  ...input: InputOf<N> extends void ? [] : [InputOf<N>]
) => Promise<Reply<OutputOf<N>>>

/** Asks main for something. */
export function useRequest(): Request {
  const { bridge } = useAppContext()
  return useCallback((name, ...input) => bridge.request(name, ...input), [bridge])
}

/** What was typed into forms and not yet saved. Most forms want `useDraft`. */
export const useDrafts = (): DraftStore => useAppContext().drafts

export const useBridge = (): Bridge => useAppContext().bridge
