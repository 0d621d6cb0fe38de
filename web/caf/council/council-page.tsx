import { Link, useNavigate } from '@tanstack/react-router';
import { listRequests } from '../../../contract/caf.ts';
import { drawUpCouncil } from '../../../contract/caf-duration.ts';
import { civilities } from '../../../domain/caf/caf-profile.ts';
import { useCommand } from '../../api/command.ts';
import { Button } from '../../design/button.tsx';
import { SelectField } from '../../design/choices.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { useProblemForm } from '../../design/problem-form.ts';
import { Breadcrumb, BreadcrumbLink } from '../../design/shell.tsx';
import { TextField } from '../../design/text-field.tsx';
import { toast } from '../../design/toast.tsx';
import { AddressFields } from '../../habilitation/address-fields.tsx';
import { searchOfQueue } from '../queue.ts';
import { CouncilForm, noPerson } from './council-form.ts';
import { CouncilPersons } from './council-persons.tsx';

/** The Caf draws up the data convention of its departmental council (S4): nobody asks for it on the public side. */
export function CouncilPage() {
  const navigate = useNavigate();
  const drawing = useCommand(drawUpCouncil, [listRequests]);
  const form = useProblemForm({
    schema: CouncilForm,
    defaultValues: {
      party: {
        name: '',
        address: { street: '', complement: '', postcode: '', city: '' },
        email: '',
        phone: '',
        representative: { civility: '', firstName: '', lastName: '', role: '' },
      },
      persons: [noPerson],
    },
    draft: 'convention-du-departement',
    onSubmit: async (typed) => {
      const { id } = await drawing.send({ body: typed });
      toast('Convention préparée. Téléchargez-la pour la poster.');
      await navigate({ to: '/caf/demandes/$id', params: { id } });
    },
  });
  return (
    <>
      <Breadcrumb here="Conseil départemental">
        <BreadcrumbLink to="/caf/demandes" search={searchOfQueue('requests')}>
          Demandes
        </BreadcrumbLink>
      </Breadcrumb>
      <PageTitle below="Le conseil départemental fournit chaque mois le fichier des assistants maternels agréés. La convention se prépare ici, sans demande préalable.">
        Convention avec le conseil départemental
      </PageTitle>
      <form className="stack" {...form.props}>
        <FormErrorSummary {...form.summary} />
        {drawing.problem?.code === 'caf-profile-missing' && (
          <Notice kind="warning" title="Complétez d’abord la fiche de votre Caf">
            <p>
              Ce que vous avez saisi est gardé. Remplissez <Link to="/caf/ma-caf">Ma Caf</Link>, puis revenez.
            </p>
          </Notice>
        )}
        <TextField label="Nom du conseil départemental" {...form.field('party.name')} />
        <AddressFields path="party.address" field={form.field} />
        <TextField
          label="Adresse e-mail du service"
          hint="Reçoit les rappels et les courriers de la convention."
          type="email"
          {...form.field('party.email')}
        />
        <TextField label="Téléphone" type="tel" optional {...form.field('party.phone')} />
        <h2>Qui signe pour le département&nbsp;?</h2>
        <SelectField
          label="Civilité"
          placeholder="Sans civilité"
          choices={civilities.filter(Boolean).map((civility) => ({ value: civility, label: civility }))}
          {...form.field('party.representative.civility')}
        />
        <TextField label="Prénom" {...form.field('party.representative.firstName')} />
        <TextField label="Nom" {...form.field('party.representative.lastName')} />
        <TextField
          label="Fonction"
          hint="Par exemple&nbsp;: président."
          {...form.field('party.representative.role')}
        />
        <h2>Qui dépose les fichiers&nbsp;?</h2>
        <p>
          Chaque personne nommée reçoit son propre accès quand la convention entre en vigueur. Un départ, une
          arrivée&nbsp;: un avenant suffira.
        </p>
        <CouncilPersons control={form.form.control} field={form.field} error={form.errorAt('persons')} />
        <Button type="submit" look="strong" busy={form.sending}>
          Préparer la convention
        </Button>
      </form>
    </>
  );
}
