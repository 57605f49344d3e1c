/** Limits of Excel, and what is aimed at below them. On the web it refuses requests and answers above 5 MB, and ranges above 5,000,000 cells. */
export const MAX_CELLS = 5_000_000;

/** Aimed at in an answer. What is left to 5 MB is for rows that are longer than those seen so far. */
export const ANSWER_BYTES = 3_500_000;

/** Aimed at in a request, by an estimate that leaves out what the client adds around each call. */
export const REQUEST_BYTES = 2_000_000;

/** Excel returns no merged areas at all where a range has more. */
export const MAX_MERGED_AREAS = 512;

/** Longest list of addresses in one RangeAreas. Excel fails at about 8,192 characters and does not say so anywhere. */
export const MAX_ADDRESS = 2_000;
