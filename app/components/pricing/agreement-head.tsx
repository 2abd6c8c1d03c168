import type { Agreement } from '#app/domain/pricing/agreement.ts';
import { money } from '#app/domain/shared/money.ts';
import { DocketHead } from '../kit/docket-head.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

/** The contract by number, how long it holds, and its terms in words. */
export function AgreementHead({ agreement }: { readonly agreement: Agreement }) {
  const speech = useSpeech();
  const says = speech.words.agreement;
  const { validFrom, validTo, carriageFreeFrom } = agreement;
  const facts = [
    { label: says.with, value: agreement.accountName },
    { label: says.valid, value: validTo === null ? says.validOpen(speech.day(validFrom)) : says.validTo(speech.day(validFrom), speech.day(validTo)) },
    { label: says.terms, value: says.days(agreement.paymentDays) },
    { label: says.priority, value: says.rank(agreement.rank), note: says.rankNote },
    {
      label: says.carriage,
      value: carriageFreeFrom === null ? says.carriageAgreed : says.carriageFree(speech.money(money(carriageFreeFrom, agreement.currency))),
    },
    { label: says.order, value: agreement.poRequired ? says.poNeeded : says.poFree },
    { label: says.best, value: agreement.bestPrice ? says.bestYes : says.bestNo },
  ];
  return <DocketHead title={says.title} number={agreement.number} state={says.version(agreement.version)} facts={facts} />;
}
