import { z } from 'zod'
import { readOwnFile, writeOwnFile, type ReadFile } from '../files/own-file'
import type { Routine } from './routine'
import { routineContent } from './routine-schema'

export type RoutineContent = Omit<Routine, 'id'>

const FORMAT = {
  name: 'linggu-routine',
  version: 1,
  schema: z.strictObject(routineContent) as z.ZodType<RoutineContent>,
}

/** A routine as a file; the format is described in docs/routine-format.md. */
export const writeRoutine = ({ name, hand, technique, breathing, phases }: RoutineContent): string =>
  writeOwnFile(FORMAT, { name, hand, technique, breathing, phases })

/** Reads such a file: a routine that keeps to every rule, or what is wrong and on which line. */
export const readRoutine = (text: string): ReadFile<RoutineContent> => readOwnFile(text, FORMAT)
