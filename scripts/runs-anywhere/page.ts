import { runOffice } from './program.js'

/** What the page lends to whoever drives it. */
export interface Office {
  inPage(letter: readonly number[]): Promise<object>
  inWorker(letter: readonly number[]): Promise<object>
}

const office: Office = {
  inPage: (letter) => runOffice(Uint8Array.from(letter)),
  inWorker: (letter) =>
    new Promise((resolve, reject) => {
      const worker = new Worker('/worker.js', { type: 'module' })
      worker.onmessage = ({ data }: MessageEvent<{ answer?: object; fault?: string }>) => {
        worker.terminate()
        if (data.answer === undefined) reject(new Error(data.fault))
        else resolve(data.answer)
      }
      worker.onerror = ({ message }) => reject(new Error(`the worker did not start: ${message}`))
      worker.postMessage(Uint8Array.from(letter))
    }),
}

Object.assign(globalThis, { office })
