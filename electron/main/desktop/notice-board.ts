import type { NoticeView } from '@core/ipc/views'
import type { Cancel } from '../ports'
import { emitter } from '../platform/emitter'

/** The notices at the top of a page, until the person closes them. */
export interface NoticeBoard {
  readonly notices: readonly NoticeView[]
  post(notice: NoticeView): void
  dismiss(id: string): void
  /** Posts a notice with its reason, or dismisses it where there is none. */
  show(id: string, kind: NoticeView['kind'], reason: string | null): void
  onChange(listener: () => void): Cancel
}

export function createNoticeBoard(): NoticeBoard {
  const changes = emitter()
  const state: { notices: readonly NoticeView[] } = { notices: [] }
  const set = (notices: readonly NoticeView[]) => {
    state.notices = notices
    changes.tell()
  }
  const post = (notice: NoticeView) => set([...state.notices.filter((n) => n.id !== notice.id), notice])
  const dismiss = (id: string) => set(state.notices.filter((n) => n.id !== id))
  return {
    get notices() {
      return state.notices
    },
    post,
    dismiss,
    show: (id, kind, reason) => (reason === null ? dismiss(id) : post({ id, kind, values: { reason } })),
    onChange: changes.on,
  }
}
