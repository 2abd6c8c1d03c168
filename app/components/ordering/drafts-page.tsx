import { Form } from '@remix-run/react';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Empty } from '../kit/empty.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

type Listed = {
  readonly number: string;
  readonly name: string;
  readonly siteName: string;
  readonly lines: number;
  readonly savedAt: Instant;
  readonly by: string | null;
};
/** A deleted draft, whole: what undo writes down again. */
type Deleted = {
  readonly number: string;
  readonly key: string;
  readonly name: string;
  readonly poNumber: string;
  readonly requestedOn: Day | null;
  readonly lines: readonly TypedLine[];
};
type Props = { readonly drafts: readonly Listed[]; readonly deleted: Deleted | null; readonly isGone: boolean; readonly restored: string | null };

/** The open drafts of the account: open one, begin one, throw one away and take it back. */
export function DraftsPage({ drafts, deleted, isGone, restored }: Props) {
  const { words } = useSpeech();
  const says = words.ordering.drafts;
  return (
    <Sheet>
      <DocketHead title={says.title} state={<ButtonLink href={paths.newDraft()}>{says.new}</ButtonLink>} />
      <div role="status">
        {deleted ? <UndoDelete deleted={deleted} /> : null}
        {isGone ? <p className="msg warn">{says.gone}</p> : null}
        {restored !== null && !deleted ? <p className="msg ok">{says.restored(restored)}</p> : null}
      </div>
      {drafts.length === 0 ? (
        <Empty kind="first-use" action={{ href: paths.pad(), text: says.open }}>
          {says.none}
        </Empty>
      ) : (
        <DraftsTable drafts={drafts} />
      )}
    </Sheet>
  );
}

function UndoDelete({ deleted }: { readonly deleted: Deleted }) {
  const says = useSpeech().words.ordering.drafts;
  return (
    <Form method="post" action={paths.restoreDraft()} className="msg ok row">
      <span>{says.deleted(deleted.number, deleted.lines.length)}</span>
      <input type="hidden" name="key" value={deleted.key} />
      <input type="hidden" name="name" value={deleted.name} />
      <input type="hidden" name="poNumber" value={deleted.poNumber} />
      <input type="hidden" name="requestedOn" value={deleted.requestedOn ?? ''} />
      <input type="hidden" name="lines" value={JSON.stringify(deleted.lines)} />
      <button className="btn small" type="submit">
        {says.undo}
      </button>
    </Form>
  );
}

function DraftsTable({ drafts }: Pick<Props, 'drafts'>) {
  const { words, number, instant } = useSpeech();
  const says = words.ordering.drafts;
  const { column } = says;
  return (
    <div className="scroll">
      <table className="tbl fit">
        <caption className="sr">{says.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{column.draft}</th>
            <th scope="col">{column.name}</th>
            <th scope="col">{column.site}</th>
            <th className="n" scope="col">
              {column.lines}
            </th>
            <th scope="col">{column.saved}</th>
            <th scope="col">{column.by}</th>
            <td>
              <span className="sr">{column.act}</span>
            </td>
          </tr>
        </thead>
        <tbody>
          {drafts.map((draft) => (
            <tr key={draft.number}>
              <th scope="row" className="code">
                <a href={paths.draft(draft.number)}>{draft.number}</a>
              </th>
              <td>{draft.name === '' ? <span className="hint">{says.noName}</span> : draft.name}</td>
              <td>{draft.siteName}</td>
              <td className="n">{number(draft.lines)}</td>
              <td className="nowrap">{instant(draft.savedAt)}</td>
              <td>{draft.by === null ? says.you : draft.by === '' ? says.desk : draft.by}</td>
              <td className="n">
                <Form method="post" action={paths.drafts()}>
                  <input type="hidden" name="number" value={draft.number} />
                  <button className="btn small plain" type="submit" aria-label={says.deleteOne(draft.number)}>
                    {says.delete}
                  </button>
                </Form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
