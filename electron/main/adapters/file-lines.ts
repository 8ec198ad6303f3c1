import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Lines } from '../ports'

/** A text file of one record a line. A last line torn by a crash is the reader's to skip. */
export function fileLines(path: string): Lines {
  return {
    append: (line) => appendFileSync(path, `${line}\n`, { mode: 0o600 }),
    readAll: () => (existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []),
    replace: (lines) => {
      const next = `${path}.next`
      writeFileSync(next, lines.map((line) => `${line}\n`).join(''), { mode: 0o600 })
      renameSync(next, path)
    },
  }
}
