/**
 * Checks a firm's exported journal against a checkpoint that the firm signed earlier. It needs Node from 20 on and
 * nothing else; whoever doubts it can read all of it.
 *
 *   node verify.mjs journal.jsonl checkpoint.json <public key>
 *
 * The public key is the one that the firm published, 32 bytes in base64url; the one in the checkpoint proves nothing.
 * Exit code 0: it holds. 1: it does not, and the place is named. 2: it could not be checked.
 */
import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const { subtle } = globalThis.crypto
const [journalFile, checkpointFile, publicKey] = process.argv.slice(2)

try {
  if (publicKey === undefined)
    throw new Error('usage: node verify.mjs journal.jsonl checkpoint.json <public key>')
  const signed = JSON.parse(readFileSync(checkpointFile, 'utf8'))
  const fault = (await signatureFault(signed)) ?? (await chainFault(signed.checkpoint))
  if (fault !== undefined) console.log(`NOT AS IT WAS: ${fault}`)
  process.exitCode = fault === undefined ? 0 : 1
} catch (error) {
  console.error(`Could not be checked: ${error.message}`)
  process.exitCode = 2
}

async function signatureFault({ checkpoint, signature }) {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey }
  const key = await subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify'])
  const bytes = Buffer.from(String(signature), 'base64url')
  const holds = await subtle.verify('Ed25519', key, bytes, Buffer.from(canonical(checkpoint)))
  if (!holds) return 'the checkpoint is not signed with this key'
  console.log(
    `The checkpoint of ${checkpoint.at} for ${checkpoint.firm} is signed with this key: seal ${checkpoint.seal}.`,
  )
}

/** Walks the lines: each seal, after it the entries it covers, in the end those that no seal covers. */
async function chainFault(checkpoint) {
  let seal = { number: 0, hash: '', entries: [] }
  let [sealed, unsealed, due] = [0, 0, 0]
  for await (const line of createInterface({ input: createReadStream(journalFile), crlfDelay: Infinity })) {
    if (line === '') continue
    const row = JSON.parse(line)
    if (row.seal !== undefined) {
      if (due < seal.entries.length) return missing(seal, due)
      if (unsealed > 0) return `an entry stands after seal ${seal.number} that it does not cover`
      const fault = await sealFault(row.seal, seal, sealed, checkpoint)
      if (fault !== undefined) return fault
      seal = row.seal
      sealed += seal.entries.length
      due = 0
    } else if (due < seal.entries.length) {
      const { id, hash } = seal.entries[due]
      if (row.entry.id !== id) return missing(seal, due)
      if ((await sha256(canonical(row.entry))) !== hash)
        return `entry ${id} under seal ${seal.number} was altered`
      due += 1
    } else {
      unsealed += 1
    }
  }
  if (due < seal.entries.length) return missing(seal, due)
  if (seal.number < checkpoint.seal)
    return `cut off after seal ${seal.number}: the checkpoint has seen seal ${checkpoint.seal}`
  console.log(`All ${seal.number} seals hold; the ${sealed} entries they cover are as they were written.`)
  console.log(
    `Of these, ${checkpoint.entries} were there when the checkpoint was signed; later ones could have been made anew.`,
  )
  if (unsealed > 0) console.log(`${unsealed} more entries are not sealed yet: nothing vouches for them.`)
}

async function sealFault(seal, before, sealed, checkpoint) {
  const number = before.number + 1
  if (seal.number !== number) return `where seal ${number} should be, there is seal ${seal.number}`
  if (seal.previous !== before.hash) return `seal ${number} does not follow from the seal before`
  const { hash, ...rest } = seal
  if ((await sha256(canonical(rest))) !== hash) return `seal ${number} was altered`
  if (seal.firmId !== checkpoint.firm) return `seal ${number} is another firm's`
  if (seal.total !== sealed + seal.entries.length) return `seal ${number} miscounts the entries`
  if (number === checkpoint.seal && hash !== checkpoint.hash)
    return `seal ${number} is not the one that the checkpoint has seen`
}

function missing(seal, at) {
  return `entry ${seal.entries[at].id} under seal ${seal.number} is missing`
}

/** The canonical form of JSON, RFC 8785: keys sorted by UTF-16 code units; numbers and texts as JSON.stringify has them. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

async function sha256(text) {
  return Buffer.from(await subtle.digest('SHA-256', Buffer.from(text))).toString('hex')
}
