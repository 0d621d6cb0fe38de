import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { recordTermination } from '../../contract/caf-duration.ts';
import {
  announceCouncilFile,
  announceCouncilFileBySoftware,
  listOwnCouncilFiles,
  readOwnCouncilFile,
} from '../../contract/council-files.ts';
import { closeFeedAccess, makeFeedAccess } from '../../contract/information-feed.ts';
import { noteWords } from '../../domain/childminders/note-words.ts';
import { fileProblemWords } from '../../domain/childminders/report-words.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import type { Mail } from '../../local/engines/ses.ts';
import { type LocalStack, startLocalStack } from '../../local/stack.ts';
import { notCsv } from '../builders/not-csv.ts';
import { Browser } from '../functions/browser.ts';
import { importer } from '../functions/caf-agents.ts';
import { announcement, council, flawless, sendBy } from '../functions/councils.ts';
import type { Stage } from '../functions/driver.ts';
import { agent, personalPassword, type Somebody, signedIn } from '../functions/people.ts';
import { temporaryDir } from './fixture-stack.ts';
import { stageOver } from './stage-over-http.ts';

const inbox = vi.hoisted(() => ({
  mails: (_to: string): Mail[] => [],
  code: async (_of: string): Promise<string | undefined> => undefined,
}));
vi.mock('../engines.ts', () => ({
  mailsTo: async (to: string) => inbox.mails(to),
  codeOf: async (_own: unknown, of: string) => inbox.code(of),
}));

const { dir, remove } = temporaryDir();
let stack: LocalStack;
let stage: Stage;
let caf: Somebody;
let importing: { email: string };
let sender: Awaited<ReturnType<typeof council>>;
beforeAll(async () => {
  stack = await startLocalStack({ port: 0, dataDir: dir, seed: false, build: true });
  inbox.mails = stack.mails;
  inbox.code = stack.code;
  stage = await stageOver(stack);
  caf = await agent(stage, 'caf-agent', '26');
  importing = await importer(stage, (await agent(stage, 'cnaf-admin')).browser);
  sender = await council(stage, caf.browser);
}, 180_000);
afterAll(async () => {
  await stack?.stop();
  remove();
});

const run = promisify(execFile);
/** The commands of the guide for makers of software that hold some words, as they are printed. */
const commandsOf = (words: string): string[] => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/guide/editeur-de-logiciel.md'), 'utf8');
  return [...guide.matchAll(/^```\n(curl [\s\S]*?)\n```$/gmu)].flatMap(([, command = '']) =>
    command.includes(words) ? command : [],
  );
};
/** Runs the one command of the guide that holds some words; gives what was answered, and its status. */
async function curl(words: string, variables: Record<string, string>) {
  const [command = '', ...others] = commandsOf(words);
  expect(others, words).toEqual([]);
  const script = `${command.replaceAll('https://…', stack.url)} -sS -w '\\n%{http_code}'`;
  const { stdout } = await run('bash', ['-c', script], {
    cwd: dir,
    env: { PATH: process.env.PATH ?? '', ...variables },
  });
  const end = stdout.lastIndexOf('\n');
  return { status: Number(stdout.slice(end + 1)), text: stdout.slice(0, end) };
}

const ownFiles = (as = sender.browser) => stage.done(listOwnCouncilFiles, { as, params: { id: sender.id } });
const advance = (body: object) =>
  fetch(`${stack.url}/_local/clock`, { method: 'POST', body: JSON.stringify(body) });
const announced = (bytes: number) =>
  stage.done(announceCouncilFile, {
    as: sender.browser,
    params: { id: sender.id },
    body: announcement(bytes),
  });
const newAccess = () =>
  stage.done(makeFeedAccess, {
    as: sender.browser,
    params: { id: sender.id },
    body: { name: 'Gestion des agréments' },
  });

