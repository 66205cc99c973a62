/** The most UTF-16 code units that a configuration may have: thousands of entries fit in, and anything larger is none. */
export const largestConfiguration = 512 * 1024;
