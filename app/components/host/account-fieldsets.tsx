import type { AccountField, AccountTexts } from '#app/domain/accounts/account-fields.ts';
import { problemAt } from '../accounts/problems-of.ts';
import { Field, SelectField } from '../kit/field.tsx';
import type { Problem } from '../kit/problem-summary.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';

type Props = {
  readonly texts: AccountTexts;
  readonly problems: readonly Problem[];
  /** What stands on country and currency, in words; null: they may change. */
  readonly inUse: string | null;
};

/** Name, class, country and terms of an account, as fields. */
export function AccountFieldset({ texts, problems, inUse }: Props) {
  const { words } = useAdminSpeech();
  const says = words.adminAccounts;
  const field = useFields(texts, problems);
  const fixed = { readOnly: inUse !== null, ...(inUse === null ? {} : { hint: says.change.inUse(inUse) }) };
  return (
    <>
      <Field {...field('name')} autoComplete="off" />
      <SelectField {...field('class')}>
        {Object.entries(words.desk.classes).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </SelectField>
      <Field {...field('country')} hint={says.change.countryHint} {...fixed} autoComplete="off" />
      <Field {...field('currency')} hint={says.change.currencyHint} {...fixed} autoComplete="off" />
      <Field {...field('creditLimit')} isOptional inputMode="decimal" hint={says.change.limitHint} autoComplete="off" />
      <Field {...field('paymentDays')} isOptional inputMode="numeric" hint={says.change.daysHint} autoComplete="off" />
      <SelectField {...field('poRule')}>
        {Object.entries(says.poRules).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </SelectField>
    </>
  );
}

/** Address and delivery calendar of a site, as fields. */
export function SiteFieldset({ texts, problems }: Omit<Props, 'inUse'>) {
  const { words } = useAdminSpeech();
  const says = words.adminAccounts;
  const field = useFields(texts, problems);
  const daysProblem = problemAt('deliveryDays', problems);
  return (
    <>
      <h2>{says.change.address}</h2>
      <Field {...field('line1')} autoComplete="off" />
      <Field {...field('line2')} isOptional autoComplete="off" />
      <Field {...field('city')} autoComplete="off" />
      <Field {...field('postcode')} isOptional autoComplete="off" />
      <Field {...field('zone')} hint={says.change.zoneHint} autoComplete="off" />
      <fieldset className="ticks across" id="deliveryDays" aria-describedby={daysProblem ? 'deliveryDays-error' : undefined}>
        <legend>{says.change.deliveryDays}</legend>
        {words.desk.weekdays.map((name, at) => (
          <label className="tick" key={name} htmlFor={`deliveryDays.d${at + 1}`}>
            <input
              type="checkbox"
              id={`deliveryDays.d${at + 1}`}
              name={`deliveryDays.d${at + 1}`}
              value="yes"
              defaultChecked={texts.deliveryDays.includes(String(at + 1))}
            />
            {name}
          </label>
        ))}
        {daysProblem ? (
          <p className="poor" id="deliveryDays-error">
            {daysProblem}
          </p>
        ) : null}
      </fieldset>
      <Field {...field('transitDays')} inputMode="numeric" hint={says.change.transitHint} autoComplete="off" />
      <Field {...field('cutOff')} hint={says.change.cutOffHint} autoComplete="off" />
    </>
  );
}

function useFields(texts: AccountTexts, problems: readonly Problem[]) {
  const labels = useAdminSpeech().words.adminAccounts.fields;
  return (name: AccountField) => ({ id: name, name, label: labels[name], defaultValue: texts[name], error: problemAt(name, problems) });
}
