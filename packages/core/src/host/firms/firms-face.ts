import type { Actor, FirmStanding } from '../../access/index.js'
import type { Blobs } from '../../blobs/index.js'
import type { Page, Store } from '../../store/index.js'
import type { Finding, FirmId } from '../../values/index.js'
import type { JournalFace } from '../session.js'
import type { FirmRemoval } from './host-firm.js'

/**
 * Who orders something about a whole firm, and why; the product has made sure that they may. Both are written to a
 * journal.
 *
 * @since 0.1.0
 */
export interface FirmOrder {
  readonly by: Actor
  readonly reason: string
}

/** How a firm is removed. @since 0.1.0 */
export interface RemovalOrder extends FirmOrder {
  /**
   * The `sha256` of the manifest of an export that the firm has been given. What it was given is compared with what is
   * there; files whose time to be kept has not run out may then be removed, for the firm keeps them itself.
   */
  readonly handedOver?: string
  /**
   * The firm's own files, which say that they are (`firm`): each of them goes. Without them they stay, and are the
   * product's to destroy, or are given later.
   */
  readonly blobs?: Blobs
}

/** How a firm is copied. @since 0.1.0 */
export interface CopyOrder extends FirmOrder {
  /** The firm the copy is; there must be none of this id. */
  readonly to: FirmId
  /** Where the copy goes: a store that was migrated for the same plugins. The host's own unless given. */
  readonly into?: Store
  /**
   * What names and texts are replaced by: the same key gives the same copy, and nothing can be traced back without it.
   * At least 16 characters.
   */
  readonly key: string
  /** Fields whose words stay, besides those of which the core knows that they name nobody: `acme.risk/score.level`. */
  readonly keep?: readonly string[]
}

/** What a copy is. @since 0.1.0 */
export interface FirmCopy {
  readonly firm: FirmId
  /** How many records, by model. */
  readonly records: Readonly<Record<string, number>>
  /** Fields that were copied as they are, for nothing else was accepted in their place: look at them. */
  readonly unchanged: readonly string[]
}

/**
 * The firms of a host: what is done with one as a whole; `ORDER_INVALID` where nobody ordered it or for no reason. It crosses everything a session guards, so it belongs to
 * whoever runs the product, and no session has it.
 *
 * @since 0.1.0
 */
export interface Firms {
  /** Every firm that has a journal, in order. */
  all(): Promise<readonly FirmId[]>
  /** How a firm stands; `active` also where nobody has heard of it. */
  standing(firm: FirmId): Promise<FirmStanding>
  /**
   * Stops a firm's work: its people and clients are refused with `FIRM_SUSPENDED`, its jobs and events wait and lose no
   * try. Programs of the firm (`{ service }`) still read and write. Harmless where it is suspended.
   *
   * @throws `FIRM_UNKNOWN`, `FIRM_REMOVED`
   */
  suspend(firm: FirmId, order: FirmOrder): Promise<void>
  /** Lets it go on; what waits is taken up within a minute. @throws `FIRM_UNKNOWN`, `FIRM_REMOVED` */
  resume(firm: FirmId, order: FirmOrder): Promise<void>
  /**
   * Everything of a firm as lines of JSON, canonical (RFC 8785), each ended by a newline: `{"export":…}` first; then
   * `{"model":…,"record":…}` for every record of every model, those of the host's plugins, the journal with its seals
   * and keys, and what is on its way among them; `{"counter":…,"value":…}`; `{"manifest":…}` last, with how many of each
   * and a SHA-256. That is `h` after the last line, where `h` begins empty and each record or counter line without its
   * newline makes it the hex SHA-256 of `h` and the line.
   *
   * Read some hundred at a time: of a firm that is at work, later records are later. Suspend it first.
   *
   * @throws `FIRM_UNKNOWN`, `FIRM_REMOVED`
   */
  export(firm: FirmId, order: FirmOrder): AsyncIterable<string>
  /** Everything that forbids to remove a firm now; empty where nothing does. */
  blockers(firm: FirmId, order?: Pick<RemovalOrder, 'handedOver'>): Promise<readonly Finding[]>
  /**
   * Destroys everything of a suspended firm and certifies it: its files, where they are given; every record, its journal
   * last; the keys to its secrets and to its encrypted files, so that those cannot be read from wherever they are left. Not
   * undone by anything but a backup.
   * Where it was interrupted, calling it again finishes it, and certifies the same. Called on a firm that is gone, it gives
   * the certificate again; files that are given only then go then, and are added to it.
   * Copies elsewhere, such as backups, are the product's to destroy.
   *
   * @throws `REMOVAL_REFUSED` with every blocker; `FIRM_UNKNOWN`; `ORDER_INVALID` where the files are not its own, or were
   * given when it was interrupted and are not again
   */
  remove(firm: FirmId, order: RemovalOrder): Promise<FirmRemoval>
  /** The certificates, oldest first. */
  removals(page?: { readonly limit?: number; readonly after?: string }): Promise<Page<FirmRemoval>>
  /**
   * Copies a firm for a sandbox: the same records under the same ids, with the same dates, amounts and states, and other
   * words. Every text that may say something of someone is replaced, letter for letter, unless it is known to name
   * nobody; years stay of birth and death; addresses of mail and numbers of telephones lead nowhere. What a firm kept as
   * keys of its own maps stays. Journal, jobs and events are not copied.
   *
   * It is no anonymity against someone who knows the firm: who has the key, or finds a matter again by its dates and
   * amounts, knows whose it is.
   *
   * @throws `FIRM_UNKNOWN`, `FIRM_REMOVED`; `FIRM_NOT_EMPTY`; `COPY_KEY_SHORT`
   */
  copy(firm: FirmId, order: CopyOrder): Promise<FirmCopy>
  /** The journal of what was removed, which belongs to no firm. */
  readonly journal: JournalFace
}
