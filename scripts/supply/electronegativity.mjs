/** @typedef {import('./audit.mjs').Verdict} Verdict */

/** Run from the registry when asked for, not a dependency: it would bring 400 packages along for a check now and then. */
export const ELECTRONEGATIVITY = '@doyensec/electronegativity@1.10.3'

/**
 * Findings that were looked at, by check and file, and why they stay. It looks for words, so it cannot see what answers them.
 * @type {Readonly<Record<string, string>>}
 */
const LOOKED_AT = {
  'CSP_GLOBAL_CHECK N/A':
    'the policy is sent as a header by platform/chromium/app-protocol.electron.ts; hardening.spec.ts reads it',
  'PROTOCOL_HANDLER_JS_CHECK main/index.ts':
    'linggu://start and linggu://spike only; flags.ts obeys nothing else of an address',
  'PROTOCOL_HANDLER_JS_CHECK main/platform/chromium/app-protocol.electron.ts':
    'serves files below two folders by known kinds and own cues by id; attack-walls.spec.ts tries to leave them',
  'OPEN_EXTERNAL_JS_CHECK main/make-app.ts': 'only addresses that mayOpen allows, after the person saw them',
  'AUXCLICK_JS_CHECK main/desktop/window/windows.electron.ts':
    'new windows and navigation are refused in hardening.ts',
  'REMOTE_MODULE_JS_CHECK main/desktop/window/windows.electron.ts':
    'Electron has had no remote module since version 14',
  'PRELOAD_JS_CHECK main/desktop/window/windows.electron.ts':
    'a dozen lines that forward the names of the contract',
  'CUSTOM_ARGUMENTS_JS_CHECK main/platform/chromium/quiet-chromium.electron.ts': 'they turn networking off',
}

/**
 * @param {string} csv what it wrote: issue, severity, confidence, filename, ...
 * @returns {{ check: string, file: string, severity: string }[]}
 */
const findingsIn = (csv) =>
  csv
    .split('\n')
    .slice(1)
    .filter((line) => /^[A-Z_]+,/.test(line))
    .map((line) => {
      const [check = '', severity = '', , file = ''] = line.split(',').map((cell) => cell.replaceAll('"', ''))
      return { check, severity, file }
    })

/**
 * @param {{ csv: string | null, why: string }} run `csv` is null where it could not be run, for the reason `why`
 * @returns {Verdict}
 */
export function electronegativityVerdict({ csv, why }) {
  if (csv === null || !csv.startsWith('issue')) return { kind: 'not-run', words: why || 'it wrote no report' }
  const findings = findingsIn(csv)
  const fresh = findings.filter(({ check, file }) => LOOKED_AT[`${check} ${file}`] === undefined)
  if (fresh.length > 0)
    return {
      kind: 'failed',
      problems: fresh.map(({ check, severity, file }) => `${check} (${severity}) in ${file}`),
    }
  return { kind: 'passed', words: `${findings.length} findings, each looked at before` }
}
