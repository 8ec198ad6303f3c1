import { valuesBy, type Sample } from './sample'

const values = valuesBy('\t', 10)

/** Forms of ratings, and what is beside them. */
export const VALUE_FORMS: readonly Sample[] = [
  values(
    'numbers with a word',
    'pain',
    ['7 (severe)', '5 - moderate', '3: bit sore', '10 – worst', '7.00'],
    ['7>', '5>', '3>', '10>', '7>'],
  ),
  values('numbers of other signs', '疼痛', ['７', '7级', '7／10', '6分'], ['7>', '7>', '7>', '6>']),
  values('ranges and estimates', 'pain', ['6-7', '~7', '7+', '>5', '6'], ['', '', '', '', '6>'], {
    refused: [2, 3, 4, 5],
  }),
  values(
    'a header that says 0 to 5',
    'Pain (0-5)',
    ['3', '5', '2,5'],
    ['6> (3/5)', '10> (5/5)', '5> (2.5/5)'],
  ),
  values('a header that says 0 to 5 in Chinese', '疼痛程度（0到5）', ['3', '0'], ['6> (3/5)', '0> (0/5)']),
  values('a header that says 0 to 100', 'Pain 0–100', ['5', '43'], ['1> (5/100)', '4> (43/100)']),
  values('a header that says 0 to 10', 'Pain (0 to 10)', ['3', '5'], ['3>', '5>']),
  values('cells that say out of 5', 'pain', ['3/5', '4/5', '5/5'], ['6> (3/5)', '8> (4/5)', '10> (5/5)']),
  values('percents', 'pain', ['70%', '43 %', '0%'], ['7> (70/100)', '4> (43/100)', '0> (0/100)']),
  values(
    'German words',
    'Schmerz',
    ['keine', 'leicht', 'mittel', 'stark'],
    ['0> (keine)', '2> (leicht)', '5> (mittel)', '8> (stark)'],
  ),
  values(
    'words with "pain"',
    'Pain level',
    ['No pain', 'Mild pain', 'Severe pain', 'medium'],
    ['0> (No pain)', '2> (Mild pain)', '8> (Severe pain)', '5> (medium)'],
  ),
  values(
    'Chinese words',
    '疼痛程度',
    ['无痛', '轻微疼痛', '中度疼痛', '剧痛', '没有'],
    ['0> (无痛)', '2> (轻微疼痛)', '5> (中度疼痛)', '8> (剧痛)', '0> (没有)'],
  ),
  values(
    'words and numbers',
    'pain',
    ['mild', '6', 'severe', '7/10'],
    ['2> (mild)', '6>', '8> (severe)', '7>'],
  ),
  values(
    'nothing in several words',
    'pain',
    ['N/A', 'NaN', '#N/A', '—', 'NULL', '未填', '6'],
    ['', '', '', '', '', '', '6>'],
    {
      refused: [2, 3, 4, 5, 6, 7],
    },
  ),
  values(
    'thousandths',
    'pain',
    ['6000', '0', '10000'],
    ['6> (6000/10000)', '0> (0/10000)', '10> (10000/10000)'],
  ),
  values('numbers that are no ratings', 'pain', ['120', '6', '4'], ['', '6>', '4>'], { refused: [2] }),
  {
    name: 'before and after in German',
    text: 'Datum;Schmerz vorher (0-10);Schmerz nachher (0-10)\n13.03.2026;6;4\n14.03.2026;5;\n',
    entries: ['2026-03-13 - 6>4', '2026-03-14 - 5>'],
  },
  {
    name: 'before and after in Chinese',
    text: '日期,按压前,按压后,备注\n2026-03-13,6,4,好一些\n2026-03-14,5,-,\n',
    entries: ['2026-03-13 - 6>4 好一些', '2026-03-14 - 5>'],
  },
  {
    name: 'before and after at the end of Chinese names',
    text: '日期,疼痛（前）,疼痛（后）\n2026-03-13,6,4\n',
    entries: ['2026-03-13 - 6>4'],
  },
  {
    name: 'pre and post',
    text: 'Date,Pain pre,Pain post\n2026-03-13,6,4\n',
    entries: ['2026-03-13 - 6>4'],
  },
  {
    name: 'after before before',
    text: 'Date,After,Before\n2026-03-13,4,6\n',
    entries: ['2026-03-13 - 6>4'],
  },
  {
    name: 'both out of 100',
    text: 'Date,Pain before,Pain after\n2026-03-13,60,40\n2026-03-14,53,27\n',
    entries: ['2026-03-13 - 6>4 (60/100 → 40/100)', '2026-03-14 - 5>3 (53/100 → 27/100)'],
  },
  {
    name: 'halves after the pain',
    text: 'Date,Pain before,Pain after\n2026-03-13,6,4.5\n2026-03-14,6,4\n',
    entries: ['2026-03-14 - 6>4'],
    refused: [2],
  },
  {
    name: 'out of 4 by the name',
    text: 'date,pain (0-4)\n2026-03-04 07:05,4\n2026-03-05 07:05,2\n',
    entries: ['2026-03-04 07:05 10> (4/4)', '2026-03-05 07:05 5> (2/4)'],
  },
  {
    name: 'out of 7, which only the person can turn into our scale',
    text: 'date,pain (1-7)\n2026-03-04 07:05,7\n2026-03-05 07:05,2\n',
    entries: [],
  },
]
