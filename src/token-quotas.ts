import type { Declaration } from './model/declaration.js';
import type { Targets } from './model/target.js';
import { undeclaredCategories } from './rules/own-manifests.js';
import { requiredReasonTokens } from './signals/required-reason/index.js';
import type { QuotasOf, TokenQuota } from './sources/token-quota.js';

/** Enough for one use, when some files hold the name in a comment or a string only. */
const filesOfCategory = 12;

/** Only Apple's languages name Apple's APIs; what tests do never ships. */
const appSource = /(?<!Tests?)\.(?:swift|mm?|h)$/;
const testFolder = /(?:^|\/)[^/]*Tests?\//;

/**
 * Says what is looked for only where it can matter: the APIs that need a reason, of the categories for which no privacy manifest
 * of the app gives one. They are in many files, so that to parse all of these would take longer than the whole audit.
 * @param declarations Everything that is declared.
 * @param targets The apps of the repository.
 */
export function tokenQuotas(declarations: readonly Declaration[], targets: Targets): QuotasOf {
  const none: readonly TokenQuota[] = [];
  const quotas = new Map<string, readonly TokenQuota[]>();
  for (const [root, categories] of undeclaredCategories(declarations, targets))
    quotas.set(
      root,
      categories.map(({ id, signal }) => ({
        key: `${root}\n${id}`,
        tokens: requiredReasonTokens.get(signal) ?? [],
        files: filesOfCategory,
      })),
    );
  if (quotas.size === 0) return () => none;
  return (path) => (appSource.test(path) && !testFolder.test(path) ? (quotas.get(targets.of(path)) ?? none) : none);
}
