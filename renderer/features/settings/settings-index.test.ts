import { describe, expect, it } from 'vitest'
import { en, type Catalogue } from '@core/text/en/catalogue'
import { createTranslator } from '@core/text/translator'
import { zhHans } from '@core/text/zh-hans/catalogue'
import { findRows, SECTIONS } from './settings-index'

const english = createTranslator(en, 'en')
const chinese = createTranslator(zhHans as Catalogue, 'zh-Hans')
const found = (t: typeof english, query: string) => [...(findRows(t, query) ?? ['all'])]

describe('findRows', () => {
  it('asks for nothing when nothing is typed', () => expect(found(english, '  ')).toEqual(['all']))
  it('finds by name, by sentence and by what is inside a row, in any case', () => {
    expect(found(english, 'THEME dark')).toEqual(['theme'])
    expect(found(english, 'tray')).toContain('login')
    expect(found(english, 'minute bell')).toEqual(['cues'])
    expect(found(chinese, '快捷键')).toEqual(['shortcut'])
  })
  it('finds a whole section by its title', () =>
    expect(found(english, 'your data')).toEqual([...SECTIONS.data]))
  it('finds nothing where not every word fits', () => expect(found(english, 'volume pregnancy')).toEqual([]))
})
