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
}

type StudyId = 'tu' | 'huang' | 'reviews' | 'murphy' | 'pressing'

const study = (id: StudyId): StudyDetail => ({
  kind: 'study',
  id,
  title: `learn.science.${id}.title`,
  who: `learn.science.${id}.who`,
  found: `learn.science.${id}.found`,
  limits: `learn.science.${id}.limits`,
})

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
    id: 'besides',
    title: 'learn.besides.title',
    gist: ['learn.besides.short'],
    details: [text('heat', 'learn.besides.heat.title', 'learn.besides.heat.a')],
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
