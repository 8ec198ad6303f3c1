import type { Sample } from './sample'

const TWO = ['2026-03-04 07:05 6> sat long', '2026-03-05 21:40 4>']

/** Separators, headers and what stands around a table. */
export const DIALECTS: readonly Sample[] = [
  {
    name: 'commas',
    text: 'date,pain,note\n2026-03-04 07:05,6,sat long\n2026-03-05 21:40,4,\n',
    entries: TWO,
  },
  {
    name: 'semicolons',
    text: 'date;pain;note\n2026-03-04 07:05;6;sat long\n2026-03-05 21:40;4;\n',
    entries: TWO,
  },
  {
    name: 'tabs',
    text: 'date\tpain\tnote\r\n2026-03-04 07:05\t6\tsat long\r\n2026-03-05 21:40\t4\t\r\n',
    entries: TWO,
  },
  { name: 'bars', text: 'date|pain|note\n2026-03-04 07:05|6|sat long\n2026-03-05 21:40|4|\n', entries: TWO },
  {
    name: 'old Mac line ends',
    text: 'date,pain,note\r2026-03-04 07:05,6,sat long\r2026-03-05 21:40,4,\r',
    entries: TWO,
  },
  {
    name: 'a byte order mark',
    text: '\ufeffdate,pain,note\n2026-03-04 07:05,6,sat long\n2026-03-05 21:40,4,\n',
    entries: TWO,
  },
  {
    name: 'a sep= line',
    text: 'sep=;\r\nDate;Time;Pain;Note\r\n04.03.2026;07:05;6;sat long\r\n05.03.2026;21:40;4;\r\n',
    entries: TWO,
  },
  {
    name: 'a sep= line against the look of it',
    text: 'sep=,\ndate,pain,note\n2026-03-04 07:05,6,sat; long; very\n',
    entries: ['2026-03-04 07:05 6> sat; long; very'],
  },
  {
    name: 'a quoted sep= line',
    text: '"sep=;"\ndate;pain;note\n2026-03-04 07:05;6;sat long\n2026-03-05 21:40;4;\n',
    entries: TWO,
  },
  {
    name: 'a mark and a sep= line',
    text: '\ufeffsep=;\ndate;pain;note\n2026-03-04 07:05;6;sat long\n2026-03-05 21:40;4;\n',
    entries: TWO,
  },
  {
    name: 'no header',
    text: '2026-03-04 07:05,6\n2026-03-05 21:40,4\n',
    entries: ['2026-03-04 07:05 6>', '2026-03-05 21:40 4>'],
  },
  {
    name: 'a title above',
    text: 'My pain diary\n\ndate,pain,note\n2026-03-04 07:05,6,sat long\n2026-03-05 21:40,4,\n',
    entries: TWO,
  },
  {
    name: 'a title padded by a spreadsheet',
    text: 'My pain diary,,\n,,\ndate,pain,note\n2026-03-04 07:05,6,sat long\n2026-03-05 21:40,4,\n',
    entries: TWO,
  },
  {
    name: 'properties above',
    text: 'Name,A. Person\nExported,1 May 2026\n\ndate,pain,note\n2026-03-04 07:05,6,sat long\n2026-03-05 21:40,4,\n',
    entries: TWO,
  },
  {
    name: 'empty lines between',
    text: 'date,pain,note\n\n2026-03-04 07:05,6,sat long\n\n\n2026-03-05 21:40,4,\n,,\n',
    entries: TWO,
  },
  {
    name: 'short rows',
    text: 'date,pain,note\n2026-03-04 07:05,6,sat long\n2026-03-05 21:40,4\n',
    entries: TWO,
  },
  {
    name: 'long rows with empty cells',
    text: 'date,pain,note\n2026-03-04 07:05,6,sat long,,\n2026-03-05 21:40,4,,\n',
    entries: TWO,
  },
  {
    name: 'a note with an unquoted comma',
    text: 'date,pain,note\n2026-03-04 07:05,6,sat long\n2026-03-05 21:40,4,\n2026-03-06 07:05,5,sat, then stood\n',
    entries: TWO,
    refused: [4],
  },
  {
    name: 'a note over two lines',
    text: 'date,pain,note\n2026-03-04 07:05,6,"sat\nlong"\n2026-03-05 21:40,4,\n',
    entries: ['2026-03-04 07:05 6> sat / long', '2026-03-05 21:40 4>'],
  },
  {
    name: 'commas in the questions of a form',
    text: 'Date;"How bad was the pain, 0 to 10";"Afterwards, 0 to 10";Note, if any\n04.03.2026 08:00;7;5;sat long\n05.03.2026 08:00;6;4;\n',
    entries: ['2026-03-04 08:00 7>5 sat long', '2026-03-05 08:00 6>4'],
  },
  {
    name: 'decimal commas',
    text: 'date;pain\n2026-03-04 07:05;6,0\n2026-03-05 21:40;4,0\n',
    entries: ['2026-03-04 07:05 6>', '2026-03-05 21:40 4>'],
  },
  {
    name: 'a second table below',
    text: 'date,pain,note\n2026-03-04 07:05,6,sat long\n2026-03-05 21:40,4,\n\nmedicine,dose\nibuprofen,400\n',
    entries: TWO,
  },
  {
    name: 'a note that starts with an apostrophe',
    text: "date,pain,note\n2026-03-04 07:05,6,'s ochtends erger\n",
    entries: ["2026-03-04 07:05 6> 's ochtends erger"],
  },
  {
    name: 'names of columns in Chinese',
    text: '日期,时间,疼痛,备注\n2026/3/4,07:05,6,久坐\n',
    entries: ['2026-03-04 07:05 6> 久坐'],
  },
  {
    name: 'a header that the person names',
    text: 'a,b\nx,y\nwhen,level\n2026-03-04 07:05,6\n',
    wish: { header: 3 },
    choice: { before: 1 },
    entries: ['2026-03-04 07:05 6>'],
  },
]
