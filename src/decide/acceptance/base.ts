import type { BaseAcceptance } from '../../model/acceptance.js';
import type { Finding, Severity } from '../../model/finding.js';
import type { Acceptances, FoundInApp } from './accept.js';
import { comparedFindings, sameFindings, type Repository } from './same-findings.js';

/** What was found in the commit that a change began at. */
export interface BaseFindings {
  /** The id of the commit. */
  readonly commit: string;
  /** Those that were new there: what was accepted then and no longer is needs attention. */
  readonly found: readonly FoundInApp[];
}

const ranks: readonly Severity[] = ['error', 'warning', 'note'];

/**
 * Tells which findings a change did not bring.
 * @param found All findings of the run by app.
 * @param acceptances What was there before, and what is there now.
 * @returns What keeps a finding from being new; nothing for one that was not there, or was less serious.
 */
export function acceptBase(
  found: readonly FoundInApp[],
  { base, repository }: Pick<Acceptances, 'base' | 'repository'>,
): ReadonlyMap<Finding, BaseAcceptance> {
  if (base === null) return new Map();
  const pairs = [...knownAgain(base.found, found, repository)];
  return new Map(
    pairs
      .filter(([now, before]) => ranks.indexOf(before.severity) <= ranks.indexOf(now.severity))
      .map(([now, { place }]) => [now, { by: 'base', commit: base.commit, place, why: null, until: null }]),
  );
}

/**
 * Pairs the findings before and after a change.
 * @param before Those before it.
 * @param after Those after it.
 * @param repository What is there after it.
 * @returns For a finding after the change, the same one before it.
 */
export function knownAgain(
  before: readonly FoundInApp[],
  after: readonly FoundInApp[],
  repository: Repository,
): ReadonlyMap<Finding, Finding> {
  const pairs = sameFindings(comparedFindings(before), comparedFindings(after), repository);
  return new Map([...pairs].map(([now, { finding }]) => [now.finding, finding]));
}
