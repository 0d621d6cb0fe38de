/** The address at which the schema is served, and by which it names itself. Its number changes when it refuses more. */
export const schemaAddress = '/api/software/schema/availability-1.json';
