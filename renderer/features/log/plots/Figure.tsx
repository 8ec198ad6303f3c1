import { useId, type ReactNode } from 'react'
import { useText } from '../../../bridge/use-text'
import disclosure from '../../../ui/disclosure.module.css'
import css from './plots.module.css'
import sums from '../review/summary.module.css'

interface FigureProps {
  readonly title: string
  /** What the drawing shows, for those who do not see it. */
  readonly described?: string
  readonly legend?: ReactNode
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly ReactNode[])[] }
  readonly children: ReactNode
}

/** A plot with its name, its signs, and the same numbers as a table. */
export function Figure({ title, described, legend, table, children }: FigureProps) {
  const { t } = useText()
  const id = useId()
  return (
    <figure className={css.figure} aria-labelledby={id}>
      <figcaption className={css.caption}>
        <h2 id={id}>{title}</h2>
        {legend}
      </figcaption>
      {described && <p className="visually-hidden">{described}</p>}
      {children}
      {table && table.rows.length > 0 && (
        <details className={`${disclosure.disclosure} ${sums.details}`}>
          <summary>{t('log.plot.asTable')}</summary>
          <div className={css.tableRoom}>
            <table className={sums.table}>
              <thead>
                <tr>
                  {table.head.map((word) => (
                    <th key={word} scope="col">
                      {word}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row, i) => (
                  <tr key={i}>
                    {row.map((cell, j) => (
                      <td key={j}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </figure>
  )
}
