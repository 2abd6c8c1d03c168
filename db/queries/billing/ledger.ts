import type { ChainState, EntryListed, LedgerQuery, PostingListed, TrialBalance } from '#app/domain/billing/ledger-page.ts';
import type { LedgerAccount, PostingKind } from '#app/domain/billing/posting.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import { money, sumMoney } from '#app/domain/shared/money.ts';
import type { PageOf } from '#app/domain/shared/page-of.ts';
import type { Database } from '../../database.ts';
import { containing } from '../containing.ts';

const PAGE_SIZE = 50;

/** The page of the ledger: the trial balance of each currency, the state of the chain, and the postings asked for. */
export type LedgerFound = { readonly trials: readonly TrialBalance[]; readonly chain: ChainState; readonly list: PageOf<PostingListed> };

/** All of the ledger's page. Needs the host scope. */
export async function readLedger(db: Database, query: LedgerQuery): Promise<LedgerFound> {
  return { trials: await readTrialBalance(db), chain: await readChain(db), list: await listPostings(db, query) };
}

async function listPostings(db: Database, query: LedgerQuery): Promise<PageOf<PostingListed>> {
  const found = wanted(db, query);
  const counted = await found.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')).executeTakeFirstOrThrow();
  const rows = await selectStretch(db, query, { limit: PAGE_SIZE, offset: (query.page - 1) * PAGE_SIZE });
  return { rows, total: counted.count, pageSize: PAGE_SIZE };
}

/** All of them, a stretch at a time. Needs the host scope. */
export async function* readPostings(db: Database, query: LedgerQuery): AsyncGenerator<readonly PostingListed[]> {
  const limit = 500;
  for (let offset = 0; ; offset += limit) {
    const rows = await selectStretch(db, query, { limit, offset });
    if (rows.length > 0) yield rows;
    if (rows.length < limit) return;
  }
}

/** The postings that moved one document, the first first. Needs the host scope. */
export async function findPostingsOf(db: Database, invoiceId: string): Promise<readonly PostingListed[]> {
  const rows = await from(db)
    .select(COLUMNS)
    .where('posting.id', 'in', (eb) => eb.selectFrom('ledger_entries').select('posting_id').where('document_id', '=', invoiceId))
    .orderBy('posting.sequence')
    .execute();
  return withEntries(db, rows);
}

async function readTrialBalance(db: Database): Promise<readonly TrialBalance[]> {
  const rows = await db
    .selectFrom('ledger_entries')
    .select((eb) => [
      'currency',
      'ledger_account',
      eb.cast<number>(eb.fn.sum(eb.case().when('amount', '>', 0).then(eb.ref('amount')).else(0).end()), 'bigint').as('debit'),
      eb
        .cast<number>(
          eb.fn.sum(
            eb
              .case()
              .when('amount', '<', 0)
              .then(eb.neg(eb.ref('amount')))
              .else(0)
              .end(),
          ),
          'bigint',
        )
        .as('credit'),
    ])
    .groupBy(['currency', 'ledger_account'])
    .orderBy('currency')
    .orderBy('ledger_account')
    .execute();
  return [...new Set(rows.map((row) => row.currency))].map((currency) => {
    const accounts = rows
      .filter((row) => row.currency === currency)
      .map((row) => ({
        ledgerAccount: row.ledger_account as LedgerAccount,
        debit: money(row.debit, currency),
        credit: money(row.credit, currency),
        balance: money(row.debit - row.credit, currency),
      }));
    const sumOf = (side: 'debit' | 'credit' | 'balance') =>
      sumMoney(
        accounts.map((account) => account[side]),
        currency,
      );
    return { currency, rows: accounts, debit: sumOf('debit'), credit: sumOf('credit'), difference: sumOf('balance') };
  });
}

/** Each link is looked at; the hashes themselves are computed anew by `npm run verify`. */
async function readChain(db: Database): Promise<ChainState> {
  const head = await db.selectFrom('ledger_head').select(['sequence', 'hash']).executeTakeFirst();
  const counted = await db
    .selectFrom('ledger_postings as posting')
    .leftJoin('ledger_postings as before', (join) =>
      join.on((eb) => eb('before.sequence', '=', eb('posting.sequence', '-', 1))).onRef('before.hash', '=', 'posting.previous_hash'),
    )
    .select((eb) => [
      eb.cast<number>(eb.fn.countAll(), 'bigint').as('postings'),
      eb.cast<number>(eb.fn.count('before.id'), 'bigint').as('linked'),
      eb.fn.max('posting.sequence').as('last'),
    ])
    .executeTakeFirstOrThrow();
  const last = await db.selectFrom('ledger_postings').select('hash').orderBy('sequence', 'desc').limit(1).executeTakeFirst();
  const { postings, linked } = counted;
  const isWhole = postings === 0 || (head?.sequence === postings && counted.last === postings && linked === postings - 1 && last?.hash === head.hash);
  return { postings, isWhole, hash: head?.hash ?? '' };
}

