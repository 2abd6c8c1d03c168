import type { AuditEntry, AuditSearch, AuditStretch } from '#app/domain/shared/audit-entry.ts';
import { addDays, day, type Instant, startOfDay } from '#app/domain/shared/days.ts';
import type { Database } from '../database.ts';
import { loadHostZone } from '../repositories/host-facts.ts';
import { containing } from './containing.ts';

const STRETCH = 50;

/** before: the id of the last row seen; null for the newest. */
export type AuditAsked = AuditSearch & { readonly before: string | null };

/** The trail, newest first, a stretch at a time: no rows are counted. Needs the host scope. */
export async function readAudit(db: Database, asked: AuditAsked): Promise<AuditStretch> {
  const { before } = asked;
  const rows = await wanted(db, asked, await loadHostZone(db))
    .select(['note.id', 'note.at', 'note.action', 'note.actor_id', 'note.subject_kind', 'note.subject_id', 'note.detail'])
    .select(['actor.name as actor_name', 'account.code as account_code', 'account.name as account_name', 'order.number as order_number'])
    .select(['document.number as document_number', 'payment.number as payment_number', 'subject_user.name as user_name'])
    .select((eb) => [
      eb.selectFrom('accounts as acting').select('acting.name').whereRef('acting.id', '=', 'note.acting_for_id').as('acting_name'),
      eb.selectFrom('accounts as subject').select('subject.code').whereRef('subject.id', '=', 'note.subject_id').as('subject_code'),
    ])
    .$if(before !== null, (query) => query.where('note.id', '<', before ?? ''))
    .orderBy('note.id', 'desc')
    .limit(STRETCH + 1)
    .execute();
  const shown = rows.slice(0, STRETCH);
  return { rows: shown.map(toEntry), next: rows.length > STRETCH ? (shown.at(-1)?.id ?? null) : null };
}

function wanted(db: Database, { q, actor, action, account, from, to }: AuditSearch, zone: string) {
  return named(db, q)
    .$if(actor !== '', (query) => query.where('note.actor_id', 'in', usersLike(db, actor)))
    .$if(action !== '', (query) => query.where('note.action', '=', action))
    .$if(account !== '', (query) => query.where('note.account_id', 'in', accountAndBelow(db, account)))
    .$if(from !== null, (query) => query.where('note.at', '>=', startOfDay(from ?? FIRST_DAY, zone)))
    .$if(to !== null, (query) => query.where('note.at', '<', startOfDay(addDays(to ?? FIRST_DAY, 1), zone)));
}

/** A word stands in the action, the facts, a name, an email, or is the code, number or id itself. */
function named(db: Database, q: string) {
  const like = containing(q);
  return db
    .selectFrom('audit_rows as note')
    .leftJoin('users as actor', 'actor.id', 'note.actor_id')
    .leftJoin('accounts as account', 'account.id', 'note.account_id')
    .leftJoin('orders as order', 'order.id', 'note.subject_id')
    .leftJoin('invoices as document', 'document.id', 'note.subject_id')
    .leftJoin('payments as payment', 'payment.id', 'note.subject_id')
    .leftJoin('users as subject_user', 'subject_user.id', 'note.subject_id')
    .$if(q !== '', (query) =>
      query.where((eb) =>
        eb.or([
          ...NAMES.map((column) => eb(eb.fn<string>('lower', [column]), 'like', like)),
          eb('account.code', '=', q.trim()),
          eb('note.subject_id', '=', q.trim()),
        ]),
      ),
    );
}

const NAMES = [
  'note.action',
  'note.detail',
  'actor.name',
  'actor.email',
  'subject_user.name',
  'subject_user.email',
  'account.name',
  'order.number',
  'document.number',
  'payment.number',
] as const;
const FIRST_DAY = day('1970-01-01');

function usersLike(db: Database, words: string) {
  const like = containing(words);
  return db
    .selectFrom('users')
    .select('users.id')
    .where((eb) => eb.or([eb(eb.fn<string>('lower', ['users.name']), 'like', like), eb(eb.fn<string>('lower', ['users.email']), 'like', like)]));
}

function accountAndBelow(db: Database, code: string) {
  return db
    .selectFrom('account_tree as tree')
    .innerJoin('accounts as top', 'top.id', 'tree.ancestor_id')
    .select('tree.account_id')
    .where('top.code', '=', code);
}

type Row = {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly actor_id: string | null;
  readonly actor_name: string | null;
  readonly acting_name: string | null;
  readonly account_code: string | null;
  readonly account_name: string | null;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly order_number: string | null;
  readonly document_number: string | null;
  readonly payment_number: string | null;
  readonly user_name: string | null;
  readonly subject_code: string | null;
  readonly detail: string;
};

function toEntry(row: Row): AuditEntry {
  return {
    id: row.id,
    at: row.at as Instant,
    action: row.action,
    actor: row.actor_name ?? row.actor_id,
    actingFor: row.acting_name,
    account: row.account_code === null ? null : { code: row.account_code, name: row.account_name ?? '' },
    subject: {
      kind: row.subject_kind,
      number: row.order_number ?? row.document_number ?? row.payment_number ?? row.user_name ?? row.subject_code ?? row.subject_id,
    },
    detail: factsIn(row.detail),
  };
}

function factsIn(detail: string): readonly (readonly [name: string, value: string])[] {
  const facts: Readonly<Record<string, unknown>> = JSON.parse(detail);
  return Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [[name, toText(value)] as const]));
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : Array.isArray(value) ? String(value.length) : JSON.stringify(value);
}
