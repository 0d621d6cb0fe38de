import { useRef, useState } from 'react';
import type { InformationPlaceView } from '../../../contract/information-places.ts';
import {
  createInformationChallenge,
  submitInformationRequest,
} from '../../../contract/information-requests.ts';
import { eraseOn } from '../../../domain/linf/deadlines.ts';
import { informationNoticeVersion } from '../../../domain/linf/family-request.ts';
import { call } from '../../api/client.ts';
import { readDraft, writeDraft } from '../../api/draft-store.ts';
import { ApiProblem, problemOf } from '../../api/problem.ts';
import { now } from '../../api/server-time.ts';
import { Button } from '../../design/button.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { TextField } from '../../design/text-field.tsx';
import { FamilyFacts } from '../../information-requests/family-facts.tsx';
import { ShownWords } from '../../session/shown-words.tsx';
import { type ChallengeSource, useChallenge } from '../../session/use-challenge.ts';
import { PrivacyNotice } from './privacy-notice.tsx';
import { ReceiverPanel } from './receivers.tsx';
import type { SentInformation } from './sent.tsx';
import type { TypedRequest } from './use-information-form.ts';
import { useWords } from './words/words.ts';

/** The notice that the page shows is the one that is accepted. */
const noticeVersion: typeof informationNoticeVersion = informationNoticeVersion;
const inTab = { inTab: true } as const;
const keyName = 'demande-d-information:envoi';
const answerId = 'champ-texte-affiche';

/** The proof of work always; words to copy only when far more requests come than families send (PWD-07). */
const challenges = (withWords: boolean): ChallengeSource => ({
  path: createInformationChallenge.path,
  ask: (signal) =>
    call(createInformationChallenge, { query: withWords ? { words: 'true' } : {} }, { signal }),
});

/** Nothing was there to copy: a proof that lapsed, or served already, is replaced without a word about texts. */
const lapsed = (title: string, detail: string) =>
  new ApiProblem({ code: 'challenge-failed', status: 422, title, detail });

/** One intent, one key, through a reload too: the same content sent again takes effect once (REQ-08). */
function keyOf(content: string): string {
  const kept = readDraft(inTab, keyName) as { content: string; key: string } | undefined;
  if (kept?.content === content) return kept.key;
  const key = crypto.randomUUID();
  writeDraft(inTab, keyName, { content, key });
  return key;
}

/** What will be sent, to whom, how long it is kept and with which rights; then it goes (LIN-01, LIN-10). */
export function CheckAndSend({
  place,
  communeCode,
  typed,
  onChange,
  onSent,
}: {
  place: InformationPlaceView;
  communeCode: string;
  typed: TypedRequest;
  /** Back to the form, with what the server found wrong in it. */
  onChange: (found?: ApiProblem) => void;
  onSent: (sent: SentInformation) => void;
}) {
  const { check: words } = useWords();
  const [withWords, setWithWords] = useState(false);
  const challenge = useChallenge(challenges(withWords));
  const [answer, setAnswer] = useState('');
  const [answerMissing, setAnswerMissing] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const underWay = useRef(false);
  // A request takes long to write: the last day it is kept is that of the press, as near as the page can tell.
  const erased = eraseOn(new Date(now()).toISOString());

  const send = async () => {
    // A second press of the same intent joins the first.
    if (underWay.current) return;
    setProblem(undefined);
    const missing = challenge.words !== undefined && answer.trim() === '';
    setAnswerMissing(missing);
    if (missing) return setAttempt((before) => before + 1);
    underWay.current = true;
    setSending(true);
    try {
      const request = {
        habilitationId: place.habilitationId,
        communeCode,
        modes: typed.modes,
        family: { ...typed.family, noticeVersion },
      };
      const idempotencyKey = keyOf(JSON.stringify(request));
      const { id, proof } = await challenge.proved(words.notReady);
      const body = { ...request, challengeId: id, proof, ...(challenge.words && { answer }) };
      const receipt = await call(submitInformationRequest, { body }, { idempotencyKey });
      writeDraft(inTab, keyName, undefined);
      onSent({ ...receipt, placeName: receipt.place.name, email: typed.family.email });
    } catch (failure) {
      const refused = problemOf(failure);
      if (refused.errors.length > 0) return onChange(refused);
      const aboutWords = refused.code === 'words-needed' || refused.code === 'challenge-failed';
      if (aboutWords) {
        setWithWords(withWords || refused.code === 'words-needed');
        setAnswer('');
        challenge.renew();
      }
      const nothingToCopy = refused.code === 'challenge-failed' && !challenge.words;
      setProblem(nothingToCopy ? lapsed(words.lapsed, words.notReady) : refused);
      setAttempt((before) => before + 1);
    } finally {
      underWay.current = false;
      setSending(false);
    }
  };
  return (
    <div className="stack">
      {answerMissing && (
        <FormErrorSummary lines={[{ fieldId: answerId, message: words.toCopy }]} attempt={attempt} />
      )}
      {problem && (
        <FormErrorSummary
          title={problem.title}
          lines={[{ ...(challenge.words && { fieldId: answerId }), message: problem.detail }]}
          attempt={attempt}
        />
      )}
      <PageTitle below={words.below}>{words.title}</PageTitle>
      <ReceiverPanel place={place} />
      <section className="stack stack-tight" aria-labelledby="contenu-demande">
        <h2 id="contenu-demande">{words.content}</h2>
        <FamilyFacts family={typed.family} modes={typed.modes} communeCode={communeCode} />
        <Button onClick={() => onChange()}>{words.change}</Button>
      </section>
      <PrivacyNotice erased={erased} placeName={place.name} />
      {(challenge.words || challenge.failed) && (
        <>
          <ShownWords
            challenge={challenge}
            onRenew={() => {
              setAnswer('');
              challenge.renew();
            }}
          />
          {challenge.words && (
            <TextField
              id={answerId}
              {...words.copied}
              error={answerMissing ? words.toCopy : undefined}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={answer}
              onChange={({ target }) => setAnswer(target.value)}
            />
          )}
        </>
      )}
      <p>{words.agreed}</p>
      <Button look="strong" busy={sending} onClick={() => void send()}>
        {words.send}
      </Button>
    </div>
  );
}
