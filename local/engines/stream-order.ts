import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The file that dynoxide keeps its tables in. */
export const databaseIn = (dir: string): string => join(dir, 'dynoxide.db');

/**
 * Gives dynoxide's journal of changes the two indexes it lacks: it numbers each change by reading every earlier one of
 * every table, so that writes grow slower for as long as the engine lives (eighteen milliseconds after five thousand
 * changes, two with the indexes). What it answers stays the same.
 */
export function indexStreamOrder(dir: string): void {
  const database = new DatabaseSync(databaseIn(dir), { timeout: 5_000 });
  try {
    database.exec(`
      CREATE INDEX IF NOT EXISTS stream_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
      CREATE INDEX IF NOT EXISTS stream_range ON _stream_records (table_name, shard_id, sequence_number);
    `);
  } finally {
    database.close();
  }
}
