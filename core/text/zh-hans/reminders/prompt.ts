import type { Translation } from '../../catalogue'
import type { prompt as english } from '../../en/reminders/prompt'

export const prompt: Translation<typeof english> = {
  session: '该按一次了：<b>{name}</b>。',
  followUp: '<b>{name}</b>：现在怎么样？',
  checkIn: '该打分了：<b>{name}</b>。',
  visit: '<b>{name}</b>：{when} 就诊。',
  dueAt: '原定 {time}。',
  start: '开始',
  spike: '<b>{when}</b> 起疼痛发作。',
}
