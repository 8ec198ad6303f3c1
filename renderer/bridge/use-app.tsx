import { createContext, useCallback, useContext, useSyncExternalStore, type ReactNode } from 'react'
import type { Bridge } from '@core/ipc/bridge'
import type { InputOf, OutputOf, RequestName } from '@core/ipc/contract'
import type { Reply } from '@core/ipc/request'
import type { AppState, AppStore } from './app-store'

interface AppContextValue {
  readonly store: AppStore
  readonly bridge: Bridge
}

const AppContext = createContext<AppContextValue | null>(null)

export function AppProvider({ store, bridge, children }: AppContextValue & { readonly children: ReactNode }) {
  return <AppContext value={{ store, bridge }}>{children}</AppContext>
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

export const useBridge = (): Bridge => useAppContext().bridge
