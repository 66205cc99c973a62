import { requiredReasonTokens } from '../find/signals/required-reason/index.js';
import type { Declaration } from '../model/declaration.js';
import type { Bundle, Targets } from '../model/target.js';
import type { QuotasOf, TokenQuota } from '../read/sources/token-quota.js';
import { undeclaredReasons } from './rules/own-manifests.js';

/** Enough for one use, when some files hold the name in a comment or a string only; what is beside an app has few files. */
const filesOfCategory = { app: 12, beside: 4 } as const;

/** Only Apple's languages name Apple's APIs; what tests do never ships. */
const appSource = /(?<!Tests?)\.(?:swift|mm?|h)$/;
const testFolder = /(?:^|\/)[^/]*Tests?\//;

/**
 * Says what is looked for only where it can matter: the APIs that need a reason, of the categories for which no privacy manifest
 * of the bundle gives one. They are in many files, so that to parse all of these would take longer than the whole audit.
 * @param declarations Everything that is declared.
 * @param targets The apps of the repository.
 */
export function tokenQuotas(declarations: readonly Declaration[], targets: Targets): QuotasOf {
  const none: readonly TokenQuota[] = [];
  const reasonsOf = undeclaredReasons(declarations, targets);
  const quotas = new Map<ReturnType<typeof reasonsOf>, readonly TokenQuota[]>();
  return (path) => {
    if (!appSource.test(path) || testFolder.test(path)) return none;
    const lacks = reasonsOf(path);
    const known = quotas.get(lacks);
    if (known !== undefined) return known;
    const made = lacks.flatMap(({ bundle, categories }) =>
      categories.map(({ id, signal }) => ({
        key: `${keyOf(bundle)}\n${id}`,
        tokens: requiredReasonTokens.get(signal) ?? [],
        files: bundle.kind === 'app' ? filesOfCategory.app : filesOfCategory.beside,
      })),
    );
    quotas.set(lacks, made);
    return made;
  };
}

function keyOf({ root, kind, name }: Bundle): string {
  return `${root}\n${kind === 'app' ? '' : (name ?? '')}`;
}
