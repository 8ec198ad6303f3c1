import type { NoticeView } from '@core/ipc/views'
import type { MovedDocument } from '../ports'

/** Documents that a person knows by what they do; the others are named by their file. */
const KINDS: Readonly<Record<string, Readonly<Partial<Record<MovedDocument['how'], NoticeView['kind']>>>>> = {
  config: {
    'started-anew': 'settings-moved',
    'from-copy': 'settings-from-copy',
    partly: 'settings-partly',
  },
  reminders: { 'started-anew': 'reminders-moved', partly: 'reminders-partly' },
}

/** What to say about a document that could not be used as it was. */
export const noticeOfMoved = ({ name, keptAs, how }: MovedDocument): NoticeView => ({
  id: `moved-${name}`,
  kind: KINDS[name]?.[how] ?? (how === 'from-copy' ? 'file-from-copy' : 'file-moved'),
  values: { name: `${name}.json`, file: keptAs ?? '–' },
})
