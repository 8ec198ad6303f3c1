/**
 * How long the rig waits for what a calm machine does within a second, ms. On one whose host is busy it takes many times as
 * long, which is no defect of the app; waiting longer costs only the tests that fail.
 */
export const PATIENCE_MS = 30_000
