import { expect, vi } from 'vitest';
import { councilConvention } from '../../builders/other-requests.ts';
import { cafProfileContent } from '../../builders/persons.ts';
import { openWindow } from '../browser.ts';
import { openDepartment, putInForce } from '../caf/department.ts';
import { accountOf, at, callAs, idle, signInFrom } from '../site.ts';

/** A council of a department that no other test touches, whose file is dropped, checked and put online as people do. */
export async function councilOnline(
  cafCode: string,
  town: { name: string; postcode: string; code: string },
  council: string,
  text: string,
): Promise<void> {
  const department = await openDepartment(cafCode, town, { 'EAJE-1': `Crèche de ${town.name}` });
  const profile = await department.act('GET', '/api/caf/profile');
  const content = cafProfileContent('caf.example');
  await department.act('PUT', '/api/caf/profile', { version: profile.version, content });
  const body = councilConvention(`${crypto.randomUUID().slice(0, 8)}.example`);
  const drawn: { id?: string; version: number } = await department.act(
    'POST',
    '/api/caf/council-conventions',
    { ...body, party: { ...body.party, name: council } },
  );
  const id = String(drawn.id);
  const { persons } = await putInForce(department, id, drawn.version);
  const fileId = await drop(persons[0]?.email ?? '', id, text);

  const { agents }: { version?: number; agents?: { accountId: string; email: string }[] } =
    await department.act('GET', '/api/caf/agents');
  const agent = agents?.find(({ email }) => email === department.email);
  const cnaf = await openWindow();
  const token = await signInFrom(cnaf, accountOf('cnaf-admin'));
  const path = `/api/cnaf/cafs/${cafCode}/agents/${agent?.accountId}/importer`;
  const decision = { decidedOn: '2024-01-08', decidedBy: 'Hélène Aubrac', reference: `DIR-${cafCode}` };
  const recorded = await callAs(cnaf, token, 'POST', path, decision);
  expect(await recorded.text()).not.toContain('urn:monenfant:problem');
  await cnaf.close();

  const online = `/api/caf/childminders/files/${id}/${fileId}`;
  const { file }: { version?: number; file?: { version: number } } = await department.act('GET', online);
  await department.act('POST', `${online}/import`, { version: file?.version, pointerVersion: 0 });
  await idle();
}

/** Sends a file as an agent of the council, and waits for the end of its check. */
async function drop(email: string, id: string, text: string): Promise<string> {
  const window = await openWindow();
  const token = await signInFrom(window, { email, password: 'Girofle-et-Cannelle-7' });
  const files = `/api/partner/conventions/${id}/council-files`;
  const bytes = Buffer.from(text);
  const announced = await callAs(window, token, 'POST', files, {
    fileName: 'assistants-maternels.csv',
    bytes: bytes.length,
    personsInformed: true,
  });
  const { fileId, link }: { fileId: string; link: { url: string; headers: Record<string, string> } } =
    await announced.json();
  const sent = await fetch(new URL(link.url, at('/')), { method: 'PUT', body: bytes, headers: link.headers });
  expect(sent.status).toBe(200);
  await vi.waitUntil(
    async () => {
      const answer = await callAs(window, token, 'GET', `${files}/${fileId}`);
      const { file, report } = await answer.json();
      if (file.state === 'to-mend') throw new Error(JSON.stringify(report.notes));
      return file.state === 'ready';
    },
    { timeout: 60_000, interval: 500 },
  );
  await window.close();
  return fileId;
}
