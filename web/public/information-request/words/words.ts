import { french } from './french.tsx';

/** All that the form says. A language is one file of this shape. */
export type FormWords = typeof french;

/**
 * The words of the form, from its first question to its acknowledgement, in the language of the page: French alone today.
 * The pages of the form hold none themselves, so that another language is chosen here and nowhere else.
 */
export const useWords = (): FormWords => french;
