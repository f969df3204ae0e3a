/**
 * Message catalogues beside English, whose words stand in the tables themselves.
 *
 * @module
 */
export { german } from './german.js'
