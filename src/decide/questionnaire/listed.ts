import type { Integration } from '../../model/integration.js';

/**
 * Whether a person has said which integrations there are. Kits are in the dependencies; what the dashboard connects on a server is
 * known only from the configuration. An entry that repeats a kit and decides nothing, as `init --yes` writes it, says nothing of it.
 * A statement that the list is complete, or that it is not, decides.
 * @param integrations The app's integrations.
 * @param complete What the configuration says of its list, or null.
 */
export function isListed(integrations: readonly Integration[], complete: boolean | null): boolean {
  if (complete !== null) return complete;
  return integrations.some(({ sources, tracking, purposesBasis, forwarded }) => {
    const kinds = sources.map(({ kind }) => kind);
    const isDecided = tracking !== 'review' || purposesBasis === 'config' || forwarded.basis === 'config';
    return kinds.includes('config') && (isDecided || !kinds.includes('kit'));
  });
}
