import {
  AREAS,
  HAND_FEELINGS,
  POSITIONS,
  SIDES,
  TRIGGERS,
  WENT_ALONG,
  type HandFeeling,
  type PainArea,
  type Position,
  type Side,
  type Trigger,
  type WentAlong,
} from '@core/log/entry/entry'
import type { Rating } from '@core/log/entry/rating'
import { useText, type TextKey } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Chips } from '../../../ui/choice/Chips'
import { Icon } from '../../../ui/Icon'
import { RatingRow } from '../../../ui/choice/RatingRow'
import type { Draft, Fields } from './entry-blank'
import css from './entry-form.module.css'

type PainDraft = Extract<Draft, { kind: 'rating' | 'session' }>

interface PainFieldsProps {
  readonly draft: PainDraft
  readonly onChange: (part: Partial<Fields>) => void
  readonly onHelp: () => void
}

/** Keeps the word list's own order, so that equal answers are equal entries. */
const inOrder = <T extends string>(words: readonly T[], chosen: readonly T[]) =>
  words.filter((word) => chosen.includes(word))

/** Everything about a rating that may be left out. */
export function PainFields({ draft, onChange, onHelp }: PainFieldsProps) {
  const { t } = useText()
  const labelled = <T extends string>(words: readonly T[], area: string) =>
    words.map((value) => ({ value, label: t(`${area}.${value}` as TextKey) }))
  const one = <T extends string>(
    key: 'side' | 'trigger' | 'position',
    words: readonly T[],
    chosen: T | null,
  ) => (
    <section>
      <h3>{t(`log.form.${key}`)}</h3>
      <Chips
        single
        label={t(`log.form.${key}`)}
        choices={labelled(words, `log.${key}`)}
        chosen={chosen ? [chosen] : []}
        onChange={([value = null]) => onChange({ [key]: value })}
      />
    </section>
  )
  return (
    <>
      <section>
        <h3>{t('log.form.areas')}</h3>
        <Chips<PainArea>
          label={t('log.form.areas')}
          choices={labelled(AREAS, 'log.area')}
          chosen={draft.areas}
          onChange={(areas) => onChange({ areas: inOrder(AREAS, areas) })}
        />
      </section>
      {one<Side>('side', SIDES, draft.side)}
      {draft.side === 'both' && (
        <div className={css.care} role="status">
          <Icon name="warning" />
          <p>{t('logScreens.bothLegs')}</p>
          <Button look="care" onClick={onHelp}>
            {t('app.nav.help')}
          </Button>
        </div>
      )}
      {one<Trigger>('trigger', TRIGGERS, draft.trigger)}
      {one<Position>('position', POSITIONS, draft.position)}
      <section>
        <h3>{t('log.form.medicine')}</h3>
        <Chips
          single
          label={t('log.form.medicine')}
          choices={[
            { value: 'yes', label: t('common.yes') },
            { value: 'no', label: t('common.no') },
          ]}
          chosen={draft.medicine === null ? [] : [draft.medicine ? 'yes' : 'no']}
          onChange={([value]) => onChange({ medicine: value === undefined ? null : value === 'yes' })}
        />
      </section>
      <section>
        <h3>{t('log.form.along')}</h3>
        <Chips<WentAlong>
          label={t('log.form.along')}
          choices={labelled(WENT_ALONG, 'log.along')}
          chosen={draft.wentAlong}
          onChange={(along) => onChange({ wentAlong: inOrder(WENT_ALONG, along) })}
        />
      </section>
      {draft.kind === 'session' && (
        <section>
          <h3>{t('log.form.felt')}</h3>
          <Chips<HandFeeling>
            single
            label={t('log.form.felt')}
            choices={labelled(HAND_FEELINGS, 'log.felt')}
            chosen={draft.handFelt ? [draft.handFelt] : []}
            onChange={([handFelt = null]) => onChange({ handFelt })}
          />
        </section>
      )}
      <section>
        <h3>{t('log.form.later')}</h3>
        <RatingRow
          dense
          label={t('log.form.later')}
          value={draft.laterRating}
          onChange={(rating) => onChange({ laterRating: rating as Rating })}
          ends={{ low: t('session.lowEnd'), high: t('session.highEnd') }}
        />
        {draft.laterRating !== null && (
          <Button look="text" onClick={() => onChange({ laterRating: null })}>
            {t('log.form.skip')}
          </Button>
        )}
      </section>
    </>
  )
}
