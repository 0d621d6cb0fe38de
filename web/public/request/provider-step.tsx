import * as z from 'zod';
import { legalFormWords } from '../../../documents/legal-forms.ts';
import { civilities, Representative } from '../../../domain/caf/caf-profile.ts';
import { Provider } from '../../../domain/habilitation/request.ts';
import { Button } from '../../design/button.tsx';
import { SelectField } from '../../design/choices.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { useProblemForm } from '../../design/problem-form.ts';
import { TextField } from '../../design/text-field.tsx';
import { AddressFields } from '../../habilitation/address-fields.tsx';
import type { RequestDraft } from './draft.ts';
import { useFlow, useFoundOn, useGoOn } from './flow.tsx';
import { kindWords } from './kinds.ts';
import { useKeptForm } from './use-kept-form.ts';

const ProviderPage = z.object({
  provider: Provider.extend({
    representative: Representative.extend({ civility: z.enum(civilities).default('') }),
  }),
});

/** Who asks: the data provider and its legal representative (REQ-02). */
export function ProviderStep() {
  const { kind, draft, change } = useFlow();
  const found = useFoundOn('fournisseur');
  const goOn = useGoOn();
  const form = useProblemForm({
    schema: ProviderPage,
    defaultValues: { provider: draft.provider } as z.input<typeof ProviderPage>,
    found,
    onSubmit: () => goOn('fournisseur'),
  });
  useKeptForm(form.form, (typed) => change({ provider: (typed as RequestDraft).provider }));
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <PageTitle below={kindWords[kind].partyBelow}>{kindWords[kind].party}</PageTitle>
      <TextField
        label={kind === 'linf' ? 'Nom du partenaire' : 'Nom du fournisseur'}
        hint="Par exemple&nbsp;: Communauté de communes du Val de Drôme."
        autoComplete="organization"
        {...form.field('provider.name')}
      />
      <SelectField
        label="Forme juridique"
        placeholder="Choisissez"
        choices={Object.entries(legalFormWords).map(([value, label]) => ({ value, label }))}
        {...form.field('provider.legalForm')}
      />
      <AddressFields path="provider.address" field={form.field} hint="La convention y sera envoyée." fill />
      <TextField
        label="Adresse e-mail"
        hint="L’accusé de réception et les réponses de la Caf y arriveront."
        type="email"
        autoComplete="email"
        {...form.field('provider.email')}
      />
      <TextField
        label="Téléphone"
        optional
        type="tel"
        width="medium"
        autoComplete="tel"
        {...form.field('provider.phone')}
      />
      <fieldset className="step-group stack">
        <legend>Son représentant légal</legend>
        <p className="soft">La personne qui signera la convention&nbsp;: maire, président, directeur…</p>
        <SelectField
          label="Civilité"
          optional
          placeholder="Sans civilité"
          choices={civilities.filter(Boolean).map((civility) => ({ value: civility, label: civility }))}
          {...form.field('provider.representative.civility')}
        />
        <div className="field-pair">
          <TextField label="Prénom" autoComplete="off" {...form.field('provider.representative.firstName')} />
          <TextField label="Nom" autoComplete="off" {...form.field('provider.representative.lastName')} />
        </div>
        <TextField
          label="Qualité"
          hint="Par exemple&nbsp;: maire, présidente."
          autoComplete="organization-title"
          {...form.field('provider.representative.role')}
        />
      </fieldset>
      <Button type="submit" look="strong">
        Continuer
      </Button>
    </form>
  );
}
