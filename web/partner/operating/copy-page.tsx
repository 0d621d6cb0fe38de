import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import * as z from 'zod';
import { copyOperatingInformation } from '../../../contract/operating.ts';
import {
  listOwnEstablishments,
  type OwnEstablishment,
  readOwnEstablishment,
} from '../../../contract/partner.ts';
import { neverCopied } from '../../../domain/establishment/copy-outcomes.ts';
import { concerns, fieldsOf, isSupplied } from '../../../domain/establishment/operating-fields.ts';
import type { OperatingField } from '../../../domain/establishment/operating-information.ts';
import { useCommand } from '../../api/command.ts';
import { reading } from '../../api/query.ts';
import type { CallOutput } from '../../api/route.ts';
import { Button, LinkButton } from '../../design/button.tsx';
import { CheckboxField, CheckboxGroup } from '../../design/choices.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { formatList } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { useProblemForm } from '../../design/problem-form.ts';
import { EmptyState } from '../../design/situations.tsx';
import { fieldWords, typeWords } from '../../establishment/words.ts';
import { EstablishmentPage } from '../establishment-page.tsx';
import { Commitments } from './commitments.tsx';
import { CopyReport } from './copy-report.tsx';
import { informationToStartFrom, versionSeen } from './typed-information.ts';

/** « Appliquer à mes autres établissements »: what is common is entered once, and sent for each (PUB-01, PUB-02). */
export function CopyPage() {
  const { id } = useParams({ from: '/partenaire/etablissements/$id/appliquer' });
  return (
    <EstablishmentPage id={id} title="Appliquer à vos autres établissements" right="operating">
      {(establishment) => <Others establishment={establishment} />}
    </EstablishmentPage>
  );
}

function Others({ establishment }: { establishment: OwnEstablishment }) {
  const query = useQuery(reading(listOwnEstablishments, {}));
  return (
    <Loaded query={query} what="de vos établissements">
      {({ establishments }) => (
        <CopyForm
          establishment={establishment}
          others={establishments.filter(
            ({ establishmentId, rights }) =>
              rights.operating && establishmentId !== establishment.establishmentId,
          )}
        />
      )}
    </Loaded>
  );
}

export type Other = CallOutput<typeof listOwnEstablishments>['establishments'][number];
export type Report = CallOutput<typeof copyOperatingInformation>['report'];

const Choice = z.object({
  fields: copyOperatingInformation.body.shape.fields,
  targets: copyOperatingInformation.body.shape.targets,
  commitmentsAccepted: copyOperatingInformation.body.shape.commitmentsAccepted,
});

function CopyForm({ establishment, others }: { establishment: OwnEstablishment; others: readonly Other[] }) {
  const { establishmentId: id, type } = establishment;
  const [report, setReport] = useState<Report>();
  const command = useCommand(copyOperatingInformation, [listOwnEstablishments, readOwnEstablishment]);
  const said = informationToStartFrom(establishment);
  const fields = fieldsOf(type).filter((field) => !neverCopied.includes(field) && isSupplied(said[field]));
  const form = useProblemForm({
    schema: Choice,
    defaultValues: { fields: [], targets: [] },
    onSubmit: async ({ fields: chosen, targets, commitmentsAccepted }) => {
      const body = { basedOn: versionSeen(establishment), fields: chosen, targets, commitmentsAccepted };
      setReport((await command.send({ params: { id }, body })).report);
    },
  });
  const chosenFields = form.controlled('fields');
  const targets = form.controlled('targets');
  if (report) return <CopyReport report={report} others={others} />;
  if (others.length === 0 || fields.length === 0) {
    return (
      <EmptyState
        title={others.length === 0 ? 'Vous n’avez pas d’autre établissement' : 'Rien n’est encore rempli ici'}
        action={<LinkButton to="/partenaire">Revenir à vos établissements</LinkButton>}
      >
        {others.length === 0
          ? 'Cette page sert à ceux qui en ont plusieurs.'
          : 'Remplissez d’abord le fonctionnement de cet établissement.'}
      </EmptyState>
    );
  }
  const picked = (chosenFields.value ?? []) as OperatingField[];
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <p className="lead">
        Choisissez ce qui est commun, puis les établissements. Chacun garde le reste de sa fiche, et la Caf
        relit avant toute mise en ligne.
      </p>
      <CheckboxGroup
        label="Ce que vous appliquez"
        id={chosenFields.id}
        error={chosenFields.error}
        choices={fields.map((value) => ({ value, label: fieldWords[value] }))}
        values={picked}
        onChange={({ target }) =>
          chosenFields.onChange(
            fields.filter((field) => (field === target.value ? target.checked : picked.includes(field))),
          )
        }
      />
      <CheckboxGroup
        label="Vos autres établissements"
        id={targets.id}
        error={targets.error}
        choices={others.map(({ establishmentId, name, address, type: other }) => ({
          value: establishmentId,
          label: name,
          hint: `${typeWords[other].name}, ${address}${withoutWords(picked.filter((field) => !concerns(field, other)))}`,
        }))}
        values={targets.value ?? []}
        onChange={({ target }) =>
          targets.onChange(
            others
              .map(({ establishmentId }) => establishmentId)
              .filter((one) => (one === target.value ? target.checked : targets.value?.includes(one))),
          )
        }
      />
      <section className="stack stack-tight" aria-labelledby="engagements">
        <h2 id="engagements">Vos engagements</h2>
        <Commitments mam={type === 'MAM'} />
      </section>
      <CheckboxField
        label="J’ai lu ces engagements et je les accepte"
        {...form.field('commitmentsAccepted')}
      />
      <div>
        <Button type="submit" look="strong" busy={form.sending}>
          Envoyer à la Caf
        </Button>
      </div>
    </form>
  );
}

const withoutWords = (fields: readonly OperatingField[]) =>
  fields.length === 0
    ? ''
    : `. Ne le concerne pas\u00a0: ${formatList(fields.map((field) => fieldWords[field].toLowerCase()))}`;
