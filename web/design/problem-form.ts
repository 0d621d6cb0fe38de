import { type FormEvent, useEffect, useState } from 'react';
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  get,
  type Path,
  type PathValue,
  type RegisterOptions,
  type ResolverResult,
  set,
  useForm,
} from 'react-hook-form';
import type * as z from 'zod';
import { fieldErrors, frenchIssue } from '../../contract/french-issues.ts';
import type { FieldError } from '../../domain/problem.ts';
import { draftOwner } from '../api/draft.ts';
import { readDraft, writeDraft } from '../api/draft-store.ts';
import { frenchSpaces } from '../api/french-spaces.ts';
import { ApiProblem, problemOf } from '../api/problem.ts';
import type { SummaryLine } from './error-summary.tsx';

/** The id of the control that a field's path belongs to, and where the error summary leads. */
export const fieldId = (path: string) => `champ-${path.replaceAll('.', '-')}`;

/**
 * A form of which a schema of the contract says what is right. Problems found here and problems that the server finds
 * land at the same place: beside the fields and in the summary, in the order of the page. What was typed always stays.
 *
 * - `form.props` go to `<form>`, `form.summary` to `<FormErrorSummary>`;
 * - `form.field('provider.name')` goes to a field with a native control;
 * - `form.controlled('signedOn')` goes to a field with `value` and `onChange` (date, combobox);
 * - `draft` keeps what is typed under that name; never give it to a form with a password;
 * - `serverPath` is where the form's values stand in the body sent, such as `request`.
 */
