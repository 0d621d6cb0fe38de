import { addDays } from '../../../domain/paris-day.ts';

/** A call for the invented crèches: one that goes well, one with a slip, one without a mandate. */
export function exampleCall(today: string): string {
  const monday = { day: 'monday', half: 'morning' };
  const items = [
    {
      establishmentId: '00-ESSAI-1',
      periods: [
        {
          state: 'available',
          from: today,
          until: addDays(today, 13),
          cells: [{ care: 'regular', age: 'under-1', ...monday, places: 2 }],
        },
        { state: 'full', from: addDays(today, 14), until: addDays(today, 27) },
      ],
    },
    {
      establishmentId: '00-ESSAI-2',
      periods: [
        {
          state: 'available',
          from: today,
          until: addDays(today, 6),
          cells: [{ care: 'occasional', age: '2-3', ...monday, places: 40 }],
        },
      ],
    },
    { establishmentId: '00-ESSAI-3', unchanged: true },
  ];
  return JSON.stringify({ items }, null, 2);
}

/** How a token is asked for, on a command line. */
export const tokenCommand = (site: string): string =>
  `curl -u "$CLIENT_ID:$CLIENT_SECRET" \\
  -d grant_type=client_credentials \\
  ${site}/api/software/token`;

/** How places are sent. */
export const sendCommand = (site: string): string =>
  `curl -X PUT ${site}/api/software/availability \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: $(uuidgen)" \\
  -d @envoi.json`;
