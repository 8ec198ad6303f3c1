import { useApp } from '../bridge/use-app'

/**
 * Whether the screen reader may be Orca. Unlike others it says the description of a control only, and not that of the
 * group around it.
 */
export const useMayBeOrca = (): boolean => useApp((app) => app.about.platform === 'linux')
