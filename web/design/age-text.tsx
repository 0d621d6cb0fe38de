import { useSyncExternalStore } from 'react';
import { now } from '../api/server-time.ts';
import { formatAge, formatDateTime } from './format.ts';

const minute = 60_000;

/** « il y a 3 jours », by the server's clock, kept up to date; the exact date shows on hover and goes with the element. */
export function AgeText({ since }: { since: string }) {
  const present = useSyncExternalStore(watchMinutes, presentMinute);
  return (
    <time dateTime={since} title={formatDateTime(since)}>
      {formatAge(since, Math.max(present, Date.parse(since)))}
    </time>
  );
}

const presentMinute = () => Math.floor(now() / minute) * minute;

function watchMinutes(changed: () => void) {
  const timer = setInterval(changed, minute / 4);
  return () => clearInterval(timer);
}
