import type { TrayModel } from '../../ports'

/** The icon file's name for what the tray shows: `due`, or `running-7` for a session that is 7/12 over. */
export const trayIconName = ({ state, filled }: Pick<TrayModel, 'state' | 'filled'>): string =>
  state === 'running' ? `running-${filled}` : state
