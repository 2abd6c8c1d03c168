import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { DocketHead } from '#app/components/kit/docket-head.tsx';
import { Empty } from '#app/components/kit/empty.tsx';
import { Pager } from '#app/components/kit/pager.tsx';
import { Sheet } from '#app/components/kit/sheet.tsx';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { AgreedPrices } from '#app/components/pricing/agreed-prices.tsx';
import { AgreedScopes } from '#app/components/pricing/agreed-scopes.tsx';
import { AgreementHead } from '#app/components/pricing/agreement-head.tsx';
import { paths } from '#app/paths.ts';
import { showAgreement } from '#app/use-cases/pricing/show-agreement.ts';
import { english } from '#app/words/english.ts';

const PAGE_SIZE = 50;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request);
  const asked = Number(new URL(request.url).searchParams.get('page') ?? 1);
  const page = Number.isSafeInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
  return { page, ...(await showAgreement(context.app, buyer, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE })) };
}

export const meta: MetaFunction = () => [{ title: english.frame.title(english.agreement.title) }];

export default function AgreementPage() {
  const { page, siteName, agreement, scopes, prices, total } = useLoaderData<typeof loader>();
  const { words, number } = useSpeech();
  const says = words.agreement;
  if (!agreement) {
    return (
      <Sheet>
        <DocketHead title={says.title} state={siteName} />
        <Empty kind="nothing-left" action={{ href: paths.priceList(), text: says.toPriceList }}>
          {says.none}
        </Empty>
      </Sheet>
    );
  }
  const first = (page - 1) * PAGE_SIZE;
  return (
    <Sheet>
      <AgreementHead agreement={agreement} />
      <AgreedScopes scopes={scopes} />
      <div className="section-head">
        <h2>{says.prices}</h2>
        <span className="note">
          {says.pricesNote(number(total))} <a href={paths.priceList()}>{says.toPriceList}</a>
        </span>
      </div>
      <AgreedPrices prices={prices} currency={agreement.currency} caption={says.caption(number(first + 1), number(first + prices.length), number(total))} />
      <Pager page={page} pageSize={PAGE_SIZE} total={total} hrefOf={(to) => `${paths.agreement()}${to === 1 ? '' : `?page=${to}`}`} />
    </Sheet>
  );
}
