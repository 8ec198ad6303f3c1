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
    help: '何时应就医',
  },
  notice: {
    label: '提示',
    dismiss: '关闭这条提示',
    settingsMoved: '设置文件无法读取，已另存为 {file}，应用以默认设置启动。',
    logProblem: '无法写入记录：{reason}',
    soundLost: '声音设备已断开，本次按压已暂停。',
    crashRecovered: '窗口重新打开过，本次按压停在原处，等你继续。',
    shortcutRefused: '系统不允许使用快捷键 {keys}，请在设置中另选一个。',
    loginRefused:
      '{wanted, select, on {系统没有允许灵骨随电脑启动，这项设置又关上了。} other {系统没有允许取消随电脑启动，这项设置又打开了。}}',
  },
  failure: {
    unexpected: '操作没有成功，什么都没有改动。请再试一次。',
    refused: '应用没有接受这个操作，请再试一次。',
    logLocked: '另一个程序正在使用它。请关闭那个程序后再试。',
    logFull: '磁盘已满。请腾出空间后再试。',
    logReadOnly: '所在文件夹不可写。请检查文件夹权限后再试。',
    logDamaged: '文件已损坏，现已原样保留。请在设置中恢复一份备份。',
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
