/** The optional passphrase: locking the window, encrypted backups and exports. */
export const lock = {
  title: 'Linggu is locked',
  passphrase: 'Passphrase',
  unlock: 'Unlock',
  trying: 'One moment',
  wrong: 'This is not the passphrase. Please try again.',
  wait: 'Please wait {seconds, plural, one {# second} other {# seconds}} before the next try.',
  refused: 'Linggu is locked. Unlock it first.',
  spikeHint: 'A session starts without the passphrase. What is in the log stays closed.',
  notNow: 'A session cannot start now. Unlock to see why.',

  set: 'Set a passphrase',
  isSet: 'A passphrase is set.',
  before: 'Before you set it',
  points: {
    window: 'Linggu asks for it each time its window opens. A session can still be started without it.',
    backups:
      'Backups are encrypted with it from then on. Those made before stay readable; delete them yourself if you want.',
    log: 'It does not encrypt the log on this computer (log.db): whoever can open your files can read that.',
    forget:
      'Nobody can reset it. If you forget it, encrypted backups and exports stay closed for ever. The log itself is not lost: it lies in the data folder and can be restored in a fresh copy of Linggu.',
  },
  again: 'The same once more',
  understood: 'I understand that a forgotten passphrase cannot be reset',
  understand: 'Tick the box first, please.',
  unsaved: 'The passphrase was not changed, because it could not be saved: {reason}',
  short: 'Use at least {n, number} characters; a few words are best.',
  different: 'The two are not the same.',
  keep: 'Set it',
  done: 'The passphrase is set. Backups are encrypted from now on.',
  now: 'Lock now',
  remove: 'Remove the passphrase',
  present: 'Your present passphrase',
  removed: 'The passphrase is removed. Backups from now on are not encrypted; older ones still need it.',

  sealed: 'encrypted',
  protect: 'Encrypt the export with a passphrase',
  protectHint:
    'Choose one for this file. Without it nobody can open the file, Linggu neither. Any program that knows the age format opens it too.',
  fileAsks: 'This file is encrypted. Which passphrase was it made with?',
  open: 'Open',
  fileWrong: 'The passphrase does not fit this file. Nothing was changed.',
  fileDamaged: 'This encrypted file is damaged or cut off. Nothing was changed.',
}
