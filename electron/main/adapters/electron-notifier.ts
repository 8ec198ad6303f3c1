import { Notification } from 'electron'
import type { LinuxDesktop } from './linux-desktop'
import type { Notifier } from '../ports'

/** The system's own notifications; the system decides about do-not-disturb. Buttons do not exist on Linux. */
export function electronNotifier(linux: LinuxDesktop | null): Notifier & { dispose(): void } {
  const shown = new Map<string, Notification>()
  const drop = (id: string) => {
    shown.get(id)?.close()
    shown.delete(id)
  }
  const hasActions = process.platform !== 'linux'
  return {
    get available() {
      return Notification.isSupported() && linux?.notifications !== 'missing'
    },
    hasActions,
    show(notice, onAnswer) {
      drop(notice.id)
      const notification = new Notification({
        title: notice.title,
        body: notice.body,
        silent: notice.silent,
        timeoutType: 'never',
        actions: hasActions
          ? notice.actions.map(({ label }) => ({ type: 'button' as const, text: label }))
          : [],
      })
      notification.on('click', () => onAnswer('click'))
      notification.on('action', (_event: unknown, index?: number) => {
        const action = typeof index === 'number' ? notice.actions[index] : undefined
        if (action) onAnswer(action.id)
      })
      shown.set(notice.id, notification)
      notification.show()
    },
    withdraw: drop,
    dispose: () => [...shown.keys()].forEach(drop),
  }
}
