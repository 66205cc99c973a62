import type { Evidence, Reason } from '../../model/answer.js';
import type { ConfiguredAnswer } from '../../model/configuration.js';
import type { Verdict } from '../../model/verdict.js';

/**
 * Words a person's answer as a reason.
 * @param answer An entry of `answers`.
 */
export function reasonOfPerson(answer: ConfiguredAnswer): Reason {
  const reason = answer.reason.trim();
  return { by: 'person', text: `${answer.place.file} says: ${reason}${/[.!?]$/.test(reason) ? '' : '.'}`, source: null };
}

/**
 * Points to a person's answer.
 * @param answer An entry of `answers`.
 */
export function evidenceOfPerson(answer: ConfiguredAnswer): Evidence {
  return { what: `${answer.dataType} is answered`, place: answer.place };
}

/**
 * Reads one part of a person's answer.
 * @param decided What the entry says, or null where it says nothing.
 * @returns The verdict, or null.
 */
export function verdictOfPerson(decided: boolean | null | undefined): Verdict | null {
  return decided === null || decided === undefined ? null : decided ? 'yes' : 'no';
}
