import { availabilitySchema } from '../../contract/availability-schema.ts';
import type { EditorId } from '../../domain/software/editor.ts';
import type { Stage } from './driver.ts';
import { declared } from './establishments.ts';
import type { Cast, Prepare } from './every-operation.ts';
import { editor, fortnight, mandated, newEditor } from './software.ts';

const ofNewEditor: Prepare = async (stage, { cnaf }) => ({
  params: { editorId: (await editor(stage, cnaf)).id },
  body: { version: 1 },
});

const mandate = async (stage: Stage, { partner, establishmentId, program }: Cast): Promise<number> =>
  mandated(stage, partner.browser, establishmentId, program.id as EditorId);

const [example] = availabilitySchema.examples as { items: unknown[] }[];

/** For each operation on software editors and their mandates, a request that its rightful caller may make now. */
export const softwareRequests: Record<string, Prepare> = {
  listEditors: async () => ({}),
  registerEditor: async () => ({ body: newEditor() }),
  rotateSecret: ofNewEditor,
  closeEditor: ofNewEditor,
  listOwnMandates: async () => ({}),
  giveMandate: async (stage, { establishmentId: id, program }) => {
    const seen = await stage.deps.records.get('mandate', [id]);
    return { params: { id }, body: { editorId: program.id, version: seen?.version ?? 0 } };
  },
  takeMandateBack: async (stage, cast) => ({
    params: { id: cast.establishmentId },
    body: { version: await mandate(stage, cast) },
  }),
  listMandates: async (stage, cast) => {
    await mandate(stage, cast);
    return {};
  },
  cutMandate: async (stage, cast) => ({
    params: { id: cast.establishmentId },
    body: { version: await mandate(stage, cast), reason: 'Des places qui n’existent pas.' },
  }),
  requestToken: async (_, { program }) => ({
    body: { grant_type: 'client_credentials', client_id: program.id, client_secret: program.secret },
  }),
  sendAvailability: async (stage, cast) => {
    await mandate(stage, cast);
    // What the Caf withdrew, a program does not bring back.
    await declared(stage, cast.partner.browser, cast.establishmentId);
    return { body: { items: [{ establishmentId: cast.establishmentId, periods: [fortnight(stage)] }] } };
  },
  listMandatedEstablishments: async (stage, cast) => {
    await mandate(stage, cast);
    return {};
  },
  readAvailabilitySchema: async () => ({}),
  trySandbox: async () => ({ body: { items: example?.items ?? [] } }),
};
