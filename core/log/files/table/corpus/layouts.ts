import type { Sample } from './sample'

/** Layouts that other programs write. */
export const LAYOUTS: readonly Sample[] = [
  {
    name: 'Daylio with a pain scale',
    text: 'full_date,date,weekday,time,pain,activities,note_title,note\n2026-03-27,March 27,Friday,8:39 PM,7,"sitting | train","","stiff after the train"\n2026-03-27,March 27,Friday,08:20,3,"","",""\n2026-03-28,March 28,Saturday,8:39\u202fPM,6,"","","same again"\n',
    entries: [
      '2026-03-27 20:39 7> sitting | train / stiff after the train',
      '2026-03-27 08:20 3>',
      '2026-03-28 20:39 6> same again',
    ],
  },
  {
    name: 'Track & Graph with offsets',
    text: 'FeatureName,Timestamp,Value,Label,Note\nPain,2026-03-04T07:05:12.123+01:00,6.0,,sat long\nPain,2026-03-05T20:40:00Z,4.0,,\nPain,2026/03/06 7:05:59 PM GMT+1,5,,form answer\nPain,25.06.2025 - 19:14,5,,\n',
    entries: [
      '2026-03-04 07:05 6> sat long',
      '2026-03-05 21:40 4>',
      '2026-03-06 19:05 5> form answer',
      '2025-06-25 19:14 5>',
    ],
  },
  {
    name: 'Track & Graph with several trackers',
    text: 'FeatureName,Timestamp,Value,Label,Note\nPain,2026-03-04 07:05,6,,\nCoffee,2026-03-04 08:00,2,cups,\nMood,2026-03-04 09:00,4,good,\nSteps,2026-03-04 23:00,8450,,\nPain,2026-03-05 07:10,5,,\n',
    entries: ['2026-03-04 07:05 6>', '2026-03-05 07:10 5>'],
  },
  {
    name: 'Track & Graph, older values with labels',
    text: 'FeatureName,Timestamp,Value,Note\nBack pain,2026-03-04T07:05:00+01:00,6.0:bad,\nBack pain,2026-03-05T07:05:00+01:00,2.0:better,walked\n',
    entries: ['2026-03-04 07:05 6>', '2026-03-05 07:05 2> walked'],
  },
  {
    name: 'Migraine Buddy, two tables',
    text: '"Date","Time Period","Description","Notes"\n"No ongoing events.","","",""\n\n"#","Started","Ended","Lasted","Attack type","Pain Level","Notes"\n"1","2026-03-04 07:05","2026-03-04 09:05","2h","leg","6","woke with it"\n"2","2026-03-06 21:40","2026-03-06 22:10","30m","leg","4",""\n',
    entries: ['2026-03-04 07:05 6> woke with it', '2026-03-06 21:40 4>'],
  },
  {
    name: 'Migraine Buddy with offsets in minutes',
    text: '"Date","Time Period","Description","Notes"\n"2026-03-01","morning","rain",""\n\n"#","Started","Lasted","Start UTC Offset (min)","Pain Level","Notes"\n"1","2026-03-04 07:05","2h","-300","6","abroad"\n"2","2026-03-06 21:40","30m","60","4",""\n',
    entries: ['2026-03-04 07:05 6> abroad', '2026-03-06 21:40 4>'],
  },
  {
    name: 'cluster-headache-tracker',
    text: 'start_time,end_time,intensity,medication,triggers,notes\n2026-03-04 07:05:00 UTC,2026-03-04 08:00:00 UTC,8,oxygen,wine,short\n2026-03-05 07:05:00 UTC,,3,,,\n',
    entries: ['2026-03-04 08:05 8> oxygen / wine / short', '2026-03-05 08:05 3>'],
  },
  {
    name: 'Loop, one habit',
    text: 'Date,Value,Notes\n2026-03-04,6,sat long\n2026-03-05,4,\n',
    entries: ['2026-03-04 - 6> sat long', '2026-03-05 - 4>'],
  },
  {
    name: 'Nomie 5',
    text: 'epoch,start,end,offset,tracker,value,note,lat,lng,location,score\n1772604300000,2026-03-04T06:05:00.000Z,2026-03-04T06:05:00.000Z,60,pain,6,sat long,,,,0\n1772607900000,2026-03-04T07:05:00.000Z,2026-03-04T07:05:00.000Z,60,coffee,2,,,,,0\n',
    entries: ['2026-03-04 07:05 6> sat long'],
  },
  {
    name: 'Google Forms in English',
    text: 'Timestamp,"How bad is your pain, 0 to 10?",Comments\n3/14/2026 21:40:05,6,"long drive, then stiff"\n3/15/2026 7:05:59,4,\n',
    entries: ['2026-03-14 21:40 6> long drive, then stiff', '2026-03-15 07:05 4>'],
  },
  {
    name: 'Google Forms in Chinese',
    text: '时间戳记,疼痛程度（0-10）,备注\n2026/3/4 上午7:05:12,6,久坐\n2026/3/5 下午9:40:00,4,\n2026/3/6 下午12:10:00,5,\n',
    entries: ['2026-03-04 07:05 6> 久坐', '2026-03-05 21:40 4>', '2026-03-06 12:10 5>'],
  },
  {
    name: 'Google Forms with GMT',
    text: 'Timestamp,Pain now\n2026/03/06 7:05:59 PM GMT+1,5\n2026/03/07 12:05:59 AM GMT+1,3\n',
    entries: ['2026-03-06 19:05 5>', '2026-03-07 00:05 3>'],
  },
  {
    name: 'AidingMigraine, numbers and a time of its own',
    text: 'date,start,end,duration,pain,notes\n2026-03-04,07:05,09:00,115,6,aura\n2026-03-05,21:40,22:00,20,4,\n',
    entries: ['2026-03-04 07:05 6> aura', '2026-03-05 21:40 4>'],
  },
  {
    name: 'pain in words',
    text: 'Date,Time,Pain,Note\n2026-03-04,07:05,moderate,\n2026-03-05,07:05,Severe,bad night\n2026-03-06,07:05,none,\n2026-03-07,07:05,mild,\n',
    entries: [
      '2026-03-04 07:05 5> (moderate)',
      '2026-03-05 07:05 8> bad night / (Severe)',
      '2026-03-06 07:05 0> (none)',
      '2026-03-07 07:05 2> (mild)',
    ],
  },
  {
    name: 'pain in Chinese words',
    text: '日期,时间,疼痛,备注\n2026年3月4日,07:05,中度,\n2026年3月5日,21:40,轻度,好一些\n2026年3月6日,21:40,无,\n2026年3月7日,21:40,重度,\n',
    entries: [
      '2026-03-04 07:05 5> (中度)',
      '2026-03-05 21:40 2> 好一些 / (轻度)',
      '2026-03-06 21:40 0> (无)',
      '2026-03-07 21:40 8> (重度)',
    ],
  },
  {
    name: 'a wide diary with pain before and after',
    text: 'Date,Pain before,Pain after,Comment\n2026-03-04 07:05,6,4,pressed\n2026-03-05 21:40,5,,\n',
    entries: ['2026-03-04 07:05 6>4 pressed', '2026-03-05 21:40 5>'],
  },
  {
    name: 'a German spreadsheet',
    text: 'Datum;Uhrzeit;Schmerz vorher;nachher;Bemerkung\r\n03.02.2025;08:20;6;6;morgens steif\r\n07.02.2025;11:30;5;3;\r\n31.02.2025;10:00;5;4;\r\n21.02.2025;09:15;6;5;zur Arbeit gelaufen\r\n',
    entries: [
      '2025-02-03 08:20 6>6 morgens steif',
      '2025-02-07 11:30 5>3',
      '2025-02-21 09:15 6>5 zur Arbeit gelaufen',
    ],
    refused: [4],
  },
  {
    name: 'a category column that names no pain',
    text: 'date,category,value\n2026-03-04 07:05,leg,6\n2026-03-04 08:05,mood,4\n2026-03-05 07:05,leg,5\n2026-03-05 08:05,mood,3\n',
    entries: ['2026-03-04 07:05 6>', '2026-03-05 07:05 5>'],
    choice: { only: { column: 1, value: 'leg' } },
  },
  {
    name: 'mood where pain must be chosen',
    text: 'day,back,mood\n2026-03-04,6,3\n2026-03-05,5,4\n',
    entries: ['2026-03-04 - 6>', '2026-03-05 - 5>'],
    choice: { before: 1 },
  },
]
