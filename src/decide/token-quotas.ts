import type { Declaration } from '../model/declaration.js';
import type { Dependency } from '../model/dependency.js';
import type { LanguageName } from '../model/source.js';
import type { Bundle, Targets } from '../model/target.js';
import { apisOf } from '../catalog/collecting-sdks.js';
import { collectionQuotas, quotaOfSdks, type CollectionQuota } from '../find/signals/collection/index.js';
import { requiredReasonTokens } from '../find/signals/required-reason/index.js';
import type { QuotasOf, TokenQuota } from '../read/sources/token-quota.js';
import { remembered } from '../read/apps/remembered.js';
import { languageOf } from '../read/syntax/index.js';
import { undeclaredReasons } from './rules/own-manifests.js';

/** Enough for one use, when some files hold the name in a comment or a string only; what is beside an app has few files. */
const filesOfCategory = { app: 12, beside: 4 } as const;

/** Only Apple's languages name Apple's APIs; what tests do never ships. */
const appSource = /(?<!Tests?)\.(?:swift|mm?|h)$/;
const testFolder = /(?:^|\/)[^/]*Tests?\//;

/**
 * Says what is looked for in so many files only: fields and requests, of which some show enough, and the APIs that need a reason, of
 * the categories for which no privacy manifest of the bundle gives one. They are in many files, so that to parse all of these would
 * take longer than the whole audit.
 * @param declarations Everything that is declared.
 * @param targets The apps of the repository.
 * @param dependencies All dependencies; null where some are not known yet.
 */
export function tokenQuotas(
  declarations: readonly Declaration[],
  targets: Targets,
  dependencies: readonly Dependency[] | null,
): QuotasOf {
  const reasonsOf = undeclaredReasons(declarations, targets);
  const ofReasons = remembered((lacks: ReturnType<typeof reasonsOf>) => quotasOfReasons(lacks));
  const quotas = [...collectionQuotas, quotaOfSdks(apisOf(dependencies))];
  const ofCollection = remembered((root: string) =>
    remembered((language: LanguageName) => quotasOfCollection(quotas, root, language)),
  );
  // Files to which the same quotas apply get the same list.
  const joined = remembered((reasons: readonly TokenQuota[]) =>
    remembered((collection: readonly TokenQuota[]) => [...reasons, ...collection]),
  );
  return (path) => {
    const language = testFolder.test(path) ? null : languageOf(path);
    if (language === null) return none;
    const collection = ofCollection(targets.of(path))(language.name);
    return appSource.test(path) ? joined(ofReasons(reasonsOf(path)))(collection) : collection;
  };
}

const none: readonly TokenQuota[] = [];

type Lacks = ReturnType<ReturnType<typeof undeclaredReasons>>;

function quotasOfReasons(lacks: Lacks): readonly TokenQuota[] {
  return lacks.flatMap(({ bundle, categories }) =>
    categories.map(({ id, signal }) => ({
      key: `${keyOf(bundle)}\n${id}`,
      tokens: requiredReasonTokens.get(signal) ?? [],
      files: bundle.kind === 'app' ? filesOfCategory.app : filesOfCategory.beside,
    })),
  );
}

function quotasOfCollection(quotas: readonly CollectionQuota[], root: string, language: LanguageName): readonly TokenQuota[] {
  return quotas.flatMap(({ id, tokens, files }) => {
    const own = tokens.get(language) ?? [];
    return own.length === 0 ? [] : [{ key: `${root}\n${id}`, tokens: own, files }];
  });
}

function keyOf({ root, kind, name }: Bundle): string {
  return `${root}\n${kind === 'app' ? '' : (name ?? '')}`;
}
