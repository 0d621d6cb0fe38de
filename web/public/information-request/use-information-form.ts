import * as z from 'zod';
import { ruleMessage } from '../../../contract/french-issues.ts';
import {
  CareModes,
  FamilyRequest,
  faultsOfFamilyRequest,
  informationNoticeVersion,
} from '../../../domain/linf/family-request.ts';
import type { FieldError } from '../../../domain/problem.ts';
import { now } from '../../api/server-time.ts';
import { parisDay } from '../../design/format.ts';
import { useProblemForm } from '../../design/problem-form.ts';

/** What a family types. Which notice it accepts is not typed: it is the one that the page shows. */
const Family = FamilyRequest.omit({ noticeVersion: true }).superRefine((family, context) => {
  const told = { ...family, noticeVersion: informationNoticeVersion } as const;
  for (const { path, message } of faultsOfFamilyRequest(told, parisDay(now())))
    context.addIssue({ code: 'custom', path: path.split('.'), message: ruleMessage(message) });
});
const Typed = z.object({
  /** The information place, among those that cover the commune. */
  habilitationId: z.string({ error: 'choose-information-place' }),
  modes: CareModes,
  family: Family,
});
export type TypedRequest = z.infer<typeof Typed>;

type Kept = z.input<typeof Typed>;

/** The boxes of a family that has typed nothing yet. */
export const emptyFamily = (communeCode: string) => ({
  firstName: '',
  lastName: '',
  email: '',
  phone: '',
  preferredChannel: 'email' as const,
  preferredHours: '',
  beneficiary: undefined,
  homeCommune: communeCode,
  workCommune: '',
  child: { kind: undefined, birthDate: '', dueDate: '' },
  startDate: '',
  halfDays: 0,
  atypicalHours: '',
  specialNeeds: '',
  siblings: undefined,
  comment: '',
});

/** The form of a family's request, new or corrected. What is typed stays in the tab until it is sent or left. */
export function useInformationForm({
  draft,
  initial,
  found,
  onChecked,
}: {
  draft: string;
  initial: { habilitationId: string; modes: Kept['modes']; family: object };
  found?: readonly FieldError[];
  /** Gets what is right; `false` keeps the draft. */
  onChecked: (values: TypedRequest) => Promise<unknown> | unknown;
}) {
  return useProblemForm({
    schema: Typed,
    defaultValues: initial as Kept,
    draft,
    inTab: true,
    found,
    onSubmit: onChecked,
  });
}
export type InformationForm = ReturnType<typeof useInformationForm>;
