import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type * as z from 'zod';
import { type CafProfileView, type RequestDetail, readCafProfile } from '../../../contract/caf.ts';
import type { AmendmentView } from '../../../contract/caf-amendments.ts';
import { type SentSignature, Signature } from '../../../domain/habilitation/habilitation.ts';
import { signatoryName } from '../../../domain/habilitation/signatories.ts';
import { reading } from '../../api/query.ts';
import { now } from '../../api/server-time.ts';
import { Button } from '../../design/button.tsx';
import { CheckboxGroup } from '../../design/choices.tsx';
import { DateField } from '../../design/date-field.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { parisDay } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { fieldId, useProblemForm } from '../../design/problem-form.ts';
import { TextField } from '../../design/text-field.tsx';
import { SentFileField } from '../../files/sent-file-field.tsx';
import { useSentFile } from '../../files/use-sent-file.ts';
import { signatoryInFull } from '../../habilitation/postal-address.tsx';

interface Props {
  convention: RequestDetail;
  amendment: AmendmentView;
  onSend: (signature: SentSignature) => Promise<unknown>;
  onCancel: () => void;
}

const schema = Signature.refine(({ signedOn }) => signedOn <= parisDay(now()), {
  error: 'in-the-future',
  path: ['signedOn'],
});

/** Records both signatures of an avenant (AVN-01); for a MAM, those of all who stay or come. */
export function AmendmentSignature(props: Props) {
  const profile = useQuery(reading(readCafProfile, {}));
  return (
    <Loaded query={profile} what="de la fiche de la Caf">
      {(view) => <SignatureFields {...props} profile={view.content} />}
    </Loaded>
  );
}

function SignatureFields({
  convention,
  amendment: { number, after },
  onSend,
  onCancel,
  profile,
}: Props & { profile: z.infer<typeof CafProfileView>['content'] }) {
  const scan = useSentFile();
  const { representative } = after.provider;
  const form = useProblemForm({
    schema,
    defaultValues: {
      signedOn: '',
      place: profile?.place ?? '',
      partnerSignatories: representative ? [signatoryInFull(representative)] : [],
      cafSignatory: profile ? signatoryInFull(profile.representative) : '',
    },
    draft: `avenant-signature:${convention.id}:${number}`,
    serverPath: 'signature',
    onSubmit: async (signature) => onSend({ ...signature, scan: await scan.whenSent('signature.scan') }),
  });
  useEffect(() => {
    document.getElementById(fieldId('signedOn'))?.focus();
  }, []);
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <DateField
        label="Date de la signature"
        hint="Celle de la dernière signature."
        {...form.controlled('signedOn')}
      />
      <TextField label="Lieu de la signature" {...form.field('place')} />
      {convention.kind === 'mam' ? (
        <CheckboxGroup
          label="Assistants maternels qui ont signé"
          hint="Tous ceux qui restent ou qui arrivent signent&nbsp;: c’est à cette condition que l’avenant prend effet."
          choices={after.persons.map(signatoryName).map((name) => ({ value: name, label: name }))}
          {...form.field('partnerSignatories')}
        />
      ) : (
        <TextField label="Signataire pour le partenaire" {...form.field('partnerSignatories.0')} />
      )}
      <TextField label="Signataire pour la Caf" {...form.field('cafSignatory')} />
      <SentFileField
        label="Scan de l’avenant signé"
        hint="PDF, JPEG ou PNG, 10 Mo au plus. Il reste privé&nbsp;: seuls les agents de votre Caf le lisent."
        optional
        id={fieldId('scan')}
        file={scan}
        error={form.errorAt('scan')}
        onChange={() => form.form.clearErrors()}
      />
      <div className="row">
        <Button type="submit" look="strong" busy={form.sending}>
          Enregistrer&nbsp;: l’avenant prend effet
        </Button>
        <Button look="quiet" onClick={onCancel} disabled={form.sending}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
