import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Call } from './linux-calls'
import { linuxIdle } from './linux-idle'
import { linuxInhibitors } from './linux-inhibitors'
import { linuxLock } from './linux-lock'
import { linuxTrayHost } from './linux-tray-host'
import { fakeBus, names } from './testing/fake-bus'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('the idle time by Mutter', () => {
  const GET = 'org.gnome.Mutter.IdleMonitor.GetIdletime'

  it('is asked again after a failure, and not known meanwhile', async () => {
    const { bus, answers } = fakeBus({ [GET]: () => 180_000 })
    const idle = linuxIdle(Date.now)
    await idle.onUp(bus)
    await pass(0)
    expect(idle.idleMs()).toBe(180_000)
    delete answers[GET]
    await pass(15_000)
    expect(idle.idleMs()).toBeNull()
    answers[GET] = () => 1_000
    await pass(15_000)
    expect(idle.idleMs()).toBe(1_000)
  })

  it('follows somebody who comes back within a second, while it is looked at', async () => {
    const { bus, answers } = fakeBus({ [GET]: () => 60_000 })
    const idle = linuxIdle(Date.now)
    await idle.onUp(bus)
    await pass(2_000)
    answers[GET] = () => 0
    idle.idleMs()
    await pass(500)
    expect(idle.idleMs()).toBe(500)
  })

  it('of a shell that hangs is not believed for ever', async () => {
    const { bus, answers } = fakeBus({ [GET]: () => 0 })
    const idle = linuxIdle(Date.now)
    await idle.onUp(bus)
    await pass(0)
    answers[GET] = () => new Promise(() => {})
    await pass(60_000)
    expect(idle.idleMs()).toBeNull()
  })

  it('ends with its bus', async () => {
    const { bus, calls } = fakeBus({ [GET]: () => 0 })
    const idle = linuxIdle(Date.now)
    await idle.onUp(bus)
    await pass(0)
    idle.onDown()
    await pass(60_000)
    expect([idle.idleMs(), calls.length]).toEqual([null, 1])
  })
})

describe('the lock', () => {
  const SESSION = 'org.freedesktop.login1.Session'
  const PROPERTIES = 'org.freedesktop.DBus.Properties'
  const bench = () => {
    const lock = linuxLock(undefined)
    const told: string[] = []
    lock.onLock(() => told.push('locked'))
    lock.onUnlock(() => told.push('unlocked'))
    return { lock, told }
  }

  it.each(['freedesktop', 'gnome', 'mate', 'cinnamon', 'xfce'])(
    'is noticed by the screen saver of %s',
    async (who) => {
      const { lock, told } = bench()
      const { bus, signal } = fakeBus()
      const name = `org.${who}.ScreenSaver`
      expect(lock.savers.rules.some((rule) => rule.includes(`'${name}'`))).toBe(true)
      expect(lock.state).toBe('missing')
      await lock.savers.onUp(bus)
      expect(lock.state).toBe('unseen')
      signal(lock.savers, name, 'ActiveChanged', true)
      expect([lock.state, lock.means]).toEqual(['works', [name]])
      signal(lock.savers, name, 'ActiveChanged', false)
      expect(told).toEqual(['locked', 'unlocked'])
      expect(lock.state).toBe('works')
    },
  )

  it.each(['org.mate.ScreenSaver', 'org.gnome.ScreenSaver'])(
    'that %s has before we listen is read',
    async (name) => {
      const { lock, told } = bench()
      await lock.savers.onUp(fakeBus({ [`${name}.GetActive`]: () => true }).bus)
      expect(told).toEqual(['locked'])
    },
  )

  it('is noticed by the login manager’s signals, and by its hint alone', async () => {
    const { lock, told } = bench()
    const { bus, signal } = fakeBus()
    await lock.login.onUp(bus)
    signal(lock.login, SESSION, 'Lock')
    signal(lock.login, SESSION, 'Unlock')
    const hint = (value: boolean) =>
      signal(lock.login, PROPERTIES, 'PropertiesChanged', SESSION, { LockedHint: { value } }, [])
    hint(true)
    hint(true)
    hint(false)
    signal(lock.login, PROPERTIES, 'PropertiesChanged', SESSION, { Active: { value: true } }, [])
    signal(
      lock.login,
      PROPERTIES,
      'PropertiesChanged',
      'org.freedesktop.login1.User',
      { LockedHint: { value: true } },
      [],
    )
    expect(told).toEqual(['locked', 'unlocked', 'locked', 'unlocked'])
  })

  it('of somebody else’s session is none of ours', async () => {
    const { lock, told } = bench()
    const { bus } = fakeBus({
      'org.freedesktop.login1.Manager.GetSessionByPID': () => '/org/freedesktop/login1/session/c1',
    })
    await lock.login.onUp(bus)
    const from = (path: string) => lock.login.onSignal({ path, interface: SESSION, member: 'Lock', body: [] })
    from('/org/freedesktop/login1/session/c2')
    expect(told).toEqual([])
    from('/org/freedesktop/login1/session/c1')
    expect(told).toEqual(['locked'])
  })

  it('ends when nothing is left that would say so', async () => {
    const { lock, told } = bench()
    const { bus, signal } = fakeBus()
    await lock.savers.onUp(bus)
    signal(lock.savers, 'org.xfce.ScreenSaver', 'ActiveChanged', true)
    lock.savers.onDown()
    expect(told).toEqual(['locked', 'unlocked'])
  })
})

