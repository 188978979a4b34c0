/** A program that exits with 0 when something holds. */
export interface Check {
  /** What is checked, as its result is announced. */
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
}

/** Before the tests, in the order of how often they fail. */
export const checks: readonly Check[] = [
  ceyan('policies without errors', 'check'),
  ceyan('worked examples of the policies', 'test'),
  ceyan('official texts accounted for', 'coverage'),
  ceyan('generated modules up to date', 'build', '--check'),
  script('generated documents up to date', 'scripts/docs/main.ts', '--check'),
  { name: 'types', command: 'tsc', args: ['--noEmit'] },
  { name: 'lint', command: 'eslint', args: ['.', '--max-warnings=0'] },
  { name: 'layout', command: 'prettier', args: ['--check', '--log-level=warn', '.'] },
  { name: 'direction of imports', command: 'depcruise', args: ['grammar', 'src', 'generated', 'test', 'scripts'] },
  { name: 'dead code', command: 'knip', args: ['--no-progress'] },
]

function ceyan(name: string, ...args: readonly string[]): Check {
  return script(name, 'src/cli/main.ts', ...args)
}

function script(name: string, ...args: readonly string[]): Check {
  return { name, command: 'tsx', args: ['--conditions=ceyan-source', ...args] }
}
