import type { DemonstrationAccount } from '../demonstration/seed.ts';
import { readJsonFile } from '../json-file.ts';

/** The accounts that the demonstration data left in `accounts.json`; none before they are loaded. */
export const demonstrationAccounts = (file: string): DemonstrationAccount[] => readJsonFile(file, []);
