import type { Bus, BusPart, Call } from '../linux-calls'

type Answer = (call: Call) => unknown

/** A bus whose services answer by `Interface.Member`; what no service knows is refused. */
export function fakeBus(answers: Record<string, Answer> = {}) {
  const calls: Call[] = []
  const bus: Bus = {
    async call(call) {
      calls.push(call)
      const answer = answers[`${call.interface}.${call.member}`]
      if (!answer) throw new Error(`org.freedesktop.DBus.Error.ServiceUnknown: ${call.destination}`)
      const reply = await answer(call)
      return reply === undefined ? [] : [reply]
    },
    variant: (signature, value) => ({ signature, value }),
  }
  const signal = (part: BusPart, from: string, member: string, ...body: readonly unknown[]) =>
    part.onSignal({ path: `/${from.replaceAll('.', '/')}`, interface: from, member, body })
  return { bus, calls, answers, signal }
}

/** The bus's own answers for names: who has them, and what would be started for them. */
export const names = (
  owned: readonly string[],
  startable: readonly string[] = [],
): Record<string, Answer> => ({
  'org.freedesktop.DBus.NameHasOwner': ({ body }) => owned.includes(String(body?.[0])),
  'org.freedesktop.DBus.ListActivatableNames': () => startable,
})
