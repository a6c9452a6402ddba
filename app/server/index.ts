/**
 * The server: CDS Hooks in, cards out, and the rules behind them.
 *
 * @module
 */
export { osteonServer } from './server.ts'
