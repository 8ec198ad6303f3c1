import type { Page } from '@playwright/test'
import { translatorFor } from '../../core/text/catalogues'
import type { Language } from '../../core/text/language'
import { sessionAnswers } from '../../core/log/testing/answers'
import { addEntries } from './log-entries'
import { everyMinutes } from './seed'

type Look = (name: string) => Promise<void>

const SESSION = sessionAnswers(6, 4, {
  origin: 'spike',
  handFelt: 'sore',
  areas: ['buttock', 'thigh'],
  side: 'left',
  trigger: 'sitting',
  position: 'sitting',
  medicine: true,
  wentAlong: ['heat'],
  note: 'Sat through a long call.',
})

/** A few weeks of somebody's log. */
const FEW_WEEKS = Array.from({ length: 10 }, (_, i) => ({
  daysAgo: 2 * i + 1,
  minuteOfDay: 600 + i * 40,
  answers: { ...SESSION, after: i % 2 === 0 ? 3 : 5 } as const,
}))

const isThere = (page: Page) => page.locator('h1').first().waitFor({ state: 'attached' })

/** Goes to a place of the app as a link would, and waits for its heading. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((to) => {
    if (window.location.hash === `#${to}`) return
    // The heading of the page before must not be taken for the new one's; a form inside a page keeps it.
    if (to !== 'rate')
      for (const title of document.querySelectorAll('h1')) title.setAttribute('data-left', '')
    window.location.hash = to
  }, place)
  await page.locator('h1:not([data-left])').first().waitFor({ state: 'attached' })
}

export const TOUR_REMINDERS = everyMinutes(45)

/**
 * Leads through every screen of an app that is new (`isNew`, `TOUR_REMINDERS`), and calls `look` on each.
 * Finds its way by the words of `language`.
 */
export async function tour(page: Page, language: Language, look: Look): Promise<void> {
  const t = translatorFor(language)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await isThere(page)
  await look('first run')
  await button(t('safety.first.welcome.begin')).click()
  await page.getByRole('heading', { name: t('safety.first.title') }).waitFor()
  await look('first run, safety')
  await page.getByRole('radio', { name: t('safety.first.pregnancy.yes'), exact: true }).click()
  await page.getByRole('checkbox', { name: t('safety.redFlags.none') }).check()
  await look('first run, answered')
  await button(t('common.continue')).click()
  await page.getByRole('heading', { name: t('safety.first.hands.ask') }).waitFor()
  await page.getByRole('radio', { name: t('safety.first.hands.answer.left'), exact: true }).click()
  await look('first run, hands')
  await page.getByRole('radio', { name: t('safety.first.hands.answer.fine'), exact: true }).click()
  await button(t('safety.first.hands.finish')).click()
  await page.getByRole('heading', { name: t('safety.blocked.breatheTitle') }).waitFor()
  await look('ready, off for pregnancy')
  await page.evaluate(async () => {
    const { linggu } = window as unknown as {
      linggu: {
        request(name: string, input?: unknown): Promise<{ value: { safety: { answers: object } } }>
      }
    }
    const { value } = await linggu.request('app:snapshot')
    const answers = { ...value.safety.answers, pregnancy: 'no', lighter: ['bleeding'] }
    await linggu.request('safety:answer', answers)
  })
  await page.getByText(t('safety.lighter.title'), { exact: true }).click()
  await look('ready')
  await goTo(page, 'log')
  await look('log, empty')
  await addEntries(page, FEW_WEEKS)
  await page.reload()
  await isThere(page)
  await page.getByRole('listitem').first().waitFor()
  await look('log')
  for (const beside of ['report', 'files', 'test'] as const) {
    await button(t('logScreens.more')).click()
    await button(t(`logScreens.${beside}`)).click()
    await page
      .getByRole('region', { name: t('logScreens.beside'), exact: true })
      .getByRole('heading')
      .first()
      .waitFor()
    await look(`log, ${beside}`)
  }
  await goTo(page, 'rate')
  await page.getByRole('heading', { name: t('log.form.addTitle') }).waitFor()
  await look('log, adding')
  await goTo(page, 'reminders')
  await look('reminders')
  await page.locator('[data-edit] > div > button').last().click()
  await button(t('common.save'))
    .or(button(t('common.cancel')))
    .first()
    .waitFor()
  await look('reminders, editing')
  for (const place of ['why', 'learn', 'settings', 'setup-check', 'finder', 'help']) {
    await goTo(page, place)
    await look(place)
  }
  await goTo(page, 'session')
  await button(t('session.start')).click()
  await page.getByRole('timer').waitFor()
  await look('preparing')
  await button(t('session.pause')).click()
  await button(t('session.resume')).waitFor()
  await look('paused')
  await page.getByRole('button', { name: t('session.stopSigns') }).click()
  await page.getByRole('alertdialog').waitFor()
  await look('signs to stop for')
  await page.keyboard.press('Escape')
  await button(t('session.stop')).click()
  await page.getByRole('alertdialog').waitFor()
  await look('stopping')
  await button(t('session.stopYes')).click()
  await page.getByRole('radiogroup', { name: t('session.painAfter') }).waitFor()
  await look('check-in')
  await page.getByRole('radio', { name: '3', exact: true }).first().click()
  await button(t('session.checkIn.save')).click()
  await button(t('session.start')).waitFor()
  await goTo(page, 'help')
  await page.getByRole('checkbox', { name: t('safety.redFlags.urgent.bladder') }).check()
  await button(t('safety.redFlags.answer')).click()
  await page.getByRole('alert').first().waitFor()
  await look('help, urgent')
}
