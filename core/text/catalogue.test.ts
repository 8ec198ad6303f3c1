import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { en } from './en/catalogue'
import { learn as learnEnglish } from './en/learn/learn'
import { SOURCES } from './sources/all'
import {
  BANNED_CHINESE,
  BANNED_ENGLISH,
  HEALTH_WORDS,
  LABEL_WORDS,
  OTHER_CHINESE,
  OTHER_ENGLISH,
  PLAIN_KEYS,
} from './testing/wording'
import { sentencesOf } from './walk'
import { zhHans } from './zh-hans/catalogue'
import { learn as learnChinese } from './zh-hans/learn/learn'

const english = sentencesOf({ ...en, learn: learnEnglish })
const chinese = sentencesOf({ ...zhHans, learn: learnChinese })
const chineseAt = new Map(chinese.map((sentence) => [sentence.key, sentence]))

interface Node {
  readonly type: number
  readonly value?: unknown
  readonly children?: readonly Node[]
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>
}
const LITERAL = 0
const DATE = 3
const TIME = 4
const SELECT = 5
const POUND = 7
const TAG = 8

const parse = (text: string, locale: string) =>
  new IntlMessageFormat(text, locale).getAst() as readonly Node[]
const walk = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => [
    node,
    ...walk(node.children ?? []),
    ...Object.values(node.options ?? {}).flatMap((option) => walk(option.value)),
  ])

/** Names of arguments and of select branches: what a caller must give and what a language must answer. */
const shape = (text: string, locale: string) => {
  const nodes = walk(parse(text, locale))
  const named = nodes.filter(({ type }) => type !== LITERAL && type !== POUND && type !== TAG)
  const selects = nodes.filter(({ type }) => type === SELECT)
  return {
    names: [...new Set(named.map(({ value }) => String(value)))].sort(),
    branches: [...new Set(selects.map((s) => `${s.value}: ${Object.keys(s.options ?? {}).sort()}`))].sort(),
    tags: [...new Set(nodes.filter(({ type }) => type === TAG).map(({ value }) => String(value)))],
  }
}

describe('the root', () => {
  it.each(['en', 'zh-hans'])('has no area left out in %s', (folder) => {
    const files = readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: 'utf8' })
    const areas = files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => basename(file, '.ts'))
      .filter((file) => !/^(catalogue|learn)/.test(file))
    const camel = areas.map((area) => area.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()))
    expect(Object.keys(folder === 'en' ? en : zhHans).sort()).toEqual(camel.sort())
  })
})

describe('both languages', () => {
  it('have the same keys', () => {
    expect(chinese.map(({ key }) => key).sort()).toEqual(english.map(({ key }) => key).sort())
  })

  it.each(english.map(({ key, text }) => [key, text] as const))(
    'say %s with the same values',
    (key, text) => {
      const other = chineseAt.get(key)!.text
      const mine = shape(text, 'en')
      const theirs = shape(other, 'zh-Hans')
      expect(theirs.names).toEqual(mine.names)
      // Chinese may say without a branch what English needs one for, never the other way round.
      expect(theirs.branches.filter((branch) => !mine.branches.includes(branch))).toEqual([])
      expect([...mine.tags, ...theirs.tags].filter((tag) => tag !== 'b')).toEqual([])
    },
  )

  it('leave dates to format.ts, so that no message depends on the zone of the machine', () => {
    const dated = [...english, ...chinese].filter(({ text }) =>
      walk(parse(text, 'en')).some(({ type }) => type === DATE || type === TIME),
    )
    expect(dated.map(({ key }) => key)).toEqual([])
  })

  it('say nothing empty and leave no straight apostrophe, which ICU would swallow', () => {
    const bad = [...english, ...chinese].filter(({ text }) => text.trim() === '' || text.includes("'"))
    expect(bad.map(({ key }) => key)).toEqual([])
  })

  it('rest on the same sources', () => {
    const differing = english.filter(
      ({ key, sources }) => [...sources].sort().join() !== [...chineseAt.get(key)!.sources].sort().join(),
    )
    expect(differing.map(({ key }) => key)).toEqual([])
  })

  it('use Simplified characters and full-width punctuation beside them', () => {
    const odd = chinese.filter(({ text }) =>
      /[\u4e00-\u9fff][,;!?]|[們個說這為與時會來對開關閉點無]/.test(text),
    )
    expect(odd.map(({ key, text }) => `${key}: ${text}`)).toEqual([])
  })
})

