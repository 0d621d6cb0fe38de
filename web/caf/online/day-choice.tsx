import { Link, useNavigate } from '@tanstack/react-router';
import * as z from 'zod';
import { now } from '../../api/server-time.ts';
import { Button } from '../../design/button.tsx';
import { DateField } from '../../design/date-field.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { parisDay } from '../../design/format.ts';
import { useProblemForm } from '../../design/problem-form.ts';

/** A day that has been: tomorrow's page is nobody's yet. */
const schema = z.object({
  day: z.iso
    .date()
    .refine((day) => day <= parisDay(now()), { error: 'Choisissez aujourd’hui ou un jour passé.' }),
});

/** Leads to what was online on a past day; the day stays in the address (PUB-04). */
export function DayChoice({ id, day }: { id: string; day: string | undefined }) {
  const navigate = useNavigate();
  const form = useProblemForm({
    schema,
    defaultValues: { day: day ?? '' },
    onSubmit: (values) =>
      navigate({
        to: '/caf/en-ligne/$id',
        params: { id },
        search: { jour: values.day < parisDay(now()) ? values.day : undefined },
      }),
  });
  return (
    <form className="stack stack-tight" {...form.props}>
      <h2>Un autre jour</h2>
      <FormErrorSummary {...form.summary} />
      <DateField label="Voir ce qui était en ligne le" {...form.controlled('day')} />
      <div className="row">
        <Button type="submit">Afficher ce jour</Button>
        {day && (
          <Link to="/caf/en-ligne/$id" params={{ id }}>
            Revenir à aujourd’hui
          </Link>
        )}
      </div>
    </form>
  );
}
