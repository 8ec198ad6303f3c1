import type { Clicks, GalleryGroup, GalleryState } from '../state'

const begin = async ({ t, click }: Clicks) => click(t('safety.first.welcome.begin'))
const answer = async (clicks: Clicks) => {
  const { t, click } = clicks
  await begin(clicks)
  await click(t('safety.first.pregnancy.no'))
  await click(t('safety.redFlags.none'))
  await click(t('common.continue'))
}
const page = (id: string, acts?: GalleryState['acts']): GalleryState => ({
  id: `first-run-${id}`,
  place: 'session',
  isNew: true,
  ...(acts && { acts }),
})

export const firstRun: GalleryGroup = {
  title: 'First run',
  states: [
    page('welcome'),
    page('safety', begin),
    page('pregnant', async (clicks) => {
      await begin(clicks)
      await clicks.click(clicks.t('safety.first.pregnancy.maybe'))
    }),
    page('urgent', async (clicks) => {
      await begin(clicks)
      await clicks.click(clicks.t('safety.redFlags.urgent.bladder'))
    }),
    page('hands', answer),
    page('one-hand', async (clicks) => {
      await answer(clicks)
      await clicks.click(clicks.t('safety.first.hands.answer.left'))
    }),
    page('find-the-spot', async (clicks) => {
      await answer(clicks)
      await clicks.click(clicks.t('safety.first.hands.answer.fine'))
      await clicks.click(clicks.t('safety.first.hands.findSpot'))
    }),
  ],
}
