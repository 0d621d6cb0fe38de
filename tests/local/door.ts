import { listen } from '../../local/listen.ts';

interface Door {
  /** Where tests ask. */
  endpoint: string;
  /** Closes it, and stops what was started. */
  stop(): Promise<void>;
}

/** A way to something that a whole test run shares, started for the first test that asks: a run that needs none starts none. */
export async function openDoor<T extends { stop(): Promise<void> }>(
  start: () => Promise<T>,
  answer: (started: T, asked: URL) => unknown,
): Promise<Door> {
  let starting: Promise<T> | undefined;
  const door = await listen(async (request, response) => {
    starting ??= start();
    try {
      response.end(JSON.stringify(await answer(await starting, new URL(request.url ?? '/', 'http://door'))));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  return {
    endpoint: door.endpoint,
    stop: async () => {
      await door.stop();
      await (await starting?.catch(() => undefined))?.stop();
    },
  };
}
