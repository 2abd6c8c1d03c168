import { type ChangeEvent, useEffect, useRef, useState } from 'react';

/** A box at the head of a column of boxes: ticks or clears them all, and shows a dash while they differ. There only where script runs. */
export function TickAll({ label }: { readonly label: string }) {
  const head = useRef<HTMLInputElement>(null);
  const [isThere, setIsThere] = useState(false);
  useEffect(() => setIsThere(true), []);
  useEffect(() => {
    const box = head.current;
    const form = box?.form;
    if (!box || !form) return undefined;
    const look = () => {
      const ticked = boxesBeside(box).filter(({ checked }) => checked).length;
      box.checked = ticked > 0 && ticked === boxesBeside(box).length;
      box.indeterminate = ticked > 0 && !box.checked;
    };
    look();
    form.addEventListener('change', look);
    return () => form.removeEventListener('change', look);
  }, [isThere]);
  const tick = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const { checked } = currentTarget;
    for (const box of boxesBeside(currentTarget)) box.checked = checked;
  };
  return isThere ? <input ref={head} type="checkbox" aria-label={label} onChange={tick} /> : null;
}

/** The other boxes of its table. */
function boxesBeside(head: HTMLInputElement): readonly HTMLInputElement[] {
  return [...(head.closest('table')?.querySelectorAll<HTMLInputElement>('tbody input[type=checkbox]') ?? [])];
}
