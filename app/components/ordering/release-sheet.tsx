import type { HeldOrderPage } from '#app/domain/ordering/held-order.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Field } from '../kit/field.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { CreditThenAndNow } from './credit-then-and-now.tsx';

type Props = { readonly order: HeldOrderPage; readonly reason: string; readonly problems: readonly Problem[] };

/** The question before an order over the limit goes on: the credit it stands against, and the reason that is kept. */
export function ReleaseSheet({ order, reason, problems }: Props) {
  const { words, money, day, instant } = useOfficeSpeech();
  const says = words.holds;
  return (
    <Sheet>
      <ProblemSummary problems={problems} />
      <DocketHead
        title={says.page.title}
        number={order.number}
        state={says.days(order.ageDays)}
        back={{ href: paths.holds(), text: says.page.back }}
        facts={[
          { label: says.account, value: order.accountName, note: <span className="code">{order.accountCode}</span> },
          { label: says.site, value: order.siteName },
          { label: says.placed, value: instant(order.placedAt) },
          { label: says.asked, value: day(order.requestedOn) },
          { label: says.total, value: money(order.total) },
        ]}
      />
      <CreditThenAndNow order={order} />
      <form className="stack" method="post" action={paths.releaseHold(order.number)} noValidate>
        <Field id="reason" name="reason" label={says.page.reason} hint={says.page.reasonHint} defaultValue={reason} error={problems[0]?.text} />
        <p>{says.page.consequence}</p>
        <p className="row">
          <Button look="main">{says.page.release(money(order.total))}</Button>
          <a href={paths.opsOrder(order.number)}>{says.page.seeOrder}</a>
        </p>
      </form>
    </Sheet>
  );
}

/** Someone else was faster, or the page is old. */
export function NoLongerHeld({ number }: { readonly number: string }) {
  const says = useOfficeSpeech().words.holds.page;
  return (
    <Sheet>
      <DocketHead title={says.title} number={number} back={{ href: paths.holds(), text: says.back }} />
      <p className="msg warn">{says.notOnHold}</p>
      <p>
        <ButtonLink href={paths.opsOrder(number)}>{says.seeOrder}</ButtonLink>
      </p>
    </Sheet>
  );
}
