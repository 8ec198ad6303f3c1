import { bodyOf, type Found, type Notice, type NoticeListener, type Notifier } from '../../ports'
import {
  isActivatable,
  isOwned,
  ownerChange,
  ownerRule,
  type Bus,
  type BusPart,
  type Call,
  type Signal,
} from './linux-calls'

const NAME = 'org.freedesktop.Notifications'
const AT = { destination: NAME, path: `/${NAME.replaceAll('.', '/')}`, interface: NAME }
/** A service that has not answered after this long, ms, does not. It may have to be started first. */
const ANSWERS_WITHIN_MS = 5_000
const URGENCY_NORMAL = 1
/** Until somebody closes it. */
const STAYS = 0

export interface NotifiedApp {
  readonly name: string
  /** Path of an image. */
  readonly icon: string
  /** Name of the installed desktop entry, without `.desktop`: desktops list and group by it. */
  readonly desktopEntry: string
  readonly pid: number
  /** Called with what lets a window come to the front on Wayland, just before the answer that it belongs to. */
  readonly onActivationToken: (token: string) => void
}

export interface LinuxNotifications extends BusPart, Notifier {
  /** Resolves when it is known whether there is a bus. */
  readonly ready: Promise<void>
  /** Whether there is a bus: otherwise nothing can be shown this way. */
  readonly isUp: boolean
}

/** These take buttons and draw none: they offer them to a command, or in a menu of their own. */
const DRAWS_NO_BUTTONS = /^(mako|dunst)$/i
/** A click on the words only closes the notification. */
const CLOSES_BY_CLICK = /xfce|^dunst$/i

/** What a notification service can do. */
interface Server {
  /** Whether it takes buttons, and whether a person sees them. */
  readonly actions: boolean
  readonly buttons: boolean
  readonly markup: boolean
  /** Whether a click on the words reaches us: some services only close the notification. */
  readonly click: boolean
}

interface Shown {
  readonly listener: NoticeListener
  readonly actions: readonly string[]
  /** The service's id; null until it has accepted the notification. */
  number: number | null
  /** Withdrawn, replaced or refused: its listener is not called any more. */
  over: boolean
}

