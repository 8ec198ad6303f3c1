import type { NoticeView } from '@core/ipc/views'
import type { Cancel } from '../ports'
import { emitter } from '../platform/emitter'

/** What the app has to say at the top of a page until it is put away. */
export interface NoticeBoard {
  readonly notices: readonly NoticeView[]
  post(notice: NoticeView): void
  dismiss(id: string): void
  onChange(listener: () => void): Cancel
}

export function createNoticeBoard(): NoticeBoard {
  const changes = emitter()
  const state: { notices: readonly NoticeView[] } = { notices: [] }
  const set = (notices: readonly NoticeView[]) => {
    state.notices = notices
    changes.tell()
  }
  return {
    get notices() {
      return state.notices
    },
    post: (notice) => set([...state.notices.filter((n) => n.id !== notice.id), notice]),
    dismiss: (id) => set(state.notices.filter((n) => n.id !== id)),
    onChange: changes.on,
  }
}
