import './name-mark.css';

/** The name of the site with its mark: an arch over a dot, somebody sheltered. `area` names the side one is on. */
export function NameMark({ area }: { area: string }) {
  return (
    <span className="name-mark">
      <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
        <rect className="name-mark-ground" width="40" height="40" rx="10" />
        <path className="name-mark-arch" d="M9.5 30V20.5a10.5 10.5 0 0 1 21 0V30" />
        <circle className="name-mark-dot" cx="20" cy="26" r="4.5" />
      </svg>
      <span className="name-mark-words">
        <span className="name-mark-name">monenfant</span>
        <span className="only-read-aloud">, </span>
        <span className="name-mark-area">{area}</span>
      </span>
    </span>
  );
}
