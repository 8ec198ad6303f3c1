/**
 * Numbers that reach an ambulance, by country. Only well-known national numbers are listed; for every other
 * country the generic line ("your local emergency number") stands alone. The generic line is always shown too.
 */
export interface EmergencyNumber {
  readonly number: string
  /** ISO 3166-1 alpha-2, or `EU` for the European number. */
  readonly region: string
  readonly source: 'S40' | 'S82' | 'unchecked'
}

const EUROPEAN_UNION =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ')

const own: Readonly<Record<string, EmergencyNumber>> = {
  GB: { number: '999', region: 'GB', source: 'S40' },
  US: { number: '911', region: 'US', source: 'S82' },
  CA: { number: '911', region: 'CA', source: 'S82' },
  AU: { number: '000', region: 'AU', source: 'S82' },
  NZ: { number: '111', region: 'NZ', source: 'S82' },
  JP: { number: '119', region: 'JP', source: 'S82' },
  KR: { number: '119', region: 'KR', source: 'S82' },
  TW: { number: '119', region: 'TW', source: 'S82' },
  CN: { number: '120', region: 'CN', source: 'S82' },
  HK: { number: '999', region: 'HK', source: 'unchecked' },
  IN: { number: '112', region: 'IN', source: 'unchecked' },
}

/** Shown where the country is unknown, beside the generic line. */
export const WELL_KNOWN_NUMBERS: readonly EmergencyNumber[] = [
  { number: '999', region: 'GB', source: 'S40' },
  { number: '112', region: 'EU', source: 'unchecked' },
  { number: '911', region: 'US', source: 'S82' },
]

/**
 * The ambulance number of a country.
 * @param country ISO 3166-1 alpha-2, any case; null when unknown
 * @returns null where only the generic line is safe to show
 */
export const emergencyNumber = (country: string | null): EmergencyNumber | null => {
  const code = country?.toUpperCase() ?? ''
  if (Object.hasOwn(own, code)) return own[code] ?? null
  return EUROPEAN_UNION.includes(code) ? { number: '112', region: code, source: 'unchecked' } : null
}

/**
 * The country in the first locale tag that names one: `en-GB`, `zh-Hans-CN`, `de_AT.UTF-8`.
 * @returns upper-case ISO 3166-1 alpha-2, or null
 */
export const countryOf = (systemLocales: readonly string[]): string | null => {
  for (const tag of systemLocales) {
    const parts = tag
      .replace(/[.@].*$/, '')
      .split(/[-_]/)
      .slice(1)
    const country = parts.find((part) => /^[A-Za-z]{2}$/.test(part))
    if (country) return country.toUpperCase()
  }
  return null
}
