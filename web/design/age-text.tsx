import { useSyncExternalStore } from 'react';
import { now } from '../api/server-time.ts';
import { formatAge, formatDateTime, formatSince } from './format.ts';

const minute = 60_000;

/**
 * « il y a 3 jours », by the server's clock, kept up to date; the exact date shows on hover and goes with the element.
 * `lasting` says how long a state has lasted instead: « depuis 3 jours ».
 */
export function AgeText({ since, lasting }: { since: string; lasting?: boolean }) {
  const present = useSyncExternalStore(watchMinutes, presentMinute);
  return (
    <time dateTime={since} title={formatDateTime(since)}>
      {(lasting ? formatSince : formatAge)(since, Math.max(present, Date.parse(since)))}
    </time>
  );
}

const presentMinute = () => Math.floor(now() / minute) * minute;

function watchMinutes(changed: () => void) {
  const timer = setInterval(changed, minute / 4);
  return () => clearInterval(timer);
}
