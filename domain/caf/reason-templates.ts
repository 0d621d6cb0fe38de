import * as z from 'zod';
import { line, paragraph } from '../text.ts';

/** Acts of the Caf whose reason the applicant reads, and which can begin from a template (ACT-02). */
export const templatedActs = ['corrections', 'refusal', 'publication'] as const;
export type TemplatedAct = (typeof templatedActs)[number];

/** Words ready for a reason: an agent finishes them before sending. What is to be filled in stands in brackets. */
export const ReasonTemplate = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  act: z.enum(templatedActs),
  title: line(80),
  text: paragraph(2000),
});
export type ReasonTemplate = z.infer<typeof ReasonTemplate>;

/** The templates of a Caf, in the order in which they are proposed. */
export const ReasonTemplateList = z
  .array(ReasonTemplate)
  .max(40)
  .superRefine((templates, context) => {
    for (const [index, { id, act, title }] of templates.entries()) {
      const before = templates.slice(0, index);
      const twice = before.some((one) => one.id === id || (one.act === act && one.title === title));
      if (twice)
        context.addIssue({ code: 'custom', message: 'template-twice', path: [index, 'title'], input: title });
    }
  });

/** What a Caf made of the templates. As long as it made nothing of them, the national ones are proposed. */
export const ReasonTemplates = z.object({
  cafCode: z.string(),
  templates: z.array(ReasonTemplate),
  version: z.number().int(),
  lastCommand: z.string(),
});
export type ReasonTemplates = z.infer<typeof ReasonTemplates>;