/** Settles as the promise does, or rejects after a while. */
const within = <T>(ms: number, promise: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms`)), ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The freedesktop notification service over the app's own connection, with buttons where the desktop shows them. */
export function linuxNotifications(app: NotifiedApp): LinuxNotifications {
  let becomeReady = () => {}
  const ready = new Promise<void>((resolve) => (becomeReady = resolve))
  const state = {
    bus: null as Bus | null,
    found: 'unknown' as Found,
    startsByItself: false,
    hasActions: true,
    last: null as 'taken' | 'refused' | null,
    /** Asked once for each service. */
    server: null as Promise<Server> | null,
    /** Signals for ids that are not known yet: a fast answer arrives together with the reply that contains the id. */
    early: [] as Signal[],
  }
  const shown = new Map<string, Shown>()

  const call = (bus: Bus, more: Pick<Call, 'member' | 'signature' | 'body'>) =>
    within(ANSWERS_WITHIN_MS, bus.call({ ...AT, starts: true, ...more }))

  const ask = async (bus: Bus): Promise<Server> => {
    const [[capabilities], [name]] = await Promise.all([
      call(bus, { member: 'GetCapabilities' }),
      call(bus, { member: 'GetServerInformation' }),
    ])
    const can = Array.isArray(capabilities) ? capabilities.map(String) : []
    const actions = can.includes('actions')
    const buttons = actions && !DRAWS_NO_BUTTONS.test(String(name))
    state.hasActions = buttons
    const click = actions && !CLOSES_BY_CLICK.test(String(name))
    return { actions, buttons, markup: can.includes('body-markup'), click }
  }
  const server = (bus: Bus): Promise<Server> => {
    state.server ??= ask(bus).catch((error: unknown) => {
      state.server = null
      throw error
    })
    return state.server
  }

  const close = (number: number) =>
    void state.bus
      ?.call({ ...AT, member: 'CloseNotification', signature: 'u', body: [number] })
      .catch(() => {})

  const send = async (bus: Bus, notice: Notice, entry: Shown, replaces: number) => {
    const can = await server(bus)
    if (entry.over) return null
    const body = bodyOf(notice, can)
    const buttons = notice.actions.flatMap(({ id, label }) => [id, label])
    // Where a click on the words does nothing, a notification without buttons of its own gets one.
    const opens = can.click || buttons.length === 0 ? ['default', notice.open ?? app.name] : []
    const [number] = await call(bus, {
      member: 'Notify',
      signature: 'susssasa{sv}i',
      body: [
        app.name,
        replaces,
        `file://${encodeURI(app.icon)}`,
        notice.title,
        can.markup ? escaped(body) : body,
        can.actions ? [...opens, ...buttons] : [],
        {
          urgency: bus.variant('y', URGENCY_NORMAL),
          category: bus.variant('s', 'x-linggu.reminder'),
          'desktop-entry': bus.variant('s', app.desktopEntry),
          'sender-pid': bus.variant('x', BigInt(app.pid)),
          ...(notice.silent
            ? { 'suppress-sound': bus.variant('b', true) }
            : { 'sound-name': bus.variant('s', 'message-new-instant') }),
        },
        STAYS,
      ],
    })
    return Number(number)
  }

  const withdraw = (id: string): number => {
    const entry = shown.get(id)
    if (!entry) return 0
    entry.over = true
    shown.delete(id)
    return entry.number ?? 0
  }

  /** The service is gone with its notifications; the next one counts its ids anew. */
  const forgetAll = () => {
    for (const entry of shown.values()) entry.over = true
    shown.clear()
    state.server = null
    state.last = null
    state.early = []
  }

  const isWaiting = () => [...shown.values()].some(({ number }) => number === null)

  const take = (signal: Signal) => {
    const [number, what] = signal.body
    const [id, entry] = [...shown].find(([, one]) => one.number === number) ?? []
    if (id === undefined || !entry) return isWaiting() ? void state.early.push(signal) : undefined
    if (signal.member === 'NotificationClosed') return void withdraw(id)
    if (signal.member === 'ActivationToken' && typeof what === 'string') return app.onActivationToken(what)
    if (signal.member !== 'ActionInvoked') return
    if (what === 'default') entry.listener.onAnswer('click')
    else if (entry.actions.includes(String(what))) entry.listener.onAnswer(String(what))
  }

  /** Handles the signals that came early, now that one more id is known or was refused. */
  const takeEarly = () => {
    const signals = state.early
    state.early = []
    signals.forEach(take)
  }

  const setFound = (owned: boolean) => {
    state.found = owned || state.startsByItself ? 'works' : 'missing'
  }

  return {
    ready,
    get isUp() {
      return state.bus !== null
    },
    rules: [ownerRule(NAME), `type='signal',interface='${NAME}'`],
    async onUp(bus) {
      state.bus = bus
      state.startsByItself = await isActivatable(bus, NAME)
      setFound(await isOwned(bus, NAME))
      becomeReady()
      if (state.found === 'works' && !state.startsByItself) await server(bus).catch(() => {})
    },
    onDown() {
      state.bus = null
      state.found = 'missing'
      forgetAll()
      becomeReady()
    },
    onSignal(signal) {
      const owned = ownerChange(signal, NAME)
      if (owned !== null) {
        forgetAll()
        return setFound(owned)
      }
      if (signal.interface === NAME) take(signal)
    },
    get state() {
      return state.last === 'refused' ? 'missing' : state.last === 'taken' ? 'works' : state.found
    },
    get hasActions() {
      return state.hasActions
    },
    show(notice, listener) {
      const replaces = withdraw(notice.id)
      const { bus } = state
      const entry: Shown = {
        listener,
        actions: notice.actions.map(({ id }) => id),
        number: null,
        over: false,
      }
      shown.set(notice.id, entry)
      const refuse = () => {
        if (entry.over) return
        withdraw(notice.id)
        // A missing service is no refusal: the next one starts as unknown.
        state.last = state.found === 'missing' ? null : 'refused'
        listener.onFate('refused')
        takeEarly()
      }
      if (!bus || state.found === 'missing') return refuse()
      void send(bus, notice, entry, replaces).then((number) => {
        // Withdrawn, or timed out, meanwhile.
        if (entry.over) return number && close(number)
        entry.number = number
        state.last = 'taken'
        listener.onFate('taken')
        takeEarly()
      }, refuse)
    },
    withdraw(id) {
      const number = withdraw(id)
      if (number > 0) close(number)
    },
    dispose() {
      for (const id of [...shown.keys()]) {
        const number = withdraw(id)
        if (number > 0) close(number)
      }
      state.bus = null
    },
  }
}

/** The app's own connection where there is a session bus, Electron's notifications where it has none. */
export function eitherNotifier(own: LinuxNotifications, other: Notifier): Notifier {
  const waiting = new Map<string, Notice>()
  return {
    get state() {
      return own.state
    },
    get hasActions() {
      return own.isUp ? own.hasActions : other.hasActions
    },
    show(notice, listener) {
      waiting.set(notice.id, notice)
      void own.ready.then(() => {
        // Withdrawn, or replaced, while it was not known yet.
        if (waiting.get(notice.id) !== notice) return
        waiting.delete(notice.id)
        const notifier = own.isUp ? own : other
        notifier.show(notice, listener)
      })
    },
    withdraw(id) {
      waiting.delete(id)
      own.withdraw(id)
      other.withdraw(id)
    },
  }
}
