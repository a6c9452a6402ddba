/**
 * Forecasts and trajectories as text, tables and pages: pure functions, and one rounding for all of them.
 *
 * @module
 */
export { adviceText } from './terminal/advice-text.ts'
export { fitText } from './fit/fit-text.ts'
export { heldOutMarkdown } from './fit/held-out-markdown.ts'
export { identifiabilityMarkdown } from './fit/identifiability-markdown.ts'
export { forecastPage } from './page/forecast-page.ts'
export { forecastPicture } from './page/forecast-picture.ts'
export { forecastText } from './terminal/forecast-text.ts'
export { layOut } from './terminal/table.ts'
export { readableWidth, wrap } from './terminal/wrap.ts'
export { trialText } from './trial-text.ts'
export { validationMarkdown } from './validation/validation-markdown.ts'
export { validationPage } from './validation/validation-page.ts'
export { validationText } from './validation/validation-text.ts'
export { trajectoryCsv, trajectoryDocument, trajectoryText } from './trajectory.ts'
