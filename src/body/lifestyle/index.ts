/**
 * Lifestyle: one nutrient, exercise or habit per file.
 *
 * @module
 */
export { loading } from './loading.ts'
