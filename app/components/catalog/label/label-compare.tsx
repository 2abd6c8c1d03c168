import type { LabelPage, VersionShown } from '#app/domain/catalog/label/label-page.ts';
import type { LabelPin } from '#app/domain/catalog/label/label-pins.ts';
import { Views } from '../../kit/views.tsx';
import { LabelFigure } from './label-figure.tsx';
import type { LabelHrefs } from './label-hrefs.ts';
import { LabelState } from './label-state.tsx';
import { shortHash } from './short-hash.ts';
import type { ShownPair } from './shown-pair.ts';
import { useLabelSpeech } from './use-label-speech.ts';
import { useLookAgain } from './use-look-again.ts';

type Props = { readonly page: LabelPage; readonly pair: ShownPair; readonly view: 'beside' | 'over' | 'differences'; readonly hrefs: LabelHrefs };

/** Two versions of artwork: side by side, one over the other, or only what differs; every state is an address. */
export function LabelCompare({ page, pair, view, hrefs }: Props) {
  const { words, number } = useLabelSpeech();
  const says = words.labels.compare;
  const { shown, other } = pair;
  const asked = { version: shown.version, ...(other ? { against: other.version } : {}) };
  const pins = page.pins.filter((pin) => pin.version === shown.version);
  useLookAgain(shown.artwork !== null && shown.picture.view.kind === 'waiting');
  return (
    <section className="stack" aria-labelledby="artwork">
      <div className="section-head">
        <h2 id="artwork">{says.heading}</h2>
        {other ? (
          <Views
            label={says.how}
            views={(['beside', 'over', 'differences'] as const).map((each) => ({
              name: says[each],
              href: hrefs.page({ ...asked, ...(each === 'beside' ? {} : { view: each }) }),
              isCurrent: each === view,
            }))}
          />
        ) : null}
      </div>
      {page.versions.length > 1 ? (
        <Views
          label={says.which}
          views={page.versions.map(({ version }) => ({
            name: words.labels.version(number(version)),
            href: hrefs.page({ version }),
            isCurrent: version === shown.version,
          }))}
        />
      ) : null}
      {other && view !== 'beside' ? (
        <Laid {...{ pair: { shown, other }, view, pins, hrefs }} />
      ) : (
        <div className={other ? 'label-pair' : 'label-pair one'}>
          {other ? <OneVersion version={other} pins={page.pins.filter((pin) => pin.version === other.version)} hrefs={hrefs} /> : null}
          <OneVersion version={shown} pins={pins} hrefs={hrefs} />
        </div>
      )}
    </section>
  );
}

type OneProps = { readonly version: VersionShown; readonly pins: readonly LabelPin[]; readonly hrefs: LabelHrefs };

function OneVersion({ version, pins, hrefs }: OneProps) {
  const { words, number } = useLabelSpeech();
  const says = words.labels;
  return (
    <figure>
      <figcaption>
        <b>{says.version(number(version.version))}</b> <LabelState standing={version.standing} />
      </figcaption>
      <Picture version={version} pins={pins} hrefs={hrefs} />
      {version.artwork ? (
        <p className="label-hash">
          <span className="code">{says.compare.hash(shortHash(version.artwork.sha256))}</span>
          <a href={hrefs.file(version.version)} download aria-label={`${says.compare.download}, ${says.version(number(version.version))}`}>
            {says.compare.file(version.artwork.fileName, fileSize(version.artwork.bytes, number))}
          </a>
        </p>
      ) : null}
    </figure>
  );
}

function Picture({ version, pins, hrefs }: OneProps) {
  const { words, number } = useLabelSpeech();
  const says = words.labels;
  const { view, width, height } = version.picture;
  if (version.artwork === null) return <p className="empty">{says.compare.noArtwork}</p>;
  if (view.kind === 'refused') return <p className="msg warn">{drawProblemText(view.problem, says.drawProblem)}</p>;
  if (view.kind === 'waiting')
    return (
      <p className="msg" role="status">
        {says.compare.waiting} <a href={hrefs.page({ version: version.version })}>{says.compare.again}</a>
      </p>
    );
  const name = says.compare.picture(number(version.version));
  return <LabelFigure name={name} layers={[{ href: hrefs.picture(version.version), width, height }]} pins={pins} hrefOf={hrefs.pin} />;
}

type LaidProps = {
  readonly pair: { readonly shown: VersionShown; readonly other: VersionShown };
  readonly view: 'over' | 'differences';
  readonly pins: readonly LabelPin[];
  readonly hrefs: LabelHrefs;
};

function Laid({ pair: { shown, other }, view, pins, hrefs }: LaidProps) {
  const { words, number, percent } = useLabelSpeech();
  const says = words.labels.compare;
  const difference = shown.differences.find(({ against }) => against === other.version);
  const isSame = shown.artwork?.sha256 === other.artwork?.sha256;
  if (isSame) return <p className="empty">{says.equal}</p>;
  if (!difference || shown.picture.view.kind !== 'drawn') return <p className="empty">{says.noDifference}</p>;
  const { width, height } = difference;
  const [one, two] = [number(shown.version), number(other.version)];
  const share = <p>{difference.changedPerMille === 0 ? says.equal : says.changed(percent(difference.changedPerMille * 10))}</p>;
  if (view === 'differences')
    return (
      <div className="label-pair one">
        <figure>
          {share}
          <LabelFigure
            name={says.difference(one, two)}
            layers={[{ href: hrefs.picture(shown.version, other.version), width, height }]}
            pins={pins}
            hrefOf={hrefs.pin}
          />
        </figure>
      </div>
    );
  const layers = [
    { href: hrefs.picture(other.version), width, height },
    { href: hrefs.picture(shown.version), width, height },
  ] as const;
  return (
    <div className="label-pair one">
      <figure>
        {share}
        <LabelFigure name={says.overlaid(one, two)} layers={layers} pins={pins} hrefOf={hrefs.pin} />
      </figure>
    </div>
  );
}

function drawProblemText(problem: string, says: Readonly<Record<string, string>>): string {
  return says[problem] ?? says['damaged'] ?? '';
}

function fileSize(bytes: number, number: (count: number) => string): string {
  return bytes < 1_000_000 ? `${number(Math.max(1, Math.round(bytes / 1_000)))} kB` : `${number(Math.round(bytes / 100_000) / 10)} MB`;
}
