import type { LoaderFunctionArgs } from '@remix-run/node';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireSupplier } from '#app/access/require-supplier.ts';
import { pngResponse } from '#app/components/kit/stored-file-response.ts';
import { labelSideOf } from '#app/domain/catalog/label/label-pins.ts';
import { readLabelQuery } from '#app/forms/list-query.ts';
import { findVersionPicture } from '#db/queries/catalog/label/label-page.ts';

/** GET …/pictures/:version, ?against= an earlier one: what was drawn of artwork, or of what differs. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const asked = { number: params['number'] ?? '', version: Number(params['version']), against: readLabelQuery(request.url).against };
  return pngResponse(orNotFound(await findVersionPicture(context.app.store.reader(supplier.scope), labelSideOf(supplier), asked)));
}