describe('wording', () => {
  it('calls each thing by one word, and speaks plainly', () => {
    const others = [
      ...english.filter(({ text }) => OTHER_ENGLISH.some((other) => other.test(text))),
      ...chinese.filter(({ text }) => OTHER_CHINESE.some((other) => other.test(text))),
    ]
    expect(others.map(({ key, text }) => `${key}: ${text}`)).toEqual([])
  })

  it.each(['您好', '打开日志', '有点疼', '淤青', '一个流程', '疼，痛'])(
    'finds the other word in %s',
    (text) => {
      expect(OTHER_CHINESE.some((other) => other.test(text))).toBe(true)
    },
  )

  it.each(['疼痛发作', '打开记录', '有点痛', '瘀青', '一个方案'])('lets %s pass', (text) => {
    expect(OTHER_CHINESE.some((other) => other.test(text))).toBe(false)
  })

  it('promises nothing', () => {
    const promises = [
      ...english.filter(({ text }) => BANNED_ENGLISH.some((banned) => banned.test(text))),
      ...chinese.filter(({ text }) => BANNED_CHINESE.some((banned) => banned.test(text))),
    ]
    expect(promises.map(({ key, text }) => `${key}: ${text}`)).toEqual([])
  })

  it.each([
    'Linggu cures sciatica',
    'A proven point',
    'This relieves your pain',
    'Pressing eases your pain',
    'You are on a streak',
  ])('would catch "%s"', (text) => expect(BANNED_ENGLISH.some((banned) => banned.test(text))).toBe(true))

  it.each(['灵骨穴可以缓解坐骨神经痛', '疗效显著', '已证明有效', '根治坐骨神经痛', '缓解你的疼痛'])(
    'would catch "%s"',
    (text) => expect(BANNED_CHINESE.some((banned) => banned.test(text))).toBe(true),
  )

  const unsourced = english.filter(
    ({ text, sources }) =>
      sources.length === 0 &&
      HEALTH_WORDS.test(text) &&
      text.split(/\s+/).length >= LABEL_WORDS &&
      // A question claims nothing.
      !text.endsWith('?'),
  )

  it('gives every health statement its sources', () => {
    const naked = unsourced.filter(({ key }) => !PLAIN_KEYS.includes(key))
    expect(naked.map(({ key, text }) => `${key}: ${text}`)).toEqual([])
  })

  it('lists no plain sentence that is gone or needs no excuse', () => {
    const keys = unsourced.map(({ key }) => key)
    expect(PLAIN_KEYS.filter((key) => !keys.includes(key))).toEqual([])
  })
})

describe('sources', () => {
  const used = [...new Set(english.flatMap(({ sources }) => sources))]
  const page = readFileSync(new URL('../../docs/sources.md', import.meta.url), 'utf8')
  const onPage = [...page.matchAll(/^\| (S\d+b?|A|D)\s+\|/gm)].map((match) => match[1])

  it('of every sentence are on the page and in the data', () => {
    expect(used.filter((key) => !onPage.includes(key))).toEqual([])
    expect(used.filter((key) => !SOURCES.some((source) => source.key === key))).toEqual([])
  })

  it('are the same on the page as in the data, each once', () => {
    expect(onPage).toEqual(SOURCES.map(({ key }) => key))
    expect(new Set(onPage).size).toBe(onPage.length)
  })

  it('have https addresses', () => {
    expect(SOURCES.filter(({ url }) => url !== null && !URL.canParse(url))).toEqual([])
    expect(SOURCES.filter(({ url }) => url !== null && !url.startsWith('https://'))).toEqual([])
  })
})
