import { createHash } from 'node:crypto';
import { s3Deposits } from '../../adapters/s3/deposits.ts';
import { activateHabilitation, recordSignature } from '../../contract/caf.ts';
import { importCouncilFile } from '../../contract/caf-childminders.ts';
import { drawUpCouncil } from '../../contract/caf-duration.ts';
import { recordImporter } from '../../contract/cnaf-agents.ts';
import {
  type CouncilFile,
  councilFileKeys,
  keysOfCouncilFile,
} from '../../domain/childminders/council-file.ts';
import type { ChildmindersDeps } from '../../domain/childminders/department.ts';
import type { Deposits } from '../../domain/childminders/deposits.ts';
import type { ChildminderPointer } from '../../domain/childminders/pointer.ts';
import { type CheckReport, emptyReport } from '../../domain/childminders/report.ts';
import type { StagedPerson } from '../../domain/childminders/staged-person.ts';
import { HabilitationId, newSortableId } from '../../domain/identifiers.ts';
import { councilConvention } from '../builders/other-requests.ts';
import { decision } from './caf-agents.ts';
import { openStage, type Stage } from './driver.ts';
import { nextNumber, signature, withProfile } from './habilitations.ts';
import { agent, type Somebody } from './people.ts';

/** A council of the Drôme whose convention is in force. */
export async function council(stage: Stage, caf: Somebody): Promise<{ id: HabilitationId; email: string }> {
  const as = caf.browser;
  await withProfile(stage, as);
  const body = councilConvention(`conseil${nextNumber()}.${stage.tag}.example`);
  const { id, version } = await stage.done(drawUpCouncil, { as, body });
  const params = { id };
  const signed = await stage.done(recordSignature, { as, params, body: { version, signature } });
  await stage.done(activateHabilitation, { as, params, body: { version: signed.version } });
  return { id: HabilitationId.parse(id), email: body.party.email };
}

/** Has the director's decision recorded for an agent, unless it was. */
export async function habilitated(stage: Stage, cnaf: Somebody, { accountId }: Somebody): Promise<void> {
  const account = await stage.deps.records.get('account', [accountId]);
  if (account?.importer) return;
  const params = { code: '26', accountId };
  await stage.done(recordImporter, { as: cnaf.browser, params, body: decision });
}

const depositsOf = ({ own }: Stage): Deposits =>
  s3Deposits({ client: own.clients.s3, bucket: String(own.env.DEPOSITS_BUCKET) });

/** A stage, and an agent of the Drôme's Caf who may import its councils' files. */
export async function openStageOfImporter(): Promise<{ stage: Stage; caf: Somebody }> {
  const stage = await openStage();
  const caf = await agent(stage, 'caf-agent', '26');
  await habilitated(stage, await agent(stage, 'cnaf-admin'), caf);
  return { stage, caf };
}

/** What use cases on childminders are given. */
export const childmindersDepsOf = (stage: Stage): ChildmindersDeps => ({
  ...stage.deps,
  deposits: depositsOf(stage),
});

/** What a check says of so many lines without fault. */
const reportOf = (rows: number): CheckReport => ({ ...emptyReport(), bytes: 1000, rows, kept: rows });

/** A file of a council as its check leaves it, ready to be imported. */
export async function readyFile(
  stage: Stage,
  habilitationId: HabilitationId,
  people: readonly StagedPerson[],
  change: Partial<CouncilFile> = {},
): Promise<CouncilFile> {
  const at = stage.deps.now().toISOString();
  const by = 'P26-0A1B2C';
  const text = people.map((person) => JSON.stringify(person));
  const file: CouncilFile = {
    id: newSortableId(stage.deps.random, stage.deps.now()),
    habilitationId,
    cafCode: '26',
    fileName: 'assistants-maternels.csv',
    bytes: 1000,
    via: 'site',
    by,
    announcedAt: at,
    personsInformed: { at, by },
    state: 'ready',
    stateSince: at,
    receivedAt: at,
    checked: {
      at,
      sha256: createHash('sha256').update(text.join('\n')).digest('hex'),
      rows: people.length,
      kept: people.filter(({ leftOut }) => !leftOut).length,
      leftOut: people.filter(({ leftOut }) => leftOut).length,
      faults: 0,
      warnings: 0,
      countsByCode: [],
    },
    version: 3,
    lastCommand: `check-${nextNumber()}-${stage.tag}`,
    ...change,
  };
  const deposits = depositsOf(stage);
  const lines = await deposits.createLines(councilFileKeys.people(file));
  for (const line of text) await lines.write(line);
  await lines.close();
  await deposits.write(
    councilFileKeys.report(file),
    Buffer.from(JSON.stringify(reportOf(people.length))),
    'application/json',
  );
  await deposits.write(councilFileKeys.drop(file), Buffer.from(text.join('\n')), 'text/csv');
  const committed = await stage.deps.records.commit([{ do: 'create', kind: 'councilFile', record: file }]);
  if (!committed.ok) throw new Error('The file was not put in place');
  return file;
}

export const pointerOf = (stage: Stage, habilitationId: string): Promise<ChildminderPointer | undefined> =>
  stage.deps.records.get('childminderPointer', ['26', habilitationId]);

/** What importing a file asks for, as things stand. */
export async function importOf(stage: Stage, { habilitationId, id, version }: CouncilFile) {
  const pointer = await pointerOf(stage, habilitationId);
  return {
    params: { habilitationId, fileId: id },
    body: { version, pointerVersion: pointer?.version ?? 0 },
  };
}

/** Puts a new file online. */
export async function imported(
  stage: Stage,
  caf: Somebody,
  habilitationId: HabilitationId,
  people: readonly StagedPerson[],
): Promise<CouncilFile> {
  const file = await readyFile(stage, habilitationId, people);
  await stage.done(importCouncilFile, { as: caf.browser, ...(await importOf(stage, file)) });
  return file;
}

/** Whatever objects of a file are still in the bucket. */
export async function objectsOf(stage: Stage, file: CouncilFile): Promise<string[]> {
  const deposits = depositsOf(stage);
  const there = await Promise.all(keysOfCouncilFile(file).map((key) => deposits.bytesOf(key)));
  for (const bytes of there) for await (const _ of bytes ?? []) break;
  return keysOfCouncilFile(file).filter((_, index) => there[index]);
}
