// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { MOVE_IDS, moveOf, secondsOf } from '@core/move/moves'
import { translatorFor } from '@core/text/catalogues'
import type { Language } from '@core/text/language'
import { TextProvider } from '../../../bridge/use-text'
import { fillInJsdom } from '../../../testing/fill-in-jsdom'
import type { SessionTime } from '../../session/use-session-time'
import { MoveFigure } from './MoveFigure'
import { MovingFigure } from './MovingFigure'

const show = (children: React.ReactNode, locale: Language = 'en') =>
  render(
    <TextProvider
      text={{
        t: translatorFor(locale),
        locale,
        zone: 'UTC',
      }}
    >
      {children}
    </TextProvider>,
  )
beforeAll(fillInJsdom)
afterEach(cleanup)

const time = { elapsedMs: () => 0, atMs: () => 0 } as SessionTime
const moving = (id: (typeof MOVE_IDS)[number], mode: 'full' | 'reduced') => (
  <MovingFigure
    move={id}
    seconds={secondsOf(moveOf(id))}
    firstSide="left"
    startMs={0}
    time={time}
    standing
    mode={mode}
  />
)

describe('a drawing of a move', () => {
  it.each(MOVE_IDS)('%s is one picture, described in both languages', (id) => {
    for (const locale of ['en', 'zh-Hans'] as const) {
      show(<MoveFigure move={id} />, locale)
      const name = screen.getByRole('img').getAttribute('aria-label')!
      expect(name).toMatch(locale === 'en' ? /^A person .*\.$/ : /^一个人.*。$/)
      cleanup()
    }
  })

  it.each(MOVE_IDS.filter((id) => moveOf(id).sides !== 'none'))('%s names its side', (id) => {
    for (const side of ['left', 'right'] as const) {
      show(<MoveFigure move={id} side={side} />)
      expect(screen.getByRole('img').getAttribute('aria-label')).toContain(side)
      cleanup()
    }
  })

  it('of the other leg is turned over, with no words in it', () => {
    const { container } = show(<MoveFigure move="calf" side="left" />)
    expect(container.querySelector('g[transform="scale(-1 1)"]')).not.toBeNull()
    expect(container.querySelector('text')).toBeNull()
  })
})

describe('a moving figure', () => {
  it('names the side that is done now', () => {
    const at = (elapsedMs: number): string => {
      cleanup()
      show(
        <MovingFigure
          move="calf"
          seconds={60}
          firstSide="left"
          startMs={10_000}
          time={{ elapsedMs: () => elapsedMs, atMs: () => elapsedMs } as SessionTime}
          standing
          mode="full"
        />,
      )
      return screen.getByRole('img').getAttribute('aria-label')!
    }
    expect(at(0)).toContain('left foot')
    expect(at(30_000)).toContain('left foot')
    expect(at(45_000)).toContain('right foot')
  })

  it.each(MOVE_IDS)('%s is one picture with everything in it that moves', (id) => {
    show(moving(id, 'full'))
    expect(screen.getAllByRole('img')).toHaveLength(1)
  })

  it.each(MOVE_IDS)('%s is two still pictures with reduced motion, or one of a walk', (id) => {
    const { container } = show(moving(id, 'reduced'))
    expect(screen.getAllByRole('img')).toHaveLength(id === 'walk' ? 1 : 2)
    expect(container.querySelector('[data-part]')).toBeNull()
  })
})
