import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Stage {
  /** The command, where no package can be found: whatever it imports must be bundled. */
  readonly alone: string
  /** The command among the packages that it is installed with. */
  readonly installed: string
  readonly remove: () => Promise<void>
}

/** Two copies of the built package outside of the repository. */
export async function stagePackage(root: string): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'ceyan-start-up-'))
  for (const place of ['alone', 'installed']) {
    await mkdir(join(folder, place))
    await cp(join(root, 'dist'), join(folder, place, 'dist'), { recursive: true })
    await writeFile(join(folder, place, 'package.json'), JSON.stringify({ name: 'ceyan', type: 'module' }))
  }
  await symlink(join(root, 'node_modules'), join(folder, 'installed', 'node_modules'), 'junction')
  return {
    alone: join(folder, 'alone'),
    installed: join(folder, 'installed'),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
