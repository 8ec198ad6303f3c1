/**
 * Payloads that somebody who holds the page could send: any values that cross between processes, and valid payloads
 * with something about them changed. The same seed gives the same payloads.
 *
 * The function stands alone, without imports, so that its text can be run inside a page as well.
 * @param seed any whole number
 * @param valid payloads that the request would take
 * @param longest length of the list with holes; a page's bridge would walk all of it before anything is sent
 * @returns gives the next payload each time
 */
export function hostilePayloads(
  seed: number,
  valid: readonly unknown[],
  longest: number = 2 ** 32 - 1,
): () => unknown {
  let state = seed >>> 0
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(random() * n)
  const one = <T>(items: readonly T[]): T => items[below(items.length)]!

  const WORDS = [
    '',
    ' ',
    '0',
    'true',
    'null',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'then',
    'length',
    'id',
    'kind',
    '../../../etc/passwd',
    'C:\\Windows\\system32',
    'file:///etc/passwd',
    'https://example.org/',
    'javascript:alert(1)',
    'linggu://spike',
    "'; DROP TABLE entries; --",
    '%s%n%x',
    '{{7*7}}',
    '<img src=x onerror=alert(1)>',
    "=cmd|'/C calc'!A0",
    '\u0000',
    'a\u0000b',
    '\ud800',
    'tail \udfff',
    '\u202egnp.exe',
    '\ufeff',
    '👩‍👩‍👧‍👦',
    'ﷺ'.repeat(50),
    '2026-02-30',
    '9999-12-31',
    '0000-00-00',
    '24:00',
    '25:61',
    'NaN',
    '1e999',
  ]
  const NUMBERS = [
    NaN,
    Infinity,
    -Infinity,
    -0,
    0,
    1,
    -1,
    0.5,
    11,
    2 ** 31,
    -(2 ** 31) - 1,
    2 ** 53,
    2 ** 53 + 2,
    -(2 ** 53),
    Number.MAX_VALUE,
    Number.MIN_VALUE,
    1e308,
    8.64e15,
    8.64e15 + 1,
  ]
  const text = () => {
    const length = below(24)
    let made = ''
    for (let i = 0; i < length; i++) made += String.fromCharCode(below(random() < 0.7 ? 0x7f : 0x10000))
    return made
  }
  /** Sets a key of the object itself, whatever its name would otherwise reach. */
  const own = (target: object, key: string, value: unknown) => {
    if (key !== '__proto__') (target as Record<string, unknown>)[key] = value
    else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
  }

  const atom = (): unknown => {
    switch (below(12)) {
      case 0:
        return undefined
      case 1:
        return null
      case 2:
        return random() < 0.5
      case 3:
      case 4:
        return one(NUMBERS)
      case 5:
        return (random() - 0.5) * 10 ** below(20)
      case 6:
      case 7:
      case 8:
        return one(WORDS)
      case 9:
        return text()
      case 10:
        return BigInt(below(1000)) ** 9n
      default:
        return strange()
    }
  }
  /** What structured cloning lets through although no JSON could hold it. */
  const strange = (): unknown => {
    switch (below(12)) {
      case 0:
        return new Date(one([0, NaN, 8.64e15]))
      case 1:
        return new Map<unknown, unknown>([['id', 'x']])
      case 2:
        return new Set(['a', 'b'])
      case 3:
        return new Uint8Array(below(64))
      case 4:
        return new Float64Array([NaN, Infinity])
      case 5:
        return new ArrayBuffer(below(1024))
      case 6:
        return /(a+)+$/u
      case 7:
        return new Error('from the page')
      case 8:
        return new String('boxed')
      case 9:
        return new Number(NaN)
      case 10: {
        const round: unknown[] = [1]
        round.push(round)
        return round
      }
      default: {
        const round: Record<string, unknown> = { id: 'x', kind: 'session' }
        round['self'] = round
        round['answers'] = round
        return round
      }
    }
  }
  const built = new Map<number, unknown>()
  const huge = (): unknown => {
    const which = below(9)
    if (!built.has(which)) built.set(which, build(which))
    return built.get(which)
  }
  const build = (which: number): unknown => {
    switch (which) {
      case 0:
        return 'A'.repeat(1_000_000)
      case 1:
        return '\ud83d'.repeat(300_000)
      case 2:
        return Array.from({ length: 50_000 }, (_, i) => i)
      case 3: {
        // Billions of items, none of which is there.
        const holes: unknown[] = ['first']
        holes.length = longest
        return holes
      }
      case 4: {
        let deep: unknown = 'bottom'
        for (let i = 0; i < 2_000; i++) deep = random() < 0.5 ? [deep] : { answers: deep }
        return deep
      }
      case 5: {
        const wide: Record<string, unknown> = {}
        for (let i = 0; i < 10_000; i++) wide[`k${i}`] = i
        return wide
      }
      case 6: {
        // One list many times over: small to send, endless to walk.
        let list: unknown[] = ['x']
        for (let i = 0; i < 40; i++) list = [list, list]
        return list
      }
      case 7:
        return new Uint8Array(2_000_000)
      default: {
        const wide: Record<string, unknown> = {}
        own(wide, 'k'.repeat(100_000), 1)
        return wide
      }
    }
  }
  const anything = (depth: number): unknown => {
    if (depth <= 0 || random() < 0.45) return atom()
    const size = below(5)
    if (random() < 0.4) return Array.from({ length: size }, () => anything(depth - 1))
    const made = {}
    for (let i = 0; i < size; i++) own(made, one(WORDS), anything(depth - 1))
    return made
  }

  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy)
    if (typeof value !== 'object' || value === null) return value
    const made = {}
    for (const [key, part] of Object.entries(value)) own(made, key, copy(part))
    return made
  }
  const isPlain = (value: unknown): value is Record<string, unknown> | unknown[] =>
    ['[object Object]', '[object Array]'].includes(Object.prototype.toString.call(value))
  /** Some object or list inside, the outermost more often than not. */
  const inside = (value: unknown): Record<string, unknown> | unknown[] | null => {
    if (!isPlain(value)) return null
    const parts = Object.values(value).filter(isPlain)
    return parts.length > 0 && random() < 0.5 ? inside(one(parts)) : value
  }
  const mutate = (value: unknown): unknown => {
    const target = inside(value)
    if (target === null) return anything(3)
    if (Array.isArray(target)) {
      const at = below(target.length + 1)
      switch (below(4)) {
        case 0:
          target.splice(at, 1)
          break
        case 1:
          target.splice(at, 0, anything(2))
          break
        case 2:
          for (let i = below(60); i > 0; i--) target.push(target[0] ?? 1)
          break
        default:
          target[at] = anything(2)
      }
      return value
    }
    const key = one([...Object.keys(target), 'id'])
    switch (below(7)) {
      case 0:
        delete target[key]
        break
      case 1:
        own(target, one(WORDS), anything(2))
        break
      case 2:
        own(target, '__proto__', { isAdmin: true, kind: 'session', typed: 'delete' })
        break
      case 3:
        own(target, key, { toString: 'x', valueOf: 1, then: 'y' })
        break
      case 4:
        own(target, key, [target[key]])
        break
      default:
        own(target, key, anything(2))
    }
    return value
  }

  return () => {
    const die = random()
    if (die < 0.0004) return huge()
    if (die < 0.0006 && valid.length > 0) {
      const made = copy(one(valid))
      const target = inside(made)
      if (target !== null && !Array.isArray(target)) own(target, one([...Object.keys(target), 'id']), huge())
      return made
    }
    if (die < 0.35 || valid.length === 0) return anything(4)
    let made = copy(one(valid))
    for (let i = below(3); i >= 0; i--) made = mutate(made)
    return made
  }
}
