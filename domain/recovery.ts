/**
 * Days for which the table can be put back as it stood at any moment, after a fault of ours: what was erased is still in
 * there, and a family's words only as bytes, for their key is destroyed with them (LIN-07).
 */
export const recoveryDays = 35;
