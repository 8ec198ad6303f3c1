import { z } from 'zod'

// Imported before any schema is made. Settings are read once a start and requests are small: compiling a checker
// for each schema costs more than all of its runs, and the page's policy would forbid it anyway.
z.config({ jitless: true })
