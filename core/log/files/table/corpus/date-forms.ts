import { datesBy, type Sample } from './sample'

const dates = datesBy('\t')
/** Date and time in columns of their own. */
const times = (
  name: string,
  cells: readonly string[],
  clock: readonly string[],
  more: Partial<Sample> = {},
): Sample => ({
  name,
  text: `Date\tTime\tPain\n${cells.map((cell, i) => `2026-03-${10 + i}\t${cell}\t6`).join('\n')}\n`,
  entries: clock.flatMap((time, i) => (time === '' ? [] : [`2026-03-${10 + i} ${time} 6>`])),
  ...more,
})
/** With a column for the offset. */
const offsets = (name: string, cells: readonly string[], clock: readonly string[]): Sample => ({
  name,
  text: `time,offset,pain\n${cells.map((cell) => `${cell},6`).join('\n')}\n`,
  entries: clock.map((when) => `${when} 6>`),
})

/** Forms of dates and times in columns. */
export const DATE_FORMS: readonly Sample[] = [
  dates(
    'German month names and weekdays',
    [
      '4. März 2026 07:05',
      '5. Mai 2026',
      'Fr., 6.3.2026 07:05 Uhr',
      '7. Dez. 2026',
      'Mo, 09.03.2026',
      '10. Oktober 2026',
    ],
    ['2026-03-04 07:05', '2026-05-05 -', '2026-03-06 07:05', '2026-12-07 -', '2026-03-09 -', '2026-10-10 -'],
  ),
  dates(
    'times with dots and letters',
    ['04.03.2026 07.05', '13.03.2026 7h05', '14.03.2026 19.05 Uhr'],
    ['2026-03-04 07:05', '2026-03-13 07:05', '2026-03-14 19:05'],
  ),
  dates(
    'compact times with seconds and Z',
    ['20260304T060512Z', '20260305 2140', '20260306T070500+0100'],
    ['2026-03-04 07:05', '2026-03-05 21:40', '2026-03-06 07:05'],
  ),
  dates(
    'dates of mails',
    ['Wed, 04 Mar 2026 07:05:00 +0100', 'Thu, 05 Mar 2026 20:40:00 GMT'],
    ['2026-03-04 07:05', '2026-03-05 21:40'],
  ),
  dates(
    'dates of JavaScript',
    ['Wed Mar 04 2026 07:05:00 GMT+0100 (Central European Standard Time)'],
    ['2026-03-04 07:05'],
  ),
  dates(
    'dates of Notion',
    ['March 4, 2026 7:05 AM (GMT+1)', 'March 5, 2026'],
    ['2026-03-04 07:05', '2026-03-05 -'],
  ),
  dates(
    'dates of Apple',
    ['4 Mar 2026 at 07:05', 'Mar 5, 2026 at 9:40\u202fPM', '6 March 2026 at 12:05:00 am'],
    ['2026-03-04 07:05', '2026-03-05 21:40', '2026-03-06 00:05'],
  ),
  dates(
    'Chinese dates with parts of the day',
    [
      '2026年3月4日 清晨6:10',
      '26年3月5日 傍晚6:30',
      '2026年3月6日 夜里11:30',
      '2026/3/7(六) 下午3:05',
      '2026年03月08日 07时05分',
      '2026年3月9日（周一）上午8:00',
    ],
    [
      '2026-03-04 06:10',
      '2026-03-05 18:30',
      '2026-03-06 23:30',
      '2026-03-07 15:05',
      '2026-03-08 07:05',
      '2026-03-09 08:00',
    ],
  ),
  dates(
    'twelve in the evening is asked for',
    ['2026-03-04 晚上12:10', '2026-03-05 晚上11:10'],
    ['2026-03-05 23:10'],
    {
      refused: [2],
    },
  ),
  dates(
    'full-width digits',
    ['２０２６／３／４ ７：０５', '２０２６年３月５日'],
    ['2026-03-04 07:05', '2026-03-05 -'],
  ),
  dates(
    'two-digit years, month first',
    ['3/4/26 9:40 PM', '3/14/26 7:05 AM'],
    ['2026-03-04 21:40', '2026-03-14 07:05'],
  ),
  dates('two-digit years, day first', ['4/3/26', '14/3/26'], ['2026-03-04 -', '2026-03-14 -'], {
    usual: 'month-first',
    asksOrder: true,
  }),
  dates('hyphens, month first', ['03-04-2026', '03-14-2026'], ['2026-03-04 -', '2026-03-14 -']),
  dates(
    'hours without minutes',
    ['3/14/2026 9 PM', '3/15/2026 12 am', '3/16/2026 7pm'],
    ['2026-03-14 21:00', '2026-03-15 00:00', '2026-03-16 19:00'],
  ),
  dates(
    'halves of the day without a blank',
    ['3/14/2026 9:40PM', '3/15/2026 7:05a.m.'],
    ['2026-03-14 21:40', '2026-03-15 07:05'],
  ),
  dates(
    'seconds and fractions',
    ['2026-03-04 07:05:59.123456', '2026-03-05 07:05:59,5', '2026-03-06T07:05:59'],
    ['2026-03-04 07:05', '2026-03-05 07:05', '2026-03-06 07:05'],
  ),
  dates('blanks after dots', ['2026. 3. 4.', '2026. 3. 15. 07:05'], ['2026-03-04 -', '2026-03-15 07:05']),
  dates(
    'the name of a zone beside the offset',
    ['2026-03-04T07:05:00+01:00[Europe/Berlin]', '2026-03-05 06:05 UTC'],
    ['2026-03-04 07:05', '2026-03-05 07:05'],
  ),
  dates(
    'names of zones that mean several offsets',
    ['2026-03-04 07:05 CST', '2026-03-05 07:05'],
    ['2026-03-05 07:05'],
    {
      refused: [2],
    },
  ),
  dates(
    'epoch seconds with fractions',
    ['1772604300.25', '1772743200.5'],
    ['2026-03-04 07:05', '2026-03-05 21:40'],
  ),
  dates(
    'several ways in one column',
    ['2026-03-04', '3/14/2026', 'Mar 15, 2026'],
    ['2026-03-04 -', '2026-03-14 -', '2026-03-15 -'],
  ),
  dates('a year that is missing', ['3月4日', '4 Mar', '2026-03-05'], ['2026-03-05 -'], { refused: [2, 3] }),
  {
    name: 'a header that says day first',
    text: 'Date (DD/MM/YYYY),Pain\n03/04/2026,6\n05/04/2026,4\n',
    usual: 'month-first',
    entries: ['2026-04-03 - 6>', '2026-04-05 - 4>'],
  },
  {
    name: 'a header that says month first',
    text: 'Date (mm/dd/yyyy),Pain\n03/04/2026,6\n03/05/2026,4\n',
    usual: 'day-first',
    entries: ['2026-03-04 - 6>', '2026-03-05 - 4>'],
  },
  {
    name: 'a header that the dates contradict',
    text: 'Date (DD/MM/YYYY),Pain\n03/14/2026,6\n03/15/2026,4\n',
    entries: ['2026-03-14 - 6>', '2026-03-15 - 4>'],
  },
  times(
    'clock times',
    ['07:05', '7:05:12', '19.05', '19.05 Uhr', '7h05'],
    ['07:05', '07:05', '19:05', '19:05', '07:05'],
  ),
  times(
    'times with halves',
    ['7:05 AM', '12:10 a.m.', '9 PM', '下午3:05', '上午8点30分'],
    ['07:05', '00:10', '21:00', '15:05', '08:30'],
  ),
  times('times without a colon', ['0705', '2140', '0000'], ['07:05', '21:40', '00:00']),
  times('times as parts of a day', ['0.2951388889', '0,9027777778', '0.5'], ['07:05', '21:40', '12:00']),
  times(
    'times with the first day of a spreadsheet',
    ['1899-12-30 07:05:00', '1899-12-30 21:40:00'],
    ['07:05', '21:40'],
  ),
  times('times that are missing', ['', '-', '07:05', 'n/a'], ['-', '-', '07:05', '-']),
  times('times that do not exist', ['25:00', '07:05', '7:65'], ['', '07:05', ''], { refused: [2, 4] }),
  {
    name: 'serial numbers and parts of a day',
    text: 'Date;Time;Pain\n46085;0,2951388889;6\n46094;0,9027777778;4\n',
    entries: ['2026-03-04 07:05 6>', '2026-03-13 21:40 4>'],
  },
  offsets(
    'offsets in minutes',
    ['2026-03-04 07:05,60', '2026-03-05 21:40,-300'],
    ['2026-03-04 07:05', '2026-03-05 21:40'],
  ),
  offsets(
    'offsets in hours',
    ['2026-03-04 07:05,1', '2026-03-05 21:40,-5'],
    ['2026-03-04 07:05', '2026-03-05 21:40'],
  ),
  offsets(
    'offsets with colons',
    ['2026-03-04T06:05:00Z,+01:00', '2026-03-05T20:40:00Z,GMT-5'],
    ['2026-03-04 07:05', '2026-03-05 15:40'],
  ),
]
