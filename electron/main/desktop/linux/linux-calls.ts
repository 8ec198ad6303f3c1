import type * as dbusNext from '@jellybrick/dbus-next'
import type { MessageBus } from '@jellybrick/dbus-next'

export type DBus = typeof dbusNext

export interface Call {
  readonly destination: string
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly signature?: string
  readonly body?: readonly unknown[]
  /** Whether the bus may start the service for this call. */
  readonly starts?: boolean
}

/** A signal that came over the bus. */
export interface Signal {
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly body: readonly unknown[]
}

/** A bus that is there. */
export interface Bus {
  /** The service's answer. Rejects with its error; never settles where the service hangs. */
  call(call: Call): Promise<readonly unknown[]>
  variant(signature: string, value: unknown): unknown
}

/** A user of a bus: the signals that it needs, and what it does when the bus connects and disconnects. */
export interface BusPart {
  /** Match rules of the signals that it needs. */
  readonly rules: readonly string[]
  onUp(bus: Bus): Promise<void>
  onDown(): void
  onSignal(signal: Signal): void
  dispose(): void
}

export const busOf = (dbus: DBus, connection: MessageBus): Bus => ({
  async call({ body = [], signature = '', starts = false, ...where }) {
    const flags = starts ? 0 : dbus.MessageFlag.NO_AUTO_START
    const reply = await connection.call(new dbus.Message({ ...where, signature, body: [...body], flags }))
    return reply?.body ?? []
  },
  variant: (signature, value) => new dbus.Variant(signature, value),
})

const DAEMON = 'org.freedesktop.DBus'

const askDaemon = (bus: Bus, member: string, body: readonly string[]) =>
  bus.call({
    destination: DAEMON,
    path: '/org/freedesktop/DBus',
    interface: DAEMON,
    member,
    signature: 's'.repeat(body.length),
    body,
  })

export const addMatch = (bus: Bus, rule: string): Promise<unknown> => askDaemon(bus, 'AddMatch', [rule])

export const isOwned = async (bus: Bus, name: string): Promise<boolean> =>
  (await askDaemon(bus, 'NameHasOwner', [name]))[0] === true

/** Whether the bus would start a service of this name for whoever calls it: then it need not run yet. */
export async function isActivatable(bus: Bus, name: string): Promise<boolean> {
  const [names] = await askDaemon(bus, 'ListActivatableNames', [])
  return Array.isArray(names) && names.includes(name)
}

/** The process that has a name on the bus; null where there is none. */
export const processOf = (bus: Bus, name: string): Promise<number | null> =>
  askDaemon(bus, 'GetConnectionUnixProcessID', [name]).then(
    ([pid]) => Number(pid),
    () => null,
  )

/** Match rule for a name that changes hands. */
export const ownerRule = (name: string): string =>
  `type='signal',sender='${DAEMON}',member='NameOwnerChanged',arg0='${name}'`

/** Whether a name has an owner now; null for any other signal. */
export function ownerChange({ interface: from, member, body }: Signal, name: string): boolean | null {
  if (from !== DAEMON || member !== 'NameOwnerChanged' || body[0] !== name) return null
  return body[2] !== ''
}

const valueOf = (variant: unknown): unknown => (variant as { readonly value?: unknown } | undefined)?.value

/** A property of an object; rejects where there is none. */
export async function property(
  bus: Bus,
  { destination, path, interface: of }: Pick<Call, 'destination' | 'path' | 'interface'>,
  name: string,
): Promise<unknown> {
  const [variant] = await bus.call({
    destination,
    path,
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    signature: 'ss',
    body: [of, name],
  })
  return valueOf(variant)
}

/** Match rule for properties of one interface that change. */
export const propertiesRule = (of: string): string =>
  `type='signal',interface='org.freedesktop.DBus.Properties',member='PropertiesChanged',arg0='${of}'`

/** The new value of a property; undefined for any other signal. */
export function propertyChange({ interface: from, member, body }: Signal, of: string, name: string): unknown {
  if (from !== 'org.freedesktop.DBus.Properties' || member !== 'PropertiesChanged' || body[0] !== of)
    return undefined
  return valueOf((body[1] as Readonly<Record<string, unknown>> | undefined)?.[name])
}
