import { streamTable } from '../../adapters/csv/stream-table.ts';
import { currentTemplates } from '../../documents/convention-templates.ts';
import type { Actor } from '../../domain/actor.ts';
import { cafByCode } from '../../domain/caf/cafs.ts';
import { announceCouncilFile } from '../../domain/childminders/announce-council-file.ts';
import { checkDroppedFile } from '../../domain/childminders/check-dropped-file.ts';
import { checkCouncilFile } from '../../domain/childminders/check-file.ts';
import { councilFileFormat } from '../../domain/childminders/columns.ts';
import { type CouncilFile, councilFileKeys } from '../../domain/childminders/council-file.ts';
import { importCouncilFile } from '../../domain/childminders/import-file.ts';
import { locateChildminders } from '../../domain/childminders/locate-childminders.ts';
import { recordChildminderRight } from '../../domain/childminders/record-right.ts';
import { remindCouncils } from '../../domain/childminders/remind-councils.ts';
import { activateHabilitation } from '../../domain/habilitation/activate-habilitation.ts';
import { type CouncilConvention, drawUpCouncil } from '../../domain/habilitation/draw-up-council.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import type { CommuneIndex } from '../../domain/territory/communes.ts';
import type { AddressFinder, AddressToLocate, Whereabouts } from '../../domain/territory/geocoder.ts';
import { inventedPlace } from '../geocoder/invented-place.ts';
import { readCentres, readCommunes } from './communes.ts';
import { councilFileText, type FileContent, people } from './council-people.ts';
import { councils } from './people.ts';
import { expectDone, type Stage } from './stage.ts';
import { settlePerson, sign } from './steps.ts';

interface Agents {
  drome: Actor;
  /** Whom the director habilitated to import. */
  importer: Actor;
  savoie: Actor;
}

/**
 * A council that sends its files (one online, the one before it, one to mend, one that waits for its import), and one
 * that signed and never sent any, in spite of three reminders.
 */
export async function playCouncils(stage: Stage, { drome, importer, savoie }: Agents): Promise<void> {
  const silent = await councilInForce(stage, savoie, councils.savoie, 64);
  await settlePerson(stage, silent, 0, 'Agente du département de la Savoie, qui n’a encore rien envoyé');
  const council = await councilInForce(stage, drome, councils.drome, 88);
  const sender = await settlePerson(
    stage,
    council,
    0,
    'Agent du département de la Drôme, qui envoie la liste des assistants maternels',
  );
  const communes = await readCommunes();
  const year = stage.deps.now().getFullYear();
  const drop = (daysAgo: number, fileName: string, content: Omit<FileContent, 'year'>) =>
    send(stage, { council, sender, communes, daysAgo, fileName, content: { ...content, year } });

  const first = await drop(57, 'assmat-septembre.csv', { numbers: people(1, 292) });
  await putOnline(stage, importer, first, 55, 0);
  const rights = { 23: { droit_exerce: 'opposition' }, 41: { droit_exerce: 'suppression' } };
  const second = await drop(26, 'assmat-octobre.csv', { numbers: people(1, 300), but: rights });
  await remind(stage, 25);
  await putOnline(stage, importer, second, 24, 1);
  await remind(stage, 17);
  await maskAtTheCaf(stage, importer, second);
  await remind(stage, 3);

  const numbers = people(1, 314).filter((number) => number % 51 !== 0);
  const changes = {
    ...rights,
    12: { telephone: '04 65 71 70 12' },
    88: { adresse: '14 rue du Temple', code_postal: '26150', commune: 'Die' },
    131: { courriel: 'nouvelle.adresse@courrier.example' },
    160: { lieu_exercice: 'mam', nom_mam: 'Pomme d’Api' },
    204: { masquer: 'adresse' },
  };
  const mistakes = {
    19: { telephone: '04 65 71' },
    77: { code_postal: '26999', commune: 'Montfleury-les-Bains' },
    142: { nom: '' },
    230: { date_fin_agrement: '31/02/2029' },
  };
  await drop(2, 'assmat-novembre.csv', { numbers, but: { ...changes, ...mistakes } });
  await drop(1, 'assmat-novembre-corrigé.csv', { numbers, but: changes });
  stage.daysAgo(0);
  await locateEverybody(stage, council.cafCode);
}

