import type { z } from 'zod'
import { PHASE_RULES, type PhaseRule } from '../session/routine-schema'
import type { Values } from '../text/translator'
import type { ReadJson } from './json-lines'

/** What a field should have been. */
export type Expected =
  | { readonly kind: 'missing' | 'unknown' | 'other' }
  | { readonly kind: 'type'; readonly wanted: 'text' | 'number' | 'yesNo' | 'list' | 'group' }
  | { readonly kind: 'atLeast' | 'atMost'; readonly n: number }
  | { readonly kind: 'oneOf'; readonly values: string }
  | { readonly kind: 'phase'; readonly rule: PhaseRule }

/** Why a file was not taken. Nothing is changed by a file with a problem. */
export type FileProblem =
  | { readonly kind: 'notJson'; readonly line: number; readonly column: number }
  /** JSON, but not the kind of file asked for. */
  | { readonly kind: 'notOurs' }
  /** Made by a newer version of the app. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'field'; readonly line: number; readonly field: string; readonly expected: Expected }

/** More would fill the window; mending the first ones shows the rest. */
const SHOWN = 5

const TYPES: Readonly<Record<string, 'text' | 'number' | 'yesNo' | 'list' | 'group'>> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'yesNo',
  array: 'list',
  object: 'group',
}

type Issue = z.core.$ZodIssue

function expectedOf(issue: Issue): Expected {
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.input === undefined) return { kind: 'missing' }
      const wanted = TYPES[issue.expected]
      return wanted ? { kind: 'type', wanted } : { kind: 'other' }
    }
    case 'too_small':
      return { kind: 'atLeast', n: Number(issue.minimum) }
    case 'too_big':
      return { kind: 'atMost', n: Number(issue.maximum) }
    case 'invalid_value':
      return issue.input === undefined
        ? { kind: 'missing' }
        : { kind: 'oneOf', values: issue.values.map(String).join(', ') }
    case 'custom': {
      const rule = PHASE_RULES.find((each) => each === issue.params?.['rule'])
      return rule ? { kind: 'phase', rule } : { kind: 'other' }
    }
    case 'invalid_format':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return { kind: 'other' }
  }
}

/** A field's name comes from the file and may be long. */
const NAME_SHOWN = 80

const fieldName = (path: readonly PropertyKey[]) => {
  const name = path
    .map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : `${i > 0 ? '.' : ''}${String(step)}`))
    .join('')
  return name.length > NAME_SHOWN ? `${name.slice(0, NAME_SHOWN)}…` : name
}

/** The problems of a file whose value does not fit its schema, each with its line; the first ones only. */
export function fieldProblems(
  error: z.ZodError,
  lineOf: Extract<ReadJson, { kind: 'value' }>['lineOf'],
): readonly FileProblem[] {
  const found: FileProblem[] = []
  const add = (path: readonly PropertyKey[], expected: Expected) =>
    found.push({ kind: 'field', line: lineOf(path), field: fieldName(path), expected })
  // Each line is looked up in the whole text: not for thousands of problems that nobody is shown.
  for (const issue of error.issues) {
    if (found.length >= SHOWN) break
    if (issue.code !== 'unrecognized_keys') add(issue.path, expectedOf(issue))
    else
      for (const key of issue.keys.slice(0, SHOWN - found.length))
        add([...issue.path, key], { kind: 'unknown' })
  }
  return found
}

type Say = (key: ProblemKey, values?: Values) => string
type ProblemKey =
  | `settings.file.${'notJson' | 'notOurs' | 'newer' | 'field'}`
  | `settings.file.expected.${'missing' | 'unknown' | 'other' | 'atLeast' | 'atMost' | 'oneOf'}`
  | `settings.file.type.${'text' | 'number' | 'yesNo' | 'list' | 'group'}`
  | `settings.file.phase.${PhaseRule}`

const expectedWords = (say: Say, expected: Expected): string => {
  switch (expected.kind) {
    case 'type':
      return say(`settings.file.type.${expected.wanted}`)
    case 'phase':
      return say(`settings.file.phase.${expected.rule}`)
    case 'atLeast':
    case 'atMost':
      return say(`settings.file.expected.${expected.kind}`, { n: expected.n })
    case 'oneOf':
      return say('settings.file.expected.oneOf', { values: expected.values })
    case 'missing':
    case 'unknown':
    case 'other':
      return say(`settings.file.expected.${expected.kind}`)
  }
}

/** A problem as a sentence. */
export function problemSentence(say: Say, problem: FileProblem): string {
  switch (problem.kind) {
    case 'notJson':
      return say('settings.file.notJson', { line: problem.line, column: problem.column })
    case 'notOurs':
    case 'newer':
      return say(`settings.file.${problem.kind}`)
    case 'field':
      return say('settings.file.field', {
        line: problem.line,
        field: problem.field || '{}',
        expected: expectedWords(say, problem.expected),
      })
  }
}
