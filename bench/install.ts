import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Installs what only the benchmark needs, and says so, unless it is there. */
export function installEngines(): void {
  const here = fileURLToPath(new URL('.', import.meta.url))
  if (existsSync(`${here}node_modules`)) return
  process.stdout.write('\n正在 bench/ 中安装规则引擎 Installing the rule engines below bench/ …\n')
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' })
}
