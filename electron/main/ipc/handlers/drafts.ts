import type { DraftService } from '../../settings/draft-service'
import type { HandlersOf } from '../handler-types'
import { act } from './act'

export interface DraftHandlerParts {
  readonly drafts: DraftService
}

export const draftHandlers = ({ drafts }: DraftHandlerParts): HandlersOf<'draft'> => ({
  'draft:keep': ({ key, content }) => act(() => drafts.keep(key, content)),
  'draft:drop': ({ key }) => act(() => drafts.drop(key)),
})
