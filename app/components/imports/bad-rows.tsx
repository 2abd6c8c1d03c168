import type { ImportProblem } from '#app/domain/shared/tables/import-problem.ts';
import { importsWords as says } from '#app/words/imports.ts';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { fieldText, problemText } from './import-texts.ts';

/** Every bad row with its value, what is wrong and what to do. */
export function BadRows({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const { number } = useOfficeSpeech();
  const say = says.problems;
  return (
    <TableRegion caption={say.caption} size="wide">
      <thead>
        <tr>
          <th className="n" scope="col">
            {say.row}
          </th>
          <th scope="col">{say.column}</th>
          <th scope="col">{say.value}</th>
          <th scope="col">{say.wrong}</th>
          <th scope="col">{say.fix}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map((problem, at) => {
          const { wrong, fix } = problemText(problem);
          return (
            <tr key={at}>
              <th className="n" scope="row">
                {number(problem.row)}
              </th>
              <td>{problem.field === null ? say.wholeRow : fieldText(problem.field)}</td>
              <td>{problem.value === '' ? <span className="soft">{say.empty}</span> : <span className="code">{problem.value}</span>}</td>
              <td>{wrong}</td>
              <td>{fix}</td>
            </tr>
          );
        })}
      </tbody>
    </TableRegion>
  );
}
