/**
 * What travels as JSON without loss.
 *
 * @since 0.1.0
 */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }
