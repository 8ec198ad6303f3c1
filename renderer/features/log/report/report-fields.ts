/** Parts of the report that can be left out. */
export const REPORT_FIELDS = ['notes', 'medicine', 'along', 'handMarks', 'redFlags'] as const
export type ReportField = (typeof REPORT_FIELDS)[number]

/** Notes are private until somebody says otherwise. */
export const USUAL_FIELDS: readonly ReportField[] = ['medicine', 'along', 'handMarks', 'redFlags']
