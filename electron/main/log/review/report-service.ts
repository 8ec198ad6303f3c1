import { setImmediate as soon } from 'node:timers/promises'
import { done, failed, type Reply } from '@core/ipc/request'
import type { Entry } from '@core/log/entry/entry'
import type { DayRange, EntryPage, PageCursor } from '@core/log/entry/log-views'
import { ok } from '@core/log/entry/result'
import { unitOf } from '@core/log/figures/period-boxes'
import { reportOf, type ReportView } from '@core/log/figures/report'
import { localDate } from '@core/time/local-day'
import type { Clock, Diary } from '../../ports'
import type { LogResult, LogStore } from '../log-store'
import type { PageArea, Printer } from './printer'
import type { UserFiles } from '../files/user-files-port'
import { writtenReply } from '../files/file-reply'
import type { LanguageService } from '../../settings/language-service'
import { failureSentence } from '../log-failure'

export type Paper = 'A4' | 'Letter'

export interface ReportService {
  content(range: DayRange): Promise<Reply<ReportView>>
  /** Pages of the report that is on the screen. */
  pages(paper: Paper): Promise<Reply<number>>
  /** Saves what is on the screen; gives its path, or null when the dialog was closed. */
  save(paper: Paper): Promise<Reply<string | null>>
  /** Puts a part of the page on the screen on the clipboard. */
  copyPicture(area: PageArea): Promise<Reply<void>>
}

interface ReportParts {
  readonly clock: Clock
  readonly log: LogStore
  readonly printer: Printer
  readonly userFiles: UserFiles
  readonly language: LanguageService
  readonly diary: Diary
}

const PAGE = 500

/** Page objects of a PDF; Chromium writes them uncompressed. */
const pagesIn = (pdf: Uint8Array): number =>
  (new TextDecoder('latin1').decode(pdf).match(/\/Type\s*\/Page(?![A-Za-z])/g) ?? []).length

/** The page for a practitioner: its numbers, and the preview on the screen as a PDF. */
export function createReportService(parts: ReportParts): ReportService {
  const { clock, log, printer, language } = parts
  /** Oldest first, page by page: a long log must not hold up a session that runs meanwhile. */
  const readAll = async (range: DayRange): Promise<LogResult<readonly Entry[]>> => {
    const found: Entry[] = []
    let after: PageCursor | null = null
    do {
      const page: LogResult<EntryPage> = log.page(range, after, PAGE)
      if (page.kind === 'failed') return page
      found.push(...page.value.entries)
      after = page.value.next
      await soon()
    } while (after !== null)
    return ok(found.reverse())
  }
  return {
    async content(range) {
      const entries = await readAll(range)
      if (entries.kind === 'failed') return failed(failureSentence(language.t, entries.error))
      const to = range.to ?? localDate(clock.now(), clock.zone())
      const from = range.from ?? entries.value[0]?.localDate ?? to
      const unit = unitOf(from, to)
      const pairs = log.pairCounts(range)
      const periods = log.periodPairCounts(range, unit)
      const firstDay = log.firstDay({})
      for (const read of [pairs, periods, firstDay])
        if (read.kind === 'failed') return failed(failureSentence(language.t, read.error))
      const counted = <T>(read: LogResult<readonly T[]>) => (read.kind === 'ok' ? read.value : [])
      const counts = {
        pairs: counted(pairs),
        periods: counted(periods),
        unit,
        firstDay: firstDay.kind === 'ok' ? firstDay.value : null,
      }
      return done(reportOf(entries.value, counts, { from, to }))
    },
    async copyPicture(area) {
      try {
        await printer.copyPicture(area)
        return done(undefined)
      } catch (error) {
        parts.diary.note('A picture could not be copied', error)
        return failed(language.t('logScreens.notCopied'))
      }
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
