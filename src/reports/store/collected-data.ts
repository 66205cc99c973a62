import type { Answer } from '../../model/answer.js';
import type { CollectedData } from './rows.js';

/**
 * Says what App Store Connect wants to know of an answer without an open part.
 * @param answer A data type that is collected.
 */
export function collectedData({ id, purposes, linked, tracking }: Answer): CollectedData {
  return { id, purposes, isLinked: linked === 'yes', isTracking: tracking === 'yes' };
}
