import * as z from 'zod';
import { civilities, Representative } from '../../../domain/caf/caf-profile.ts';
import { Provider } from '../../../domain/habilitation/request.ts';
import { Button } from '../../design/button.tsx';
import { SelectField } from '../../design/choices.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { useProblemForm } from '../../design/problem-form.ts';
import { TextField } from '../../design/text-field.tsx';
import { legalFormWords } from '../../habilitation/words.ts';
import type { RequestDraft } from './draft.ts';
import { useFlow, useFoundOn, useGoOn } from './flow.tsx';
import { useKeptForm } from './use-kept-form.ts';

const ProviderPage = z.object({
  provider: Provider.extend({
    representative: Representative.extend({ civility: z.enum(civilities).default('') }),
  }),
});

/** Who asks: the data provider and its legal representative (REQ-02). */
export function ProviderStep() {
  const { draft, change } = useFlow();
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
      <PageTitle below="La collectivité, l’association ou l’entreprise qui gère les établissements. La convention sera à son nom.">
        Le fournisseur de données
      </PageTitle>
      <TextField
        label="Nom du fournisseur"
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
      <TextField
        label="Adresse postale"
        hint="La convention y sera envoyée."
        autoComplete="address-line1"
        {...form.field('provider.address.street')}
      />
      <TextField
        label="Complément d’adresse"
        optional
        autoComplete="address-line2"
        {...form.field('provider.address.complement')}
      />
      <div className="field-pair field-pair-town">
        <TextField
          label="Code postal"
          inputMode="numeric"
          autoComplete="postal-code"
          {...form.field('provider.address.postcode')}
        />
        <TextField label="Ville" autoComplete="address-level2" {...form.field('provider.address.city')} />
      </div>
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
