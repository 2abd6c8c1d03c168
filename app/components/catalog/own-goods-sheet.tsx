import type { OwnGoodsKind } from '#app/domain/catalog/decide-own-goods.ts';
import type { OwnGoodsPage, OwnGoodsRow } from '#app/domain/catalog/own-goods-page.ts';
import type { OwnGoodsTyped } from '#app/forms/own-goods-form.ts';
import type { FormProblem } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import type { OfficeWords } from '#app/words/office-words.ts';
import { problemAt } from '../accounts/problems-of.ts';
import { Button } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Empty } from '../kit/empty.tsx';
import { Field } from '../kit/field.tsx';
import { Flash, type FlashData } from '../kit/flash.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

type Texts = OfficeWords['ownGoods']['problems'];
type Props = {
  readonly goods: OwnGoodsPage;
  /** What was sent and not done. */
  readonly typed: OwnGoodsTyped | null;
  readonly problems: readonly FormProblem[];
  readonly refusal: keyof Texts | null;
  readonly flash: FlashData | null;
};

/** What an account sees that others do not, and what is kept from it. */
export function OwnGoodsSheet({ goods, typed, problems, refusal, flash }: Props) {
  const { words, number } = useOfficeSpeech();
  const says = words.ownGoods;
  const kindOf = typed?.kind === 'excluded' ? 'excluded' : 'granted';
  const said = [
    ...problems.map(({ field, message }) => ({ fieldId: `${kindOf}-${field}`, text: textOf(message, says.problems) })),
    ...(refusal ? [{ fieldId: `${kindOf}-code`, text: says.problems[refusal] }] : []),
  ];
  return (
    <Sheet>
      <Flash flash={flash} />
      <ProblemSummary problems={said} />
      <DocketHead title={says.title(goods.name)} number={goods.code} back={{ href: paths.deskAccount(goods.code), text: goods.name }} />
      <p>{says.intro}</p>
      <p className="note">{says.keptFromClass(goods.keptFromClass, number(goods.keptFromClass), words.desk.classes[goods.class])}</p>
      {(['granted', 'excluded'] as const).map((kind) => (
        <List key={kind} kind={kind} goods={goods} typed={typed !== null && kindOf === kind ? typed : null} problems={said} />
      ))}
    </Sheet>
  );
}

type ListProps = { readonly kind: OwnGoodsKind; readonly goods: OwnGoodsPage; readonly typed: OwnGoodsTyped | null; readonly problems: readonly Problem[] };

function List({ kind, goods, typed, problems }: ListProps) {
  const { words, number } = useOfficeSpeech();
  const says = words.ownGoods;
  const rows = goods[kind];
  const field = (name: 'code' | 'reason') => ({
    id: `${kind}-${name}`,
    name,
    defaultValue: typed?.[name] ?? '',
    error: problemAt(`${kind}-${name}`, problems),
    autoComplete: 'off',
  });
  return (
    <section className="section stack" aria-labelledby={kind}>
      <h2 id={kind}>{says[kind].title}</h2>
      {rows.length === 0 ? <Empty kind="first-use">{says[kind].nothing}</Empty> : <Rows kind={kind} goods={goods} />}
      {rows.length === goods.most ? <p className="note">{says.cut(number(goods.most))}</p> : null}
      <form className="stack" method="post" action={paths.ownGoods(goods.code)} noValidate>
        <input type="hidden" name="act" value="add" />
        <Field {...field('code')} label={says.code} />
        <Field {...field('reason')} label={says.reason} hint={says.reasonHint} isOptional />
        <p>
          <Button name="kind" value={kind}>
            {says[kind].act}
          </Button>
        </p>
      </form>
    </section>
  );
}

function Rows({ kind, goods }: { readonly kind: OwnGoodsKind; readonly goods: OwnGoodsPage }) {
  const says = useOfficeSpeech().words.ownGoods;
  return (
    <TableRegion caption={says[kind].caption} size="fit">
      <thead>
        <tr>
          <th scope="col">{says.item}</th>
          <th scope="col">{says.reason}</th>
          <th scope="col">
            <span className="sr">{says.actColumn}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {goods[kind].map((row) => (
          <Row key={row.sku} kind={kind} account={goods.code} row={row} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function Row({ kind, account, row }: { readonly kind: OwnGoodsKind; readonly account: string; readonly row: OwnGoodsRow }) {
  const says = useOfficeSpeech().words.ownGoods;
  return (
    <tr>
      <th scope="row">
        <span className="code">{row.sku}</span> {row.name} {row.isSold ? null : <StatusWord kind="off">{says.discontinued}</StatusWord>}
      </th>
      <td>{row.reason}</td>
      <td>
        <form method="post" action={paths.ownGoods(account)}>
          <input type="hidden" name="act" value="drop" />
          <input type="hidden" name="kind" value={kind} />
          <button className="btn small plain" type="submit" name="code" value={row.sku} aria-label={says[kind].drop(row.sku)}>
            {says.dropShort}
          </button>
        </form>
      </td>
    </tr>
  );
}

function textOf(message: string, texts: Texts): string {
  return Object.hasOwn(texts, message) ? texts[message as keyof Texts] : texts['field-unreadable'];
}
