import { describe, expect, it } from 'vitest'
import { SOURCES } from './all'
import { isListed } from './listed-address'

const addresses = SOURCES.flatMap(({ url }) => (url === null ? [] : [url]))

describe('addresses that may be opened', () => {
  it('are those of the sources, and each is https', () => {
    expect(addresses.length).toBeGreaterThan(20)
    for (const url of addresses) {
      expect(isListed(url)).toBe(true)
      expect(new URL(url)).toMatchObject({ protocol: 'https:', username: '', password: '', port: '' })
    }
  })

  it.each([
    'https://example.org/',
    'http://www.nhsinform.scot',
    'https://www.nhsinform.scot.example.org',
    'https://www.nhsinform.scot@example.org/',
    'https://user@www.nhsinform.scot',
    'https://www.nhsinform.scot/?q=what-i-felt',
    'https://www.nhsinform.scot#',
    'HTTPS://WWW.NHSINFORM.SCOT',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://somewhere/share',
    'linggu://spike',
    '__proto__',
    '',
  ])('are not %j', (url) => expect(isListed(url)).toBe(false))
})