/** What the schedule does once a file is online, with streets as nowhere as the people. */
async function locateEverybody({ deps }: Stage, cafCode: string): Promise<void> {
  const centres = await readCentres();
  const placeOf = (address: AddressToLocate): Whereabouts => {
    const centre = centres.byCode.get(address.communeCode ?? '');
    return (centre && inventedPlace(address, centre)) ?? 'unknown';
  };
  const finder: AddressFinder = {
    most: 500,
    locateAll: async (addresses) => addresses.map(placeOf),
  };
  await locateChildminders(
    { ...deps, finder, centres: async () => centres },
    cafCode,
    Number.POSITIVE_INFINITY,
  );
}

/** A council's convention, from the Caf that draws it up to its activation, signed so many days ago. */
async function councilInForce(
  stage: Stage,
  agent: Actor,
  content: CouncilConvention,
  signed: number,
): Promise<Habilitation> {
  const { deps, call } = stage;
  const conventionTemplates = currentTemplates();
  stage.daysAgo(signed + 13);
  const posted = expectDone(await drawUpCouncil({ ...deps, conventionTemplates }, content, agent, call()));
  stage.daysAgo(signed);
  const { id, version } = await sign(stage, agent, posted);
  return expectDone(await activateHabilitation(deps, { id, version }, agent, call()));
}

interface Sending {
  council: Habilitation;
  sender: Actor;
  communes: CommuneIndex;
  daysAgo: number;
  fileName: string;
  content: FileContent;
}

/** Sends a file as the council's page does, and has it checked; gives it as it then is. */
async function send(
  stage: Stage,
  { council, sender, communes, daysAgo, fileName, content }: Sending,
): Promise<CouncilFile> {
  const { deps, call } = stage;
  stage.daysAgo(daysAgo);
  const bytes = Buffer.from(councilFileText(content));
  // The bytes are put in their place below: nobody follows this link.
  const links = { linkTo: async () => ({ url: '', headers: {}, expiresAt: '' }) };
  const about = { id: council.id, fileName, bytes: bytes.length, personsInformed: true } as const;
  const { file } = expectDone(await announceCouncilFile({ ...deps, links }, about, sender, call()));
  await deps.deposits.write(councilFileKeys.drop(file), bytes, 'text/csv');
  const caf = cafByCode(council.cafCode);
  if (!caf) throw new Error(`There is no Caf ${council.cafCode}`);
  await checkDroppedFile(
    {
      ...deps,
      readCommunes: async () => communes,
      checkFile: (source, { communes, today }, sinks) =>
        checkCouncilFile(streamTable(source, councilFileFormat), { caf, communes, today }, sinks),
    },
    file,
  );
  return (await deps.records.get('councilFile', [file.habilitationId, file.id])) ?? file;
}

async function putOnline(
  stage: Stage,
  importer: Actor,
  file: CouncilFile,
  daysAgo: number,
  pointerVersion: number,
): Promise<void> {
  const { deps, call } = stage;
  stage.daysAgo(daysAgo);
  const { id: fileId, habilitationId, version } = file;
  const input = { fileId, habilitationId, version, pointerVersion };
  expectDone(await importCouncilFile(deps, input, importer, call()));
}

/** Somebody asked the Caf itself to hide an address: it stays hidden whatever later files say. */
async function maskAtTheCaf(stage: Stage, agent: Actor, file: CouncilFile): Promise<void> {
  const { deps, call } = stage;
  stage.daysAgo(12);
  const { habilitationId, id: fileId } = file;
  const subject = { in: 'file', habilitationId, fileId, line: 58 } as const;
  const right = { kind: 'masking' as const, masks: ['address' as const] };
  expectDone(await recordChildminderRight(deps, { subject, right }, agent, call()));
}

/** What the schedule of that morning did. */
async function remind(stage: Stage, daysAgo: number): Promise<void> {
  stage.daysAgo(daysAgo);
  await remindCouncils(stage.deps);
}
