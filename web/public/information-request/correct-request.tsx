import {
  correctInformationRequest,
  type OwnInformationRequest,
  readOwnInformationRequest,
} from '../../../contract/information-requests.ts';
import { informationNoticeVersion } from '../../../domain/linf/family-request.ts';
import { useCommand } from '../../api/command.ts';
import { queryClient, reading } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { toast } from '../../design/toast.tsx';
import { FamilyFields } from './family-fields.tsx';
import { emptyFamily, useInformationForm } from './use-information-form.ts';

/** The same questions, with the answers given: changed as long as nobody has read them (LIN-10). */
export function CorrectRequest({
  request,
  secret,
  onDone,
}: {
  request: OwnInformationRequest;
  secret: string;
  /** Told the secret of the private link from now on, another one when the e-mail address changed. */
  onDone: (secret: string) => void;
}) {
  const command = useCommand(correctInformationRequest);
  const { family, modes, communeCode, reference, version } = request;
  const form = useInformationForm({
    draft: `correction:${reference}`,
    initial: {
      // The place does not change: another one is asked by another request.
      habilitationId: reference,
      modes,
      family: {
        ...emptyFamily(communeCode),
        ...family,
        child: { birthDate: '', dueDate: '', ...family.child },
      },
    },
    onChecked: async (typed) => {
      const told = {
        ...typed.family,
        noticeVersion: informationNoticeVersion as typeof informationNoticeVersion,
      };
      const sent = { secret, version, modes: typed.modes, family: told };
      const { secret: now, ...corrected } = await command.send({ body: sent });
      // Not read again: the link that this page came with may open nothing any more.
      queryClient.setQueryData(
        reading(readOwnInformationRequest, { body: { secret: now } }).queryKey,
        corrected,
      );
      toast('Votre demande est corrigée.');
      onDone(now);
    },
  });
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <PageTitle
        above={`Demande ${reference}`}
        below="Personne ne l’a encore lue. Ce que vous changez remplace ce que vous aviez écrit."
      >
        Corriger ma demande
      </PageTitle>
      <FamilyFields form={form} />
      <div className="row">
        <Button type="submit" look="strong" busy={form.sending}>
          Enregistrer les corrections
        </Button>
        <Button
          look="quiet"
          disabled={form.sending}
          onClick={() => {
            form.forget();
            onDone(secret);
          }}
        >
          Annuler
        </Button>
      </div>
    </form>
  );
}
