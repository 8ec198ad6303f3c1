import { useApp } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'

/** The safety answers in one line: `Not pregnant · both hands fine · nothing else`. */
export function useAnswersLine(): string {
  const { t } = useText()
  const { pregnancy, handToday, lighter } = useApp((app) => app.safety.answers)
  const [left, right] = [handToday.left.length > 0, handToday.right.length > 0]
  const hurt = left && right ? 'both' : left ? 'left' : right ? 'right' : 'fine'
  return [
    t(`safety.answers.line.pregnancy.${pregnancy ?? 'unanswered'}`),
    t(`safety.answers.line.hands.${hurt}`),
    t('safety.answers.line.lighter', { n: lighter.length }),
  ].join(' · ')
}
