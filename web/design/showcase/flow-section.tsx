import { useState } from 'react';
import type { createChallenge } from '../../../contract/public.ts';
import { useCommand } from '../../api/command.ts';
import { publicRoute } from '../../api/route.ts';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { Button } from '../button.tsx';
import { ConfirmDialog } from '../dialog.tsx';
import { Stepper, TaskList } from '../steps.tsx';
import { toast } from '../toast.tsx';
import { Section } from './section.tsx';

const steps = ['Fournisseur', 'Caf', 'Établissements', 'Personnes', 'Relecture'];

/** What leads from one page to the next, and what asks or tells in between. */
export function FlowSection() {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Section id="parcours" title="Parcours">
        <Stepper steps={steps} current={2} />
        <TaskList
          tasks={[
            { title: 'Le fournisseur', to: '/', state: 'Rempli', tone: 'good' },
            {
              title: 'Les établissements',
              hint: '2 établissements choisis',
              to: '/',
              state: 'À compléter',
              tone: 'waiting',
            },
            { title: 'La relecture', hint: 'Quand tout est rempli', state: 'Plus tard', tone: 'calm' },
          ]}
        />
      </Section>
      <Section id="dialogues" title="Confirmation et message">
        <div className="row">
          <Button look="danger" onClick={() => setAsking(true)}>
            Retirer de la vue du public
          </Button>
          <Button
            onClick={() =>
              toast('La fiche est en ligne.', () => toast('La fiche est de nouveau en attente.'))
            }
          >
            Montrer un message
          </Button>
        </div>
        {asking && (
          <ConfirmDialog
            title="Retirer «&nbsp;Les Lucioles&nbsp;» de la vue du public&nbsp;?"
            action="Retirer la fiche"
            onConfirm={() => setAsking(false)}
            onCancel={() => setAsking(false)}
          >
            <p>Les familles ne verront plus cette fiche. Le fournisseur reçoit votre motif par e-mail.</p>
          </ConfirmDialog>
        )}
      </Section>
      <SendingSection />
    </>
  );
}

const challenge = publicRoute<typeof createChallenge>('POST', '/api/public/challenges');

/** A command on the real client: two clicks send once, and a lost answer is asked for again under the same key. */
function SendingSection() {
  const command = useCommand(challenge);
  return (
    <Section id="envoi" title="Envoi">
      <div className="row">
        <Button onClick={() => command.send({}).catch(() => undefined)}>Demander un texte à recopier</Button>
        <p role="status">
          {command.pending ? 'Envoi…' : command.data ? `Reçu\u00a0: ${command.data.words.join(' ')}` : ''}
        </p>
      </div>
      <ProblemNotice problem={command.problem} />
    </Section>
  );
}
