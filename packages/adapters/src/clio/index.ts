/**
 * Clio Manage API v4 and our models, both ways.
 *
 * @module
 */
export { type FieldMap, type Mapping, mappingErrors, type References } from '../mapping/mapping.js'
export * from './resources.js'
