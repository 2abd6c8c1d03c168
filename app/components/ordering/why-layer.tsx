import { useCallback, useRef, useState } from 'react';
import type { GoodPadLine } from '#app/domain/ordering/pad-line.ts';
import type { BuyerTrace } from '#app/domain/pricing/price-trace.ts';
import { paths } from '#app/paths.ts';
import { PriceTraceList, type TraceUnit } from '../kit/price-trace-list.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

/** The answer to why a price is what it is. */
export type WhyAnswer = { readonly trace: BuyerTrace; readonly unit: TraceUnit };
type Asked = { readonly line: GoodPadLine; readonly answer: WhyAnswer | 'asking' | 'failed' };

/** Asks the server for the way to one line's price and shows it in a layer. Without script the price links to its item. */
export function useWhy() {
  const layer = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useCallback(async (body: URLSearchParams, line: GoodPadLine) => {
    setAsked({ line, answer: 'asking' });
    layer.current?.showPopover();
    const answer = await fetchWhy(body);
    setAsked((now) => (now?.line === line ? { line, answer } : now));
  }, []);
  return { layer, asked, ask };
}

async function fetchWhy(body: URLSearchParams): Promise<WhyAnswer | 'failed'> {
  try {
    const response = await fetch(paths.whyPrice(), { method: 'POST', body, redirect: 'manual', headers: { Accept: 'application/json' } });
    return response.ok ? await response.json() : 'failed';
  } catch {
    return 'failed';
  }
}

export function WhyLayer({ layer, asked }: { readonly layer: React.RefObject<HTMLDivElement>; readonly asked: Asked | null }) {
  const { words, unitPriceMoney, day } = useSpeech();
  const { why } = words.ordering;
  return (
    <div className="layer" popover="auto" id="why" ref={layer} role="dialog" aria-labelledby="why-title">
      {asked === null ? null : (
        <>
          <h2 id="why-title">
            {why.heading(asked.line.item.sku, unitPriceMoney(asked.line.price, { content: asked.line.unit.content }), asked.line.unit.label)}
          </h2>
          {asked.answer === 'asking' ? <p role="status">{why.asking}</p> : null}
          {asked.answer === 'failed' ? <p role="status">{why.failed}</p> : null}
          {typeof asked.answer === 'string' ? null : (
            <>
              <PriceTraceList {...asked.answer} />
              <p className="note">{why.priced(day(asked.answer.trace.on))}</p>
            </>
          )}
          <p className="row">
            <a href={paths.item(asked.line.item.sku, { quantity: String(asked.line.entered), unit: asked.line.unit.label })}>{why.item}</a>
            <button className="btn small" type="button" popovertarget="why" popovertargetaction="hide">
              {why.close}
            </button>
          </p>
        </>
      )}
    </div>
  );
}
