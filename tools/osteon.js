#!/usr/bin/env node
/** The command `osteon` of a checkout: the launcher, told to run the command line. */
process.argv.splice(2, 0, 'app/cli/main.ts')
await import('./node.js')
