import { useEffect } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** Hands over what is in a form at each change, right or wrong, so that nothing typed is lost. */
export function useKeptForm<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  keep: (typed: unknown) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft changes at each key; the form is watched once
  useEffect(() => {
    const watching = form.watch((typed) => keep(typed));
    return () => watching.unsubscribe();
  }, [form]);
}
