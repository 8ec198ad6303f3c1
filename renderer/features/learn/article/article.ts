import type { LearnKey } from '@core/text/learn-catalogues'

/** The order of the article. Words are in the Learn catalogue; this file says what stands where. */

export interface StudyDetail {
  readonly kind: 'study'
  readonly id: string
  readonly title: LearnKey
  readonly who: LearnKey
  readonly found: LearnKey
  readonly limits: LearnKey
}

export interface TextDetail {
  readonly kind: 'text'
  readonly id: string
  readonly title: LearnKey
  readonly keys: readonly LearnKey[]
}

export type Detail = StudyDetail | TextDetail

export interface Section {
  readonly id: string
  readonly title: LearnKey
  /** The gist, always open. */
  readonly gist: readonly LearnKey[]
  readonly details: readonly Detail[]
  /** Shown with the mark "Tradition". */
  readonly tradition?: true
  /** A place inside the app that this section leads to. */
  readonly leadsTo?: 'finder' | 'help'
  /** Pictures that stand below the gist. */
  readonly pictures?: 'moves'
}

const studyIn =
  <Place extends 'science' | 'moving', Id extends string>(place: Place) =>
  (id: Id) =>
    ({
      kind: 'study',
      id,
      title: `learn.${place}.${id}.title`,
      who: `learn.${place}.${id}.who`,
      found: `learn.${place}.${id}.found`,
      limits: `learn.${place}.${id}.limits`,
    }) as const

const study = studyIn<'science', 'tu' | 'huang' | 'reviews' | 'murphy' | 'pressing'>('science')
const movingStudy = studyIn<'moving', 'dove' | 'fernandez' | 'fritz'>('moving')

const text = (id: string, title: LearnKey, ...keys: readonly LearnKey[]): TextDetail => ({
  kind: 'text',
  id,
  title,
  keys,
})

export const ARTICLE: readonly Section[] = [
  { id: 'gist', title: 'learn.gist.title', gist: ['learn.gist.short', 'learn.gist.change'], details: [] },
  {
    id: 'what',
    title: 'learn.what.title',
    gist: ['learn.what.short'],
    details: [
      text('under', 'learn.what.under.title', 'learn.what.under.a', 'learn.what.under.b'),
      text('lung', 'learn.what.lung.title', 'learn.what.lung.a'),
    ],
  },
  {
    id: 'find',
    title: 'learn.find.title',
    gist: ['learn.find.short'],
    leadsTo: 'finder',
    details: [
      text('feel', 'learn.find.feel.title', 'learn.find.feel.a'),
      text('cun', 'learn.find.cun.title', 'learn.find.cun.a'),
      text('camera', 'learn.find.camera.title', 'learn.find.camera.a'),
    ],
  },
  {
    id: 'tradition',
    title: 'learn.tradition.title',
    tradition: true,
    gist: ['learn.tradition.short'],
    details: [
      text('ideas', 'learn.tradition.ideas.title', 'learn.tradition.ideas.a'),
      text('side', 'learn.tradition.side.title', 'learn.tradition.side.a'),
    ],
  },
  {
    id: 'science',
    title: 'learn.science.title',
    gist: ['learn.science.short'],
    details: [
      study('tu'),
      study('huang'),
      study('reviews'),
      study('murphy'),
      study('pressing'),
      text(
        'disagree',
        'learn.science.disagree.title',
        'learn.science.disagree.a',
        'learn.science.disagree.b',
        'learn.science.disagree.c',
      ),
      text('how', 'learn.science.how.title', 'learn.science.how.a'),
      text('breath', 'learn.science.breath.title', 'learn.science.breath.a'),
    ],
  },
  {
    id: 'often',
    title: 'learn.often.title',
    gist: ['learn.often.short'],
    details: [
      text('firm', 'learn.often.firm.title', 'learn.often.firm.a'),
      text('rhythm', 'learn.often.rhythm.title', 'learn.often.rhythm.a'),
      text('limit', 'learn.often.limit.title', 'learn.often.limit.a'),
    ],
  },
  {
    id: 'not',
    title: 'learn.not.title',
    gist: ['learn.not.short'],
    leadsTo: 'help',
    details: [
      text('pregnancy', 'learn.not.pregnancy.title', 'learn.not.pregnancy.a', 'learn.not.pregnancy.b'),
      text('light', 'learn.not.light.title', 'learn.not.light.a', 'learn.not.light.b'),
      text('stop', 'learn.not.stop.title', 'learn.not.stop.a'),
    ],
  },
  {
    id: 'visits',
    title: 'learn.visits.title',
    gist: ['learn.visits.short'],
    details: [
      text('choose', 'learn.visits.choose.title', 'learn.visits.choose.a', 'learn.visits.choose.b'),
      text('course', 'learn.visits.course.title', 'learn.visits.course.a'),
      text('risks', 'learn.visits.risks.title', 'learn.visits.risks.a'),
    ],
  },
  {
    id: 'moving',
    title: 'learn.moving.title',
    gist: ['learn.moving.short', 'learn.moving.honest'],
    pictures: 'moves',
    details: [
      text('nice', 'learn.moving.nice.title', 'learn.moving.nice.a'),
      movingStudy('dove'),
      movingStudy('fernandez'),
      movingStudy('fritz'),
      text('leaflets', 'learn.moving.leaflets.title', 'learn.moving.leaflets.a', 'learn.moving.leaflets.b'),
      text('slider', 'learn.moving.slider.title', 'learn.moving.slider.a', 'learn.moving.slider.b'),
      text(
        'stop',
        'learn.moving.stop.title',
        'learn.moving.stop.a',
        'learn.moving.stop.b',
        'learn.moving.stop.c',
      ),
      text(
        'ask',
        'learn.moving.ask.title',
        'learn.moving.ask.a',
        'learn.moving.ask.b',
        'learn.moving.ask.c',
        'learn.moving.ask.d',
        'learn.moving.ask.e',
      ),
      text('order', 'learn.moving.order.title', 'learn.moving.order.a', 'learn.moving.order.b'),
      text(
        'heat',
        'learn.moving.heat.title',
        'learn.moving.heat.a',
        'learn.moving.heat.b',
        'learn.moving.heat.c',
        'learn.moving.heat.d',
        'learn.moving.heat.e',
        'learn.moving.heat.f',
      ),
      text('heatHelps', 'learn.moving.heatHelps.title', 'learn.moving.heatHelps.a'),
    ],
  },
  {
    id: 'ratings',
    title: 'learn.ratings.title',
    gist: ['learn.ratings.short'],
    details: [
      text('noise', 'learn.ratings.noise.title', 'learn.ratings.noise.a'),
      text('fair', 'learn.ratings.fair.title', 'learn.ratings.fair.a'),
    ],
  },
]

/** Every sentence of a detail, its title first. */
export const keysOfDetail = (detail: Detail): readonly LearnKey[] =>
  detail.kind === 'study'
    ? [detail.title, detail.who, detail.found, detail.limits]
    : [detail.title, ...detail.keys]

/** Every sentence of a section, details included. */
export const keysOfSection = (section: Section): readonly LearnKey[] => [
  section.title,
  ...section.gist,
  ...section.details.flatMap(keysOfDetail),
]
