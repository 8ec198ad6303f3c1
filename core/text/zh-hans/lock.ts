import type { Translation } from '../catalogue'
import type { lock as en } from '../en/lock'

export const lock: Translation<typeof en> = {
  title: 'Linggu 已锁定',
  passphrase: '口令',
  unlock: '解锁',
  trying: '请稍候',
  wrong: '口令不对，请再试一次。',
  wait: '请等 {seconds} 秒再试。',
  refused: 'Linggu 已锁定，请先解锁。',
  spikeHint: '不用口令也可以开始按压；记录的内容不会显示。',
  notNow: '现在不能开始按压。解锁后可以看到原因。',

  set: '设置口令',
  isSet: '已设置口令。',
  before: '设置之前请看',
  points: {
    window: '每次打开窗口时 Linggu 都会要求输入口令。不用口令也能开始按压。',
    backups: '从此以后的备份都用它加密。以前的备份仍可读取；如有需要，请自行删除。',
    log: '它不加密这台电脑上的记录（log.db）：能打开你文件的人可以读到它。',
    forget:
      '没有人能重设口令。如果忘记，加密的备份和导出文件将永远无法打开。记录本身不会丢失：它在数据文件夹里，可以在新装的 Linggu 中恢复。',
  },
  again: '再输入一次',
  understood: '我明白：忘记的口令无法重设',
  understand: '请先勾选。',
  unsaved: '口令没有改变，因为无法保存：{reason}',
  short: '至少 {n, number} 个字符；几个词语连在一起最好。',
  different: '两次输入不一样。',
  keep: '确定设置',
  done: '口令已设置。从现在起备份会加密。',
  now: '立即锁定',
  remove: '取消口令',
  present: '现在的口令',
  removed: '口令已取消。以后的备份不再加密；以前加密的仍需要它。',

  sealed: '已加密',
  protect: '用口令加密导出文件',
  protectHint:
    '为这个文件选一个口令。没有它，谁也打不开这个文件，Linggu 也不行。支持 age 格式的其他程序也能打开。',
  fileAsks: '这个文件已加密。它是用什么口令加密的？',
  open: '打开',
  fileWrong: '口令与这个文件不符，没有做任何改动。',
  fileDamaged: '这个加密文件已损坏或不完整，没有做任何改动。',
}
