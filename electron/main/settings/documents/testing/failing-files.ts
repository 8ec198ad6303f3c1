import type * as NodeFs from 'node:fs'

/** The calls by which a file comes to be on disk under its name. */
export const WRITING_CALLS = [
  'openSync',
  'writeSync',
  'writeFileSync',
  'fsyncSync',
  'renameSync',
  'copyFileSync',
  'mkdirSync',
  'appendFileSync',
  'rmSync',
] as const

export type WritingCall = (typeof WRITING_CALLS)[number]

/** Which call fails, and how. */
export interface Fault {
  readonly call: WritingCall
  /** Which one of these calls fails, counted from 1 from when the fault is set. */
  readonly nth: number
  /** `ENOSPC` (full disk), `EIO`, `EROFS`, `EACCES`, `ENOENT`, ...; `short` writes half (`writeSync`) and throws nothing. */
  readonly code: string
  /** Calls after the nth fail too, as on a disk that stays full. */
  readonly lasting?: boolean
}

interface FaultState {
  fault: Fault | null
  count: number
  failed: number
}

const state: FaultState = { fault: null, count: 0, failed: 0 }

const errorOf = (call: string, code: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`${code}: made to fail by the test, ${call}`), { code, syscall: call })

/** Controls of the calls that `failingFs` wraps. */
export const failing = {
  /** From now on the nth call fails. */
  set(fault: Fault): void {
    Object.assign(state, { fault, count: 0, failed: 0 })
  },
  /** Nothing fails any more. @returns how many calls failed */
  stop(): number {
    const { failed } = state
    Object.assign(state, { fault: null, count: 0, failed: 0 })
    return failed
  },
  /** Runs `work` with a fault. @returns what it gave or threw, and whether the fault was met */
  during<T>(
    fault: Fault,
    work: () => T,
  ): { readonly value?: T; readonly error?: unknown; readonly met: boolean } {
    this.set(fault)
    try {
      return { value: work(), met: state.failed > 0 }
    } catch (error) {
      return { error, met: state.failed > 0 }
    } finally {
      this.stop()
    }
  },
}

/**
 * `node:fs` with calls that fail when a test says so. A full disk cuts a write short before it fails: half of the
 * content is written first. In a test file:
 *
 *     vi.mock('node:fs', async (original) => (await import('./testing/failing-files')).failingFs(await original()))
 *
 * SQLite writes by itself and takes no notice; use a small disk (`e2e/rig`) for it.
 */
export function failingFs(real: typeof NodeFs): typeof NodeFs {
  const wrapped: Record<string, unknown> = { ...real }
  for (const call of WRITING_CALLS) {
    const run = real[call] as (...args: unknown[]) => unknown
    wrapped[call] = (...args: unknown[]) => {
      const { fault } = state
      // Opening to read is no writing.
      if (fault?.call !== call || (call === 'openSync' && args[1] === 'r')) return run(...args)
      state.count += 1
      if (state.count < fault.nth || (state.count > fault.nth && !fault.lasting)) return run(...args)
      state.failed += 1
      const content = args[1]
      if (call === 'writeSync' && fault.code === 'short')
        return run(args[0], String(content).slice(0, String(content).length / 2))
      if (call === 'writeFileSync' && fault.code === 'ENOSPC' && typeof content === 'string')
        run(args[0], content.slice(0, content.length / 2), ...args.slice(2))
      throw errorOf(call, fault.code)
    }
  }
  wrapped['default'] = wrapped
  return wrapped as unknown as typeof NodeFs
}
