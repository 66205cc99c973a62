import type { ChangeEvidence } from '../model/comparison.js';

/**
 * Tells the commit of a line of evidence.
 * @param evidence The evidence of a change.
 * @returns Plain text, not escaped; empty where history was not looked at.
 */
export function originText({ status, origin }: Pick<ChangeEvidence, 'status' | 'origin'>): string {
  const gone = status === 'gone';
  if (origin === null) return gone ? 'no longer evidence' : '';
  switch (origin.kind) {
    case 'commit':
      return `${gone ? 'removed' : 'added'} in ${shortCommit(origin.id)} of ${origin.time.slice(0, 10)}, “${shortened(origin.subject)}”`;
    case 'uncommitted':
      return 'not committed yet';
    case 'unknown':
      return `${gone ? 'no longer evidence; ' : ''}commit unknown: ${origin.reason}`;
  }
}

/**
 * Shortens the id of a commit as people quote it.
 * @param id In hexadecimal.
 */
export function shortCommit(id: string): string {
  return id.slice(0, 10);
}

/** Longer subjects are cut, as git advises to keep them short. */
const longestSubject = 72;

function shortened(subject: string): string {
  return subject.length <= longestSubject ? subject : `${subject.slice(0, longestSubject).trimEnd()}…`;
}
