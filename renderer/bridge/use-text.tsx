import { createContext, useContext, type ReactNode } from 'react'

import type { TextKey } from '@core/text/en/catalogue'
import type { Locale } from '@core/text/language'
import type { Translate } from '@core/text/translator'

export type { TextKey }

export interface Text {
  readonly t: Translate<TextKey>
  readonly locale: Locale
  /** IANA time zone that clock times are shown in. */
  readonly zone: string
}

const TextContext = createContext<Text | null>(null)

/** Gives every component below the words of one language. */
export function TextProvider({ text, children }: { readonly text: Text; readonly children: ReactNode }) {
  return <TextContext value={text}>{children}</TextContext>
}

/** The words: `const { t, locale, zone } = useText()`. */
export function useText(): Text {
  const text = useContext(TextContext)
  if (!text) throw new Error('useText() needs a <TextProvider> above it.')
  return text
}
