import { useText, type TextKey } from '../bridge/use-text'

/** A sentence with its `<b>` runs in bold. */
export function Strong({
  id,
  values,
}: {
  readonly id: TextKey
  readonly values?: Record<string, string | number>
}) {
  const { t } = useText()
  return t.parts(id, values).map((chunk, i) => (chunk.strong ? <b key={i}>{chunk.text}</b> : chunk.text))
}
