import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { ReceiptPage } from '#app/domain/fulfillment/expected-receipt.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Field } from '../kit/field.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

type Props = { readonly receipt: ReceiptPage; readonly typed: string | null; readonly problem: string | null };

/** One receipt: the field that books it, or what became of it. */
export function BookReceiptSheet({ receipt, typed, problem }: Props) {
  const { words, number, day } = useOfficeSpeech();
  const says = words.receipts.page;
  const unit = baseUnitOf(receipt.baseUnit).plural;
  const problems: readonly Problem[] = problem === null ? [] : [{ fieldId: 'counted', text: problem }];
  const isOpen = receipt.status === 'firm' || receipt.status === 'planned';
  return (
    <Sheet>
      {isOpen ? <ProblemSummary problems={problems} /> : null}
      <DocketHead
        title={receipt.name}
        number={receipt.sku}
        back={{ href: paths.opsReceipts(), text: says.back }}
        facts={[
          { label: says.day, value: day(receipt.expectedOn) },
          { label: says.quantity, value: `${number(receipt.quantity)} ${unit}` },
          { label: says.promised, value: number(receipt.promised) },
          { label: says.supplier, value: receipt.supplierName },
        ]}
      />
      {isOpen ? (
        <form className="stack" method="post" action={paths.bookReceipt(receipt.id)} noValidate>
          <Field
            id="counted"
            name="counted"
            inputMode="numeric"
            autoComplete="off"
            label={says.counted}
            hint={says.hint(unit)}
            defaultValue={typed ?? receipt.quantity}
            error={problem ?? undefined}
          />
          <p>{says.consequence}</p>
          <Button look="main">{says.book}</Button>
        </form>
      ) : (
        <Settled receipt={receipt} isRefused={problem !== null} />
      )}
    </Sheet>
  );
}

function Settled({ receipt, isRefused }: { readonly receipt: ReceiptPage; readonly isRefused: boolean }) {
  const { words, quantity, number } = useOfficeSpeech();
  const says = words.receipts;
  const { booked } = receipt;
  return (
    <>
      {isRefused ? <p className="msg warn">{receipt.status === 'canceled' ? says.page.canceled : says.page.already}</p> : null}
      {booked ? (
        <p>
          {says.booked({
            sku: receipt.sku,
            name: receipt.name,
            received: quantity(booked.received, baseUnitOf(receipt.baseUnit).plural),
            lines: booked.linesChanged,
            linesText: number(booked.linesChanged),
          })}
        </p>
      ) : null}
    </>
  );
}
