import {
  createHost,
  type FirmRemoval,
  firmRemovals,
  type Host,
  keptModels,
  type Store,
  sumOf,
} from '@matterkit/core'
import {
  type Blobs,
  blobIndexSchema,
  digestOfList,
  encryptedBlobs,
  memoryBlobs,
  storedBlobIndex,
} from '@matterkit/core/blobs'
import { createKey, encryptedStore, localKeys } from '@matterkit/core/encryption'
import type { StoreFault } from '@matterkit/core/testing'
import { expect, test } from 'vitest'
import { failEverywhere, type Story } from './testing/fail-everywhere.js'
import { failingBlobs } from './testing/failing-blobs.js'
import { storeKinds, withStore } from './testing/with-store.js'

const order = { by: { service: 'operations' }, reason: 'They leave us' } as const
const keys = localKeys({ current: 'one', keys: { one: createKey() } })
const secrets = [{ model: 'contact', fields: ['title'] }]
const texts = ['a letter', 'a pleading', 'the last will of Ada Lovelace']

/** A host, its store with and without encryption, and what of it fails. */
interface House {
  readonly host: Host<readonly []>
  readonly store: Store
  readonly bare: Store
  readonly fault: StoreFault
}

/** What a firm was before it went, and where its encrypted files lie; and what the firm beside it is. */
interface Gone {
  readonly sha256: string
  readonly records: object
  readonly files: readonly string[]
  readonly inner: Blobs
  readonly beside: string
}

const blobsOf = ({ bare, fault }: House, firm: string, inner: Blobs) =>
  failingBlobs(
    encryptedBlobs({ blobs: failingBlobs(inner, fault), keys, index: storedBlobIndex(bare, firm) }),
    fault,
  )

async function digestsIn(blobs: Blobs): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { sha256 } of blobs.list()) found.push(sha256)
  return found
}

async function furnish({ host }: House, firm: string): Promise<void> {
  const desk = host.session({ firm, actor: { user: 'u' } })
  const client = await desk.contacts.create({ kind: 'person', name: 'Ada Lovelace', title: 'Countess' })
  await desk.matters.create({ number: '1', title: 'Lovelace', clientId: client.id })
  await desk.nextNumber('bill')
}

const besideOf = async ({ store }: House) => (await sumOf(store, 'beside', keptModels([]))).sha256

async function begin(house: House, firm: string): Promise<Gone> {
  const { host } = house
  if ((await host.firms.all()).length === 0) await furnish(house, 'beside')
  await furnish(house, firm)
  const inner = memoryBlobs({ firm })
  const blobs = blobsOf(house, firm, inner)
  for (const text of texts) await blobs.put(new TextEncoder().encode(text))
  await host.firms.suspend(firm, order)
  let last = ''
  for await (const line of host.firms.export(firm, order)) last = line
  const { sha256, records } = (JSON.parse(last) as { manifest: Pick<Gone, 'sha256' | 'records'> }).manifest
  return { sha256, records, files: await digestsIn(blobs), inner, beside: await besideOf(house) }
}

async function certificateOf({ store }: House, firm: string): Promise<FirmRemoval | undefined> {
  const where = { removedFirm: firm }
  return (await store.read('~host', (tx) => tx.find(firmRemovals, { where }))).items[0]
}

/** How a firm stands and what is certified of it; whatever it is, what there is agrees with it, and the firm beside has all. */
async function kept(house: House, firm: string, place: Gone) {
  const standing = await house.host.firms.standing(firm)
  const certificate = await certificateOf(house, firm)
  const here = await digestsIn(blobsOf(house, firm, place.inner))
  const { sha256, records } = await sumOf(house.store, firm, keptModels([]))
  expect(await besideOf(house)).toBe(place.beside)
  if (certificate === undefined) {
    expect([here, sha256]).toEqual([place.files, place.sha256]) // nothing goes before it is certified
    return { standing }
  }
  expect([certificate.sha256, certificate.records]).toEqual([place.sha256, place.records])
  expect(certificate.files).toEqual({ count: texts.length, sha256: digestOfList(place.files) })
  if (sha256 !== place.sha256 || certificate.completedAt !== undefined) expect(here).toEqual([])
  if (certificate.completedAt !== undefined) {
    expect([records, await digestsIn(place.inner)]).toEqual([{}, []])
  }
  const { id: _, removedFirm, seal, createdAt, updatedAt, completedAt, ...same } = certificate
  expect(removedFirm).toBe(firm)
  const isWhole = [createdAt, updatedAt, completedAt].every((at) => at === '2026-11-02T12:00:00.000Z')
  return { standing, isWhole, seal: seal.number, ...same, sha256: '' }
}

const story: Story<House, Gone> = {
  async open(bare, fault = { left: Number.POSITIVE_INFINITY, met: false }) {
    await bare.migrate([blobIndexSchema])
    const store = encryptedStore({ store: bare, keys, secrets })
    const clock = () => Date.parse('2026-11-02T12:00:00Z')
    return { host: await createHost({ store, clock }), store, bare, fault }
  },
  begin,
  kept,
  async live(house, firm, { sha256, inner }) {
    const blobs = blobsOf(house, firm, inner)
    const certificate = await house.host.firms.remove(firm, { ...order, handedOver: sha256, blobs })
    expect(certificate.completedAt).toBeDefined()
  },
}

/** Every call of the store and of the files under SOAK; else some of them. */
const strides =
  process.env.SOAK === '1' ? { memory: 1, sqlite: 1, postgres: 1 } : { memory: 3, sqlite: 13, postgres: 29 }

test.each(storeKinds)(
  'whichever call fails on %s, a removal that is begun again ends the same and certifies the same',
  (kind) => withStore(kind, (store) => failEverywhere(store, strides[kind], story)),
  600_000,
)
