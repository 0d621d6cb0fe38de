/** Most bytes of a council's file: twice what 310,000 lines take. */
export const mostCouncilFileBytes = 64_000_000;
