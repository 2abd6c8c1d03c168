import type { LegalEntity } from '#app/domain/billing/legal-entity.ts';
import { assert } from '#app/domain/shared/assert.ts';
import { id, type LegalEntityId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import type { LegalEntityRow } from '../../schema.ts';

/** The company of the host that sells, and everything its invoices say of it. Errors: none is there yet. */
export async function loadLegalEntity(db: Database): Promise<LegalEntity> {
  const row = await db.selectFrom('legal_entities').select(COLUMNS).orderBy('code').limit(1).executeTakeFirst();
  assert(row, 'a legal entity of the host that can sell');
  return toLegalEntity(row);
}

const COLUMNS = [
  'id',
  'code',
  'name',
  'line1',
  'line2',
  'city',
  'postcode',
  'country',
  'zone',
  'currency',
  'vat_number',
  'company_number',
  'bank_name',
  'iban',
  'bic',
  'email',
  'phone',
] as const;

function toLegalEntity(row: LegalEntityRow): LegalEntity {
  return {
    id: id<LegalEntityId>(row.id),
    code: row.code,
    name: row.name,
    lines: [row.line1, row.line2, `${row.city} ${row.postcode}`].filter((line) => line !== ''),
    country: row.country,
    zone: row.zone,
    currency: row.currency,
    vatNumber: row.vat_number,
    companyNumber: row.company_number,
    bank: { name: row.bank_name, iban: row.iban, bic: row.bic },
    email: row.email,
    phone: row.phone,
  };
}
