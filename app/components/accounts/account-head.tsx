import type { AccountPage } from '#app/domain/accounts/account-page.ts';
import { paths } from '#app/paths.ts';
import { DocketHead, type Fact } from '../kit/docket-head.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

/** An account's name and the terms that hold for it, from whichever node says them. */
export function AccountHead({ account }: { readonly account: AccountPage }) {
  const { words, number } = useOfficeSpeech();
  const says = words.desk.page;
  return (
    <DocketHead
      title={account.name}
      number={account.code}
      state={account.country}
      back={{ href: paths.desk(), text: says.back }}
      facts={[
        { label: words.desk.class, value: words.desk.classes[account.class] },
        { label: says.rank, value: number(account.rank), note: says.rankNote },
        { label: says.terms, value: says.days(account.paymentDays), note: account.poRequired ? says.poRequired : says.poFree },
        useCreditFact(account),
        useAgreementFact(account),
      ]}
    />
  );
}

function useCreditFact({ credit: { limit, used } }: AccountPage): Fact {
  const { words, money } = useOfficeSpeech();
  const says = words.desk.page;
  if (!limit) return { label: says.credit, value: money(used), note: says.noLimit };
  const over = used.minor - limit.minor;
  const note = over > 0 ? <StatusWord kind="warn">{says.overBy(money({ minor: over, currency: limit.currency }))}</StatusWord> : says.creditOf(money(limit));
  return { label: says.credit, value: money(used), note };
}

function useAgreementFact({ agreement }: AccountPage): Fact {
  const { words, day, number } = useOfficeSpeech();
  const says = words.desk.page;
  if (!agreement) return { label: says.agreement, value: words.desk.noAgreement, note: says.noAgreement };
  const { validFrom, validTo, lines } = agreement;
  const span = validTo ? says.agreementUntil(day(validFrom), day(validTo)) : says.agreementFrom(day(validFrom));
  const name = (
    <>
      <span className="code">{agreement.number}</span> v{agreement.version}, {says.priceLines(lines, number(lines))}
    </>
  );
  return { label: says.agreement, value: name, note: span };
}
