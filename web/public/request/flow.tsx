import { Link, useNavigate } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext } from 'react';
import type { FieldError } from '../../../domain/problem.ts';
import type { RequestDraft } from './draft.ts';
import { type AskedKind, natures } from './kinds.ts';
import type { SentReceipt } from './send-once.ts';
import { type Step, stepOfPath } from './steps.ts';

/** One request being filled in, new or being corrected: its pages ask it for everything. */
type RequestFlow = {
  kind: AskedKind;
  draft: RequestDraft;
  change: (part: Partial<RequestDraft>) => void;
  steps: readonly Step[];
  /** Secret of the private link, kept in the fragment of every address; absent for a new request. */
  secret?: string;
  /** The page came from the reading of the whole, and goes back there. */
  fromReview: boolean;
  /** What the server found wrong in what was sent, for the pages concerned. */
  found: readonly FieldError[];
  setFound: (errors: readonly FieldError[]) => void;
  /** Sends the whole; throws an `ApiProblem`. */
  send: () => Promise<SentReceipt>;
  forget: () => void;
};

const Flow = createContext<RequestFlow | undefined>(undefined);
export const FlowProvider = Flow.Provider;

/** The request that the page belongs to. */
export function useFlow(): RequestFlow {
  const flow = useContext(Flow);
  if (!flow) throw new Error('a step outside of a request');
  return flow;
}

const requestPath = '/habilitation/$nature/$etape';
const correctionPath = '/habilitation/correction/$etape';

/** Leads to a page of the same request. */
export function StepLink({
  step,
  fromReview,
  id,
  children,
}: {
  step: Step;
  fromReview?: boolean;
  id?: string;
  children: ReactNode;
}) {
  const { kind, secret } = useFlow();
  return (
    <Link
      id={id}
      to={secret ? correctionPath : requestPath}
      params={{ nature: natures[kind], etape: step }}
      search={{ depuis: fromReview ? 'relecture' : undefined }}
      hash={secret}
      hashScrollIntoView={false}
    >
      {children}
    </Link>
  );
}

/** Goes to a page of the same request. */
export function useGoTo(): (step: Step, fromReview?: boolean) => Promise<void> {
  const { kind, secret } = useFlow();
  const navigate = useNavigate();
  return (step, fromReview) =>
    navigate({
      to: secret ? correctionPath : requestPath,
      params: { nature: natures[kind], etape: step },
      search: { depuis: fromReview ? 'relecture' : undefined },
      hash: secret,
      hashScrollIntoView: false,
    });
}

/**
 * Goes on from a page once it is right: to the next page that the server found wrong, back to the reading of the whole
 * where one came from it, else to the next page.
 */
export function useGoOn(): (from: Step) => Promise<void> {
  const { steps, fromReview, found, setFound } = useFlow();
  const goTo = useGoTo();
  return (from) => {
    const left = found.filter(({ path }) => stepOfPath(path) !== from);
    setFound(left);
    const wrong = steps.find((step) => left.some(({ path }) => stepOfPath(path) === step));
    if (wrong) return goTo(wrong, true);
    return goTo(fromReview ? 'relecture' : (steps[steps.indexOf(from) + 1] ?? 'relecture'));
  };
}

/** What the server found wrong on a page. */
export function useFoundOn(step: Step): readonly FieldError[] {
  return useFlow().found.filter(({ path }) => stepOfPath(path) === step);
}
