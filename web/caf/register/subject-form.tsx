import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listRequests, readRequest } from '../../../contract/caf.ts';
import { listOnline } from '../../../contract/caf-online.ts';
import type { RegisterDetail } from '../../../contract/rights.ts';
import { RegisterSubject } from '../../../domain/rights/register-entry.ts';
import { foldPlaceName } from '../../../domain/territory/fold-place-name.ts';
import { queryClient, reading } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { SelectField } from '../../design/choices.tsx';
import { Combobox, type Found } from '../../design/combobox.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { useProblemForm } from '../../design/problem-form.ts';

/** Says which convention, person or establishment of the department a request is about. */
export function SubjectForm({
  entry,
  onSend,
  onCancel,
}: {
  entry: RegisterDetail;
  onSend: (about: RegisterSubject) => Promise<unknown>;
  onCancel: () => void;
}) {
  const { about, aboutNames } = entry;
  const [convention, setConvention] = useState(foundFrom(about.habilitationId, aboutNames.habilitation));
  const [establishment, setEstablishment] = useState(
    foundFrom(about.establishmentId, aboutNames.establishment),
  );
  const form = useProblemForm({
    schema: RegisterSubject,
    defaultValues: about,
    serverPath: 'about',
    onSubmit: onSend,
  });
  const habilitation = form.controlled('habilitationId');
  const place = form.controlled('establishmentId');
  const request = useQuery({
    ...reading(readRequest, { params: { id: convention?.id ?? '' } }),
    enabled: convention !== null,
  });
  const persons = request.data?.persons.filter(({ accountId }) => accountId !== undefined) ?? [];
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <Combobox
        id={habilitation.id}
        error={habilitation.error}
        label="Convention"
        hint="Tapez le nom du partenaire ou la référence."
        optional
        value={convention}
        onChange={(found) => {
          setConvention(found);
          habilitation.onChange(found?.id ?? null);
          form.controlled('accountId').onChange(null);
        }}
        search={searchConventions}
      />
      {persons.length > 0 && (
        <SelectField
          label="Personne nommée par cette convention"
          hint="Pour un accès aux données, vérifiez d’abord que c’est bien elle qui demande."
          optional
          placeholder="Aucune"
          choices={persons.map(({ accountId = '', firstName, lastName }) => ({
            value: accountId,
            label: `${firstName} ${lastName}, ${accountId}`,
          }))}
          {...form.field('accountId')}
        />
      )}
      <Combobox
        id={place.id}
        error={place.error}
        label="Établissement"
        hint="Tapez son nom ou sa commune."
        optional
        value={establishment}
        onChange={(found) => {
          setEstablishment(found);
          place.onChange(found?.id ?? null);
        }}
        search={searchEstablishments}
      />
      <div className="row">
        <Button type="submit" look="strong" busy={form.sending}>
          Enregistrer l’objet
        </Button>
        <Button look="quiet" onClick={onCancel} disabled={form.sending}>
          Annuler
        </Button>
      </div>
    </form>
  );
}

const foundFrom = (id: string | undefined, label: string | undefined): Found | null =>
  id ? { id, label: label ?? id } : null;

async function searchConventions(typed: string): Promise<Found[]> {
  const { requests } = await queryClient.ensureQueryData(reading(listRequests, {}));
  return matching(
    typed,
    requests.map(({ id, providerName, city }) => ({ id, label: providerName, detail: `${id}, ${city}` })),
  );
}

async function searchEstablishments(typed: string): Promise<Found[]> {
  const { establishments } = await queryClient.ensureQueryData(reading(listOnline, {}));
  return matching(
    typed,
    establishments.map(({ establishmentId, name, commune }) => ({
      id: establishmentId,
      label: name,
      detail: commune,
    })),
  );
}

/** Those that hold every word typed, in their name or in what tells them apart. */
function matching(typed: string, all: readonly Found[]): Found[] {
  const words = foldPlaceName(typed).split(' ').filter(Boolean);
  return all
    .filter(({ label, detail = '' }) => {
      const folded = foldPlaceName(`${label} ${detail}`);
      return words.every((word) => folded.includes(word));
    })
    .slice(0, 12);
}
