import { describe, expect, it } from 'vitest'
import { ENCODINGS } from '@core/log/files/table/encodings'
import { decodeAs, decodeText, type DecodePlace } from './decode-text'
import { encode } from './testing/encode'

const english: DecodePlace = { isChinese: false, tag: 'en-US' }
const chinese: DecodePlace = { isChinese: true, tag: 'zh-CN' }

const CHINESE = '日期,疼痛,备注\r\n2026/3/4 7:05,6,久坐之后腰很疼\r\n2026/3/5 21:40,4,热敷后好一些\r\n'
const GERMAN = 'Datum;Schmerz;Bemerkung\r\n04.03.2026 07:05;6;Rückenschmerz nach schöner Tagung, größer\r\n'
const POLISH = 'Data;Ból;Uwagi\r\n04.03.2026 07:05;6;ból pleców po długiej podróży, już lżej\r\n'
const RUSSIAN = 'Дата;Боль;Заметка\r\n04.03.2026 07:05;6;болит спина после долгой поездки в машине\r\n'
const JAPANESE =
  '日付,痛み,メモ\r\n2026/3/4 7:05,6,長く座った後で腰がとても痛いです\r\n2026/3/5 7:05,4,少しよくなりました\r\n'
const KOREAN =
  '날짜,통증,메모\r\n2026/3/4 7:05,6,오래 앉은 뒤에 허리가 아파요\r\n2026/3/5 7:05,4,조금 나아졌습니다\r\n'
const TAIWAN =
  '日期,疼痛,備註\r\n2026/3/4 7:05,6,久坐之後腰很痛\r\n2026/3/5 21:40,4,熱敷後好一些，還是有點麻\r\n'

describe('the encoding of a file', () => {
  it.each([
    ['utf-8', CHINESE, english],
    ['utf-16le', CHINESE, english],
    ['utf-16be', GERMAN, english],
    ['gb18030', CHINESE, chinese],
    ['gb18030', CHINESE, english],
    ['windows-1252', GERMAN, english],
    ['windows-1252', GERMAN, chinese],
    ['macintosh', GERMAN, english],
    ['windows-1250', POLISH, { isChinese: false, tag: 'pl-PL' }],
    ['windows-1251', RUSSIAN, { isChinese: false, tag: 'ru-RU' }],
    ['windows-1251', RUSSIAN, english],
    ['shift_jis', JAPANESE, english],
    ['euc-jp', JAPANESE, english],
    ['euc-kr', KOREAN, english],
    ['big5', TAIWAN, english],
  ] as const)('%s is found', async (encoding, text, place) => {
    expect(await decodeText(encode(text, encoding), place)).toEqual({ text, encoding })
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('%s with a mark is believed', async (encoding) => {
    const bytes = encode(`\ufeff${CHINESE}`, encoding)
    expect(await decodeText(bytes, english)).toEqual({ text: `\ufeff${CHINESE}`, encoding })
  })

  it('is never one that replaces signs', async () => {
    for (let seed = 1; seed < 400; seed++) {
      let x = seed * 2654435761
      const bytes = Uint8Array.from(
        { length: 60 },
        () => (x = Math.imul(x ^ (x >>> 13), 1103515245) + 12345) >>> 24,
      )
      const read = await decodeText(bytes, seed % 2 === 0 ? english : chinese)
      expect(read?.text ?? '').not.toContain('\ufffd')
    }
  })

  it('that a person chooses reads the file whole or not at all', () => {
    for (const encoding of ENCODINGS)
      expect(decodeAs(encode('date,pain\n', encoding), encoding)).toBe('date,pain\n')
    expect(decodeAs(Uint8Array.from([0x52, 0xfc, 0x63]), 'utf-8')).toBeNull()
    expect(decodeAs(Uint8Array.from([0x52, 0x81, 0x63]), 'windows-1252')).toBeNull()
  })
})
