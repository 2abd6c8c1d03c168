import { paths } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Field } from '../kit/field.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { CreditLines } from './credit-lines.tsx';
import { CreditPreview } from './credit-preview.tsx';
import { creditProblemText, wrongFields } from './credit-problem-text.ts';
import type { CreditData } from './to-credit-data.ts';

/** The form of a credit note over the lines of its invoice; once previewed, what it will say and the button that issues it. */
export function CreditPage({ credit }: { readonly credit: CreditData }) {
  const { words, money } = useOfficeSpeech();
  const says = words.credit;
  const { number, preview, returned, trouble } = credit;
  const problems = useProblems(credit);
  const reasonError = trouble === 'reason-missing' || trouble === 'reason-too-long' ? says.trouble[trouble] : undefined;
  return (
    <Sheet>
      <ProblemSummary problems={problems} />
      <DocketHead
        title={says.title(number)}
        back={{ href: paths.financeInvoice(number), text: says.back }}
        facts={[
          { label: says.account, value: money(credit.total) },
          { label: says.open, value: money(credit.open) },
          ...(returned ? [{ label: says.returned, value: <span className="code">{returned.number}</span>, note: returned.reason }] : []),
        ]}
      />
      <form className="stack" method="post" action={paths.creditInvoice(number, returned ? { return: returned.number } : {})} noValidate>
        <p>{says.intro}</p>
        <input type="hidden" name="submissionKey" value={credit.submissionKey} />
        <input type="hidden" name="returned" value={returned?.number ?? ''} />
        <input type="hidden" name="seenTotal" value={preview ? String(preview.sums.total.minor) : ''} />
        <CreditLines credit={credit} />
        <Field id="reason" name="reason" label={says.reason} hint={says.reasonHint} defaultValue={credit.reason} error={reasonError} maxLength={200} />
        {preview ? <CreditPreview number={number} preview={preview} /> : null}
        <p className="row">
          {preview ? (
            <Button look="main" formAction={paths.issueCredit(number)}>
              {says.issue(money(preview.sums.total))}
            </Button>
          ) : null}
          {preview ? <Button>{says.previewAgain}</Button> : <Button look="main">{says.preview}</Button>}
        </p>
      </form>
    </Sheet>
  );
}

/** Every problem of every line, then of the form. */
function useProblems({ problems, lines, trouble }: CreditData): readonly Problem[] {
  const speech = useOfficeSpeech();
  const says = speech.words.credit;
  const onLines = lines.flatMap((found, index): readonly Problem[] =>
    problems
      .filter((problem) => problem.lineId === found.line.id)
      .map((problem) => ({
        fieldId: `line-${index}-${wrongFields(problem, found)[0]}`,
        where: says.lineNumber(index + 1),
        text: creditProblemText(problem, found, speech),
      })),
  );
  if (trouble === null) return onLines;
  return [
    ...onLines,
    { fieldId: trouble === 'nothing-to-credit' ? 'line-0-quantity' : trouble === 'changed-since' ? 'preview' : 'reason', text: says.trouble[trouble] },
  ];
}
