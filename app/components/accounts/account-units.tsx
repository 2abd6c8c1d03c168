import type { AccountUnitListed } from '#app/domain/accounts/account-page.ts';
import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import { Empty } from '../kit/empty.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

/** The units an account sells the host's goods on in. */
export function AccountUnits({ units }: { readonly units: readonly AccountUnitListed[] }) {
  const { words, quantity, number } = useOfficeSpeech();
  const says = words.desk.page;
  return (
    <section className="section" aria-labelledby="units">
      <h2 id="units">{says.units}</h2>
      {units.length === 0 ? (
        <Empty kind="first-use">{says.noUnits}</Empty>
      ) : (
        <TableRegion caption={says.unitsCaption} size="fit">
          <thead>
            <tr>
              <th scope="col">{says.unitOf}</th>
              <th scope="col">{says.unit}</th>
              <th className="n" scope="col">
                {says.contains}
              </th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={`${unit.of?.code ?? ''} ${unit.label} ${unit.content}`}>
                <th scope="row">
                  {unit.of ? (
                    <>
                      <span className="code">{unit.of.code}</span> {unit.of.name}
                    </>
                  ) : (
                    says.allGoods
                  )}
                </th>
                <td>{unit.label}</td>
                <td className="n">{unit.baseUnit === null ? number(unit.content) : quantity(unit.content, baseUnitOf(unit.baseUnit).plural)}</td>
              </tr>
            ))}
          </tbody>
        </TableRegion>
      )}
    </section>
  );
}
