import { useState } from 'react';
import * as z from 'zod';
import type { RequestDetail } from '../../../contract/caf.ts';
import type { AmendmentView } from '../../../contract/caf-amendments.ts';
import { AmendmentRequest, requestForms } from '../../../domain/convention/amendment.ts';
import { Change, changesOfKind } from '../../../domain/convention/change.ts';
import { annexOf } from '../../../domain/habilitation/annex.ts';
import { useDraft } from '../../api/draft.ts';
import { now } from '../../api/server-time.ts';
import { Button } from '../../design/button.tsx';
import { SelectField } from '../../design/choices.tsx';
import { DateField } from '../../design/date-field.tsx';
import { ConfirmDialog } from '../../design/dialog.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { parisDay } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { useProblemForm } from '../../design/problem-form.ts';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { ReasonForm } from '../reason-form.tsx';
import { ChangesView } from './changes-view.tsx';
import { askedOf } from './edit-changes.ts';
import { EditCommunes } from './edit-communes.tsx';
import { EditEstablishments } from './edit-establishments.tsx';
import { EditParty, EditPlace } from './edit-party.tsx';
import { EditPersons } from './edit-persons.tsx';
import { useAmendments } from './use-amendments.ts';
import { requestFormWords } from './words.ts';

const schema = AmendmentRequest.refine(({ requestedOn }) => requestedOn <= parisDay(now()), {
  error: 'day-to-come',
  path: ['requestedOn'],
});
const Kept = z.object({ version: z.number().int(), changes: z.array(Change) });
const formId = 'demande-d-avenant';

/**
 * The draft of an avenant: who asked for it, every change with its way back, and what comes of it. What is not saved
 * yet stays in the tab; a colleague's version is never written over.
 */