describe('the tray’s panel', () => {
  const WATCHER = 'org.kde.StatusNotifierWatcher'
  const bench = async (there: boolean, listed: (made: number) => readonly string[], hasPanel = true) => {
    const made = { times: 1 }
    const { bus, signal } = fakeBus({
      ...names(there ? [WATCHER] : []),
      'org.freedesktop.DBus.GetConnectionUnixProcessID': ({ body }) =>
        ({ ':1.7': 7, ':1.8': 8 })[String(body?.[0])] ?? 1,
      'org.freedesktop.DBus.Properties.Get': ({ body }: Call) => ({
        value: body?.[1] === 'RegisteredStatusNotifierItems' ? listed(made.times) : hasPanel,
      }),
    })
    const host = linuxTrayHost(7)
    host.onLost(() => made.times++)
    await host.onUp(bus)
    const owner = (to: string) => signal(host, 'org.freedesktop.DBus', 'NameOwnerChanged', WATCHER, '', to)
    return { host, made, owner, item: (what: string) => signal(host, WATCHER, what, ':1.7') }
  }

  it.each([
    [':1.7/org/ayatana/NotificationItem/linggu'],
    [':1.7@/StatusNotifierItem'],
    ['org.kde.StatusNotifierItem-7-1'],
    ['org.freedesktop.StatusNotifierItem-7-1'],
  ])('lists our icon as %s', async (item) => {
    const { host, made } = await bench(true, () => [':1.8/other', item])
    expect(host.state).toBe('unknown')
    await pass(2_000)
    expect([host.state, made.times]).toEqual(['works', 1])
  })

  it('that comes later gets the icon', async () => {
    const { host, made, owner } = await bench(false, (times) => (times > 1 ? [':1.7'] : []))
    expect(host.state).toBe('missing')
    await pass(60_000)
    expect(made.times).toBe(1)
    owner(':1.2')
    await pass(4_000)
    expect([host.state, made.times]).toEqual(['works', 2])
  })

  it('that refuses the icon is told from one that is not there', async () => {
    const { host, made, owner } = await bench(true, () => [':1.8'])
    await pass(10_000)
    expect([host.state, made.times]).toEqual(['refused', 2])
    owner('')
    expect(host.state).toBe('missing')
  })

  it('without a place for icons is missing', async () => {
    const { host } = await bench(true, () => ['org.kde.StatusNotifierItem-7-1'], false)
    await pass(10_000)
    expect(host.state).toBe('missing')
  })

  it('that throws the icon out later is noticed', async () => {
    const list = { items: [':1.7'] }
    const { host, item } = await bench(true, () => list.items)
    await pass(2_000)
    list.items = []
    item('StatusNotifierItemUnregistered')
    await pass(5_000)
    expect(host.state).toBe('refused')
  })
})

