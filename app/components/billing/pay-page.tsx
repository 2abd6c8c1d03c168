import { paths } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Empty } from '../kit/empty.tsx';
import { Foot } from '../kit/foot.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import type { PayData, TypedLine } from './pay-data.ts';
import { PayMethods } from './pay-methods.tsx';
import { PayTable } from './pay-table.tsx';
import { SimulatedNote } from './simulated-note.tsx';
import { usePayTotal } from './use-pay-total.ts';

type Props = { readonly data: PayData; readonly typed: ReadonlyMap<string, TypedLine>; readonly problems: readonly Problem[] };

/** Settles one invoice or several: amounts beside each, the methods with what comes after them, and the one button. */
export function PayPage({ data, typed, problems }: Props) {
  const { words, money, number } = useSpeech();
  const says = words.payments.pay;
  const { form, chosen } = usePayTotal(data.rows);
  const total = chosen?.total ? money(chosen.total) : null;
  if (data.rows.length === 0) return <NothingToPay data={data} />;
  return (
    <form method="post" action={paths.pay(data.chosen)} noValidate ref={form}>
      <input type="hidden" name="submissionKey" value={data.submissionKey} />
      <Sheet>
        <SimulatedNote isSimulated={data.isSimulated} />
        <ProblemSummary problems={problems} />
        <DocketHead title={says.title} back={{ href: paths.today(), text: says.back }} />
        <PayTable data={data} typed={typed} problems={problems} />
        {data.isAll ? null : (
          <p>
            <a href={paths.pay()}>{says.all}</a>
          </p>
        )}
        <PayMethods data={data} />
      </Sheet>
      {data.takesCards ? (
        <Foot
          label={says.total}
          facts={chosen ? [{ label: says.chosen, value: says.chosenCount(chosen.count, number(chosen.count)) }] : []}
          total={chosen && chosen.count > 0 ? { label: says.total, amount: total ?? says.several } : undefined}
        >
          <Button look="main">{total === null ? says.card.act : says.card.actFor(total)}</Button>
        </Foot>
      ) : null}
    </form>
  );
}

function NothingToPay({ data }: { readonly data: PayData }) {
  const says = useSpeech().words.payments.pay;
  return (
    <Sheet>
      <SimulatedNote isSimulated={data.isSimulated} />
      <DocketHead title={says.title} back={{ href: paths.today(), text: says.back }} />
      {data.isAll ? (
        <Empty kind="nothing-left">{says.nothing}</Empty>
      ) : (
        <Empty kind="nothing-left" action={{ href: paths.pay(), text: says.all }}>
          {says.gone}
        </Empty>
      )}
    </Sheet>
  );
}
