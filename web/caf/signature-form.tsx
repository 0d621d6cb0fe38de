import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import * as z from 'zod';
import { type CafProfileView, type RequestDetail, readCafProfile } from '../../contract/caf.ts';
import { sendUploadPiece } from '../../contract/caf-files.ts';
import { largestFile } from '../../domain/files/stored-file.ts';
import { type SentSignature, Signature } from '../../domain/habilitation/habilitation.ts';
import { everyMemberSigns } from '../../domain/habilitation/kinds.ts';
import { signatoryName } from '../../domain/habilitation/signatories.ts';
import { reading } from '../api/query.ts';
import { now } from '../api/server-time.ts';
import { Button } from '../design/button.tsx';
import { CheckboxGroup } from '../design/choices.tsx';
import { DateField } from '../design/date-field.tsx';
import { FormErrorSummary } from '../design/error-summary.tsx';
import { formatDate, parisDay } from '../design/format.ts';
import { Loaded } from '../design/loaded.tsx';
import { Notice } from '../design/notice.tsx';
import { fieldId, useProblemForm } from '../design/problem-form.ts';
import { TextField } from '../design/text-field.tsx';
import { SentFileField } from '../files/sent-file-field.tsx';
import { useSentFile } from '../files/use-sent-file.ts';
import { signatoryInFull } from '../habilitation/postal-address.tsx';

interface SignatureFormProps {
  /** Who signs beside the Caf: every assistant maternel of a MAM, the representative of the others (REQ-04). */
  party: Pick<RequestDetail, 'kind' | 'provider' | 'persons'>;
  /** Name under which what is typed is kept. */
  draft: string;
  /** Day on which the paper to sign was prepared, `YYYY-MM-DD`. */
  preparedOn?: string;
  /** What is said differently of a convention and of an avenant. */
  words: { dateHint: string; partnerLabel: string; everyoneHint: string; scanLabel: string; action: string };
  onSend: (signature: SentSignature) => Promise<unknown>;
  onCancel: () => void;
}

/** What was signed takes effect on its date of signature, which is past (ACT-04). */
const schema = Signature.refine(({ signedOn }) => signedOn <= parisDay(now()), {
  error: 'in-the-future',
  path: ['signedOn'],
});

/**
 * Records that a convention (ACT-04) or an avenant (AVN-01) came back signed: date, place and signatories, filled in
 * from what is known, and its scan.
 */
export function SignatureForm(props: SignatureFormProps) {
  const profile = useQuery(reading(readCafProfile, {}));
  return (
    <Loaded query={profile} what="de la fiche de la Caf">
      {(view) => <SignatureFields {...props} profile={view.content} />}
    </Loaded>
  );
}

function SignatureFields({
  party: { kind, provider, persons },
  draft,
  preparedOn,
  words,
  profile,
  onSend,
  onCancel,
}: SignatureFormProps & { profile: z.infer<typeof CafProfileView>['content'] }) {
  const scan = useSentFile(sendUploadPiece);
  const form = useProblemForm({
    schema,
    defaultValues: {
      signedOn: '',
      place: profile?.place ?? '',
      partnerSignatories: provider.representative ? [signatoryInFull(provider.representative)] : [],
      cafSignatory: profile ? signatoryInFull(profile.representative) : '',
    },
    draft,
    serverPath: 'signature',
    onSubmit: async (signature) => onSend({ ...signature, scan: await scan.whenSent('signature.scan') }),
  });
  useEffect(() => {
    document.getElementById(fieldId('signedOn'))?.focus();
  }, []);
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <DateField label="Date de la signature" hint={words.dateHint} {...form.controlled('signedOn')} />
      <EarlierThanPaper preparedOn={preparedOn} signedOn={form.form.watch('signedOn')} />
      <TextField label="Lieu de la signature" {...form.field('place')} />
      {everyMemberSigns(kind) ? (
        <CheckboxGroup
          label="Assistants maternels qui ont signé"
          hint={words.everyoneHint}
          choices={persons.map(signatoryName).map((name) => ({ value: name, label: name }))}
          {...form.field('partnerSignatories')}
        />
      ) : (
        <TextField label={words.partnerLabel} {...form.field('partnerSignatories.0')} />
      )}
      <TextField label="Signataire pour la Caf" {...form.field('cafSignatory')} />
      <SentFileField
        label={words.scanLabel}
        hint={`PDF, JPEG ou PNG, ${largestFile / 1024 / 1024} Mo au plus. Il reste privé\u00a0: seuls les agents de votre Caf le lisent.`}
        optional
        id={fieldId('scan')}
        file={scan}
        error={form.errorAt('scan')}
        onChange={() => form.form.clearErrors()}
      />
      <div className="row">
        <Button type="submit" look="strong" busy={form.sending}>
          {words.action}
        </Button>
        <Button look="quiet" onClick={onCancel} disabled={form.sending}>
          Annuler
        </Button>
      </div>
    </form>
  );
}

/** A signature is seldom older than its paper: told, and not refused, for a convention of before may be taken over. */
function EarlierThanPaper({ preparedOn, signedOn }: { preparedOn?: string; signedOn: string }) {
  if (!preparedOn || !z.iso.date().safeParse(signedOn).success || signedOn >= preparedOn) return null;
  return (
    <Notice
      kind="warning"
      title={`Le document à signer a été préparé le ${formatDate(preparedOn)}, après cette date`}
      live
    >
      <p>Vérifiez la date. Elle n’est juste que si le document signé est plus ancien que ce dossier.</p>
    </Notice>
  );
}
