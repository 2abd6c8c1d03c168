import type { JobListed, JobState } from '#app/domain/shared/job-listed.ts';
import { paths } from '#app/paths.ts';
import { StatusWord } from '../kit/status-word.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';
import { jobKind } from './job-kind.ts';

/** Jobs of one state in rows; a dead one leads to the page that retries it. */
export function JobsTable({ rows, state }: { readonly rows: readonly JobListed[]; readonly state: JobState }) {
  const { words, instant, number } = useAdminSpeech();
  const says = words.admin.jobs;
  return (
    <TableRegion caption={says.caption[state]}>
      <thead>
        <tr>
          <th scope="col">{says.kind}</th>
          <th scope="col">{says.made}</th>
          <th scope="col">{state === 'done' ? says.done : says.turn}</th>
          <th className="n" scope="col">
            {says.tries}
          </th>
          {state === 'done' ? null : <th scope="col">{says.cause}</th>}
          {state === 'dead' ? (
            <td>
              <span className="sr">{says.act}</span>
            </td>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {jobKind(row.kind, words)} {row.isRunning ? <StatusWord kind="part">{says.running}</StatusWord> : null}
            </th>
            <td className="nowrap">{instant(row.createdAt)}</td>
            <td className="nowrap">{instant(row.doneAt ?? row.runAt)}</td>
            <td className="n">{says.triesOf(number(row.attempts), number(row.maxAttempts))}</td>
            {state === 'done' ? null : <td className="cause">{firstLine(row.cause)}</td>}
            {state === 'dead' ? (
              <td className="n">
                <a href={paths.retryJob(row.id)} aria-label={says.retryName(jobKind(row.kind, words), firstLine(row.cause))}>
                  {says.retry}
                </a>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

/** The page of the job shows it whole. */
function firstLine(cause: string | null): string {
  return cause?.split('\n')[0] ?? '';
}
