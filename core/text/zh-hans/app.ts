import type { Translation } from '../catalogue'
import type { app as english } from '../en/app'

export const app: Translation<typeof english> = {
  name: '灵骨',
  nav: {
    main: '主导航',
    session: '按压',
    log: '记录',
    reminders: '提醒',
    learn: '了解',
    settings: '设置',
    help: '何时就医',
    helpShort: '就医',
  },
  notice: {
    label: '提示',
    dismiss: '关闭这条提示',
    settingsMoved: '设置文件无法读取，已另存为 {file}，应用以默认设置启动。',
    settingsFromCopy: '设置文件无法读取，已改用它的副本，设置没有丢失。损坏的文件已另存为 {file}。',
    settingsPartly: '部分设置无法读取，已恢复为默认值。原来的文件已另存为 {file}。',
    remindersMoved: '提醒的运行状态无法读取，已另存为 {file}。你设的提醒本身没有变化。',
    remindersPartly:
      '部分提醒的运行状态无法读取，已重新开始。原来的文件已另存为 {file}。你设的提醒本身没有变化。',
    fileMoved: '{name} 无法读取，已另存为 {file}，应用没有使用它。',
    fileFromCopy: '{name} 无法读取，已改用它的副本。损坏的文件已另存为 {file}。',
    filesUnsaved: '提醒、按压的状态和没填完的内容无法保存：{reason}一旦恢复就会自动保存。',
    clockWrong: '这台电脑的时钟显示 {year} 年。请校准时钟：否则新记录的日期会是错的，提醒也会暂停。',
    logProblem: '记录无法使用：{reason}',
    noChineseFont:
      'Chinese text shows as boxes on this computer. Install a font for Chinese, such as Noto Sans CJK (fonts-noto-cjk). 缺少中文字体。',
    shortcutRefused: '系统不允许使用快捷键 {keys}，请在设置中另选一个。',
    loginRefused:
      '{wanted, select, on {系统没有允许灵骨随电脑启动，这项设置又关上了。} other {系统没有允许取消随电脑启动，这项设置又打开了。}}',
  },
  failure: {
    unexpected: '操作没有成功，什么都没有改动。请再试一次。',
    refused: '应用没有接受这个操作，请再试一次。',
    settingsUnsaved: '没有任何改动，因为无法保存：{reason}',
    clock: '这台电脑的时钟显示 {year} 年。请先校准时钟，再保存。',
    logGone: '它所在的文件夹不见了。请放回文件夹或接上磁盘后再试。',
    logLocked: '另一个程序正在使用它。请关闭那个程序后再试。',
    logFull: '磁盘已满。请腾出空间后再试。',
    logReadOnly: '所在文件夹不可写。请检查文件夹权限后再试。',
    logDamaged: '文件已损坏，不会丢弃其中任何内容。请稍后再试一次。',
    logNewer: '它由更新版本的应用创建。请更新应用。',
    logForeign: '这个文件不是本应用的记录，现已原样保留。',
    logOther: '系统报告了一个问题。请再试一次；如果仍然出现，请重启应用。',
  },
  loading: '请稍候',
  when: {
    today: '今天 {time}',
    tomorrow: '明天 {time}',
    yesterday: '昨天 {time}',
  },
}