describe('the program of a council, over HTTP', () => {
  it('CSV-02 CSV-04 drops a file by the commands of the guide, is checked, and everybody is told', async () => {
    writeFileSync(join(dir, 'mars.csv'), flawless);
    const { access, secret = '' } = await newAccess();
    const credentials = { CLIENT_ID: access.clientId, CLIENT_SECRET: secret };
    const token = await curl('/api/software/token', credentials);
    const { access_token: TOKEN, scope } = JSON.parse(token.text);
    expect([token.status, scope]).toEqual([200, 'council-files']);

    const variables = { TOKEN, CLE: `mars-${stage.tag}` };
    const answers = [];
    for (let tries = 0; tries < 2; tries += 1)
      answers.push(await curl('/api/software/council-files', variables));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const [first, again] = answers.map(({ text }) => JSON.parse(text));
    expect(again.fileId).toBe(first.fileId);
    const sent = await curl('-T mars.csv', { LIEN: first.link.url });
    expect(sent).toEqual({ status: 200, text: '' });
    expect((await curl('-T mars.csv', { LIEN: first.link.url })).status).toBe(412);

    await stage.react();
    const { files } = await ownFiles();
    expect(files).toMatchObject([
      {
        id: first.fileId,
        fileName: 'mars.csv',
        via: 'software',
        by: 'Gestion des agréments',
        state: 'ready',
      },
    ]);
    const subjects = [sender.email, importing.email].map((to) => stack.mails(to)[0]?.subject ?? '');
    expect(subjects[0]).toMatch(/votre fichier est contrôlé, sans erreur/u);
    expect(subjects[1]).toMatch(/un fichier est prêt à importer/u);
  });

  it('CSV-02 a link takes the file announced, once, for five minutes, and gives nothing', async () => {
    const bytes = Buffer.from(flawless);
    const { fileId, link } = await announced(bytes.length);
    const codeOf = async (response: Response) => [
      response.status,
      /<Code>(\w+)<\/Code>/u.exec(await response.text())?.[1],
    ];
    const folder = new URL(link.url);
    folder.pathname = folder.pathname.split('/').slice(0, 2).join('/');
    const wrong: [what: string, sent: Promise<Response>][] = [
      ['another type', sendBy(link, bytes, { headers: { 'Content-Type': 'application/pdf' } })],
      ['no type', fetch(link.url, { method: 'PUT', body: bytes, headers: { 'If-None-Match': '*' } })],
      ['more bytes', sendBy(link, `${flawless}\n`)],
      ['fewer bytes', sendBy(link, bytes.subarray(1))],
      ['200 MB', sendBy(link, Buffer.alloc(200_000_000, 'a'))],
      [
        'over what is there',
        fetch(link.url, { method: 'PUT', body: bytes, headers: { 'Content-Type': 'text/csv' } }),
      ],
      ['read', fetch(link.url)],
      ['look', fetch(link.url, { method: 'HEAD' })],
      ['take away', fetch(link.url, { method: 'DELETE' })],
      ['list', fetch(folder)],
      [
        'another file',
        fetch(link.url.replace(fileId, `${fileId.slice(0, -1)}${fileId.endsWith('0') ? 1 : 0}`), {
          method: 'PUT',
          body: bytes,
          headers: link.headers,
        }),
      ],
    ];
    for (const [what, sent] of wrong) {
      const [status, code] = await codeOf(await sent);
      expect([status, what === 'look' ? 'SignatureDoesNotMatch' : code], what).toEqual([
        403,
        'SignatureDoesNotMatch',
      ]);
    }
    expect((await ownFiles()).files[0]).toMatchObject({ id: fileId, state: 'awaited' });
    await advance({ advance: 'PT6M' });
    expect(await codeOf(await sendBy(link, bytes))).toEqual([403, 'AccessDenied']);
    const { fileId: other, link: fresh } = await announced(bytes.length);
    expect(other).not.toBe(fileId);
    expect((await sendBy(fresh, bytes)).status).toBe(200);
    expect(await codeOf(await sendBy(fresh, bytes))).toEqual([412, 'PreconditionFailed']);
    await stage.react();
    expect((await ownFiles()).files[0]).toMatchObject({ id: other, state: 'ready' });
  });

  it('CSV-02 is refused from the moment on in which its access is closed', async () => {
    const { access, secret = '' } = await newAccess();
    const credentials = { CLIENT_ID: access.clientId, CLIENT_SECRET: secret };
    const TOKEN = JSON.parse((await curl('/api/software/token', credentials)).text).access_token;
    const params = { id: sender.id, clientId: access.clientId };
    await stage.done(closeFeedAccess, { as: sender.browser, params, body: { version: access.version } });
    const announcing = await curl('/api/software/council-files', { TOKEN, CLE: 'closed' });
    expect(announcing.status).toBe(401);
    expect(JSON.parse(announcing.text).code).toBe('invalid-token');
    const asking = await curl('/api/software/token', credentials);
    expect([asking.status, JSON.parse(asking.text).error]).toEqual([401, 'invalid_client']);
  });
});

