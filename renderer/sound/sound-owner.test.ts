import { describe, expect, it } from 'vitest'
import type { CuePlayer, SoundTrouble } from './cue-player'
import { createSoundOwner, RINGS_OUT_MS } from './sound-owner'

/** An owner with players that only count, and a drawer for its one timer. */
function bench() {
  const made: { open: boolean; tell: (trouble: SoundTrouble) => void }[] = []
  let timer: { readonly fire: () => void; readonly ms: number } | null = null
  const owner = createSoundOwner({
    makePlayer: (onTrouble) => {
      const player = { open: true, tell: onTrouble }
      made.push(player)
      return Promise.resolve({ dispose: () => (player.open = false) } as unknown as CuePlayer)
    },
    startTimer: (fire, ms) => {
      timer = { fire, ms }
      return () => (timer = null)
    },
  })
  return {
    owner,
    made,
    open: () => made.filter((player) => player.open).length,
    waits: () => timer?.ms ?? null,
    pass: () => {
      const due = timer
      timer = null
      due?.fire()
    },
    settle: () => Promise.resolve().then(() => undefined),
  }
}

describe('the owner of the sound', () => {
  it('makes no player before anybody needs one', () => {
    const { owner, made } = bench()
    owner.subscribe(() => {})
    expect(owner.get().player).toBeNull()
    expect(made).toHaveLength(0)
  })

  it('makes one for all who need it, and tells', async () => {
    const { owner, made, settle } = bench()
    let calls = 0
    owner.subscribe(() => (calls += 1))
    owner.need()
    owner.need()
    await settle()
    expect(made).toHaveLength(1)
    expect(owner.get().player).not.toBeNull()
    expect(calls).toBe(1)
  })

  it('lets the last cue ring out before it closes', async () => {
    const { owner, open, waits, pass, settle } = bench()
    const [first, second] = [owner.need(), owner.need()]
    await settle()
    first()
    first()
    expect(waits()).toBeNull()
    second()
    expect(waits()).toBe(RINGS_OUT_MS)
    expect(open()).toBe(1)
    pass()
    expect(open()).toBe(0)
    expect(owner.get().player).toBeNull()
  })

  it('keeps its player for whoever comes back in time, and makes another for whoever comes later', async () => {
    const { owner, made, open, waits, pass, settle } = bench()
    owner.need()()
    await settle()
    const again = owner.need()
    expect(waits()).toBeNull()
    expect(open()).toBe(1)
    again()
    pass()
    owner.need()
    await settle()
    expect(made).toHaveLength(2)
    expect(open()).toBe(1)
  })

  it('closes a player that was made too late', async () => {
    const { owner, open, pass, settle } = bench()
    owner.need()()
    pass()
    await settle()
    expect(open()).toBe(0)
    expect(owner.get().player).toBeNull()
  })

  it('lists each sound that could not be read once', async () => {
    const { owner, made, settle } = bench()
    owner.need()
    await settle()
    for (let i = 0; i < 2; i++) made[0]?.tell({ kind: 'unreadable', cue: 'press', url: '/cues/own/1' })
    expect(owner.get().unreadable).toEqual(['/cues/own/1'])
  })
})
