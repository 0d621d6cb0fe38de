/** What the mail engine can do: any other call of SES version 1 would never be answered. */
export const sesOperations = ['SendEmail', 'SendRawEmail'];
