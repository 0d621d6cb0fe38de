import { useEffect } from 'react';
import * as z from 'zod';
import { listRequests, type RequestDetail, readRequest } from '../../../contract/caf.ts';
import { recordTermination } from '../../../contract/caf-duration.ts';
import { noticeMonths, noticeOutcome } from '../../../domain/convention/dates.ts';
import type { TerminationContent } from '../../../domain/convention/duration.ts';
import { endsForBreach } from '../../../domain/habilitation/kinds.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { line, paragraph } from '../../../domain/text.ts';
import { useCommand } from '../../api/command.ts';
import { Button } from '../../design/button.tsx';
import { RadioGroup } from '../../design/choices.tsx';
import { DateField } from '../../design/date-field.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { formatDate } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { fieldId, useProblemForm } from '../../design/problem-form.ts';
import { TextArea } from '../../design/text-area.tsx';
import { TextField } from '../../design/text-field.tsx';
import { toast } from '../../design/toast.tsx';
import { missedNoticeInWords } from '../../habilitation/missed-notice.ts';

/** Who sends the letter, or why: the three cases that the conventions know. */
const cases = ['partner', 'caf', 'breach'] as const;

const schema = z
  .object({
    case: z.enum(cases),
    letterNumber: line(40),
    receivedOn: z.iso.date(),
    effectiveOn: z.iso.date().optional(),
    reason: paragraph(2000).optional(),
  })
  .refine((typed) => typed.case !== 'breach' || typed.effectiveOn !== undefined, {
    error: 'Renseignez ce champ.',
    path: ['effectiveOn'],
  })
  .refine((typed) => typed.case !== 'breach' || typed.reason !== undefined, {
    error: 'Renseignez ce champ.',
    path: ['reason'],
  });

function contentOf(typed: z.output<typeof schema>): TerminationContent {
  const { letterNumber, receivedOn, effectiveOn = '', reason = '' } = typed;
  return typed.case === 'breach'
    ? { kind: 'breach', by: 'caf', letterNumber, receivedOn, effectiveOn, reason }
    : { kind: 'ordinary', by: typed.case, letterNumber, receivedOn };
}

/** Records a registered letter that ends the convention; says as it is typed which date results, and why (AVN-04, AVN-05). */
export function TerminationForm({
  request,
  duration,
  onDone,
}: {
  request: RequestDetail;
  duration: NonNullable<RequestDetail['duration']>;
  onDone: () => void;
}) {
  const recording = useCommand(recordTermination, [readRequest, listRequests]);
  const form = useProblemForm({
    schema,
    defaultValues: { case: 'partner', letterNumber: '', receivedOn: '', effectiveOn: '', reason: '' },
    draft: `resiliation:${request.id}`,
    serverPath: 'termination',
    onSubmit: async (typed) => {
      await recording.send({
        params: { id: request.id },
        body: { version: request.version, termination: contentOf(typed) },
      });
      toast('Résiliation enregistrée. Les deux parties sont prévenues par e-mail.');
      onDone();
    },
  });
  useEffect(() => {
    document.getElementById(fieldId('case'))?.focus();
  }, []);
  const chosen = form.form.watch('case');
  const receivedOn = form.form.watch('receivedOn');
  const mayBeBreach = endsForBreach(request.kind);
  return (
    <form className="stack panel" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <RadioGroup
        label="Qui met fin à la convention&nbsp;?"
        choices={[
          { value: 'partner', label: 'Le partenaire, à l’échéance annuelle' },
          { value: 'caf', label: 'La Caf, à l’échéance annuelle' },
          ...(mayBeBreach ? [{ value: 'breach', label: 'La Caf, pour manquement aux engagements' }] : []),
        ]}
        {...form.field('case')}
      />
      <TextField
        label="Numéro de la lettre recommandée"
        hint="Celui de l’avis de réception."
        {...form.field('letterNumber')}
      />
      <DateField
        label="Reçue le"
        hint="Le jour où l’autre partie l’a reçue&nbsp;: c’est lui qui compte pour le préavis."
        {...form.controlled('receivedOn')}
      />
      {chosen === 'breach' ? (
        <>
          <DateField
            label="Prend fin le"
            hint="Premier jour où plus rien n’est ouvert. Aujourd’hui ferme les accès tout de suite."
            {...form.controlled('effectiveOn')}
            value={form.form.watch('effectiveOn') ?? ''}
          />
          <TextArea
            label="Manquement constaté"
            hint="Repris dans le courrier au partenaire."
            limit={2000}
            rows={4}
            {...form.field('reason')}
          />
        </>
      ) : (
        <Outcome signedOn={duration.effectiveOn} receivedOn={receivedOn ?? ''} />
      )}
      <div className="row">
        <Button type="submit" look="danger" busy={form.sending}>
          Enregistrer la résiliation
        </Button>
        <Button look="quiet" onClick={onDone} disabled={form.sending}>
          Annuler
        </Button>
      </div>
    </form>
  );
}

/** The date that a letter leads to, and why that one (AVN-04). */
function Outcome({ signedOn, receivedOn }: { signedOn: string; receivedOn: string }) {
  const known = z.iso.date().safeParse(receivedOn).success && receivedOn >= signedOn;
  if (!known) return null;
  const { effectiveOn, lastDay } = noticeOutcome(signedOn, receivedOn);
  const missed = missedNoticeInWords(signedOn, receivedOn);
  return (
    <div aria-live="polite">
      <Notice
        kind={missed ? 'warning' : 'info'}
        title={`La convention prendra fin le ${formatDate(effectiveOn)}`}
      >
        {missed ? (
          <p>{missed}</p>
        ) : (
          <p>
            La lettre est reçue au moins {numberInWords(noticeMonths)} mois avant l’échéance du{' '}
            {formatDate(effectiveOn)} (dernier jour&nbsp;: le {formatDate(lastDay)}).
          </p>
        )}
        <p>Jusqu’à la veille, rien ne change. Ce jour-là, les accès se ferment d’eux-mêmes.</p>
      </Notice>
    </div>
  );
}
