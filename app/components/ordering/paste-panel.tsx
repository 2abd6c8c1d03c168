import { MAX_LINES } from '#app/domain/ordering/decide-place-order.ts';
import { useSpeech } from '../kit/use-speech.tsx';

/** Where many lines go in as text; without script it posts them with the pad. */
export function PastePanel() {
  const { words, number } = useSpeech();
  const { paste } = words.ordering;
  return (
    <details className="paste">
      <summary className="btn small">{paste.open}</summary>
      <div className="field">
        <label htmlFor="pasted">{paste.label}</label>
        <textarea className="box" id="pasted" name="pasted" rows={8} aria-describedby="pasted-hint" spellCheck={false} />
        <span className="hint" id="pasted-hint">
          {paste.hint(number(MAX_LINES))}
        </span>
        <button className="btn small" type="submit" name="next" value="pad" data-paste="">
          {paste.act}
        </button>
      </div>
    </details>
  );
}
