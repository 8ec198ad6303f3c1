import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const RENDERER = join(import.meta.dirname, '..', '..', 'renderer')

const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).map((name) => join(RENDERER, name))
const sources = files
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

/** @param {string} css @returns {Set<string>} the names of classes that it defines */
const classesOf = (css) => {
  const rules = css.replace(/\/\*[\s\S]*?\*\/|:global\([^)]*\)/g, '').replace(/:\s[^;{}]*;/g, ';')
  return new Set([...rules.matchAll(/\.([a-zA-Z_][\w-]*)/g)].map(([, name = '']) => name))
}

/**
 * What the sources take from a style sheet: names, and whether some of them are only known when the page runs.
 * @param {string} sheet its path
 */
function usesOf(sheet) {
  /** @type {Set<string>} */
  const names = new Set()
  let computed = false
  for (const { file, text } of sources)
    for (const [, local = '', path = ''] of text.matchAll(/^import (\w+) from '([^']+\.module\.css)'/gm)) {
      if (join(dirname(file), path) !== sheet) continue
      const code = text.replace(/^import .*/gm, '')
      for (const [, name = ''] of code.matchAll(new RegExp(`\\b${local}\\.(\\w+)`, 'g'))) names.add(name)
      for (const [, name] of code.matchAll(new RegExp(`\\b${local}\\[(?:'([^']+)')?`, 'g')))
        if (name === undefined) computed = true
        else names.add(name)
    }
  return { names, computed }
}

describe.each(files.filter((file) => file.endsWith('.module.css')).map((file) => [relative(RENDERER, file)]))(
  '%s',
  (name) => {
    const sheet = join(RENDERER, name)
    const defined = classesOf(readFileSync(sheet, 'utf8'))
    const used = usesOf(sheet)

    // A name that is not there would be the class "undefined".
    test('has each class that is asked for', () => {
      expect([...used.names].filter((each) => !defined.has(each))).toEqual([])
    })

    if (!used.computed)
      test('has no class that nobody asks for', () => {
        expect([...defined].filter((each) => !used.names.has(each))).toEqual([])
      })
  },
)
