/** The address at which the XSD is served. Its number changes when a reader of this one would be surprised. */
export const informationSchemaAddress = '/api/software/schema/information-requests-1.xsd';