const COLUMNS = [
  'posting.id',
  'posting.sequence',
  'posting.at',
  'posting.booked_on',
  'posting.kind',
  'account.name as account_name',
  'actor.name as actor_name',
] as const;

function from(db: Database) {
  return db
    .selectFrom('ledger_postings as posting')
    .leftJoin('accounts as account', 'account.id', 'posting.account_id')
    .leftJoin('users as actor', 'actor.id', 'posting.actor_id');
}

function wanted(db: Database, { q, kind, from: first, to }: LedgerQuery) {
  const like = containing(q);
  return from(db)
    .$if(kind !== null, (query) => query.where('posting.kind', '=', kind ?? ''))
    .$if(first !== null, (query) => query.where('posting.booked_on', '>=', first ?? ''))
    .$if(to !== null, (query) => query.where('posting.booked_on', '<=', to ?? ''))
    .$if(q !== '', (query) =>
      query.where((eb) =>
        eb.or([
          ...(['account.name', 'account.code'] as const).map((column) => eb(eb.fn<string>('lower', [column]), 'like', like)),
          eb('posting.id', 'in', ofDocument(db, like)),
          eb('posting.subject_id', 'in', ofPayment(db, like)),
          eb('posting.subject_id', 'in', ofApplication(db, like)),
        ]),
      ),
    );
}

function ofDocument(db: Database, like: string) {
  return db
    .selectFrom('invoices')
    .innerJoin('ledger_entries', 'ledger_entries.document_id', 'invoices.id')
    .select('ledger_entries.posting_id')
    .where((eb) => eb(eb.fn<string>('lower', ['invoices.number']), 'like', like));
}

function ofPayment(db: Database, like: string) {
  return db
    .selectFrom('payments')
    .select('payments.id')
    .where((eb) => eb(eb.fn<string>('lower', ['payments.number']), 'like', like));
}

function ofApplication(db: Database, like: string) {
  return db
    .selectFrom('payments')
    .innerJoin('applications', 'applications.payment_id', 'payments.id')
    .select('applications.id')
    .where((eb) => eb(eb.fn<string>('lower', ['payments.number']), 'like', like));
}

async function selectStretch(db: Database, query: LedgerQuery, { limit, offset }: { readonly limit: number; readonly offset: number }) {
  const rows = await wanted(db, query).select(COLUMNS).orderBy('posting.sequence', 'desc').limit(limit).offset(offset).execute();
  return withEntries(db, rows);
}

type Row = {
  readonly id: string;
  readonly sequence: number;
  readonly at: string;
  readonly booked_on: string;
  readonly kind: string;
  readonly account_name: string | null;
  readonly actor_name: string | null;
};

async function withEntries(db: Database, postings: readonly Row[]): Promise<readonly PostingListed[]> {
  if (postings.length === 0) return [];
  const rows = await db
    .selectFrom('ledger_entries as entry')
    .leftJoin('invoices as document', 'document.id', 'entry.document_id')
    .select(['entry.posting_id', 'entry.ledger_account', 'entry.currency', 'entry.amount', 'document.number'])
    .where(
      'entry.posting_id',
      'in',
      postings.map((row) => row.id),
    )
    .orderBy('entry.position')
    .execute();
  const byPosting = new Map<string, EntryListed[]>(postings.map((row) => [row.id, []]));
  for (const { posting_id, ledger_account, number, amount, currency } of rows) {
    byPosting.get(posting_id)?.push({ ledgerAccount: ledger_account as LedgerAccount, document: number, amount: money(amount, currency) });
  }
  return postings.map((row) => ({
    sequence: row.sequence,
    at: row.at as Instant,
    bookedOn: row.booked_on as Day,
    kind: row.kind as PostingKind,
    accountName: row.account_name,
    who: row.actor_name,
    entries: [...(byPosting.get(row.id) ?? [])].sort((a, b) => Number(b.amount.minor > 0) - Number(a.amount.minor > 0)),
  }));
}
