import type { AccountUnitRow, AccountUnitsPage } from '#app/domain/catalog/account-units-page.ts';
import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import { paths } from '#app/paths.ts';
import type { OfficeSpeech } from '#app/words/office-speech.ts';
import { type RowField, RowForm } from '../imports/row-form.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Empty } from '../kit/empty.tsx';
import { Flash, type FlashData } from '../kit/flash.tsx';
import { Pager } from '../kit/pager.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

type Props = {
  readonly page: AccountUnitsPage;
  readonly at: number;
  readonly fields: readonly RowField[];
  /** What was sent and not done. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  readonly flash: FlashData | null;
};

/** The units in which an account sells goods on, and the form that gives it one. */
export function AccountUnitsSheet({ page, at, fields, typed, problems, flash }: Props) {
  const says = useOfficeSpeech().words.accountUnits;
  return (
    <Sheet>
      <Flash flash={flash} />
      <ProblemSummary problems={problems} />
      <DocketHead title={says.title(page.name)} number={page.code} back={{ href: paths.deskAccount(page.code), text: page.name }} />
      <p>{says.intro}</p>
      {page.units.length === 0 ? <Empty kind="first-use">{says.nothing}</Empty> : <UnitsTable page={page} />}
      <Pager page={at} pageSize={page.pageSize} total={page.total} hrefOf={(next) => paths.accountUnits(page.code, { page: next })} />
      <section className="section stack" aria-labelledby="add">
        <h2 id="add">{says.add}</h2>
        <p className="note">{says.addHint}</p>
        <RowForm action={paths.accountUnits(page.code)} act={says.save} fields={fields} typed={typed} problems={problems} />
      </section>
    </Sheet>
  );
}

function UnitsTable({ page }: { readonly page: AccountUnitsPage }) {
  const says = useOfficeSpeech().words.accountUnits;
  return (
    <TableRegion caption={says.caption} size="fit">
      <thead>
        <tr>
          <th scope="col">{says.of}</th>
          <th scope="col">{says.unit}</th>
          <th scope="col">{says.code}</th>
          <th className="n" scope="col">
            {says.holds}
          </th>
          <th scope="col">{says.state}</th>
          <th scope="col">
            <span className="sr">{says.act}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {page.units.map((unit) => (
          <UnitRow key={unit.id} account={page.code} unit={unit} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function UnitRow({ account, unit }: { readonly account: string; readonly unit: AccountUnitRow }) {
  const speech = useOfficeSpeech();
  const says = speech.words.accountUnits;
  const { of } = unit;
  return (
    <tr>
      <th scope="row">
        <span className="code">{of.code}</span> {of.name} {of.kind === 'group' ? <span className="soft">({says.group})</span> : null}
      </th>
      <td>{unit.label}</td>
      <td className="code">{unit.unitCode}</td>
      <td className="n">{holds(unit, speech)}</td>
      <td>{unit.isDefault ? <StatusWord kind="ok">{says.isDefault}</StatusWord> : null}</td>
      <td>
        <form method="post" action={paths.accountUnits(account)}>
          <button className="btn small plain" type="submit" name="take" value={unit.id} aria-label={says.takeName(unit.label, of.code)}>
            {says.take}
          </button>
        </form>
      </td>
    </tr>
  );
}

function holds({ content, baseUnit }: AccountUnitRow, { quantity, number }: OfficeSpeech): string {
  return baseUnit === null ? number(content) : quantity(content, baseUnitOf(baseUnit).plural);
}
