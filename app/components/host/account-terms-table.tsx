import type { AdminAccount, TermOrigin } from '#app/domain/accounts/account-listed.ts';
import { paths } from '#app/paths.ts';
import { TableRegion } from '../kit/table-region.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';

/** What holds for an account, each term with who says it. */
export function AccountTermsTable({ account: { terms } }: { readonly account: AdminAccount }) {
  const { words, money, number } = useAdminSpeech();
  const says = words.adminAccounts;
  const { creditLimit, paymentDays, poRequired } = terms;
  const rows: readonly (readonly [label: string, value: string, from: TermOrigin])[] = [
    [says.fields.creditLimit, creditLimit.value ? money(creditLimit.value) : says.page.noLimit, creditLimit.from],
    [says.fields.paymentDays, says.page.daysNet(number(paymentDays.value)), paymentDays.from],
    [says.fields.poRule, poRequired.value ? says.page.required : says.page.free, poRequired.from],
  ];
  return (
    <section className="section" aria-labelledby="terms">
      <h2 id="terms">{says.page.terms}</h2>
      <TableRegion caption={says.page.termsCaption} size="slim">
        <thead>
          <tr>
            <th scope="col">{says.page.term}</th>
            <th scope="col">{says.page.value}</th>
            <th scope="col">{says.page.from}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, value, from]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
              <td>
                <Origin from={from} />
              </td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </section>
  );
}

/** Who says a term. */
export function Origin({ from }: { readonly from: TermOrigin }) {
  const says = useAdminSpeech().words.adminAccounts.page;
  switch (from.kind) {
    case 'own':
      return says.own;
    case 'above':
      return <a href={paths.adminAccount(from.code)}>{from.name}</a>;
    case 'agreement':
      return says.agreement(from.number);
    case 'standard':
      return <span className="soft">{says.standard}</span>;
  }
}
