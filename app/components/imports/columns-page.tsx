import type { ColumnSpec } from '#app/domain/shared/tables/column-map.ts';
import type { Import, Reading } from '#app/domain/shared/tables/import.ts';
import { importsWords as says } from '#app/words/imports.ts';
import { problemAt } from '../accounts/problems-of.ts';
import { Button } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { SelectField } from '../kit/field.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { fieldText, formatText, headingOf } from './import-texts.ts';

type Props = {
  readonly file: Import;
  /** What is chosen: as kept, or as it was just sent and not kept. */
  readonly reading: Reading;
  readonly specs: readonly ColumnSpec[];
  /** The first row of the file, so that columns are known by what they hold. */
  readonly sample: readonly string[];
  readonly problems: readonly Problem[];
  readonly hrefs: { readonly here: string; readonly file: string };
};

/** Which column of a file holds what, and by which sign its numbers are read. */
export function ColumnsPage({ file, reading, specs, sample, problems, hrefs }: Props) {
  const say = says.mapping;
  const taken = new Set(Object.values(reading.columns));
  const unused = file.facts.header.cells.map((_, at) => at).filter((at) => !taken.has(at));
  return (
    <Sheet>
      <ProblemSummary problems={problems} />
      <DocketHead title={say.heading} back={{ href: hrefs.file, text: file.fileName }} facts={[{ label: says.facts.format, value: formatText(file.facts) }]} />
      <p>{say.lead}</p>
      {unused.length > 0 ? <p className="soft">{say.unused(unused.map((at) => headingOf(file, at)).join(', '))}</p> : null}
      <form method="post" action={hrefs.here} className="stack">
        <div className="choices">
          {specs.map(({ field, isRequired }) => {
            const id = `columns.${field}`;
            return (
              <SelectField
                key={field}
                id={id}
                name={id}
                label={fieldText(field)}
                isOptional={!isRequired}
                defaultValue={reading.columns[field] ?? ''}
                error={problemAt(id, problems)}
              >
                <option value="">{say.notRead}</option>
                {file.facts.header.cells.map((_, at) => (
                  <option key={at} value={at}>
                    {optionText(headingOf(file, at), sample[at] ?? '')}
                  </option>
                ))}
              </SelectField>
            );
          })}
          <SelectField id="decimalSign" name="decimalSign" label={say.decimal} defaultValue={reading.decimalSign}>
            <option value=".">{says.facts.point}</option>
            <option value=",">{says.facts.comma}</option>
          </SelectField>
        </div>
        <p>
          <Button look="main">{say.act}</Button>
        </p>
      </form>
    </Sheet>
  );
}

const LONGEST = 24;

function optionText(heading: string, example: string): string {
  const short = example.length > LONGEST ? `${example.slice(0, LONGEST)}…` : example;
  return short === '' ? heading : `${heading}: ${short}`;
}
