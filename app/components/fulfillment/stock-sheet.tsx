import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { StockPage } from '#app/domain/fulfillment/stock-page.ts';
import { paths } from '#app/paths.ts';
import { problemAt } from '../accounts/problems-of.ts';
import { Button, ButtonLink } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Field } from '../kit/field.tsx';
import { Flash, type FlashData } from '../kit/flash.tsx';
import { Pager } from '../kit/pager.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { StockJournal } from './stock-journal.tsx';
import { StockPromises } from './stock-promises.tsx';

type Props = {
  readonly stock: StockPage;
  readonly page: number;
  /** Whether who looks may decide who sees the item. */
  readonly decidesAudience: boolean;
  readonly typed: { readonly counted: string; readonly reason: string } | null;
  readonly problems: readonly Problem[];
  readonly flash: FlashData | null;
};

/** One item on its shelf: what is there, the form that counts it, who it is promised to, and the journal. */
export function StockSheet({ stock, page, decidesAudience, typed, problems, flash }: Props) {
  const { words, quantity } = useOfficeSpeech();
  const says = words.stock;
  const base = baseUnitOf(stock.baseUnit);
  const pieces = (count: number) => quantity(count, count === 1 ? base.label : base.plural);
  return (
    <Sheet>
      <Flash flash={flash} />
      <ProblemSummary problems={problems} />
      <DocketHead
        title={stock.name}
        number={stock.sku}
        back={{ href: paths.stock(), text: says.page.back }}
        facts={[
          { label: says.onHand, value: pieces(stock.onHand) },
          { label: says.promised, value: pieces(stock.promised) },
          { label: says.free, value: pieces(stock.free) },
          { label: says.warehouse, value: stock.warehouseName },
        ]}
      />
      {decidesAudience ? (
        <p>
          <ButtonLink href={paths.itemAudience(stock.sku)}>{says.page.audience}</ButtonLink>
        </p>
      ) : null}
      <form className="stack" method="post" action={paths.stockItem(stock.sku)} noValidate>
        <input type="hidden" name="warehouse" value={stock.warehouseCode} />
        <input type="hidden" name="seen" value={stock.onHand} />
        <Field
          id="counted"
          name="counted"
          inputMode="numeric"
          autoComplete="off"
          label={says.page.counted}
          hint={says.page.countedHint(base.plural)}
          defaultValue={typed?.counted ?? ''}
          error={problemAt('counted', problems)}
        />
        <Field
          id="reason"
          name="reason"
          label={says.page.reason}
          hint={says.page.reasonHint}
          defaultValue={typed?.reason ?? ''}
          error={problemAt('reason', problems)}
        />
        <p>{says.page.consequence}</p>
        <p>
          <Button look="main">{says.page.act}</Button>
        </p>
      </form>
      <StockPromises stock={stock} />
      <StockJournal moves={stock.moves} />
      <Pager page={page} pageSize={stock.pageSize} total={stock.moveCount} hrefOf={(next) => paths.stockItem(stock.sku, { page: next })} />
    </Sheet>
  );
}
