import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import './button.css';

/** `strong`: the one main action of a page; `plain`: the others; `quiet`: beside a thing; `danger`: cannot be undone. */
export type ButtonLook = 'strong' | 'plain' | 'quiet' | 'danger';

type ButtonProps = ComponentProps<'button'> & {
  look?: ButtonLook;
  /** Under way: says so, and ignores clicks, without losing the focus. */
  busy?: boolean;
};

/** A button; it sends a form only when `type="submit"`. */
export function Button({
  look = 'plain',
  busy,
  className,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={className ? `button ${className}` : 'button'}
      data-look={look}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy && <span className="spinner" aria-hidden="true" />}
      {children}
      {busy && <span className="only-read-aloud"> (en cours)</span>}
    </button>
  );
}

function ButtonAnchor({
  look = 'plain',
  className,
  children,
  ...rest
}: ComponentProps<'a'> & { look?: ButtonLook }) {
  return (
    <a {...rest} className="button" data-look={look}>
      {children}
    </a>
  );
}

/** A link to another page of the site, drawn as a button; typed by the routes. */
export const LinkButton = createLink(ButtonAnchor);