describe('what is no CSV, sent all the way', () => {
  it.each(notCsv.map((file) => [file.what, file] as const))(
    'CSV-04 %s is told in words of its own, and nothing goes online',
    async (_, { bytes, says }) => {
      const { fileId, link } = await announced(bytes.length);
      expect((await sendBy(link, bytes)).status).toBe(200);
      await stage.react();
      const { file, report } = await stage.done(readOwnCouncilFile, {
        as: sender.browser,
        params: { id: sender.id, file: fileId },
      });
      expect(file.state).toBe('to-mend');
      const words = report?.problem
        ? [fileProblemWords(report.problem)]
        : (report?.notes ?? []).map((note) => noteWords(note));
      expect(words.filter((text) => says.test(text))).toHaveLength(1);
      const [mail] = stack.mails(sender.email);
      expect(mail?.subject).toContain('votre fichier est à corriger');
    },
  );

  it.each([
    [0, /Ce fichier est vide/u],
    [200_000_000, /dépasse 64\sMo/u],
  ])('CSV-04 %i bytes are refused before anything is sent', async (bytes, says) => {
    const { problem } = await stage.call(announceCouncilFile, {
      as: sender.browser,
      params: { id: sender.id },
      body: announcement(bytes),
    });
    expect(problem?.errors?.map(({ message }) => message).join()).toMatch(says);
  });
});

describe('a convention that has ended', () => {
  it('CSV-02 AVN-06 takes nothing more, from a person or a program, and keeps no byte', async () => {
    const { access, secret = '' } = await newAccess();
    const program = new Browser();
    const credentials = { CLIENT_ID: access.clientId, CLIENT_SECRET: secret };
    const { version } = (await stage.deps.records.get('habilitation', [sender.id])) ?? {};
    const termination = {
      kind: 'ordinary' as const,
      by: 'partner' as const,
      letterNumber: '2C 123 456 7890 1',
      receivedOn: parisDay(await now()),
    };
    const ending = await stage.done(recordTermination, {
      as: caf.browser,
      params: { id: sender.id },
      body: { version: version ?? 0, termination },
    });
    const effectiveOn = ending.duration?.termination?.effectiveOn ?? '';
    const ends = { asleep: true, only: ['keep-conventions'] };
    await advance({ set: `${addDays(effectiveOn, -1)}T10:00:00Z`, ...ends });
    sender.browser = await signedIn(stage, sender.email, personalPassword(sender.email));
    const TOKEN = JSON.parse((await curl('/api/software/token', credentials)).text).access_token;
    program.softwareToken = TOKEN;
    const bytes = Buffer.from(flawless);
    const body = announcement(bytes.length);
    const { link } = await stage.done(announceCouncilFileBySoftware, { as: program, body });
    expect((await sendBy(link, bytes)).status).toBe(200);

    // The last evening, then the first morning: a token and a session of the day before serve no more.
    await advance({ set: `${effectiveOn}T00:30:00Z`, ...ends });
    const again = await stage.call(announceCouncilFileBySoftware, { as: program, body });
    expect(again.problem?.status).toBe(401);
    expect((await curl('/api/software/token', credentials)).status).toBe(401);
    const own = { as: sender.browser, params: { id: sender.id } };
    expect((await stage.call(announceCouncilFile, { ...own, body })).status).toBeGreaterThan(400);
    const erases = ['keep-conventions', 'forget-childminders', 'erase-council-files'];
    await advance({ set: `${addDays(effectiveOn, 1)}T10:00:00Z`, asleep: true, only: erases });
    const { Contents = [] } = await stage.own.clients.s3.send(
      new ListObjectsV2Command({ Bucket: stack.env.DEPOSITS_BUCKET }),
    );
    expect(Contents.filter(({ Key }) => Key?.includes(sender.id))).toEqual([]);
  });
});

async function now(): Promise<Date> {
  const { now: at } = await (await fetch(`${stack.url}/_local/clock`)).json();
  return new Date(at);
}
