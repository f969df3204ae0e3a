import type { Office } from '../office.js'

/** What was done is bound into the chain, and the chain is walked. */
export async function verifyJournal({ program }: Office) {
  await program.journal.seal()
  const verification = await program.journal.verify()
  const { sealed, seals, unsealed, broken } = verification
  return {
    verification,
    said: [
      broken === undefined
        ? `${sealed.toLocaleString('en-US')} entries hold in ${seals} seals, ${unsealed} wait for one`
        : `BROKEN at seal ${broken.seal}: ${broken.why}`,
    ],
  }
}
