import type { Note } from '../../model/assessment.js';
import type { Problem } from '../../model/problem.js';

/**
 * Turns what is wrong with vendors' privacy manifests into notes: their mistakes are worth knowing, and do not make the audit of
 * this app incomplete.
 * @param problems What reading them came to.
 */
export function vendorNotes(problems: readonly Problem[]): readonly Note[] {
  if (problems.length === 0) return [];
  const text = `The audit could not read all privacy manifests of third-party SDKs in full, so what they declare can be missing here: ${problems[0]?.message ?? ''}`;
  return [{ topic: 'sdk-manifest', text, places: problems.map(({ place }) => place) }];
}
