import type { Sample } from './sample'

/** Layouts of other programs, and forms of those in `layouts.ts`. */
export const APP_LAYOUTS: readonly Sample[] = [
  {
    name: 'Daylio, 24 hours, with a pain scale',
    text: '\ufefffull_date,date,weekday,time,mood,Pain,activities,note_title,note\n2026-03-14,14. März,Samstag,20:39,good,7,"sitzen | Zug","","steif"\n2026-03-13,13. März,Freitag,08:20,meh,3,"","",""\n',
    entries: ['2026-03-14 20:39 7> sitzen | Zug / steif', '2026-03-13 08:20 3>'],
  },
  {
    name: 'Daylio with words of pain as moods',
    text: 'full_date,date,weekday,time,mood,activities,note_title,note\n2026-03-14,March 14,Saturday,8:39 PM,severe,"","",""\n2026-03-13,March 13,Friday,8:20 AM,mild,"","","ok"\n',
    entries: ['2026-03-14 20:39 8> (severe)', '2026-03-13 08:20 2> ok / (mild)'],
  },
  {
    name: 'Daylio with moods alone',
    text: 'full_date,date,weekday,time,mood,activities,note_title,note\n2026-03-14,March 14,Saturday,8:39 PM,good,"pain","",""\n2026-03-13,March 13,Friday,8:20 AM,low,"","",""\n',
    entries: [],
  },
  {
    name: 'a column named sciatica',
    text: 'Date,Time,Sciatica,Mood\n2026-03-14,7:05,6,3\n2026-03-15,21:40,4,4\n',
    entries: ['2026-03-14 07:05 6>', '2026-03-15 21:40 4>'],
  },
  {
    name: 'Track & Graph with two pains',
    text: 'FeatureName,Timestamp,Value,Label,Note\nBack pain,2026-03-04T07:05:00+01:00,6.0,,\nKnee pain,2026-03-04T07:06:00+01:00,2.0,,\nCoffee,2026-03-04T08:00:00+01:00,2.0,cups,\nBack pain,2026-03-05T07:05:00+01:00,5.0,,\n',
    entries: ['2026-03-04 07:05 6>', '2026-03-05 07:05 5>'],
    choice: { only: { column: 0, value: 'Back pain' } },
  },
  {
    name: 'Track & Graph with durations',
    text: 'FeatureName,Timestamp,Value,Label,Note\nSleep,2026-03-04T07:00:00+01:00,7:30:00,,\nPain,2026-03-04T07:05:00.000+01:00,6.0,,woke\nSleep,2026-03-05T07:00:00+01:00,6:10:00,,\n',
    entries: ['2026-03-04 07:05 6> woke'],
  },
  {
    name: 'Track & Graph with one pain in Chinese',
    text: 'FeatureName,Timestamp,Value,Label,Note\n腰痛,2026-03-04T07:05:00+08:00,6.0,,久坐\n咖啡,2026-03-04T08:05:00+08:00,2.0,,\n',
    entries: ['2026-03-04 07:05 6> 久坐'],
  },
  {
    name: 'Loop, all habits',
    text: 'Date,Back pain,Coffee,\n2026-03-13,6000,2000,\n2026-03-14,4000,1000,\n',
    entries: ['2026-03-13 - 6> (6000/10000)', '2026-03-14 - 4> (4000/10000)'],
  },
  {
    name: 'Migraine Buddy, all columns',
    text: '"Date","Time Period","Description","Notes"\n"No ongoing events.","","",""\n\n"#","Started","Ended","Lasted","Start UTC Offset (min)","Attack Type","Pain Level","Affected Activities","Potential Triggers","Symptoms","Notes"\n"1","2026-03-04 07:05","2026-03-04 09:05","2h","60","Migraine","6","Work","Stress","Nausea","woke with it"\n"2","2026-03-06 21:40","","","60","Migraine","4","","","",""\n',
    entries: ['2026-03-04 07:05 6> woke with it', '2026-03-06 21:40 4>'],
  },
  {
    name: 'cluster-headache-tracker with times of the place',
    text: 'start_time,end_time,intensity,medication,triggers,notes\n2026-03-04 07:05,2026-03-04 08:00,8,,,\n2026-03-05 21:40,,3,oxygen,,at night\n',
    entries: ['2026-03-04 07:05 8>', '2026-03-05 21:40 3> oxygen / at night'],
  },
  {
    name: 'Nomie 5 with other offsets',
    text: 'epoch,start,end,offset,tracker,value,note,lat,lng,location,score\n1772604300000,2026-03-04T06:05:00.000Z,2026-03-04T06:05:00.000Z,-300,pain,6,,,,,0\n1772690700000,2026-03-05T06:05:00.000Z,2026-03-05T06:05:00.000Z,60,pain,4,,,,,0\n1772690800000,2026-03-05T06:06:40.000Z,2026-03-05T06:06:40.000Z,60,mood,2,,,,,0\n',
    entries: ['2026-03-04 01:05 6>', '2026-03-05 07:05 4>'],
  },
  {
    name: 'Google Forms in German',
    text: 'Zeitstempel,Wie stark ist der Schmerz (0-10)?,Bemerkungen\n04.03.2026 07:05:12,6,lang gesessen\n13.03.2026 21:40:00,4,\n',
    entries: ['2026-03-04 07:05 6> lang gesessen', '2026-03-13 21:40 4>'],
  },
  {
    name: 'Google Forms in British English',
    text: 'Timestamp,Email Address,How bad is your pain?,Notes\n04/03/2026 07:05:12,a@example.org,6,\n13/03/2026 21:40:00,a@example.org,4,tired\n',
    entries: ['2026-03-04 07:05 6>', '2026-03-13 21:40 4> tired'],
  },
  {
    name: 'Google Forms in Chinese, 24 hours',
    text: '时间戳,您现在的疼痛程度是多少？（0-10分）,补充说明\n2026/03/04 07:05:12,6,久坐\n2026/03/05 21:40:00,4,\n',
    entries: ['2026-03-04 07:05 6> 久坐', '2026-03-05 21:40 4>'],
  },
  {
    name: 'Notion',
    text: '\ufeffName,Date,Pain,Tags,Notes\nEntry,"March 4, 2026 7:05 AM",6,"leg, back",sat long\nEntry 2,"March 5, 2026 9:40 PM",4,,\n',
    entries: ['2026-03-04 07:05 6> sat long', '2026-03-05 21:40 4>'],
  },
  {
    name: 'Airtable',
    text: 'When,Pain level,Comments\n3/14/2026 7:05am,6,"sat, stood"\n3/15/2026 9:40pm,4,\n',
    entries: ['2026-03-14 07:05 6> sat, stood', '2026-03-15 21:40 4>'],
  },
]
