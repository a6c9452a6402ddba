import advise from './commands/advise.ts'
import cite from './commands/cite.ts'
import explain from './commands/explain.ts'
import fit from './commands/fit.ts'
import forecast from './commands/forecast.ts'
import modelList from './commands/model-list.ts'
import modelRun from './commands/model-run.ts'
import modelShow from './commands/model-show.ts'
import serve from './commands/serve.ts'
import simulate from './commands/simulate.ts'
import trial from './commands/trial.ts'
import validate from './commands/validate.ts'
import type { AnyCommand } from './command.ts'

/** The commands, in the order in which help tells them. */
export const commands: readonly AnyCommand[] = [
  forecast,
  advise,
  simulate,
  trial,
  validate,
  fit,
  modelList,
  modelShow,
  modelRun,
  explain,
  cite,
  serve,
]