export function useProblemForm<Schema extends z.ZodType<unknown, FieldValues>>({
  schema,
  defaultValues,
  draft,
  inTab,
  serverPath,
  found,
  onSubmit,
}: {
  schema: Schema;
  defaultValues: DefaultValues<z.input<Schema>>;
  draft?: string;
  /** The draft goes with the tab, whoever may be signed in: for what a family says of itself. */
  inTab?: true;
  serverPath?: string;
  /** What a sending made from another page found wrong in this form: shown as soon as the form is. */
  found?: readonly FieldError[];
  /** Gets the parsed values; an {@link ApiProblem} that it throws is shown; `false` says that nothing was sent after all. */
  onSubmit: (values: z.output<Schema>) => Promise<unknown> | unknown;
}) {
  type Values = z.input<Schema>;
  const [owner] = useState(() => (inTab ? { inTab } : draftOwner()));
  const [kept] = useState(() => (draft ? readDraft(owner, draft) : undefined));
  const form = useForm<Values, unknown, z.output<Schema>>({
    defaultValues: kept ? { ...defaultValues, ...kept } : defaultValues,
    shouldFocusError: false,
    resolver: (typed): ResolverResult<Values, z.output<Schema>> => {
      const parsed = schema.safeParse(withoutEmpty(typed), { error: frenchIssue });
      if (parsed.success) return { values: parsed.data, errors: {} };
      return { values: {}, errors: nestedErrors<Values>(fieldErrors(parsed.error)) };
    },
  });
  const { errors, isSubmitting } = form.formState;
  const [attempt, setAttempt] = useState<{ count: number; paths: string[]; problem?: ApiProblem }>({
    count: 0,
    paths: [],
  });

  useEffect(() => {
    if (!draft) return;
    const watching = form.watch((values) => writeDraft(owner, draft, values));
    return () => watching.unsubscribe();
  }, [draft, owner, form]);

  const fail = (paths: string[], problem?: ApiProblem) =>
    setAttempt((before) => ({ count: before.count + 1, paths: inPageOrder(paths), problem }));

  const failAt = (wrong: readonly FieldError[]): string[] =>
    wrong.map(({ path, message }) => {
      const own = withoutPrefix(path, serverPath);
      form.setError(own as Path<Values>, { type: 'server', message });
      return own;
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: shown once; what is mended afterwards is not said again
  useEffect(() => {
    if (found?.length) fail(failAt(found));
  }, []);

  const submit = form.handleSubmit(
    async (values) => {
      try {
        const sent = await onSubmit(values);
        setAttempt((before) => ({ ...before, paths: [], problem: undefined }));
        if (draft && sent !== false) writeDraft(owner, draft, undefined);
      } catch (failure) {
        if (!(failure instanceof ApiProblem)) throw failure;
        const paths = failAt(failure.errors);
        fail(paths, paths.length > 0 ? undefined : problemOf(failure));
      }
    },
    (found) => fail(pathsOf(found)),
  );

  const errorAt = (path: string) => messageAt(errors, path) ?? messageAt(errors, `${path}.root`);
  const lines: SummaryLine[] = attempt.problem
    ? [{ message: attempt.problem.detail }]
    : attempt.paths.flatMap((path) => {
        const message = errorAt(path);
        if (!message) return [];
        const control = document.getElementById(fieldId(path));
        return [{ message: control ? underLabel(control, message) : message, fieldId: control?.id }];
      });

  return {
    props: {
      noValidate: true,
      onSubmit: (event: FormEvent) => {
        event.stopPropagation();
        return submit(event);
      },
    },
    summary: { lines, attempt: attempt.count, title: attempt.problem?.title },
    sending: isSubmitting,
    /** Whether the form began with what a draft had kept. */
    restored: kept !== undefined,
    field: <Name extends Path<Values>>(name: Name, options?: RegisterOptions<Values, Name>) => ({
      ...form.register(name, options),
      id: fieldId(name),
      error: errorAt(name),
    }),
    controlled: <Name extends Path<Values>>(name: Name) => ({
      id: fieldId(name),
      name,
      value: form.watch(name),
      error: errorAt(name),
      /** Nothing (a choice undone) is kept as such, for the schema to judge. */
      onChange: (value: PathValue<Values, Name> | null) =>
        form.setValue(name, value as PathValue<Values, Name>, {
          shouldDirty: true,
          shouldValidate: form.formState.isSubmitted,
        }),
    }),
    errorAt,
    /** Drops what was typed and its draft, for the values that the form is given now. */
    forget: () => {
      form.reset(defaultValues as DefaultValues<Values>);
      if (draft) writeDraft(owner, draft, undefined);
    },
    /** The form underneath, for lists of fields and values that follow one another. */
    form,
  };
}

/** « Ville : renseignez ce champ. »: away from its field, a message needs the field's name. */
function underLabel(control: Element, message: string): string {
  const label = control.closest('.field')?.querySelector('.field-label')?.textContent;
  if (!label) return message;
  const said = /^\p{Lu}[\p{Ll}’]/u.test(message)
    ? message.charAt(0).toLowerCase() + message.slice(1)
    : message;
  return `${label.replace(/\s*\(facultatif\)$/u, '')}\u00a0: ${said}`;
}

/** An empty box is no answer: schemas say by themselves whether one is due. */
function withoutEmpty(value: unknown): unknown {
  if (value === '' || value === null || Number.isNaN(value)) return undefined;
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, withoutEmpty(inside)]));
}

/** The first message of each field, in the nested shape that the form library reads. */
function nestedErrors<Values extends FieldValues>(
  found: { path: string; message: string }[],
): FieldErrors<Values> {
  const errors: FieldErrors<Values> = {};
  for (const { path, message } of found) {
    const place = path || 'root';
    if (messageAt(errors, place) === undefined) {
      const inside: object | undefined = get(errors, place);
      set(errors, place, { ...inside, type: 'schema', message: frenchSpaces(message) });
    }
  }
  return errors;
}

function messageAt(errors: object, path: string): string | undefined {
  const found: { message?: unknown } | undefined = get(errors, path);
  return typeof found?.message === 'string' ? found.message : undefined;
}

function pathsOf(errors: object, above = ''): string[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    if (!error || typeof error !== 'object' || name === 'ref') return [];
    const path = above ? `${above}.${name}` : name;
    const here = typeof error.message === 'string' ? [path] : [];
    return [...here, ...pathsOf(error, path)];
  });
}

const withoutPrefix = (path: string, prefix: string | undefined) =>
  prefix && path.startsWith(`${prefix}.`) ? path.slice(prefix.length + 1) : path;

/** Fields as one meets them on the page; what has no control on the page comes last. */
function inPageOrder(paths: string[]): string[] {
  return [...new Set(paths)].sort((one, other) => {
    const a = document.getElementById(fieldId(one));
    const b = document.getElementById(fieldId(other));
    if (!a || !b) return Number(!a) - Number(!b);
    return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}
