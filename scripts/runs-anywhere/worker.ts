import { runOffice } from './program.js'

/** A module Worker that runs the office once and sends what it answered, or what went wrong. */
addEventListener('message', async ({ data }: MessageEvent<Uint8Array>) => {
  try {
    postMessage({ answer: await runOffice(data) })
  } catch (error) {
    postMessage({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
