/** Of a user pool that asks of a password no more than the eight characters of those that the system makes (PWD-02). */
export const poolPolicies = {
  PasswordPolicy: {
    MinimumLength: 8,
    RequireLowercase: false,
    RequireNumbers: false,
    RequireSymbols: false,
    RequireUppercase: false,
    TemporaryPasswordValidityDays: 7,
  },
};
