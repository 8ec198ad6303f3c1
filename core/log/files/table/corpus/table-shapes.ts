import type { Sample } from './sample'

const TWO = ['2026-03-04 07:05 6> sat long', '2026-03-13 21:40 4>']
const ROWS = '2026-03-04 07:05,6,sat long\n2026-03-13 21:40,4,\n'

/** What stands around and within a table. */
export const TABLE_SHAPES: readonly Sample[] = [
  {
    name: 'every cell in quotes',
    text: '"date","pain","note"\n"2026-03-04 07:05","6","sat long"\n"2026-03-13 21:40","4",""\n',
    entries: TWO,
  },
  {
    name: 'a sep= line with a tab',
    text: 'sep=\t\ndate\tpain\tnote\n2026-03-04 07:05\t6\tsat long\n2026-03-13 21:40\t4\t\n',
    entries: TWO,
  },
  { name: 'a sep= line filled up', text: 'sep=,,,\ndate,pain,note\n' + ROWS, entries: TWO },
  { name: 'the title of a Numbers table', text: 'Table 1\n\ndate,pain,note\n' + ROWS, entries: TWO },
  {
    name: 'remarks above',
    text: '# exported by a program\n# version 3\ndate,pain,note\n' + ROWS,
    entries: TWO,
  },
  {
    name: 'a period above',
    text: 'Pain report\nFrom,2026-03-01\nTo,2026-03-31\n\ndate,pain,note\n' + ROWS,
    entries: TWO,
  },
  {
    name: 'empty columns at the end',
    text: 'date;pain;note;;;\n2026-03-04 07:05;6;sat long;;;\n2026-03-13 21:40;4;;;;\n',
    entries: TWO,
  },
  {
    name: 'an empty column in front',
    text: ';date;pain;note\n;2026-03-04 07:05;6;sat long\n;2026-03-13 21:40;4;\n',
    entries: TWO,
  },
  {
    name: 'numbered rows',
    text: '#,date,pain,note\n1,2026-03-04 07:05,6,sat long\n2,2026-03-13 21:40,4,\n',
    entries: TWO,
  },
  { name: 'no header, with notes', text: ROWS, entries: TWO },
  {
    name: 'no header, time of its own',
    text: '04.03.2026;07:05;6;sat long\n13.03.2026;21:40;4;\n',
    entries: TWO,
  },
  {
    name: 'a text table',
    text: '| date | pain | note |\n|---|---|---|\n| 2026-03-04 07:05 | 6 | sat long |\n| 2026-03-13 21:40 | 4 | |\n',
    entries: TWO,
  },
  {
    name: 'two files joined',
    text: 'date,pain,note\n2026-03-04 07:05,6,sat long\ndate,pain,note\n2026-03-13 21:40,4,\n',
    entries: TWO,
  },
  { name: 'a mean at the end', text: 'date,pain,note\n' + ROWS + 'Average,5,\n', entries: TWO, refused: [4] },
  {
    name: 'a table of medicines above',
    text: 'date,medicine,dose\n2026-03-01,ibuprofen,400\n2026-03-02,ibuprofen,400\n2026-03-03,ibuprofen,400\n\ndate,pain,note,place\n2026-03-04 07:05,6,sat long,\n2026-03-13 21:40,4,,\n',
    entries: TWO,
  },
  {
    name: 'a table of medicines below',
    text:
      'date,pain,note\n' +
      ROWS +
      '\ndate,medicine,dose,unit\n2026-03-01,ibuprofen,400,mg\n2026-03-02,ibuprofen,400,mg\n2026-03-03,ibuprofen,400,mg\n',
    entries: TWO,
  },
  {
    name: 'semicolons with commas in notes',
    text: 'date;pain;note\n2026-03-04 07:05;6;sat, stood, lay\n2026-03-13 21:40;4;a, b, c\n',
    entries: ['2026-03-04 07:05 6> sat, stood, lay', '2026-03-13 21:40 4> a, b, c'],
  },
  {
    name: 'quoted decimal commas among commas',
    text: 'date,pain,note\n2026-03-04 07:05,"6,0",sat long\n2026-03-13 21:40,"4,0",\n',
    entries: TWO,
  },
  {
    name: 'quotes within words',
    text: 'date,pain,note\n2026-03-04 07:05,6,"said ""ouch"""\n2026-03-13 21:40,4,5" long\n',
    entries: ['2026-03-04 07:05 6> said "ouch"', '2026-03-13 21:40 4> 5" long'],
  },
  {
    name: 'a quote that is never closed',
    text: 'date,pain,note\n2026-03-04 07:05,6,ok\n2026-03-13 21:40,4,"never\n',
    entries: ['2026-03-04 07:05 6> ok'],
    refused: [3],
  },
  {
    name: 'several notes',
    text: 'date,pain,note,note\n2026-03-04 07:05,6,sat,long\n2026-03-13 21:40,4,,\n',
    entries: ['2026-03-04 07:05 6> sat / long', '2026-03-13 21:40 4>'],
  },
  {
    name: 'blanks around cells',
    text: 'date , pain , note\n2026-03-04 07:05 , 6 ,sat long\n2026-03-13 21:40 , 4 ,\n',
    entries: TWO,
  },
  {
    name: 'names in capitals',
    text: 'DATE,TIME,PAIN LEVEL,NOTES\n2026-03-04,07:05,6,sat long\n2026-03-13,21:40,4,\n',
    entries: TWO,
  },
  { name: 'one row', text: 'date,pain\n2026-03-04 07:05,6\n', entries: ['2026-03-04 07:05 6>'] },
  { name: 'a header alone', text: 'date,pain,note\n', entries: [] },
  {
    name: 'no line end at the end',
    text: 'date,pain\r\n2026-03-04 07:05,6',
    entries: ['2026-03-04 07:05 6>'],
  },
  {
    name: 'the end before the start',
    text: 'End,Start,Intensity\n2026-03-04 09:00,2026-03-04 07:05,6\n2026-03-05 22:00,2026-03-05 21:40,4\n',
    entries: ['2026-03-04 07:05 6>', '2026-03-05 21:40 4>'],
  },
  {
    name: 'relief beside the pain',
    text: 'Date,Pain relief,Pain score\n2026-03-04 07:05,2,6\n2026-03-05 21:40,5,4\n',
    entries: ['2026-03-04 07:05 6>', '2026-03-05 21:40 4>'],
  },
  {
    name: 'tablets and no pain',
    text: 'Date,Painkillers,Sleep\n2026-03-04 07:05,2,6\n2026-03-05 21:40,0,4\n',
    entries: [],
  },
  {
    name: 'pain in the morning and in the evening',
    text: 'Date,Pain AM,Pain PM\n2026-03-04,6,3\n2026-03-05,4,2\n',
    entries: ['2026-03-04 - 6>', '2026-03-05 - 4>'],
    choice: { before: 1 },
  },
  {
    name: 'an hour of its own',
    text: 'Date,Hour,Pain\n2026-03-04,7,6\n2026-03-05,21,4\n',
    entries: ['2026-03-04 07:00 6>', '2026-03-05 21:00 4>'],
  },
  {
    name: 'minutes below the name of a time',
    text: 'Date,Time,Pain\n2026-03-04,45,6\n2026-03-05,10,4\n',
    entries: ['2026-03-04 - 6>', '2026-03-05 - 4>'],
  },
  {
    name: 'the time in front of the date',
    text: 'When;Pain\n07:05 04/03/2026;6\n21:40 13/03/2026;4\n',
    entries: ['2026-03-04 07:05 6>', '2026-03-13 21:40 4>'],
  },
]
