import type { LabelPage, VersionShown } from '#app/domain/catalog/label/label-page.ts';
import type { LabelHrefs } from './label-hrefs.ts';
import { LabelState } from './label-state.tsx';
import { shortHash } from './short-hash.ts';
import { useLabelSpeech } from './use-label-speech.ts';

/** Who sent and decided what, and when: of every version, the newest first. */
export function LabelSignOff({ page, hrefs }: { readonly page: LabelPage; readonly hrefs: LabelHrefs }) {
  const { words, number } = useLabelSpeech();
  const says = words.labels;
  return (
    <section className="stack" aria-labelledby="sign-off">
      <h2 id="sign-off">{says.signOff.heading}</h2>
      <ol className="label-trail">
        {page.versions.toReversed().map((version) => (
          <li key={version.version}>
            <p>
              <a href={hrefs.page({ version: version.version })}>{says.version(number(version.version))}</a> <LabelState standing={version.standing} />
            </p>
            <Steps version={version} page={page} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Steps({ version: { state }, page }: { readonly version: VersionShown; readonly page: LabelPage }) {
  const { words, instant } = useLabelSpeech();
  const says = words.labels.signOff;
  if (state.status === 'draft') return <p className="soft">{says.notSent}</p>;
  const hash = shortHash(state.hash);
  return (
    <>
      <p>
        {says.sent(state.sent.by, page.supplierName)}
        <small className="soft">{says.on(instant(state.sent.at), hash)}</small>
      </p>
      {state.status === 'in-review' ? (
        <p className="soft">{says.undecided(page.accountName)}</p>
      ) : (
        <p>
          {state.status === 'approved' ? says.approved(state.decided.by, page.accountName) : says.asked(state.decided.by, page.accountName)}
          <small className="soft">{says.on(instant(state.decided.at), hash)}</small>
          {state.note === '' ? null : <q>{state.note}</q>}
        </p>
      )}
    </>
  );
}
