import type { Import } from '#app/domain/shared/tables/import.ts';
import type { ImportProblem } from '#app/domain/shared/tables/import-problem.ts';
import { importsWords as says } from '#app/words/imports.ts';
import { Button, ButtonLink } from '../kit/button.tsx';
import { DocketHead, type Fact } from '../kit/docket-head.tsx';
import { Flash, type FlashData } from '../kit/flash.tsx';
import { Pager } from '../kit/pager.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { BadRows } from './bad-rows.tsx';
import { formatText, statusText } from './import-texts.ts';

export type ImportHrefs = {
  readonly list: string;
  readonly here: string;
  readonly columns: string;
  readonly badRows: string;
  readonly pageOf: (page: number) => string;
};
type Props = {
  readonly file: Import;
  readonly back: string;
  readonly problems: readonly ImportProblem[];
  readonly page: number;
  readonly pageSize: number;
  readonly flash: FlashData | null;
  readonly hrefs: ImportHrefs;
};

/** A file on its way in: how it was read, what it would do, what is wrong with it, and the act. */
export function ImportPage({ file, back, problems, page, pageSize, flash, hrefs }: Props) {
  const isOpen = file.status !== 'applied';
  return (
    <Sheet>
      <Flash flash={flash} />
      <DocketHead title={file.fileName} state={statusText(file)} back={{ href: hrefs.list, text: back }} facts={useFacts(file)} />
      {isOpen ? (
        <p>
          <a href={hrefs.columns}>{says.mapping.change}</a>
        </p>
      ) : null}
      <Counts file={file} />
      {file.status === 'checked' && file.counts.bad === 0 ? <Act file={file} action={hrefs.here} list={hrefs.list} /> : null}
      {problems.length > 0 ? (
        <>
          <p className="row">
            <a href={hrefs.badRows} download>
              {says.check.download}
            </a>{' '}
            <a href={hrefs.list}>{says.check.again}</a>
          </p>
          <BadRows problems={problems} />
          <Pager page={page} pageSize={pageSize} total={file.problemCount} hrefOf={hrefs.pageOf} />
        </>
      ) : null}
    </Sheet>
  );
}

function useFacts({ facts, decimalSign, status }: Import): readonly Fact[] {
  const { number } = useOfficeSpeech();
  const say = says.facts;
  const notes = [
    ...(facts.formulas > 0 ? [say.formulas(facts.formulas, number(facts.formulas))] : []),
    ...(facts.otherSheets > 0 ? [say.sheets(facts.otherSheets, number(facts.otherSheets))] : []),
  ];
  const isAsFound = decimalSign === facts.decimalSign;
  const certainty = facts.isDecimalSure ? say.sure : say.assumed;
  return [
    { label: say.format, value: formatText(facts), ...(notes.length > 0 ? { note: notes.join('; ') } : {}) },
    { label: say.rows, value: number(facts.rows), note: say.header(number(facts.header.number)) },
    { label: say.decimal, value: decimalSign === ',' ? say.comma : say.point, ...(isAsFound && status !== 'applied' ? { note: certainty } : {}) },
  ];
}

function Counts({ file: { status, counts } }: { readonly file: Import }) {
  const { number } = useOfficeSpeech();
  const say = says.check;
  if (status === 'unmapped') return null;
  return (
    <section className="stack" aria-labelledby="counts">
      <h2 id="counts">{status === 'applied' ? say.doneBefore : say.heading}</h2>
      <ul>
        <li>{say.added(counts.added, number(counts.added))}</li>
        <li>{say.changed(number(counts.changed))}</li>
        <li>{say.same(number(counts.same))}</li>
        {counts.bad > 0 ? (
          <li>
            <b className="poor">{say.bad(counts.bad, number(counts.bad))}</b>
          </li>
        ) : null}
      </ul>
      {counts.bad > 0 ? <p>{say.badFirst}</p> : null}
    </section>
  );
}

function Act({ file: { counts, version }, action, list }: { readonly file: Import; readonly action: string; readonly list: string }) {
  const { number } = useOfficeSpeech();
  if (counts.added + counts.changed === 0) {
    return (
      <p>
        {says.check.nothing} <ButtonLink href={list}>{says.check.again}</ButtonLink>
      </p>
    );
  }
  return (
    <form method="post" action={action}>
      <input type="hidden" name="version" value={version} />
      <Button look="main">{says.check.act(number(counts.added), number(counts.changed))}</Button>
    </form>
  );
}
