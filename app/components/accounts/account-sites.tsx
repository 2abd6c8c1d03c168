import type { AccountSite } from '#app/domain/accounts/account-page.ts';
import { Empty } from '../kit/empty.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { weekdaysText } from './weekdays.ts';

/** Where an account's goods go, and on which days. */
export function AccountSites({ sites }: { readonly sites: readonly AccountSite[] }) {
  const { words } = useOfficeSpeech();
  const says = words.desk.page;
  return (
    <section className="section" aria-labelledby="sites">
      <h2 id="sites">{says.sites}</h2>
      {sites.length === 0 ? (
        <Empty kind="first-use">{says.noSites}</Empty>
      ) : (
        <TableRegion caption={says.sitesCaption} size="fit">
          <thead>
            <tr>
              <th scope="col">{words.desk.code}</th>
              <th scope="col">{says.site}</th>
              <th scope="col">{says.place}</th>
              <th scope="col">{says.delivers}</th>
              <th className="n" scope="col">
                {says.cutOff}
              </th>
              <th className="n" scope="col">
                {says.transit}
              </th>
            </tr>
          </thead>
          <tbody>
            {sites.map((site) => (
              <tr key={site.code}>
                <th scope="row">
                  <span className="code">{site.code}</span>
                </th>
                <td>{site.name}</td>
                <td>
                  {site.city}, {site.country}
                </td>
                <td>{weekdaysText(site.deliveryDays, words.desk.weekdays)}</td>
                <td className="n">{site.cutOff}</td>
                <td className="n">{says.transitDays(site.transitDays)}</td>
              </tr>
            ))}
          </tbody>
        </TableRegion>
      )}
    </section>
  );
}
