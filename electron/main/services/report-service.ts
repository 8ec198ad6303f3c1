import { done, failed, type Reply } from '@core/ipc/request'
import type { DayRange } from '@core/log/log-views'
import { reportOf, stretchBefore, type ReportView } from '@core/log/report'
import { localDate } from '@core/time/local-day'
import type { Clock } from '../ports'
import type { LogStore } from '../ports/log-store'
import type { Printer } from '../ports/printer'
import type { UserFiles } from '../ports/user-files'
import { writtenReply } from './file-reply'
import type { LanguageService } from './language-service'
import { failureSentence } from './log-failure'

export type Paper = 'A4' | 'Letter'

export interface ReportService {
  content(range: DayRange): Reply<ReportView>
  /** Pages of the report that is on the screen. */
  pages(paper: Paper): Promise<Reply<number>>
  /** Saves what is on the screen; gives its path, or null when the dialog was closed. */
  save(paper: Paper): Promise<Reply<string | null>>
}

interface ReportParts {
  readonly clock: Clock
  readonly log: LogStore
  readonly printer: Printer
  readonly userFiles: UserFiles
  readonly language: LanguageService
}

/** Page objects of a PDF; Chromium writes them uncompressed. */
const pagesIn = (pdf: Uint8Array): number =>
  (new TextDecoder('latin1').decode(pdf).match(/\/Type\s*\/Page(?![A-Za-z])/g) ?? []).length

/** The page for a practitioner: its numbers, and the very preview on the screen as a PDF. */
export function createReportService(parts: ReportParts): ReportService {
  const { clock, log, printer, language } = parts
  return {
    content(range) {
      const entries = log.all(range)
      if (entries.kind === 'failed') return failed(failureSentence(language.t, entries.error))
      const to = range.to ?? localDate(clock.now(), clock.zone())
      const from = range.from ?? entries.value[0]?.localDate ?? to
      const before = log.all(stretchBefore(from, to))
      if (before.kind === 'failed') return failed(failureSentence(language.t, before.error))
      return done(reportOf(entries.value, before.value, { from, to }))
    },
    pages: async (paper) => done(pagesIn(await printer.pdf(paper))),
    async save(paper) {
      const pdf = await printer.pdf(paper)
      const day = localDate(clock.now(), clock.zone())
      const kind = { label: 'PDF', extensions: ['pdf'] }
      return writtenReply(language.t, await parts.userFiles.write(`linggu-report-${day}.pdf`, kind, pdf))
    },
  }
}
