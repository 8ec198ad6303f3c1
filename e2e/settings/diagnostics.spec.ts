import { readFileSync } from 'node:fs'
import type { Bridge } from '../../core/ipc/bridge'
import type { Language } from '../../core/text/language'
import type { EntryAnswers } from '../../core/log/entry/entry-answers'
import { expect, test } from '../rig/test'

const MARK = 'ZEBRA-left-leg'

const RATED: EntryAnswers = {
  kind: 'rating',
  before: 7,
  after: null,
  laterRating: null,
  areas: ['foot'],
  side: 'left',
  trigger: null,
  position: null,
  medicine: null,
  wentAlong: [],
  note: MARK,
}

const WORDS = [
  {
    language: 'en',
    name: 'Settings',
    show: 'Show what would be copied',
    preview: 'What would be copied',
    copy: 'Copy diagnostics',
    copied: 'Copied, exactly as shown.',
    lines: ['Setup check', 'Notifications: Works', 'Newest lines of the diary', 'System: linux '],
  },
  {
    language: 'zh-Hans',
    name: '设置',
    show: '显示要复制的内容',
    preview: '要复制的内容',
    copy: '复制诊断信息',
    copied: '已复制，与显示的完全一致。',
    lines: ['运行记录的最近几行', '系统: linux ', '桌面环境: XFCE, x11'],
  },
] as const satisfies readonly { readonly language: Language; readonly [word: string]: unknown }[]

for (const words of WORDS)
  test(`diagnostics are shown first, then copied to the letter, without health and paths (${words.language})`, async ({
    rig,
    startApp,
  }) => {
    const { app, page } = await startApp({ app: { language: words.language } }, { args: ['--show=settings'] })
    // Somebody's life goes into the log, and a mistake of the page into the diary.
    const replies = await page.evaluate(
      async ({ answers, mark }) => {
        const { linggu } = window as unknown as { linggu: Bridge }
        const kept = await linggu.request('log:add', { answers, when: null })
        const refused = await linggu.request('log:add', { [mark]: mark, at: mark } as never)
        return [kept.ok, refused.ok]
      },
      { answers: RATED, mark: MARK },
    )
    expect(replies).toEqual([true, false])

    await page.getByRole('button', { name: words.show }).click()
    const preview = page.getByRole('region', { name: words.preview })
    const shown = await preview.textContent()
    await page.getByRole('button', { name: words.copy }).click()
    await expect(page.getByText(words.copied)).toBeVisible()
    const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied).toBe(shown)

    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    const electron = await app.electron.evaluate(() => process.versions['electron']!)
    for (const line of [
      `Linggu ${version}`,
      `Electron ${electron}`,
      `Linggu ${version} started`,
      'Refused log:add: ',
      ...words.lines,
    ])
      expect(copied).toContain(line)
    const diary = readFileSync(app.userData.path('logs', 'linggu.log'), 'utf8')
    for (const text of [copied, diary]) {
      expect(text).not.toContain('ZEBRA')
      expect(text).not.toContain(rig.up.home)
      expect(text).not.toContain(rig.up.folder)
    }
  })
