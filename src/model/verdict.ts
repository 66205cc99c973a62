/** An answer that code can give, or `review`: a person has to decide. */
export type Verdict = 'yes' | 'no' | 'review';
