import type { Import } from '#app/domain/shared/tables/import.ts';
import { importsWords as says } from '#app/words/imports.ts';
import { Button, ButtonLink } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Empty } from '../kit/empty.tsx';
import { Field } from '../kit/field.tsx';
import { ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { statusText } from './import-texts.ts';

type Texts = { readonly title: string; readonly back: string; readonly lead: string; readonly template: string };
type Props = {
  readonly texts: Texts;
  readonly imports: readonly Import[];
  /** Why the file just sent was not read. */
  readonly problem: string | null;
  readonly hrefs: { readonly here: string; readonly back: string; readonly csv: string; readonly workbook: string; readonly file: (id: string) => string };
};

/** Where a file is sent, where the same rows are fetched as one, and what was sent before. */
export function ImportListPage({ texts, imports, problem, hrefs }: Props) {
  return (
    <Sheet>
      <ProblemSummary problems={problem === null ? [] : [{ fieldId: 'file', text: problem }]} />
      <DocketHead title={texts.title} back={{ href: hrefs.back, text: texts.back }} />
      <p>{texts.lead}</p>
      <p className="row">
        {texts.template}
        <ButtonLink look="small" href={hrefs.csv} download>
          {says.csv}
        </ButtonLink>
        <ButtonLink look="small" href={hrefs.workbook} download>
          {says.workbook}
        </ButtonLink>
      </p>
      <form method="post" action={hrefs.here} encType="multipart/form-data" className="stack">
        <Field id="file" name="file" type="file" label={says.file} hint={says.fileHint} error={problem ?? undefined} accept=".csv,.tsv,.txt,.xlsx" />
        <p>
          <Button look="main">{says.read}</Button>
        </p>
      </form>
      <section className="stack" aria-labelledby="earlier">
        <h2 id="earlier">{says.earlier}</h2>
        {imports.length === 0 ? <Empty kind="first-use">{says.none}</Empty> : <Earlier imports={imports} hrefOf={hrefs.file} />}
      </section>
    </Sheet>
  );
}

function Earlier({ imports, hrefOf }: { readonly imports: readonly Import[]; readonly hrefOf: (id: string) => string }) {
  const { instant, number } = useOfficeSpeech();
  return (
    <TableRegion caption={says.earlierCaption} size="slim">
      <thead>
        <tr>
          <th scope="col">{says.columns.file}</th>
          <th scope="col">{says.columns.at}</th>
          <th className="n" scope="col">
            {says.columns.rows}
          </th>
          <th scope="col">{says.columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {imports.map((file) => (
          <tr key={file.id}>
            <th scope="row">
              <a href={hrefOf(file.id)}>{file.fileName}</a>
            </th>
            <td className="nowrap">{instant(file.createdAt)}</td>
            <td className="n">{number(file.facts.rows)}</td>
            <td>{statusText(file)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
