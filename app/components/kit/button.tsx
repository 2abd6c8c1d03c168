import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';

/** main: the one filled button of a page, which Ctrl Enter presses. small: in a row. plain: a word that acts. */
export type ButtonLook = 'main' | 'small' | 'plain' | 'small plain';
type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { readonly look?: ButtonLook; readonly isBusy?: boolean };
type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly look?: ButtonLook };

/** A button; posts its form unless told otherwise. Busy: it says so and stays readable. */
export function Button({ look, isBusy, type = 'submit', children, ...rest }: ButtonProps) {
  return (
    <button type={type} {...rest} {...lookOf(look)} aria-busy={isBusy ? true : undefined}>
      {children}
      {look === 'main' ? <MainKey /> : null}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ look, children, ...rest }: LinkProps) {
  return (
    <a {...rest} {...lookOf(look)}>
      {children}
      {look === 'main' ? <MainKey /> : null}
    </a>
  );
}

/** The chord of the main button, for the eye; the name of the button stays its act. */
function MainKey() {
  return (
    <span className="main-key" aria-hidden="true">
      <kbd>Ctrl ↵</kbd>
    </span>
  );
}

function lookOf(look: ButtonLook | undefined) {
  return { className: look ? `btn ${look}` : 'btn', 'data-primary': look === 'main' ? '' : undefined };
}
