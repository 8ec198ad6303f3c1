import type { OwnTestView } from '@core/ipc/requests/log-files'
import type { ArmResult } from '@core/log/own-test/experiment-result'
import { dateFormat } from '@core/time/utc-offset'
import { useText } from '../../../bridge/use-text'
import { Strong } from '../../../ui/Strong'
import css from './own-test.module.css'

/** Points said with at most one decimal: a difference of means is rarely whole. */
const tenth = (value: number) => Math.round(value * 10) / 10

/** Both groups beside each other, the difference with its interval, and what it means in words. */
export function TestResult({ view: { test, result } }: { readonly view: OwnTestView }) {
  const { t, locale, zone } = useText()
  if (!result) return null
  const day = dateFormat(locale, { dateStyle: 'medium' }, zone)
  const { press, rest, difference, interval, p, verdict } = result
  const arm = ({ pairs, before, after, change }: ArmResult) =>
    t('log.test.arm', {
      n: pairs,
      before: before?.median ?? '–',
      after: after?.median ?? '–',
      change: change?.median ?? '–',
    })
  const incomplete = t('log.test.incomplete', { n: result.incomplete })
  return (
    <section className={css.card}>
      <h3>
        {t('log.test.result')}, {day(test.startedAt)}
      </h3>
      <p className={css.verdict}>
        <Strong id={`log.test.verdict.${verdict}`} />
      </p>
      <dl className={css.arms}>
        <dt>{t('log.test.armPress')}</dt>
        <dd>{arm(press)}</dd>
        <dt>{t('log.test.armRest')}</dt>
        <dd>{arm(rest)}</dd>
      </dl>
      {difference !== null && (
        <p>
          {t('log.test.difference', {
            way: difference < 0 ? 'press' : difference > 0 ? 'rest' : 'same',
            points: tenth(Math.abs(difference)),
          })}{' '}
          {interval
            ? t('log.test.interval', { lower: tenth(interval.lower), upper: tenth(interval.upper) })
            : t('log.test.noInterval')}{' '}
          {p !== null && t('log.test.p', { percent: Math.round(p * 100) })}
        </p>
      )}
      {result.stoppedEarly && (
        <p>{t('log.test.stoppedEarly', { opened: test.opened, planned: result.planned })}</p>
      )}
      {incomplete !== '' && <p>{incomplete}</p>}
      <p className={css.quiet}>{t('log.test.method')}</p>
    </section>
  )
}