describe('programs that keep the screen awake', () => {
  const GNOME = 'org.gnome.SessionManager.IsInhibited'
  const POWER = 'org.freedesktop.PowerManagement.Inhibit.HasInhibit'
  const GET = 'org.freedesktop.DBus.Properties.Get'
  type Answers = Record<string, () => unknown>
  const cases: readonly [
    what: string,
    session: Answers,
    system: Answers,
    expected: boolean | null,
    offered: boolean,
  ][] = [
    ['nobody tells', {}, {}, null, false],
    ['GNOME says yes', { [GNOME]: () => true }, {}, true, true],
    ['GNOME says no', { [GNOME]: () => false }, {}, false, true],
    ['one says no and one yes', { [GNOME]: () => false, [POWER]: () => true }, {}, true, true],
    ['the login manager says yes', {}, { [GET]: () => ({ value: 'sleep:idle' }) }, true, false],
    [
      'the login manager blocks only sleep',
      {},
      { [GET]: () => ({ value: 'sleep:handle-lid-switch' }) },
      false,
      false,
    ],
    [
      'one hangs',
      { [GNOME]: () => new Promise(() => {}) },
      { [GET]: () => ({ value: 'idle' }) },
      true,
      false,
    ],
  ]
  it.each(cases)('when %s', async (_, session, system, expected, offered) => {
    const inhibitors = linuxInhibitors(Date.now)
    await inhibitors.session.onUp(fakeBus(session).bus)
    await inhibitors.system.onUp(fakeBus(system).bus)
    inhibitors.inhibited()
    await pass(10)
    expect(inhibitors.inhibited()).toBe(expected)
    // The login manager is on every Linux, also where no desktop keeps the screen on.
    expect(inhibitors.offered).toBe(offered)
  })

  it('are no film while Linggu itself keeps the screen on, nor by what was answered meanwhile', async () => {
    const held = { by: new Set(['linggu']) }
    const session = fakeBus({ [GNOME]: () => held.by.size > 0 })
    const inhibitors = linuxInhibitors(Date.now)
    await inhibitors.session.onUp(session.bus)
    await pass(10)
    inhibitors.holdOwn(true)
    for (let looks = 0; looks < 5; looks++) {
      expect(inhibitors.inhibited()).toBeNull()
      await pass(20_000)
    }
    expect(inhibitors.offered).toBe(true)
    held.by.delete('linggu')
    inhibitors.holdOwn(false)
    expect(inhibitors.inhibited()).toBeNull()
    await pass(10)
    expect(inhibitors.inhibited()).toBe(false)
    // The film beside it is seen as soon as the session is over.
    held.by.add('a film').add('linggu')
    inhibitors.holdOwn(true)
    await pass(60_000)
    held.by.delete('linggu')
    inhibitors.holdOwn(false)
    inhibitors.inhibited()
    await pass(10)
    expect(inhibitors.inhibited()).toBe(true)
  })

  const idle: readonly [what: string, answers: Answers, expected: boolean | null][] = [
    ['GNOME says no', { [GNOME]: () => false }, false],
    ['GNOME says yes, though Linggu itself asked for it', { [GNOME]: () => true }, true],
    ['another desktop answers', { [POWER]: () => false }, null],
    ['GNOME answers with nonsense', { [GNOME]: () => 'yes' }, null],
  ]
  it.each(idle)('GNOME alone says whether idle is kept off: when %s', async (_, answers, expected) => {
    const inhibitors = linuxInhibitors(Date.now)
    expect(await inhibitors.idleInhibited()).toBeNull()
    await inhibitors.session.onUp(fakeBus(answers).bus)
    inhibitors.holdOwn(true)
    expect(await inhibitors.idleInhibited()).toBe(expected)
  })

  it('are asked once a minute, however often somebody wants to know', async () => {
    const session = fakeBus({ [GNOME]: () => false })
    const inhibitors = linuxInhibitors(Date.now)
    await inhibitors.session.onUp(session.bus)
    const before = session.calls.length
    for (let looks = 0; looks < 120; looks++) {
      inhibitors.inhibited()
      await pass(5_000)
    }
    expect((session.calls.length - before) / 3).toBe(10)
  })
})
