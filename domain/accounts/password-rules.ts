/** Characters that a password chosen by a person has at least. */
export const shortestPassword = 8;
/** A temporary password lapses after this many days: said in the mail, enforced here and by Cognito. */
export const temporaryPasswordDays = 7;
