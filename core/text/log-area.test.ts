import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { isFact, type Area } from './catalogue'
import { log as en } from './en/log/log'
import { logFiles as enFiles } from './en/log/log-files'
import { log as zh } from './zh-hans/log/log'
import { logFiles as zhFiles } from './zh-hans/log/log-files'

const messages = (area: Area, path = ''): (readonly [string, string])[] =>
  Object.entries(area).flatMap(([key, entry]) => {
    const here = `${path}${key}`
    if (typeof entry === 'string') return [[here, entry] as const]
    return isFact(entry) ? [[here, entry.text] as const] : messages(entry as Area, `${here}.`)
  })

const argumentsOf = (node: unknown, found = new Set<string>()): ReadonlySet<string> => {
  if (Array.isArray(node)) node.forEach((part) => argumentsOf(part, found))
  else if (typeof node === 'object' && node !== null) {
    const { type, value } = node as { type?: number; value?: unknown }
    if (typeof type === 'number' && type >= 1 && type <= 6 && typeof value === 'string') found.add(value)
    Object.values(node).forEach((part) => argumentsOf(part, found))
  }
  return found
}

const WAYS = { lowerWay: 'lower', upperWay: 'higher' }
const values = (names: ReadonlySet<string>): Record<string, string | number> =>
  Object.fromEntries([...names].map((name) => [name, WAYS[name as keyof typeof WAYS] ?? 2]))

describe.each([
  ['log', en, zh],
  ['logFiles', enFiles, zhFiles],
] as const)('%s', (_, english, chinese) => {
  it('formats every sentence in both languages with the same arguments', () => {
    const translated = new Map(messages(chinese as Area))
    for (const [key, text] of messages(english as Area)) {
      const source = new IntlMessageFormat(text, 'en')
      const target = new IntlMessageFormat(translated.get(key)!, 'zh-Hans')
      const names = argumentsOf(source.getAst())
      expect(
        [...argumentsOf(target.getAst())].filter((name) => !names.has(name)),
        key,
      ).toEqual([])
      const tags = { b: (chunks: readonly unknown[]) => chunks.join('') }
      for (const message of [source, target])
        expect(String(message.format({ ...values(names), ...tags })), key).not.toMatch(/[{}]/)
    }
  })
})

describe('the honest sentences', () => {
  const said = (text: string, locale: string, changes: object) =>
    String(
      new IntlMessageFormat(text, locale).format({
        b: (c: readonly unknown[]) => c.join(''),
        ...changes,
      } as never),
    )
  const half = { n: 12, lowerWay: 'lower', lower: 2, upperWay: 'same', upper: 0 }

  it('say what was rated, not what it did', () => {
    expect(said(en.summary.half, 'en', half)).toBe(
      'At least half of 12 sessions ended between 2 points lower and no change.',
    )
    expect(said(en.summary.half, 'en', { ...half, lower: 1.5, upperWay: 'higher', upper: 1 })).toBe(
      'At least half of 12 sessions ended between 1.5 points lower and 1 point higher.',
    )
    expect(said(en.summary.halfAlike, 'en', { n: 5, lowerWay: 'same', lower: 0 })).toBe(
      'At least half of 5 sessions ended with no change.',
    )
    expect(said(zh.summary.half, 'zh-Hans', half)).toBe('12 次里至少一半，结束时在低 2 分与没有变化之间。')
  })

  it('carry the caveat in the words agreed on', () => {
    expect(en.summary.caveat.text).toBe(
      'You usually press when pain is high, and high pain often drops by itself. These numbers describe your ratings; they cannot show what caused the change.',
    )
    expect(en.summary.caveatShort.text).toBe(
      'You usually press when pain is high, and high pain often drops by itself. This can’t show the cause.',
    )
  })
})
