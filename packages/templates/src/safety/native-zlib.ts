/** What Node's own zlib offers; a browser has none of it. */
interface NativeZlib {
  inflateRawSync(bytes: Uint8Array, options: { readonly maxOutputLength: number }): Uint8Array
  deflateRawSync(bytes: Uint8Array, options: { readonly level: number }): Uint8Array
  crc32?(bytes: Uint8Array): number
}

interface Runtime {
  readonly process?: { getBuiltinModule?(name: string): unknown }
}

/** Node's zlib where there is one: five times faster than one written in JavaScript. @internal */
export const nativeZlib: NativeZlib | undefined = (globalThis as Runtime).process?.getBuiltinModule?.(
  'node:zlib',
) as NativeZlib | undefined
