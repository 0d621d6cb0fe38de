import { useEffect, useRef } from 'react';
import { Button } from './button.tsx';
import { formatCount, formatNumber } from './format.ts';

/** How many of a list are shown, and the button for the next ones; `noun` and `plural` name what is listed. */
export function ShowMore({
  shown,
  total,
  more,
  noun,
  plural,
  onMore,
  busy,
}: {
  shown: number;
  /** Unknown when the list comes page by page. */
  total?: number;
  /** Whether anything is left to show. */
  more: boolean;
  noun: string;
  plural?: string;
  onMore: () => void;
  busy?: boolean;
}) {
  const count = useRef<HTMLParagraphElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    // What ends the list takes the button away, and would throw the focus back to the top of the page.
    if (!more && asked.current && document.activeElement === document.body) count.current?.focus();
    asked.current = asked.current && more;
  }, [more]);
  const counted =
    total === undefined || total === shown
      ? formatCount(shown, noun, plural)
      : `${formatNumber(shown)} sur ${formatCount(total, noun, plural)}`;
  return (
    <div className="row">
      <p className="soft figures" role="status" ref={count} tabIndex={-1}>
        {counted}
      </p>
      {more && (
        <Button
          onClick={() => {
            asked.current = true;
            onMore();
          }}
          busy={busy}
        >
          Afficher plus
        </Button>
      )}
    </div>
  );
}
