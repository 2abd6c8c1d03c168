import type { UseFormRegister } from 'react-hook-form';
import { localTime } from '#app/domain/shared/days.ts';
import type { PadValues } from '#app/forms/order-pad.ts';
import { DocketHead, type Fact } from '../kit/docket-head.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import type { PadFields, PadTerms } from './pad-data.ts';
import type { KeepState } from './use-keep.ts';

type Props = {
  readonly number: string | null;
  readonly state: KeepState;
  readonly fields: PadFields;
  readonly terms: PadTerms;
  readonly register: UseFormRegister<PadValues>;
  readonly problems: ReadonlyMap<string, string>;
};

/** The head of the pad: where to, when, under which number, on which terms. Its fields are the draft's. */
export function PadHead({ number, state, fields, terms, register, problems }: Props) {
  const speech = useSpeech();
  const { pad, head } = speech.words.ordering;
  const { day, money } = speech;
  const cutOff = terms.cutOff.isToday ? head.today(terms.cutOff.time) : head.later(day(terms.cutOff.day), terms.cutOff.time);
  const poProblem = problems.get('poNumber');
  const facts: readonly Fact[] = [
    { label: head.shipTo, value: terms.shipTo },
    {
      label: head.delivery,
      value: (
        <input
          {...register('requestedOn')}
          type="date"
          className="cell day"
          defaultValue={fields.requestedOn ?? ''}
          min={terms.today}
          aria-label={head.delivery}
        />
      ),
      note: head.earliest(day(terms.earliest)),
    },
    { label: head.orderBy, value: cutOff, note: head.forDay(day(terms.earliest)) },
    {
      label: head.po,
      value: (
        <input
          {...register('poNumber')}
          id="poNumber"
          className="cell wide"
          defaultValue={fields.poNumber}
          aria-label={head.po}
          autoComplete="off"
          maxLength={40}
          aria-invalid={poProblem ? true : undefined}
        />
      ),
      note: poProblem ?? (terms.poRequired ? head.poNeeded : head.poOptional),
    },
    {
      label: head.name,
      value: <input {...register('name')} className="cell wide" defaultValue={fields.name} aria-label={head.name} autoComplete="off" maxLength={80} />,
      note: head.nameHint,
    },
    {
      label: head.terms,
      value: head.net(terms.paymentDays),
      note: terms.carriageFreeFrom ? head.carriageFree(money(terms.carriageFreeFrom)) : head.carriageCharged,
    },
  ];
  const save = (
    <>
      {' '}
      <button className="btn small plain" type="submit" name="next" value="pad">
        {pad.saveNow}
      </button>
    </>
  );
  return (
    <DocketHead
      title={pad.title}
      number={number ?? undefined}
      state={
        <>
          {stateText(state, speech)}
          {save}
        </>
      }
      facts={facts}
    />
  );
}

function stateText({ isSaving, savedAt, waiting, trouble }: KeepState, { words, instant, time, today, zone }: ReturnType<typeof useSpeech>): string {
  const { state } = words.ordering;
  if (trouble !== null && waiting > 0) return state.unsaved(waiting);
  if (isSaving) return state.saving;
  if (savedAt === null) return state.fresh;
  return state.saved(today !== null && localTime(savedAt, zone).day === today ? time(savedAt) : instant(savedAt));
}
