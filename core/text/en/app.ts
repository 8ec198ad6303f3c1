/** Navigation and what the whole window says. */
export const app = {
  name: 'Linggu',
  nav: {
    main: 'Main',
    session: 'Session',
    log: 'Log',
    reminders: 'Reminders',
    learn: 'Learn',
    settings: 'Settings',
    help: 'When to get help',
    /** In the bar of a narrow window. */
    helpShort: 'Help',
  },
  notice: {
    label: 'Notice',
    dismiss: 'Close this notice',
    settingsMoved:
      'Your settings file could not be read. It was kept as {file}, and the app started with its usual settings.',
    settingsFromCopy:
      'Your settings file could not be read. Its copy is used, so that no setting is lost; the damaged file was kept as {file}.',
    settingsPartly:
      'Some of your settings could not be read and have their usual values again. The file as it was is kept as {file}.',
    remindersMoved:
      'What the reminders remembered could not be read. It was kept as {file}; your reminders themselves are as they were.',
    remindersPartly:
      'Some of what the reminders remembered could not be read and begins anew. The file as it was is kept as {file}; your reminders themselves are as they were.',
    fileMoved: '{name} could not be read. It was kept as {file}, and the app went on without it.',
    fileFromCopy: '{name} could not be read, so its copy is used. The damaged file was kept as {file}.',
    filesUnsaved:
      'What the app remembers of reminders, sessions and unfinished forms could not be saved: {reason} It will be saved as soon as that works again.',
    clockWrong:
      'The clock of this computer says {year}. Set it right: new entries would get a wrong date, and reminders wait.',
    logProblem: 'The log could not be used: {reason}',
    noChineseFont:
      'Chinese text shows as boxes on this computer. Install a font for Chinese, such as Noto Sans CJK (fonts-noto-cjk).',
    shortcutRefused: 'The system did not allow the shortcut {keys}. Choose another one in Settings.',
    loginRefused:
      'The system did not let Linggu {wanted, select, on {start} other {stop starting}} with the computer. The setting is {wanted, select, on {off} other {on}} again.',
  },
  failure: {
    unexpected: 'That did not work, and nothing was changed. Please try again.',
    refused: 'The app did not accept that. Please try again.',
    settingsUnsaved: 'Nothing was changed, because it could not be saved: {reason}',
    clock: 'The clock of this computer says {year}. Set it right, then save again.',
    logGone: 'its folder is not there any more. Put it back, or connect its disk, and try again.',
    logLocked: 'another program is using it. Close that program and try again.',
    logFull: 'the disk is full. Make some room and try again.',
    logReadOnly: 'its folder cannot be written to. Check the folder’s permissions and try again.',
    logDamaged: 'the file is damaged. It’s kept; please try again in a moment.',
    logNewer: 'it was made by a newer version of the app. Please update the app.',
    logForeign: 'the file is not a log of this app. It was left as it is.',
    logOther: 'the system reported a problem. Try again; if it stays, restart the app.',
  },
  loading: 'One moment',
  when: {
    today: 'today at {time}',
    tomorrow: 'tomorrow at {time}',
    yesterday: 'yesterday at {time}',
  },
} as const
