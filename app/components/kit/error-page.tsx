import { paths } from '#app/paths.ts';
import type { Words } from '#app/words/words.ts';
import { BrandMark } from './brand.tsx';
import { useSpeech } from './use-speech.tsx';

/** What failed, what is safe, what to do, and a reference to read out on the phone. Works with or without the frame. */
export function ErrorPage({ status, reference }: { readonly status: number; readonly reference: string | null }) {
  const { kit, frame } = useSpeech().words;
  const says = wordsOf(status, kit.error);
  return (
    <main className="alone" id="main">
      <a className="brand" href={paths.home()} aria-label={frame.product}>
        <BrandMark />
        {frame.product}
      </a>
      <header className="docket">
        <div className="line">
          <h1>{says.failed}</h1>
          <p className="no">
            <span className="code">{status}</span>
          </p>
        </div>
        <dl className="facts">
          <div>
            <dt>{kit.error.safe}</dt>
            <dd>{says.safe}</dd>
          </div>
          {reference === null ? null : (
            <div>
              <dt>{kit.error.reference}</dt>
              <dd>
                <span className="refnum">{reference}</span>
              </dd>
            </div>
          )}
        </dl>
      </header>
      <section className="tight">
        <h2>{kit.error.next}</h2>
        <p>{says.next}</p>
        <p>
          <a href={paths.home()}>{kit.error.toStart}</a>
        </p>
      </section>
    </main>
  );
}

function wordsOf(status: number, error: Words['kit']['error']) {
  if (status === 404) return { failed: error.notThere, safe: error.notThereSafe, next: error.notThereNext };
  if (status === 403) return { failed: error.notAllowed, safe: error.notThereSafe, next: error.notAllowedNext };
  if (status === 429) return { failed: error.tooMany, safe: error.notThereSafe, next: error.tooManyNext };
  return { failed: error.broken, safe: error.brokenSafe, next: error.brokenNext };
}
