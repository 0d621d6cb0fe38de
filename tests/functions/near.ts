/**
 * The department that tests work in, and its neighbours, where nothing happens. What a schedule does for a hundred
 * departments it does for these in the same steps: tests that run it dozens of times give it these, and each schedule
 * runs over all of France in a test at least.
 */
export const near = { cafCodes: ['07', '26', '38'] };
