import { brokenAccessRules } from './broken-access-rules.ts';
import { brokenOnlineRules } from './broken-online-rules.ts';

/** A line of a rule, and what breaks the rule in its place. */
export interface BrokenRule {
  file: string;
  /** Stands once in the file. */
  rule: string;
  broken: string;
}

/**
 * For each requirement, one way to break it: a test that carries its number then fails (`npm run break-rules`). One way
 * is not every way: it says that somebody watches, and where. `tests/requirements` holds the lines to the sources.
 */
export const brokenRules: Readonly<Record<string, BrokenRule>> = {
  ...brokenAccessRules,
  ...brokenOnlineRules,
};
