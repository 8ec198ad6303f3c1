import { createContext, useContext } from 'react'
import type { Reply } from '@core/ipc/request'
import type { AppSettings, SessionSettings, SoundSettings } from '@core/settings/settings'
import { useApp, useRequest } from '../../bridge/use-app'
import type { RowId } from './settings-index'

export interface SettingsPage {
  /** What the search left over; null when nothing is searched. */
  readonly found: ReadonlySet<RowId> | null
  /** Says what went wrong; a good reply takes the last complaint away. */
  readonly report: (reply: Reply<unknown>) => void
}

export const SettingsPageContext = createContext<SettingsPage>({ found: null, report: () => {} })

export const useSettingsPage = (): SettingsPage => useContext(SettingsPageContext)

/** The settings and the ways to change parts of them. */
export function useSettings() {
  const { app, session, sound, routines, ownCues } = useApp((state) => state.settings)
  const request = useRequest()
  const { report } = useSettingsPage()
  return {
    app,
    session,
    sound,
    routines,
    ownCues,
    changeApp: (part: Partial<AppSettings>) => void request('settings:app', { ...app, ...part }).then(report),
    changeSession: (part: Partial<SessionSettings>) =>
      void request('settings:session', { ...session, ...part }).then(report),
    changeSound: (part: Partial<SoundSettings>) =>
      void request('settings:sound', { ...sound, ...part }).then(report),
  }
}
