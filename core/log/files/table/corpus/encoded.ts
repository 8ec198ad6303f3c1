import type { Sample } from './sample'

const GERMAN = {
  text: 'Datum;Uhrzeit;Schmerz;Bemerkung\r\n04.03.2026;07:05;6;Rücken größer, schön müde\r\n13.03.2026;21:40;4;über Nacht gelegen\r\n',
  entries: ['2026-03-04 07:05 6> Rücken größer, schön müde', '2026-03-13 21:40 4> über Nacht gelegen'],
}
const CHINESE = {
  text: '日期,时间,疼痛,备注\r\n2026/3/4,7:05,6,久坐之后腰很疼\r\n2026/3/5,21:40,4,热敷后好一些\r\n',
  entries: ['2026-03-04 07:05 6> 久坐之后腰很疼', '2026-03-05 21:40 4> 热敷后好一些'],
}
const TAIWAN = {
  text: '日期,時間,疼痛,備註\r\n2026/3/4,上午7:05,6,久坐之後腰很痛\r\n2026/3/5,下午9:40,4,熱敷後好一些，還是有點麻\r\n',
  entries: ['2026-03-04 07:05 6> 久坐之後腰很痛', '2026-03-05 21:40 4> 熱敷後好一些，還是有點麻'],
}
const JAPANESE = {
  text: '日付,時刻,痛み,メモ\r\n2026/3/4,午前7:05,6,長く座った後で腰がとても痛いです\r\n2026/3/5,午後9:40,4,少しよくなりました\r\n',
  entries: ['2026-03-04 07:05 6> 長く座った後で腰がとても痛いです', '2026-03-05 21:40 4> 少しよくなりました'],
}
const TABS = {
  text: 'Date\tTime\tPain\tNotes\r\n3/14/2026\t7:05 AM\t6\t"sat, then stood"\r\n3/15/2026\t9:40 PM\t4\tcafé\r\n',
  entries: ['2026-03-14 07:05 6> sat, then stood', '2026-03-15 21:40 4> café'],
}

/** The bytes that programs write. */
export const ENCODED: readonly Sample[] = [
  { name: 'UTF-8, Chinese', ...CHINESE },
  { name: 'UTF-8 with a mark, Chinese', bom: true, ...CHINESE },
  { name: 'UTF-8 with a mark, German', bom: true, ...GERMAN },
  { name: 'Unicode text of Excel', encoding: 'utf-16le', bom: true, ...TABS },
  { name: 'UTF-16 LE with a mark, Chinese', encoding: 'utf-16le', bom: true, ...CHINESE },
  { name: 'UTF-16 LE without a mark', encoding: 'utf-16le', ...GERMAN },
  { name: 'UTF-16 BE with a mark', encoding: 'utf-16be', bom: true, ...CHINESE },
  { name: 'UTF-16 BE without a mark', encoding: 'utf-16be', ...TABS },
  { name: 'CSV of a German Excel', encoding: 'windows-1252', ...GERMAN },
  {
    name: 'CSV of a German Excel on a Chinese computer',
    encoding: 'windows-1252',
    isChinese: true,
    ...GERMAN,
  },
  { name: 'tabs in windows-1252', encoding: 'windows-1252', ...TABS },
  { name: 'CSV of a Chinese Excel', encoding: 'gb18030', isChinese: true, ...CHINESE },
  { name: 'CSV of a Chinese Excel, elsewhere', encoding: 'gb18030', ...CHINESE },
  { name: 'CSV of a Taiwanese Excel', encoding: 'big5', ...TAIWAN },
  { name: 'CSV of a Japanese Excel', encoding: 'shift_jis', ...JAPANESE },
  { name: 'CSV of an old Excel for Mac', encoding: 'macintosh', ...GERMAN },
]
