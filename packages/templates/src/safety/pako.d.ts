declare module 'pako' {
  /** The parts of pako's streaming inflater and deflater that are used here. */
  export class Inflate {
    constructor(options: { raw: boolean; chunkSize: number })
    readonly err: number
    onData(chunk: Uint8Array): void
    onEnd(status: number): void
    push(data: Uint8Array, last: boolean): boolean
  }
  export function deflateRaw(data: Uint8Array): Uint8Array
}
