/** The dialog that is shown when the app cannot start, or had to stop. */
export const failedStart = {
  title: { start: 'Linggu could not start', run: 'Linggu had to stop' },
  advice: {
    full: 'The disk is full. Make some room, then start Linggu again.',
    closed:
      'Linggu may not use its folder {folder}. Let yourself read and write it, then start Linggu again.',
    file: '{folder} is a file, but Linggu needs a folder there. Move or rename the file, then start Linggu again.',
    gone: 'The folder {folder} cannot be reached. Connect its disk or make the folder again, then start Linggu.',
    elsewhere:
      'Linggu seems to be open on the computer {host}, which uses the same folder {folder}. Close it there first. If it isn’t open there, delete the file SingletonLock in that folder, then start Linggu again.',
    other:
      'Start Linggu again. If that doesn’t help, restart the computer. Your log and your settings stay in {folder}.',
  },
  more: 'What the system said: {detail}',
}
