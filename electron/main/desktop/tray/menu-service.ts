import type { Cancel, SystemInfo } from '../../ports'
import type { AppMenu } from './app-menu'
import type { LanguageService } from '../../settings/language-service'
import { menuModel, type MenuActions } from './menu-model'
import type { SettingsService } from '../../settings/settings-service'

interface MenuServiceParts {
  readonly menu: AppMenu
  readonly system: SystemInfo
  readonly language: LanguageService
  readonly settings: SettingsService
  readonly actions: MenuActions
}

/** Keeps the application's menu in the language in use. */
export function followMenu({ menu, system, language, settings, actions }: MenuServiceParts): Cancel {
  const drawn: { language: string | null } = { language: null }
  const draw = () => {
    if (drawn.language === language.language) return
    drawn.language = language.language
    const { t } = language
    menu.render(menuModel({ t, platform: system.platform, actions }), {
      name: t('app.name'),
      version: system.version,
      copyright: t('menu.copyright'),
      credits: `${t('safety.disclaimer.text')}\n\n${t('settings.row.private.hint')}`,
    })
  }
  draw()
  return settings.onChange((section) => {
    if (section === 'app') draw()
  })
}
