import { useCallback, useRef, useState } from 'react';
import type { GoodPadLine } from '#app/domain/ordering/pad-line.ts';
import type { RoundUp } from '#app/domain/ordering/round-ups.ts';
import type { BuyerTrace } from '#app/domain/pricing/price-trace.ts';
import { paths } from '#app/paths.ts';
import { PriceTraceList, type TraceUnit } from '../kit/price-trace-list.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { FixButton } from './line-fixes.tsx';
import { RoundUpList } from './round-up-list.tsx';

/** The answer to why a price is what it is. */
export type WhyAnswer = { readonly trace: BuyerTrace; readonly unit: TraceUnit };
/** The same for a line of a pad, with what rounder quantities would cost. */
export type PadWhyAnswer = WhyAnswer & { readonly roundUps: readonly RoundUp[] };
/** at: the row of the line. */
type Asked = { readonly line: GoodPadLine; readonly at: number; readonly answer: PadWhyAnswer | 'asking' | 'failed' };

/** Asks the server for the way to one line's price and shows it in a layer. Without script the price links to its item. */
export function useWhy() {
  const layer = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useCallback(async (body: URLSearchParams, { line, at }: Pick<Asked, 'line' | 'at'>) => {
    setAsked({ line, at, answer: 'asking' });
    layer.current?.showPopover();
    const answer = await fetchWhy(body);
    setAsked((now) => (now?.line === line ? { line, at, answer } : now));
  }, []);
  return { layer, asked, ask };
}

async function fetchWhy(body: URLSearchParams): Promise<PadWhyAnswer | 'failed'> {
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
              <PriceTraceList trace={asked.answer.trace} unit={asked.answer.unit} />
              <p className="note">{why.priced(day(asked.answer.trace.on))}</p>
              <RoundUpList
                ups={asked.answer.roundUps}
                now={{ unit: asked.line.unit, price: asked.line.price }}
                actOf={(up, text) => <FixButton text={text} change={{ kind: 'quantity', line: asked.at, value: String(up.count) }} />}
              />
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
