import { join } from 'node:path'

import type { Plugin } from 'vite'

import { root } from './packages.ts'

/** What stands in a browser in the place of what only Node has, and of the compiler. */
const STAND_INS: Readonly<Record<string, string>> = {
  'node:module': "import * as ucum from '@lhncbc/ucum-lhc'; export const createRequire = () => () => ucum",
  'node:crypto': `import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
export const createHash = () => {
  const hash = sha256.create()
  const self = { update: (text) => (hash.update(new TextEncoder().encode(text)), self), digest: () => bytesToHex(hash.digest()) }
  return self
}`,
  compiler: `export { readyKernel as compile } from '${join(root, 'src/engine/kernel/ready.ts')}'
export const imageOf = undefined`,
}

/** Puts them there. */
export const standIns: Plugin = {
  name: 'osteon-stand-ins',
  enforce: 'pre',
  resolveId(id, importer) {
    if (Object.hasOwn(STAND_INS, id)) return `\0${id}`
    const isCompiler = id === './compile.ts' && importer?.split('\\').join('/').includes('src/engine/kernel/')
    return isCompiler ? '\0compiler' : undefined
  },
  load: (id) => (id.startsWith('\0') ? STAND_INS[id.slice(1)] : undefined),
}
