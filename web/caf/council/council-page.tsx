import { Link, useNavigate } from '@tanstack/react-router';
import * as z from 'zod';
import { listRequests } from '../../../contract/caf.ts';
import { drawUpCouncil } from '../../../contract/caf-duration.ts';
import { civilities, Representative } from '../../../domain/caf/caf-profile.ts';
import { CouncilParty } from '../../../domain/habilitation/draw-up-council.ts';
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

/** « Sans civilité » is an answer: the empty line of the list. */
const schema = CouncilParty.extend({
  representative: Representative.extend({ civility: z.enum(civilities).default('') }),
});

/** The Caf draws up the data convention of its departmental council (S4): nobody asks for it on the public side. */
export function CouncilPage() {
  const navigate = useNavigate();
  const drawing = useCommand(drawUpCouncil, [listRequests]);
  const form = useProblemForm({
    schema,
    defaultValues: {
      name: '',
      address: { street: '', complement: '', postcode: '', city: '' },
      email: '',
      phone: '',
      representative: { civility: '', firstName: '', lastName: '', role: '' },
    },
    draft: 'conseil-departemental',
    serverPath: 'party',
    onSubmit: async (party) => {
      const { id } = await drawing.send({ body: { party } });
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
        <TextField label="Nom du conseil départemental" {...form.field('name')} />
        <AddressFields path="address" field={form.field} />
        <TextField
          label="Adresse e-mail du service"
          hint="Reçoit les rappels et les courriers de la convention."
          type="email"
          {...form.field('email')}
        />
        <TextField label="Téléphone" type="tel" optional {...form.field('phone')} />
        <h2>Qui signe pour le département&nbsp;?</h2>
        <SelectField
          label="Civilité"
          placeholder="Sans civilité"
          choices={civilities.filter(Boolean).map((civility) => ({ value: civility, label: civility }))}
          {...form.field('representative.civility')}
        />
        <TextField label="Prénom" {...form.field('representative.firstName')} />
        <TextField label="Nom" {...form.field('representative.lastName')} />
        <TextField
          label="Fonction"
          hint="Par exemple&nbsp;: président."
          {...form.field('representative.role')}
        />
        <Button type="submit" look="strong" busy={form.sending}>
          Préparer la convention
        </Button>
      </form>
    </>
  );
}
