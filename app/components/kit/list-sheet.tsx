import type { ReactNode } from 'react';
import type { ListQuery, PageOf } from '#app/domain/shared/page-of.ts';
import { DocketHead } from './docket-head.tsx';
import { Empty, type EmptyKind } from './empty.tsx';
import { FindForm } from './find-form.tsx';
import { Flash, type FlashData } from './flash.tsx';
import { Pager } from './pager.tsx';
import { Sheet } from './sheet.tsx';
import { useSpeech } from './use-speech.tsx';

type Query = { readonly q?: string; readonly page?: number };
type Props = {
  readonly title: string;
  readonly state?: ReactNode;
  readonly flash?: FlashData | null;
  readonly views?: ReactNode;
  readonly query: ListQuery;
  readonly list: PageOf<unknown>;
  readonly hrefOf: (query: Query) => string;
  /** Absent: this list has no search. keep: what else the URL says. */
  readonly find?: { readonly label: string; readonly keep?: Readonly<Record<string, string>> };
  /** Said when there is nothing although nothing was searched for. */
  readonly nothing: { readonly kind: EmptyKind; readonly text: string };
  readonly children: ReactNode;
};

/** A page that is a list: title, views, search, the table, and what stands in its place when there is nothing. */
export function ListSheet({ title, state, flash = null, views, query, list, hrefOf, find, nothing, children }: Props) {
  const { words } = useSpeech();
  const { q, page } = query;
  const isPast = list.rows.length === 0 && list.total > 0;
  return (
    <Sheet>
      <Flash flash={flash} />
      <DocketHead title={title} state={state} />
      {views}
      {find ? <FindForm action={hrefOf({})} label={find.label} q={q} keep={find.keep} /> : null}
      {list.rows.length > 0 ? children : null}
      {list.total === 0 && q !== '' ? (
        <Empty kind="no-match" action={{ href: hrefOf({}), text: words.lists.showAll }}>
          {words.lists.noMatch(q)}
        </Empty>
      ) : null}
      {list.total === 0 && q === '' ? <Empty kind={nothing.kind}>{nothing.text}</Empty> : null}
      {isPast ? (
        <Empty kind="no-match" action={{ href: hrefOf({ q }), text: words.lists.toFirst }}>
          {words.lists.noPage}
        </Empty>
      ) : (
        <Pager page={page} pageSize={list.pageSize} total={list.total} hrefOf={(next) => hrefOf({ q, page: next })} />
      )}
    </Sheet>
  );
}
