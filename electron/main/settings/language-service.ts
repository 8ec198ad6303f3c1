import type { Catalogue, TextKey } from '@core/text/en/catalogue'
import { en } from '@core/text/en/catalogue'
import { zhHans } from '@core/text/zh-hans/catalogue'
import { createFormats, regionalTag, type Formats } from '@core/text/format'
import { pickLanguage, type Language } from '@core/text/language'
import { createTranslator, type Translate } from '@core/text/translator'
import type { LocaleView } from '@core/ipc/views'
import type { Clock, Diary, SystemInfo } from '../ports'
import type { SettingsService } from './settings-service'

export interface LanguageService {
  readonly language: Language
  readonly t: Translate<TextKey>
  /** Dates and numbers as the language and the system's region write them, in the zone of the moment. */
  readonly formats: Formats
  view(): LocaleView
}

/** The words of main: tray, notifications, failures. Follows the language setting without a restart. */
export function createLanguageService(
  settings: SettingsService,
  system: SystemInfo,
  clock: Clock,
  diary: Diary,
): LanguageService {
  const made = new Map<Language, Translate<TextKey>>()
  const madeFormats = new Map<string, Formats>()
  const pick = () => pickLanguage(system.locales, settings.current.app.language)
  const translator = (language: Language): Translate<TextKey> => {
    const known = made.get(language)
    if (known) return known
    const catalogue: Catalogue = language === 'zh-Hans' ? (zhHans as Catalogue) : en
    const onError = (key: string, error: unknown) => diary.note(`Sentence ${key} could not be said`, error)
    const fresh = createTranslator(catalogue, language, { onError })
    made.set(language, fresh)
    return fresh
  }
  // Kept, because making formats takes longer than drawing the tray, and few are ever needed.
  const formatsFor = (tag: string, zone: string): Formats => {
    const known = madeFormats.get(`${tag} ${zone}`)
    if (known) return known
    const fresh = createFormats(tag, zone)
    madeFormats.set(`${tag} ${zone}`, fresh)
    return fresh
  }
  return {
    get language() {
      return pick()
    },
    get t() {
      return translator(pick())
    },
    get formats() {
      return formatsFor(regionalTag(pick(), system.locales), clock.zone())
    },
    view: () => ({
      language: pick(),
      tag: regionalTag(pick(), system.locales),
      zone: clock.zone(),
      country: system.country,
    }),
  }
}
