import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  changeReasonTemplates,
  type ReasonTemplatesView,
  readReasonTemplates,
} from '../../../contract/caf-reason-templates.ts';
import { nationalTemplates } from '../../../domain/caf/national-templates.ts';
import { type ReasonTemplate, templatedActs } from '../../../domain/caf/reason-templates.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { readAgain, reading } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { ConfirmDialog } from '../../design/dialog.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { Breadcrumb, BreadcrumbLink } from '../../design/shell.tsx';
import { toast } from '../../design/toast.tsx';
import { TemplatesOfAct } from './templates-of-act.tsx';

/** The words that agents of the Caf begin a refusal or a request for corrections with (ACT-02). */
export function ReasonsPage() {
  const query = useQuery(reading(readReasonTemplates, {}));
  return (
    <>
      <Breadcrumb here="Modèles de motifs">
        <BreadcrumbLink to="/caf/ma-caf">Ma Caf</BreadcrumbLink>
      </Breadcrumb>
      <PageTitle below="Des textes prêts pour ce que vous écrivez souvent aux partenaires. Tous les agents de votre Caf s’en servent, et chacun modifie le texte avant l’envoi.">
        Modèles de motifs
      </PageTitle>
      <Loaded query={query} what="des modèles">
        {(view) => <Templates view={view} />}
      </Loaded>
    </>
  );
}

function Templates({ view }: { view: ReasonTemplatesView }) {
  const changing = useCommand(changeReasonTemplates, [readReasonTemplates]);
  const [editing, setEditing] = useState<string>();
  const [goingBack, setGoingBack] = useState(false);

  /** Sends the whole list. After a colleague's change it is read again, and what was typed stays. */
  const put = async (templates: readonly ReasonTemplate[], done: string) => {
    try {
      await changing.send({ body: { version: view.version, templates: [...templates] } });
    } catch (failure) {
      if (problemOf(failure).code === 'conflict') await readAgain(readReasonTemplates);
      throw failure;
    }
    toast(done);
  };
  const goBack = () =>
    put(nationalTemplates, 'Les modèles nationaux sont de nouveau proposés.').then(
      () => setGoingBack(false),
      // The dialog says why.
      () => undefined,
    );
  return (
    <div className="stack stack-loose">
      {view.national && (
        <Notice title="Ce sont les modèles nationaux">
          <p>Dès que vous en modifiez un, cette liste devient celle de votre Caf.</p>
        </Notice>
      )}
      {templatedActs.map((act) => (
        <TemplatesOfAct
          key={act}
          act={act}
          templates={view.templates}
          editing={editing}
          onEdit={setEditing}
          put={put}
          changing={changing}
        />
      ))}
      {!view.national && (
        <Button look="quiet" onClick={() => setGoingBack(true)}>
          Revenir aux modèles nationaux
        </Button>
      )}
      {goingBack && (
        <ConfirmDialog
          title={'Revenir aux modèles nationaux\u00a0?'}
          action="Revenir aux modèles nationaux"
          busy={changing.pending}
          problem={changing.problem}
          onConfirm={() => void goBack()}
          onCancel={() => {
            changing.reset();
            setGoingBack(false);
          }}
        >
          <p>Les modèles écrits par votre Caf sont effacés pour tous ses agents.</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
