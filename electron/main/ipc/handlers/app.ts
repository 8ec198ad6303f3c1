import { done, failed } from '@core/ipc/request'
import type { AppSnapshot } from '@core/ipc/views'
import type { LanguageService } from '../../settings/language-service'
import type { NoticeBoard } from '../../desktop/notice-board'
import type { HandlersOf } from '../handler-types'
import { act, DONE } from './act'

export interface AppHandlerParts {
  readonly snapshot: () => AppSnapshot
  readonly notices: NoticeBoard
  readonly language: LanguageService
  readonly openExternal: (url: string) => boolean
}

export const appHandlers = ({
  snapshot,
  notices,
  language,
  openExternal,
}: AppHandlerParts): HandlersOf<'app' | 'notice'> => ({
  'app:snapshot': () => done(snapshot()),
  'app:open-external': ({ url }) => (openExternal(url) ? DONE : failed(language.t('app.failure.refused'))),
  'notice:dismiss': ({ id }) => act(() => notices.dismiss(id)),
})
