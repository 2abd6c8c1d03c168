import { Form } from '@remix-run/react';
import { Button, ButtonLink } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

type Props = {
  readonly number: string;
  readonly title: string;
  readonly consequence: string;
  readonly action: string;
  readonly backHref: string;
  readonly refusal: string | null;
};

/** Names what ends and what follows before anything does; keeping it is the first choice. */
export function CancelQuestion({ number, title, consequence, action, backHref, refusal }: Props) {
  const { words } = useSpeech();
  const says = words.orders.page;
  return (
    <Sheet>
      <DocketHead title={title} number={number} back={{ href: backHref, text: says.back }} />
      {refusal ? (
        <p className="msg warn" role="alert">
          {refusal}
        </p>
      ) : null}
      <p>{consequence}</p>
      <Form method="post" action={action} className="row">
        <ButtonLink href={backHref} look="main">
          {says.keep}
        </ButtonLink>
        <Button>{title.replace(/\?$/, '')}</Button>
      </Form>
    </Sheet>
  );
}
