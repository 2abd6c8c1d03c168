import type { LoaderFunctionArgs } from '@remix-run/node';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { strangersFileResponse } from '#app/components/kit/stored-file-response.ts';
import { labelSideOf } from '#app/domain/catalog/label/label-pins.ts';
import { findVersionFile } from '#db/queries/catalog/label/label-page.ts';

/** GET …/files/:version: artwork as it was uploaded, as a download and nothing else. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request);
  const asked = { number: params['number'] ?? '', version: Number(params['version']) };
  const file = orNotFound(await findVersionFile(context.app.store.reader(buyer.scope), labelSideOf(buyer), asked));
  return strangersFileResponse(file.fileName, file.content);
}
