import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { CommuneBox } from '../../information-requests/commune-box.tsx';
import { useWords } from './words/words.ts';

const boxId = 'champ-commune';

/** Which commune the child would be looked after in: it decides who receives the request. */
export function CommuneStep() {
  const navigate = useNavigate();
  const { title, commune: words } = useWords();
  const [commune, setCommune] = useState({ code: '', name: '' });
  const [attempt, setAttempt] = useState(0);
  const missing = attempt > 0 && !commune.code;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!commune.code) return setAttempt((before) => before + 1);
    return navigate({ to: '/demande-d-information', search: { commune: commune.code } });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <FormErrorSummary
        lines={missing ? [{ fieldId: boxId, message: words.missingAbove }] : []}
        attempt={attempt}
      />
      <PageTitle below={words.below}>{title}</PageTitle>
      <CommuneBox
        id={boxId}
        {...words.box}
        error={missing ? words.missing : undefined}
        value={commune.code}
        onChange={(code, name) => setCommune({ code, name })}
      />
      <Button type="submit" look="strong">
        {words.next}
      </Button>
    </form>
  );
}
