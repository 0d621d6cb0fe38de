import { expect, vi } from 'vitest';
import { councilConvention } from '../../builders/other-requests.ts';
import { cafProfileContent } from '../../builders/persons.ts';
import { openWindow } from '../browser.ts';
import { accountOf, at, callAs, idle, signInFrom } from '../site.ts';
import { openDepartment, putInForce } from './department.ts';

type Town = { name: string; postcode: string; code: string };

/** Thirty people of a town, each with an address, a telephone and a number of agrément of their own. */
export const peopleOf = ({ name, postcode }: Town): string[] =>
  ['Faurel', 'Dorval', 'Vasseur', 'Marchetti', 'Perrault', 'Lormier'].flatMap((lastName, one) =>
    ['Camille', 'Élise', 'Aurélien', 'Solène', 'Maxence'].map((firstName, other) => {
      const at = one * 5 + other + 1;
      return `${lastName};${firstName};${at} rue des Écoles ${postcode} ${name};03296400${String(at).padStart(2, '0')}`;
    }),
  );

/** A file of the four columns of the convention. */
export const fileOf = (people: readonly string[]): string =>
  ['nom;prenom;adresse;telephone', ...people, ''].join('\n');

/** A department with a council in force, that no other test file touches. */
export async function openCouncil(cafCode: string, town: Town, name: string) {
  const department = await openDepartment(cafCode, town, { 'EAJE-1': `Crèche de ${town.name}` });
  const profile = await department.act('GET', '/api/caf/profile');
  const content = cafProfileContent('caf.example');
  await department.act('PUT', '/api/caf/profile', { version: profile.version, content });
  const body = councilConvention(`${crypto.randomUUID().slice(0, 8)}.example`);
  const drawn: { id?: string; version: number } = await department.act(
    'POST',
    '/api/caf/council-conventions',
    { ...body, party: { ...body.party, name } },
  );
  const id = String(drawn.id);
  const { persons, window: ofSender } = await putInForce(department, id, drawn.version);
  const email = persons[0]?.email ?? '';
  let sender: { window: Awaited<ReturnType<typeof openWindow>>; token: string } | undefined;
  const council = {
    department,
    id,
    /** The window of an agent of the council, signed in. */
    window: ofSender,
    /** Records the director's decision that lets the department's agent import. */
    async letImport(): Promise<void> {
      const { agents }: { version?: number; agents?: { accountId: string; email: string }[] } =
        await department.act('GET', '/api/caf/agents');
      const agent = agents?.find((each) => each.email === department.email);
      const cnaf = await openWindow();
      const token = await signInFrom(cnaf, accountOf('cnaf-admin'));
      const path = `/api/cnaf/cafs/${cafCode}/agents/${agent?.accountId}/importer`;
      const decision = { decidedOn: '2024-01-08', decidedBy: 'Hélène Aubrac' };
      expect((await callAs(cnaf, token, 'POST', path, decision)).ok()).toBe(true);
      await cnaf.close();
    },
    /** Sends a file as an agent of the council, and waits for the end of its check. */
    async drop(fileName: string, text: string): Promise<string> {
      if (!sender) {
        const window = await openWindow();
        sender = { window, token: await signInFrom(window, { email, password: 'Girofle-et-Cannelle-7' }) };
      }
      const { window, token } = sender;
      const files = `/api/partner/conventions/${id}/council-files`;
      const bytes = Buffer.from(text);
      const announcement = { fileName, bytes: bytes.length, personsInformed: true };
      const announced = await callAs(window, token, 'POST', files, announcement);
      const { fileId, link }: { fileId: string; link: { url: string; headers: Record<string, string> } } =
        await announced.json();
      const put = { method: 'PUT', body: bytes, headers: link.headers };
      expect((await fetch(new URL(link.url, at('/')), put)).status).toBe(200);
      await vi.waitUntil(
        async () => {
          const { file } = await (await callAs(window, token, 'GET', `${files}/${fileId}`)).json();
          return file.state === 'ready' || file.state === 'to-mend';
        },
        { timeout: 60_000, interval: 500 },
      );
      return fileId;
    },
    /** Sends the council's first file, and puts it online; gives it once families find who is in it. */
    async putOnline(fileName: string, text: string): Promise<string> {
      const fileId = await council.drop(fileName, text);
      const path = `/api/caf/childminders/files/${id}/${fileId}`;
      const seen: { version: number; file?: { version: number } } = await department.act('GET', path);
      await department.act('POST', `${path}/import`, { version: seen.file?.version, pointerVersion: 0 });
      await idle();
      return fileId;
    },
  };
  return council;
}
