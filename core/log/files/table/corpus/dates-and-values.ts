import { datesBy, valuesBy, type Sample } from './sample'

const dates = datesBy(';')
const valuesUnder = valuesBy(';', 1)
const values = (
  name: string,
  cells: readonly string[],
  pain: readonly string[],
  more?: Partial<Sample>,
): Sample => valuesUnder(name, 'pain', cells, pain, more)

/** What cells say. */
export const CELLS: readonly Sample[] = [
  dates(
    'the thirteenth proves the month first',
    ['03/04/2026', '03/05/2026', '03/13/2026', '03/20/2026'],
    ['2026-03-04 -', '2026-03-05 -', '2026-03-13 -', '2026-03-20 -'],
    { usual: 'day-first' },
  ),
  dates(
    'the thirteenth proves the day first',
    ['03/04/2026', '13/04/2026'],
    ['2026-04-03 -', '2026-04-13 -'],
    { usual: 'month-first' },
  ),
  dates('days up to twelve are asked about', ['03/04/2026', '03/05/2026'], ['2026-03-04 -', '2026-03-05 -'], {
    usual: 'month-first',
    asksOrder: true,
  }),
  dates('days up to twelve elsewhere', ['03/04/2026', '03/05/2026'], ['2026-04-03 -', '2026-05-03 -'], {
    usual: 'day-first',
    asksOrder: true,
  }),
  dates(
    'dates that contradict each other are asked about',
    ['03/13/2026', '13/03/2026', '14/03/2026'],
    ['2026-03-13 -', '2026-03-14 -'],
    { refused: [2], asksOrder: true },
  ),
  dates('two-digit years', ['04.03.26 07:05', '13.03.26 07:05'], ['2026-03-04 07:05', '2026-03-13 07:05']),
  dates('two-digit years in front', ['26/3/14', '26/3/31'], ['2026-03-14 -', '2026-03-31 -'], {
    usual: 'year-first',
    asksOrder: true,
  }),
  dates(
    'English month names',
    ['4 Mar 2026 07:05', 'March 5, 2026 9:40 PM', 'Fri, Mar 6, 2026', '7-Mar-26', '8th of March 2026'],
    ['2026-03-04 07:05', '2026-03-05 21:40', '2026-03-06 -', '2026-03-07 -', '2026-03-08 -'],
  ),
  dates(
    'Chinese dates',
    [
      '2026年3月4日 07:05',
      '2026年3月5日 晚上9:40',
      '2026年3月6日星期五',
      '2026年3月7日 下午3点',
      '2026年3月8日 上午8点30分',
      '2026年3月9日 下午 3：05',
    ],
    [
      '2026-03-04 07:05',
      '2026-03-05 21:40',
      '2026-03-06 -',
      '2026-03-07 15:00',
      '2026-03-08 08:30',
      '2026-03-09 15:05',
    ],
  ),
  dates(
    'noon and midnight by halves',
    [
      '2026-03-04 12:00 AM',
      '2026-03-05 12:00 PM',
      '2026-03-06 1:30 a.m.',
      '2026-03-07 1:30 p.m.',
      '2026-03-08 上午12:10',
      '2026-03-09 中午12:10',
    ],
    [
      '2026-03-04 00:00',
      '2026-03-05 12:00',
      '2026-03-06 01:30',
      '2026-03-07 13:30',
      '2026-03-08 00:10',
      '2026-03-09 12:10',
    ],
  ),
  dates(
    'narrow and no-break blanks',
    ['2026-03-04 8:39\u202fPM', '2026-03-05\u00a08:39\u00a0AM'],
    ['2026-03-04 20:39', '2026-03-05 08:39'],
  ),
  dates(
    'offsets',
    [
      '2026-03-04T07:05:00+0100',
      '2026-03-05T07:05:00.123456Z',
      '2026-03-06 07:05 -05:00',
      '2026-03-07T07:05+05:30',
    ],
    ['2026-03-04 07:05', '2026-03-05 08:05', '2026-03-06 07:05', '2026-03-07 07:05'],
  ),
  dates('epoch seconds', ['1772604300', '1772743200'], ['2026-03-04 07:05', '2026-03-05 21:40']),
  dates('epoch ms', ['1772604300000', '1772743200000'], ['2026-03-04 07:05', '2026-03-05 21:40']),
  dates(
    'serial numbers',
    ['46085', '46086.5', '46087,25'],
    ['2026-03-04 -', '2026-03-05 12:00', '2026-03-06 06:00'],
  ),
  dates('compact dates', ['20260304', '20260305T0705'], ['2026-03-04 -', '2026-03-05 07:05']),
  dates(
    'days that do not exist',
    ['2026-02-29', '2026-02-28', '2026-13-01', '2026-03-01 25:00', '2026-03-01 7:60', '2026-03-01 13:00 PM'],
    ['2026-02-28 -'],
    { refused: [2, 4, 5, 6, 7] },
  ),
  dates('words are no dates', ['yesterday', '2026-03-04', 'Tuesday'], ['2026-03-04 -'], { refused: [2, 4] }),
  {
    name: 'the date of a spreadsheet with midnight, and a time beside it',
    text: 'Date,Time,Pain\n04/03/2026 00:00,07:05,6\n13/03/2026 00:00,21:40,4\n14/03/2026 00:00,,4\n',
    entries: ['2026-03-04 07:05 6>', '2026-03-13 21:40 4>', '2026-03-14 00:00 4>'],
  },
  {
    name: 'a time that is no time',
    text: 'Date,Time,Pain\n2026-03-04,07:05,6\n2026-03-05,morning,4\n2026-03-06,,4\n2026-03-07,8:10,4\n',
    entries: ['2026-03-04 07:05 6>', '2026-03-06 - 4>', '2026-03-07 08:10 4>'],
    refused: [3],
  },
  values(
    'whole numbers however they are written',
    ['7', '7.0', '7,0', '7/10', '7 / 10', '7 of 10', '7分', '10', '0'],
    ['7>', '7>', '7>', '7>', '7>', '7>', '7>', '10>', '0>'],
  ),
  values('halves are refused, not rounded', ['6.5', '6,5', '6'], ['', '', '6>'], { refused: [2, 3] }),
  values('what is no rating', ['11', '-1', '6 or 7', '4'], ['', '', '', '4>'], { refused: [2, 3, 4] }),
  values('nothing in place of a rating', ['null', 'n/a', '-', '', '6'], ['', '', '', '', '6>'], {
    refused: [2, 3, 4, 5],
  }),
  values(
    'out of 100',
    ['43', '70', '5', '100'],
    ['4> (43/100)', '7> (70/100)', '1> (5/100)', '10> (100/100)'],
  ),
  values(
    'out of 5, as the person says',
    ['3', '0', '5', '2.5'],
    ['6> (3/5)', '0> (0/5)', '10> (5/5)', '5> (2.5/5)'],
    { choice: { scale: '0-5' } },
  ),
  values('out of 5 by the cells is not taken for 0 to 10', ['3/5', '4'], ['', '4>'], { refused: [2] }),
  values(
    'words of very different kinds',
    ['mild', 'terrible', 'moderate'],
    ['2> (mild)', '', '5> (moderate)'],
    { refused: [3] },
  ),
  values('durations are no ratings', ['1:30:00', '6'], ['', '6>'], { refused: [2] }),
  {
    name: 'nothing after the pain',
    text: 'date;pain;after\n2026-03-04 07:05;6;null\n2026-03-05 07:05;5;n/a\n2026-03-06 07:05;4;-\n2026-03-07 07:05;7/10;\n2026-03-08 07:05;6;3\n',
    entries: [
      '2026-03-04 07:05 6>',
      '2026-03-05 07:05 5>',
      '2026-03-06 07:05 4>',
      '2026-03-07 07:05 7>',
      '2026-03-08 07:05 6>3',
    ],
  },
]
