import { useEffect, useRef, useState } from 'react';
import type { CutOff } from '#app/domain/fulfillment/cut-off.ts';
import type { ShelfRow } from '#app/domain/ordering/shelf-row.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { Foot } from '../kit/foot.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { type Chosen, chosenRows } from './chosen-rows.ts';

export const ADD_FORM_ID = 'add';

type Props = { readonly rows: readonly ShelfRow[]; readonly currency: string; readonly siteName: string; readonly cutOff: CutOff; readonly addKey: string };

/** Adds what has a quantity to the pad; with script it counts and sums while one types. */
export function ShelfFoot({ rows, currency, siteName, cutOff, addKey }: Props) {
  const { words, money, day } = useSpeech();
  const says = words.catalog.add;
  const form = useRef<HTMLFormElement>(null);
  const chosen = useChosen(form, rows, currency);
  const goesTo = { label: says.goesTo(siteName), value: says.cutOff(day(cutOff.day), cutOff.time, day(cutOff.deliverOn)) };
  return (
    <Foot label={says.label} facts={[goesTo]} total={chosen && chosen.count > 0 ? { label: says.net(chosen.count), amount: money(chosen.net) } : undefined}>
      <form method="post" action={paths.addToPad()} id={ADD_FORM_ID} ref={form}>
        <input type="hidden" name="key" value={addKey} />
        <Button look="main">{says.act(chosen?.count ?? 0)}</Button>
      </form>
    </Foot>
  );
}

/** The fields stand in the table, so they are found through the form they belong to. */
function useChosen(form: React.RefObject<HTMLFormElement>, rows: readonly ShelfRow[], currency: string): Chosen | null {
  const { locale } = useSpeech();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => {
    const count = () => {
      if (form.current) setChosen(chosenRows(rows, typedIn(new FormData(form.current), rows.length), { currency, locale }));
    };
    count();
    document.addEventListener('input', count);
    return () => document.removeEventListener('input', count);
  }, [form, rows, currency, locale]);
  return chosen;
}

function typedIn(form: FormData, rows: number): readonly string[] {
  return Array.from({ length: rows }, (_, at) => String(form.get(`lines[${at}].quantity`) ?? ''));
}
