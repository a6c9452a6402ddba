/**
 * Builds the page of `app/web`: kernels first, then the bundle, into `dist/web`. The compiler is not part of it: in its
 * place stands `readyKernel`, which finds the kernels that were made here.
 *
 *     node tools/web.ts [folder]
 */
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

import { build } from 'vite'

import { pthCycle, secondModel, skeletonOnly } from '../src/body/simulate/index.ts'
import { analyse, imageOf } from '../src/engine/kernel/index.ts'
import { root } from './packages.ts'
import { standIns } from './stand-ins.ts'

const HASH_LENGTH = 16
const folder = resolve(process.argv[2] ?? join(root, 'dist', 'web'))

/** Writes the kernels, each under a name that changes with its bytes, and the list of them. */
function writeKernels(): readonly string[] {
  const list = [skeletonOnly, secondModel, pthCycle].map((assembly) => {
    const { module, ...rest } = imageOf(analyse(assembly), 2)
    const hash = createHash('sha256').update(module).digest('hex').slice(0, HASH_LENGTH)
    const file = `${assembly.name}-${hash}.wasm`
    writeFileSync(join(folder, file), module)
    return { model: assembly.name, file, ...rest, zipped: gzipSync(module).length }
  })
  writeFileSync(join(folder, 'kernels.json'), JSON.stringify(list))
  return list.map(({ model, zipped }) => `kernel of ${model}: ${(zipped / 1000).toFixed(1)} kB compressed`)
}

const bundling = { treeshake: { moduleSideEffects: false } }
await build({
  root: join(root, 'app', 'web'),
  base: './',
  configFile: false,
  logLevel: 'warn',
  plugins: [standIns],
  worker: { format: 'es', plugins: () => [standIns], rolldownOptions: bundling },
  build: { outDir: folder, emptyOutDir: true, target: 'esnext', rolldownOptions: bundling },
})
mkdirSync(folder, { recursive: true })
copyFileSync(join(root, 'examples', 'on-anastrozole-two-scans.json'), join(folder, 'example.json'))
for (const line of writeKernels()) process.stdout.write(`${line}\n`)
