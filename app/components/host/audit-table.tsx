import type { AuditEntry } from '#app/domain/shared/audit-entry.ts';
import { TableRegion } from '../kit/table-region.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';

/** What people did, in rows: who, for whom, what, to what, with which facts. */
export function AuditTable({ rows }: { readonly rows: readonly AuditEntry[] }) {
  const says = useAdminSpeech().words.admin.audit;
  return (
    <TableRegion caption={says.caption} size="wide">
      <thead>
        <tr>
          <th scope="col">{says.at}</th>
          <th scope="col">{says.who}</th>
          <th scope="col">{says.did}</th>
          <th scope="col">{says.to}</th>
          <th scope="col">{says.account}</th>
          <th scope="col">{says.detail}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <AuditRow key={row.id} row={row} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function AuditRow({ row }: { readonly row: AuditEntry }) {
  const { words, instant } = useAdminSpeech();
  const says = words.admin.audit;
  return (
    <tr id={`note-${row.id}`}>
      <td className="nowrap">{instant(row.at)}</td>
      <th scope="row">
        {row.actor ?? <span className="soft">{says.portal}</span>}
        {row.actingFor ? <small className="soft">{says.actingFor(row.actingFor)}</small> : null}
      </th>
      <td>{wordFor(row.action, says.actions)}</td>
      <td>
        {wordFor(row.subject.kind, says.subjects)} <span className="code">{row.subject.number}</span>
      </td>
      <td>
        {row.account ? (
          <>
            {row.account.name} <span className="code soft">{row.account.code}</span>
          </>
        ) : null}
      </td>
      <td>
        <Facts detail={row.detail} />
      </td>
    </tr>
  );
}

const AMOUNTS: readonly string[] = ['total', 'excess'];

/** Amounts are noted in minor units beside their currency. */
function Facts({ detail }: Pick<AuditEntry, 'detail'>) {
  const { money } = useAdminSpeech();
  const currency = detail.find(([name]) => name === 'currency')?.[1];
  const shown = currency === undefined ? detail : detail.filter(([name]) => name !== 'currency');
  const isAmount = (name: string) => currency !== undefined && AMOUNTS.includes(name);
  return shown.map(([name, value], index) => (
    <span key={name}>
      {index > 0 ? ', ' : ''}
      <span className="soft">{name}</span> {isAmount(name) ? money({ minor: Number(value), currency: currency ?? '' }) : value}
    </span>
  ));
}

/** What has no word yet stands for itself: the trail hides nothing. */
function wordFor(key: string, words: Readonly<Record<string, string>>): string {
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key;
}
