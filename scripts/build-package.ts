/**
 * Builds `dist/`, what the package ships: the command, the library, the runtime, their declarations, and the licences of
 * what is bundled. Nothing else ends up there: the folder is made anew.
 */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleCommand, bundleLibrary, bundleReaders, bundleRuntime, bundleTsMorph } from './package/bundle.ts'
import { writeDeclarations } from './package/declarations.ts'
import { noticesOf } from './package/notices.ts'
import { root } from './root.ts'

const out = join(root, 'dist')
await rm(out, { recursive: true, force: true })
const bundled = await Promise.all([
  bundleCommand(root, out),
  bundleLibrary(root, out),
  bundleTsMorph(root, out),
  bundleReaders(root, out),
  bundleRuntime(root, out),
])
await writeFile(join(out, 'THIRD-PARTY-NOTICES.txt'), noticesOf(root, bundled.flat()))
writeDeclarations(root, 'tsconfig.build.json')
