import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireSupplier } from '#app/access/require-supplier.ts';
import { ArtworkSheet } from '#app/components/catalog/label/artwork-sheet.tsx';
import { artworkProblem } from '#app/components/catalog/label/supply-label-problems.ts';
import { useSupplyLabelSpeech } from '#app/components/catalog/label/use-supply-label-speech.ts';
import { labelSideOf } from '#app/domain/catalog/label/label-pins.ts';
import { readFile } from '#app/forms/read-file.ts';
import { paths } from '#app/paths.ts';
import { uploadArtwork } from '#app/use-cases/catalog/label/upload-artwork.ts';
import { english } from '#app/words/english.ts';
import { supplyLabelsWords } from '#app/words/supply-labels.ts';
import { findLabelPage } from '#db/queries/catalog/label/label-page.ts';

export const meta: MetaFunction = () => [{ title: english.frame.title(supplyLabelsWords.artwork.heading) }];

/** Who comes when nothing is drafted sees on the program's own page why. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const asked = { number: params['number'] ?? '', now: context.app.clock.now() };
  const page = orNotFound(await findLabelPage(context.app.store.reader(supplier.scope), labelSideOf(supplier), asked));
  const version = orNotFound(page.versions.at(-1) ?? null);
  if (version.state.status !== 'draft') throw redirect(paths.supplyLabel(page.number));
  return { page, version };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const number = params['number'] ?? '';
  const file = await readFile(request);
  const sent = file.ok ? { fileName: file.fileName, content: file.bytes } : { fileName: '', content: new Uint8Array() };
  const outcome = await uploadArtwork(context.app, supplier, { number, ...sent });
  if (outcome.ok) return redirect(paths.supplyLabel(number, { done: 'uploaded' }));
  const { refusal } = outcome;
  if (refusal.kind === 'no-such-program' || refusal.kind === 'not-allowed') return orNotFound(null);
  if (refusal.kind === 'not-a-draft') return redirect(paths.supplyLabel(number));
  return data({ refusal }, { status: 422 });
}

export default function LabelArtwork() {
  const { page, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const speech = useSupplyLabelSpeech();
  return <ArtworkSheet page={page} version={version} problems={answer ? [artworkProblem(answer.refusal, speech)] : []} />;
}
