import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod';
import { listCouncilDeposits } from '../../../contract/caf-childminders.ts';
import { NamedSubject } from '../../../contract/childminder-rights.ts';
import { reading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../design/button.tsx';
import { SelectField } from '../../design/choices.tsx';
import { Combobox, type Found } from '../../design/combobox.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { useProblemForm } from '../../design/problem-form.ts';
import { EmptyState } from '../../design/situations.tsx';
import { TextField } from '../../design/text-field.tsx';
import { searchPlaces } from '../../territory/search-places.ts';
import type { ChosenPerson } from './rights-page.tsx';

/** The commune is chosen whole: its code and its name. */
const schema = NamedSubject.omit({ in: true, communeCode: true, commune: true }).extend({
  commune: z.object({ code: NamedSubject.shape.communeCode, name: NamedSubject.shape.commune }),
});

type Props = { onDescribed: (person: ChosenPerson) => void; onCancel: () => void };

/** Describes a person whom no file names yet, so that none may put the person online (RGT-01). */
export function UnknownPersonForm(props: Props) {
  const query = useQuery(reading(listCouncilDeposits, {}));
  return (
    <Loaded query={query} what="des départements">
      {({ councils: [first, ...others] }) =>
        first ? (
          <Describe {...props} councils={[first, ...others]} />
        ) : (
          <EmptyState title="Aucune convention avec le département">
            <p>Rien ne peut être mis en ligne avant qu’il en signe une.</p>
          </EmptyState>
        )
      }
    </Loaded>
  );
}

function Describe({
  councils,
  onDescribed,
  onCancel,
}: Props & { councils: readonly { habilitationId: string; name: string }[] }) {
  const session = useSession();
  const department = session.status === 'open' ? session.account.cafCode : undefined;
  const form = useProblemForm({
    schema,
    defaultValues: {
      habilitationId: councils[0]?.habilitationId ?? '',
      lastName: '',
      firstName: '',
      agrementNumber: '',
    },
    draft: 'droit-assistant-maternel:personne',
    onSubmit: ({ commune, ...named }) =>
      onDescribed({
        subject: { in: 'none', ...named, communeCode: commune.code, commune: commune.name },
        name: `${named.firstName} ${named.lastName}, ${commune.name}`,
      }),
  });
  const commune = form.controlled('commune');
  const [chosen, setChosen] = useState<Found | null>(
    commune.value?.code ? { id: commune.value.code, label: commune.value.name } : null,
  );
  return (
    <form className="stack narrow-page" {...form.props}>
      <FormErrorSummary {...form.summary} />
      {councils.length > 1 && (
        <SelectField
          label="Département"
          choices={councils.map(({ habilitationId, name }) => ({ value: habilitationId, label: name }))}
          {...form.field('habilitationId')}
        />
      )}
      <TextField label="Nom" autoComplete="off" {...form.field('lastName')} />
      <TextField label="Prénom" autoComplete="off" {...form.field('firstName')} />
      <Combobox
        id={commune.id}
        error={commune.error}
        label="Commune"
        hint="Celle où la personne exerce. Tapez le début de son nom ou son code postal."
        value={chosen}
        onChange={(found) => {
          setChosen(found);
          commune.onChange(found && { code: found.id, name: found.label });
        }}
        search={async (typed, signal) =>
          (await searchPlaces(typed, department, signal)).filter(({ kind }) => kind === undefined)
        }
      />
      <TextField
        label="Numéro d’agrément"
        hint="S’il est connu, la personne est reconnue même si son nom ou sa commune change."
        optional
        width="medium"
        autoComplete="off"
        {...form.field('agrementNumber')}
      />
      <div className="row">
        <Button type="submit" busy={form.sending}>
          Continuer
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            form.forget();
            onCancel();
          }}
        >
          Annuler
        </Button>
      </div>
    </form>
  );
}
