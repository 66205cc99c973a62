import type { Note } from '../../model/assessment.js';
import type { Configuration } from '../../model/configuration.js';

/**
 * Says what the default status of a workspace does, and what it does not (mParticle's guide to iOS 14, "Configuring a Default Status").
 * @param configured What the configuration states.
 */
export function notesOnDefaultStatus(configured: Configuration['attDefaultStatus']): readonly Note[] {
  if (configured === null) return [];
  const { status, place } = configured;
  const limits = status === 'authorized' ? '' : ' With it, integrations receive less of their data.';
  const text = `mParticle applies the default ATT status ${status} to Apple devices without a status.${limits} It does not replace a status from the app or a payload, so it removes no finding.`;
  return [{ topic: 'att-default-status', text, places: [place] }];
}
