const NAME = 'org.freedesktop.Notifications'
/** Signature and body of each answer. @type {Record<string, [string, unknown[]]>} */
const ANSWERS = {
  GetCapabilities: ['as', [['body', 'actions']]],
  GetServerInformation: ['ssss', ['bench', 'Linggu', '1', '1.2']],
  Notify: ['u', [1]],
}

/**
 * A notification service on a session bus that notes when something comes.
 * @param {string} busAddress
 */
export async function openNotifications(busAddress) {
  // Asked for here, because the scripts begin in a clone that has no packages yet.
  const { Message, sessionBus } = await import('@jellybrick/dbus-next')
  const bus = sessionBus({ busAddress })
  /** @type {((at: number) => void)[]} */
  const waiting = []
  bus.addMethodHandler((message) => {
    if (message.interface !== NAME) return false
    if (message.member === 'Notify') for (const told of waiting.splice(0)) told(Date.now())
    bus.send(Message.newMethodReturn(message, ...(ANSWERS[message.member ?? ''] ?? ['', []])))
    return true
  })
  await bus.requestName(NAME, 0)
  return {
    /** @returns {Promise<number>} epoch ms of the next one */
    next: () => new Promise((/** @type {(at: number) => void} */ resolve) => waiting.push(resolve)),
    close: () => bus.disconnect(),
  }
}
