import { useEffect, useRef, useState } from 'react';

/**
 * A button that shows and hides a part of the page: Escape, a press elsewhere, a followed link or the focus that goes on
 * hides it again.
 * `place` goes to the element that holds both; `button` to the button.
 */
export function useDisclosure<Place extends HTMLElement>() {
  const place = useRef<Place>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (!open) return;
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      opener.current?.focus();
    };
    const onClick = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('a')) setOpen(false);
    };
    // What covers the page must not cover where the keyboard is.
    const onLeave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !place.current?.contains(relatedTarget)) setOpen(false);
    };
    const element = place.current;
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    element?.addEventListener('click', onClick);
    element?.addEventListener('focusout', onLeave);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
      element?.removeEventListener('click', onClick);
      element?.removeEventListener('focusout', onLeave);
    };
  }, [open]);

  return {
    open,
    place,
    button: { ref: opener, type: 'button' as const, 'aria-expanded': open, onClick: () => setOpen(!open) },
  };
}
