import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Notice, NoticeMeans } from '../../ports'
import type { Call } from './linux-calls'
import { eitherNotifier, linuxNotifications } from './linux-notifications'
import { fakeBus, names } from './testing/fake-bus'

const NAME = 'org.freedesktop.Notifications'
const app = {
  name: 'Linggu',
  icon: '/opt/a b/icon.png',
  desktopEntry: 'org.linggu.Linggu',
  pid: 7,
  onActivationToken: vi.fn(),
}
const said = ({ buttons, click }: NoticeMeans) => `<b>& ${buttons ? 'buttons' : ''} ${click ? 'click' : ''}`
const notice: Notice = {
  id: 'desk',
  title: 'Desk <pause>',
  body: said,
  open: 'Open Linggu',
  silent: false,
  actions: [
    { id: 'start', label: 'Start' },
    { id: 'later', label: 'Later' },
  ],
}

/** A desktop with a notification service. */
async function bench(service: { capabilities?: readonly string[]; server?: string; there?: boolean } = {}) {
  const { capabilities = ['actions', 'body', 'body-markup'], server = 'gnome-shell', there = true } = service
  const last = { number: 0 }
  const fake = fakeBus({
    ...names(there ? [NAME] : []),
    [`${NAME}.GetCapabilities`]: () => capabilities,
    [`${NAME}.GetServerInformation`]: () => server,
    [`${NAME}.Notify`]: ({ body }: Call) => Number(body?.[1]) || ++last.number,
    [`${NAME}.CloseNotification`]: () => undefined,
  })
  const notifications = linuxNotifications(app)
  await notifications.onUp(fake.bus)
  const told: string[] = []
  const show = async (more: Partial<Notice> = {}) => {
    notifications.show({ ...notice, ...more }, { onAnswer: (a) => told.push(a), onFate: (f) => told.push(f) })
    await vi.advanceTimersByTimeAsync(0)
  }
  const notified = () => fake.calls.filter(({ member }) => member === 'Notify').map(({ body }) => body!)
  const closed = () =>
    fake.calls.filter(({ member }) => member === 'CloseNotification').map(({ body }) => body![0])
  const signal = (member: string, ...body: readonly unknown[]) =>
    fake.signal(notifications, NAME, member, ...body)
  const owner = (to: string) =>
    fake.signal(notifications, 'org.freedesktop.DBus', 'NameOwnerChanged', NAME, '', to)
  return { ...fake, notifications, told, show, notified, closed, signal, owner }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a notification over our own connection', () => {
  it('has buttons, icon, name, sound and words in the order of the service’s call', async () => {
    const { show, notified, told, notifications } = await bench()
    await show()
    const [name, replaces, icon, title, body, actions, hints, timeout] = notified()[0]!
    expect([name, replaces, icon, title, timeout]).toEqual([
      'Linggu',
      0,
      'file:///opt/a%20b/icon.png',
      'Desk <pause>',
      0,
    ])
    expect(body).toBe('&lt;b&gt;&amp; buttons click')
    expect(actions).toEqual(['default', 'Open Linggu', 'start', 'Start', 'later', 'Later'])
    expect(hints).toEqual({
      urgency: { signature: 'y', value: 1 },
      category: { signature: 's', value: 'x-linggu.reminder' },
      'desktop-entry': { signature: 's', value: 'org.linggu.Linggu' },
      'sender-pid': { signature: 'x', value: 7n },
      'sound-name': { signature: 's', value: 'message-new-instant' },
    })
    expect(told).toEqual(['taken'])
    expect(notifications.state).toBe('works')
  })

  it('without sound says so', async () => {
    const { show, notified } = await bench()
    await show({ silent: true })
    const hints = notified()[0]![6] as Record<string, { value: unknown }>
    expect(hints['suppress-sound']?.value).toBe(true)
    expect(hints['sound-name']).toBeUndefined()
  })

  it.each([
    ['GNOME', ['actions', 'body', 'body-markup'], 'gnome-shell', '&lt;b&gt;&amp; buttons click', true],
    ['Plasma', ['actions', 'body', 'body-markup'], 'Plasma', '&lt;b&gt;&amp; buttons click', true],
    ['mako', ['actions', 'body', 'body-markup'], 'mako', '&lt;b&gt;&amp;  click', true],
    ['dunst', ['actions', 'body', 'body-markup'], 'dunst', '&lt;b&gt;&amp;  ', false],
    ['Xfce', ['actions', 'body', 'body-markup'], 'Xfce Notify Daemon', '&lt;b&gt;&amp; buttons ', false],
    ['a service without buttons', ['body'], 'plain', '<b>&  ', null],
  ] as const)('on %s says only what is true there', async (_, capabilities, server, words, click) => {
    const { show, notified } = await bench({ capabilities, server })
    await show()
    expect(notified()[0]![4]).toBe(words)
    const actions = notified()[0]![5] as string[]
    expect(actions.includes('default')).toBe(click === true)
    expect(actions.includes('start')).toBe(click !== null)
  })

  it('on Xfce has a button to open, where it has no other', async () => {
    const { show, notified, signal, told } = await bench({ server: 'Xfce Notify Daemon' })
    await show({ actions: [] })
    expect(notified()[0]![5]).toEqual(['default', 'Open Linggu'])
    signal('ActionInvoked', 1, 'default')
    expect(told).toEqual(['taken', 'click'])
  })

  it('is answered by its own buttons alone, and not by being closed', async () => {
    const { show, signal, told } = await bench()
    await show()
    signal('ActionInvoked', 99, 'start')
    signal('ActionInvoked', 1, 'not-offered')
    signal('ActionInvoked', 1, 'later')
    signal('NotificationClosed', 1, 2)
    signal('ActionInvoked', 1, 'start')
    expect(told).toEqual(['taken', 'later'])
  })

  it('passes on the token of the desktop that comes before an answer', async () => {
    const { show, signal } = await bench()
    await show()
    signal('ActivationToken', 99, 'of another program')
    expect(app.onActivationToken).not.toHaveBeenCalled()
    signal('ActivationToken', 1, 'token')
    signal('ActionInvoked', 1, 'start')
    expect(app.onActivationToken).toHaveBeenCalledExactlyOnceWith('token')
  })

  it('is answered also by what comes before the service has said its number', async () => {
    const { notifications, signal, told } = await bench()
    for (const id of ['desk', 'rest'])
      notifications.show(
        { ...notice, id },
        { onAnswer: (a) => told.push(`${id} ${a}`), onFate: (f) => told.push(`${id} ${f}`) },
      )
    signal('ActionInvoked', 2, 'start')
    signal('NotificationClosed', 2, 2)
    signal('ActionInvoked', 99, 'later')
    expect(told).toEqual([])
    await vi.advanceTimersByTimeAsync(0)
    expect(told).toEqual(['desk taken', 'rest taken', 'rest start'])
    signal('ActionInvoked', 2, 'start')
    expect(told).toHaveLength(3)
  })

  it('is replaced by the next one of its id, and closed when it is withdrawn', async () => {
    const { show, notified, closed, notifications } = await bench()
    await show()
    await show()
    expect(notified().map(([, replaces]) => replaces)).toEqual([0, 1])
    notifications.withdraw('desk')
    expect(closed()).toEqual([1])
  })

  it('withdrawn before the service took it is closed as soon as it is there, and says nothing', async () => {
    const { notifications, answers, closed, told, show } = await bench()
    let take: (id: number) => void = () => {}
    answers[`${NAME}.Notify`] = () => new Promise<number>((resolve) => (take = resolve))
    await show()
    notifications.withdraw('desk')
    take(5)
    await vi.advanceTimersByTimeAsync(0)
    expect([closed(), told]).toEqual([[5], []])
  })

  it.each([
    ['refuses', () => Promise.reject(new Error('no'))],
    ['hangs', () => new Promise(() => {})],
  ])('of a service that %s is refused, and the next one is tried again', async (_, notify) => {
    const { show, told, answers, notifications } = await bench()
    answers[`${NAME}.Notify`] = notify
    await show()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(told).toEqual(['refused'])
    expect(notifications.state).toBe('missing')
    answers[`${NAME}.Notify`] = () => 3
    await show()
    expect(told).toEqual(['refused', 'taken'])
    expect(notifications.state).toBe('works')
  })

  it('without a service is refused; with one that comes later it is taken', async () => {
    const { show, told, owner, notifications } = await bench({ there: false })
    await show()
    expect([told, notifications.state]).toEqual([['refused'], 'missing'])
    owner(':1.5')
    expect(notifications.state).toBe('works')
    await show()
    expect(told).toEqual(['refused', 'taken'])
  })

  it('of a service that died is not taken for one of the next service', async () => {
    const { show, told, owner, signal } = await bench()
    await show()
    owner('')
    owner(':1.9')
    signal('ActionInvoked', 1, 'start')
    expect(told).toEqual(['taken'])
  })
})

describe('without a session bus', () => {
  it('Electron’s notifications are used, once that is known', async () => {
    const own = linuxNotifications(app)
    const shown: string[] = []
    const other = {
      state: 'works' as const,
      hasActions: false,
      show: ({ id }: Notice) => void shown.push(id),
      withdraw() {},
    }
    const notifier = eitherNotifier(own, other)
    const nobody = { onAnswer() {}, onFate() {} }
    notifier.show(notice, nobody)
    notifier.show({ ...notice, id: 'gone' }, nobody)
    notifier.withdraw('gone')
    expect([notifier.state, shown]).toEqual(['unknown', []])
    own.onDown()
    await own.ready
    await Promise.resolve()
    expect([notifier.state, shown]).toEqual(['missing', ['desk']])
  })
})