export function DraftEditor({
  convention,
  amendments,
  amendment,
  onSaved,
}: {
  convention: RequestDetail;
  amendments: readonly AmendmentView[];
  amendment?: AmendmentView;
  onSaved: (number: number) => unknown;
}) {
  const acts = useAmendments();
  const [asking, setAsking] = useState<'post' | 'abandon'>();
  const { id, kind } = convention;
  const name = `avenant:${id}:${amendment?.number ?? 'nouveau'}`;
  const before =
    amendment?.before ?? amendments.findLast(({ state }) => state === 'posted')?.after ?? annexOf(convention);
  const saved = amendment?.changes ?? closedPersons(convention);
  const [initial] = useState(() => ({ version: amendment?.version ?? 0, changes: saved }));
  const kept = useDraft(name, initial, (value) => Kept.safeParse(value).data);
  const { version, changes } = kept.value;
  const set = (next: Change[]) => kept.set({ version, changes: next });
  const overtaken = amendment !== undefined && amendment.version !== version;

  const form = useProblemForm({
    schema,
    defaultValues: {
      requestedOn: amendment?.requestedOn ?? '',
      requestForm: amendment?.requestForm,
    },
    draft: `${name}:demande`,
    onSubmit: async (asked) => {
      const body = { ...asked, changes: changes.map(askedOf) };
      const result = amendment
        ? await acts.change({
            params: { id, number: String(amendment.number) },
            body: { version, ...body },
          })
        : await acts.draft({ params: { id }, body });
      kept.set({ version: result.version, changes: result.changes });
      onSaved(result.number);
    },
  });
  const asked = form.form.watch();
  const dirty =
    !amendment ||
    JSON.stringify(changes) !== JSON.stringify(saved) ||
    asked.requestedOn !== amendment.requestedOn ||
    asked.requestForm !== amendment.requestForm;
  const params = { id, number: String(amendment?.number ?? 0) };
  const restart = () => {
    kept.set({ version: amendment?.version ?? 0, changes: saved });
    form.forget();
  };
  const parts = { kind, before, changes, onChange: set };
  const may = changesOfKind[kind];
  return (
    <div className="stack stack-loose">
      {overtaken && (
        <Notice kind="warning" title="Quelqu’un a modifié ce brouillon entre-temps" live>
          <p>Vos changements sont encore ici, mais ils ne peuvent plus être enregistrés tels quels.</p>
          <Button onClick={restart}>Reprendre la version à jour</Button>
        </Notice>
      )}
      <form id={formId} className="stack" {...form.props}>
        <FormErrorSummary {...form.summary} />
        <h2>La demande</h2>
        <DateField
          label="Demandé le"
          hint="Le jour de la demande expresse du partenaire."
          {...form.controlled('requestedOn')}
        />
        <SelectField
          label="Comment la demande est-elle arrivée&nbsp;?"
          placeholder="Choisissez"
          choices={requestForms.map((value) => ({ value, label: requestFormWords[value] }))}
          {...form.field('requestForm')}
        />
      </form>
      {may.includes('add-person') && <EditPersons {...parts} place={convention.place} />}
      {may.includes('add-establishment') && <EditEstablishments {...parts} cafCode={convention.cafCode} />}
      {may.includes('add-commune') && <EditCommunes {...parts} cafCode={convention.cafCode} />}
      {may.includes('change-place') && <EditPlace {...parts} />}
      <EditParty {...parts} />
      <section className="panel stack" aria-labelledby="ce-qui-change">
        <h2 id="ce-qui-change">Ce qui change</h2>
        <ChangesView before={before} changes={changes} />
        {!dirty && amendment && amendment.errors.length > 0 && (
          <Notice kind="warning" title="À revoir avant de poster">
            <ul>
              {amendment.errors.map(({ path, message }) => (
                <li key={`${path} ${message}`}>{message}</li>
              ))}
            </ul>
          </Notice>
        )}
        {!form.summary.lines.length && asking !== 'post' && <ProblemNotice problem={acts.refused} />}
        {asking === 'abandon' ? (
          <ReasonForm
            draft={`${name}:abandon`}
            label="Pourquoi le brouillon est-il abandonné&nbsp;?"
            hint="Reste au dossier."
            action="Abandonner l’avenant"
            look="danger"
            onSend={(reason) =>
              acts.abandon({ params, body: { version: amendment?.version ?? 0, reason } }).then(kept.clear)
            }
            onCancel={() => setAsking(undefined)}
          />
        ) : (
          <div className="row">
            <Button type="submit" form={formId} look={dirty ? 'strong' : 'plain'} busy={form.sending}>
              Enregistrer le brouillon
            </Button>
            {amendment && !dirty && amendment.errors.length === 0 && (
              <Button look="strong" busy={acts.posting} onClick={() => setAsking('post')}>
                Prêt à poster
              </Button>
            )}
            {amendment && (
              <Button look="quiet" onClick={() => setAsking('abandon')}>
                Abandonner l’avenant
              </Button>
            )}
          </div>
        )}
        {amendment && dirty && (
          <p className="soft small">Enregistrez le brouillon&nbsp;: il pourra ensuite être posté.</p>
        )}
      </section>
      {asking === 'post' && amendment && (
        <ConfirmDialog
          title={`Préparer l’envoi de l’avenant n°\u00a0${amendment.number}\u00a0?`}
          action="Prêt à poster"
          look="strong"
          busy={acts.posting}
          problem={acts.refused}
          onConfirm={() => {
            const { version: seen } = amendment;
            void acts
              .post({ params, body: { version: seen } })
              .then(() => {
                kept.clear();
                setAsking(undefined);
              })
              // The dialog says why.
              .catch(() => undefined);
          }}
          onCancel={() => setAsking(undefined)}
        >
          <p>
            Son texte ne changera plus&nbsp;: c’est lui que les deux parties signent. Le partenaire est
            prévenu par e-mail que le courrier arrive.
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}

/** Those whose access was closed for safety are still in the annex: a new avenant begins with their removal (AVN-02). */
const closedPersons = ({ persons }: RequestDetail): Change[] =>
  persons.filter(({ closed }) => closed).map(({ email }) => ({ op: 'remove-person', email }));
