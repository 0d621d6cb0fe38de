import { GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCouncilDeposits } from '../../contract/caf-childminders.ts';
import {
  announceCouncilFile,
  announceCouncilFileBySoftware,
  listOwnCouncilFiles,
} from '../../contract/council-files.ts';
import { readInformationFeed } from '../../contract/information-feed.ts';
import { councilFileKeys } from '../../domain/childminders/council-file.ts';
import { mostCouncilFileBytes } from '../../domain/childminders/most-council-file-bytes.ts';
import { HabilitationId } from '../../domain/identifiers.ts';
import { announcement, council, councilProgram, sendBy } from './councils.ts';
import { openStage, type Stage } from './driver.ts';
import { agent, type Somebody } from './people.ts';

let stage: Stage;
let caf: Somebody;
let sender: Awaited<ReturnType<typeof council>>;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  sender = await council(stage, caf.browser);
});
afterAll(() => stage.stop());

const bytes = Buffer.from('nom;prenom;adresse;telephone\n');
const announced = (commandId?: string) =>
  stage.done(announceCouncilFile, {
    as: sender.browser,
    params: { id: sender.id },
    body: announcement(bytes.length),
    ...(commandId && { commandId }),
  });
const dropOf = (fileId: string) => ({
  Bucket: String(stage.own.env.DEPOSITS_BUCKET),
  Key: councilFileKeys.drop({ habilitationId: HabilitationId.parse(sender.id), id: fileId }),
});

describe('what a council sends', () => {
  it('CSV-02 goes straight into the bucket by a link, byte for byte', async () => {
    const { fileId, link } = await announced();
    expect((await sendBy(link, bytes)).status).toBe(200);
    const { Body } = await stage.own.clients.s3.send(new GetObjectCommand(dropOf(fileId)));
    expect(await Body?.transformToString()).toBe(bytes.toString());
  });

  it('CSV-02 a link serves once, and for nothing but the file announced', async () => {
    const { fileId, link } = await announced();
    for (const [body, init, status] of [
      ['', { method: 'GET' }, 403],
      [Buffer.concat([bytes, bytes]), {}, 403],
      [bytes, { headers: { 'Content-Type': 'text/html' } }, 403],
      [bytes, { headers: { 'If-None-Match': '' } }, 403],
      [bytes, { headers: { 'x-amz-acl': 'public-read' } }, 403],
    ] as const) {
      const given = 'method' in init ? fetch(link.url, init) : sendBy(link, body, init);
      expect((await given).status, JSON.stringify(init)).toBe(status);
    }
    await expect(stage.own.clients.s3.send(new HeadObjectCommand(dropOf(fileId)))).rejects.toThrow();
    expect((await sendBy(link, bytes)).status).toBe(200);
    expect((await sendBy(link, bytes)).status).toBe(412);
  });

  it('a retry of the same intent leads to the same place, and another intent to another', async () => {
    const commandId = `intent-${stage.tag}`;
    const [one, again] = [await announced(commandId), await announced(commandId)];
    expect(again.fileId).toBe(one.fileId);
    expect((await announced()).fileId).not.toBe(one.fileId);
  });

  it('CSV-10 keeps who confirmed that the persons were informed, and takes nothing without it', async () => {
    const call = { as: sender.browser, params: { id: sender.id } };
    for (const change of [
      { personsInformed: false },
      { bytes: 0 },
      { bytes: mostCouncilFileBytes + 1 },
      { fileName: '' },
    ]) {
      const body = { ...announcement(), ...change } as never;
      expect(await stage.refused(announceCouncilFile, { ...call, body })).toBe('invalid-request');
    }
    const { fileId } = await announced();
    const file = await stage.deps.records.get('councilFile', [sender.id, fileId]);
    expect(file?.personsInformed).toEqual({ at: file?.announcedAt, by: sender.accountId });
  });

  it('CSV-09 is listed to its own council, the last first, under a name that harms nobody', async () => {
    const body = { ...announcement(), fileName: '../../C:\\envois\\<b>mars</b>.csv' };
    await stage.done(announceCouncilFile, { as: sender.browser, params: { id: sender.id }, body });
    const listed = await stage.done(listOwnCouncilFiles, { as: sender.browser, params: { id: sender.id } });
    expect(listed.files[0]).toMatchObject({ state: 'awaited', via: 'site', fileName: 'b-.csv' });
    expect(listed.files[0]?.by).toMatch(/^\S+ \S+/u);
    const other = await council(stage, caf.browser);
    for (const op of [listOwnCouncilFiles, announceCouncilFile]) {
      const call = { as: other.browser, params: { id: sender.id }, body: announcement() };
      expect(await stage.refused(op, call)).toBe('not-found');
    }
  });

  it('CSV-02 comes from a program too, which can do nothing else', async () => {
    const program = await councilProgram(stage, sender.browser, sender.id);
    const { fileId, link } = await stage.done(announceCouncilFileBySoftware, {
      as: program,
      body: announcement(bytes.length),
    });
    expect((await sendBy(link, bytes)).status).toBe(200);
    expect(await stage.refused(readInformationFeed, { as: program, query: {} })).toBe('invalid-token');
    const { files } = await stage.done(listOwnCouncilFiles, {
      as: sender.browser,
      params: { id: sender.id },
    });
    expect(files.find(({ id }) => id === fileId)).toMatchObject({
      via: 'software',
      by: 'Gestion des agréments',
    });
    // The Caf reads the same names: those of the council's agents, and what it called its program.
    const seen = await stage.done(listCouncilDeposits, { as: caf.browser, query: {} });
    expect(seen.waiting).toEqual([]);
    const senders = new Set(seen.files.map(({ via, by }) => `${via} ${by}`));
    expect(senders).toEqual(new Set(files.map(({ via, by }) => `${via} ${by}`)));
    expect(senders).toContain('software Gestion des agréments');
  });
});
