import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { homeOf } from '#app/access/home-of.ts';
import { requirePerson } from '#app/access/require-person.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  return redirect(homeOf(await requirePerson(context, request)));
}
