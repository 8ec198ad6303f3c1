import type { Translation } from '../../catalogue'
import type { failedStart as english } from '../../en/desktop/failed-start'

export const failedStart: Translation<typeof english> = {
  title: { start: '灵骨无法启动', run: '灵骨不得不停止' },
  advice: {
    full: '磁盘已满。请腾出一些空间，再启动灵骨。',
    closed: '灵骨不能使用它的文件夹 {folder}。请让你的账户可以读写它，再启动灵骨。',
    file: '{folder} 是一个文件，但灵骨需要在那里放文件夹。请移走或重命名这个文件，再启动灵骨。',
    gone: '无法访问文件夹 {folder}。请接上它所在的磁盘或重新建立文件夹，再启动灵骨。',
    elsewhere:
      '灵骨似乎正在电脑 {host} 上运行，那台电脑使用同一个文件夹 {folder}。请先在那里关闭。如果那里没有打开，请删除该文件夹里的 SingletonLock 文件，再启动灵骨。',
    other: '请再启动一次灵骨。如果还是不行，请重启电脑。你的记录和设置仍在 {folder} 里。',
  },
  more: '系统的说明：{detail}',
}
