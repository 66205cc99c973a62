/** The reason of an answer that nobody has given yet. */
export const undecidedReason = 'undecided';

/**
 * Says why a reason cannot be one.
 * @param text What a person wrote.
 * @returns Null where it can.
 */
export function reasonRefused(text: string): string | null {
  const reason = text.trim();
  if (reason === '') return 'Write a reason that a colleague will understand later.';
  return reason.toLowerCase() === undecidedReason ? 'Write a reason: “undecided” marks an open question.' : null;
}
