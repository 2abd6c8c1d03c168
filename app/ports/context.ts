import type { PrintedInvoice } from '#app/domain/billing/printed-invoice.ts';
import type { PrintedPackingList } from '#app/domain/fulfillment/printed-packing-list.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import type { Store } from '#db/database.ts';
import type { Artist } from './artist.ts';
import type { Payments } from './payments.ts';
import type { Tables } from './tables.ts';

/** Time as the world has it; a test sets it. */
export interface Clock {
  now(): Instant;
}

/** What a number for people is of: it begins with these letters. */
export type NumberPrefix = 'SO' | 'D' | 'DN' | 'RN' | 'PY' | 'LP';

/** Names made by us. next: sorts by time of making. number: for people, says nothing about how many there are. token: 256 secret bits. */
export interface Ids {
  next(): string;
  number(prefix: NumberPrefix): string;
  token(): string;
}

/** Passwords kept as argon2id; `tooBusy` when the bounded queue is full, before any hashing. */
export interface Passwords {
  hash(password: string): Promise<string>;
  verify(password: string, hash: string): Promise<'match' | 'no-match' | 'too-busy'>;
}

/** Sends one letter. Throws OutsideError when the mail server does not take it. */
export interface Mailer {
  send(letter: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly key: string;
    readonly attachments?: readonly Attachment[];
  }): Promise<void>;
}

/** A file that goes with a letter. */
export type Attachment = { readonly fileName: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** Lays texts out on pages, as PDF. Equal texts become equal bytes. */
export interface Documents {
  invoice(invoice: PrintedInvoice): Promise<Uint8Array>;
  packingList(list: PrintedPackingList): Promise<Uint8Array>;
}

/** One line of JSON per happening; never bodies, never secrets. */
export interface Log {
  info(event: string, facts?: Readonly<Record<string, unknown>>): void;
  error(event: string, error: unknown, facts?: Readonly<Record<string, unknown>>): void;
}

/** What a use-case needs of the world, wired once in app/context.ts. mailer null: letters stay in the outbox; payments null: no cards. */
export interface Context {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly passwords: Passwords;
  readonly mailer: Mailer | null;
  readonly payments: Payments | null;
  readonly documents: Documents;
  readonly tables: Tables;
  readonly artist: Artist;
  readonly log: Log;
  /** The one origin links are built from, e.g. https://orders.example.com; never from a request. */
  readonly origin: string;
}

/** An outsider failed. retryable: the same call may go through later. */
export class OutsideError extends Error {
  readonly retryable: boolean;
  constructor(message: string, options: { readonly retryable: boolean; readonly cause?: unknown }) {
    super(message, { cause: options.cause });
    this.retryable = options.retryable;
  }
}
