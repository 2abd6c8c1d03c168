export type IconName =
  | 'today'
  | 'pad'
  | 'catalog'
  | 'label'
  | 'drafts'
  | 'orders'
  | 'history'
  | 'agreement'
  | 'priceList'
  | 'people'
  | 'help'
  | 'menu'
  | 'search'
  | 'switch'
  | 'me'
  | 'close'
  | 'plus'
  | 'minus'
  | 'more'
  | 'phone'
  | 'mail'
  | 'leave'
  | 'sun'
  | 'moon'
  | 'system'
  | 'receipts'
  | 'invoices'
  | 'review'
  | 'ledger'
  | 'cash'
  | 'hold'
  | 'desk'
  | 'outbox'
  | 'jobs'
  | 'audit'
  | 'supply'
  | 'upload'
  | 'print'
  | 'back'
  | 'next'
  | 'check'
  | 'copy'
  | 'keys'
  | 'undo'
  | 'repeat'
  | 'truck'
  | 'calendar'
  | 'pencil'
  | 'trash'
  | 'settings'
  | 'tree';

/** Where the drawings are; the number changes with them, so that they may be cached for long. */
const SPRITE = '/icons.svg?5';

/** A 16 px line drawing from public/icons.svg. It says nothing by itself: a word stands beside it or on its button. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="ico" aria-hidden="true">
      <use href={`${SPRITE}#${name}`} />
    </svg>
  );
}
