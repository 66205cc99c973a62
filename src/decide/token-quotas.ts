import type { Declaration } from '../model/declaration.js';
import type { Dependency } from '../model/dependency.js';
import type { LanguageName } from '../model/source.js';
import { isWithin } from '../model/path.js';
import type { Bundle, Targets } from '../model/target.js';
import { apisOf } from '../catalog/collecting-sdks.js';
import {
  collectionQuotas,
  documentQuota,
  pageQuota,
  quotasOfSdks,
  type CollectionQuota,
} from '../find/signals/collection/index.js';
import { pageEnding } from '../find/signals/collection/page-services.js';
import { requiredReasonTokens } from '../find/signals/required-reason/index.js';
import type { QuotasOf, TokenQuota } from '../read/sources/token-quota.js';
import { remembered } from '../read/apps/remembered.js';
import { languageOf } from '../read/syntax/index.js';
import { undeclaredReasons } from './rules/own-manifests.js';

/** Enough for one use, when some files hold the name in a comment or a string only; what is beside an app has few files. */
const filesOfCategory = { app: 12, beside: 4 } as const;

/** Only Apple's languages name Apple's APIs. */
const appleSource = /\.(?:swift|mm?|h)$/;
/** What .NET MAUI puts into an app's bundle: https://learn.microsoft.com/en-us/dotnet/maui/platform-integration/storage/file-system-helpers. */
const bundledPages = /(?:^|\/)Resources\/Raw\//;

/**
 * Says what is looked for in so many files only: fields and requests, of which some show enough, and the APIs that need a reason, of
 * the categories for which no privacy manifest of the bundle gives one. They are in many files, so that to parse all of these would
 * take longer than the whole audit.
 * @param declarations Everything that is declared.
 * @param targets The apps of the repository.
 * @param dependencies All dependencies; null where some are not known yet.
 * @param code How many source files there are (of a small project more of them are read), and whether scripts run in its apps.
 */
export function tokenQuotas(
  declarations: readonly Declaration[],
  targets: Targets,
  dependencies: readonly Dependency[] | null,
  code: CodeSize,
): QuotasOf {
  const reasonsOf = undeclaredReasons(declarations, targets);
  const ofReasons = remembered((lacks: ReturnType<typeof reasonsOf>) => quotasOfReasons(lacks));
  const scaled = collectionQuotas.map((quota) => ({ ...quota, files: quota.files * timesMore(code.sources) }));
  const quotas = [...scaled, ...quotasOfSdks(apisOf(dependencies))];
  const ofCollection = remembered((root: string) =>
    remembered((language: LanguageName) => quotasOfCollection(quotas, root, language)),
  );
  const ofDocuments = remembered((root: string) =>
    remembered((language: LanguageName) => quotasOfCollection([documentQuota], root, language)),
  );
  const ofPages = remembered((root: string) =>
    remembered((language: LanguageName) => quotasOfCollection([pageQuota], root, language)),
  );
  // Files to which the same quotas apply get the same list.
  const joined = remembered((reasons: readonly TokenQuota[]) =>
    remembered((collection: readonly TokenQuota[]) => [...reasons, ...collection]),
  );
  const ofCode = (path: string, language: LanguageName): readonly TokenQuota[] => {
    const isShipped = pageEnding.test(path) && (targets.takersOf(path).length > 0 || bundledPages.test(path));
    // What scripts enter and send is not the app's where none runs in it.
    const isApps = code.runsScripts || language !== 'javascript' || isShipped;
    const collection = isApps ? ofCollection(targets.of(path))(language) : none;
    // Of pages, those count that an app has in its bundle, or of which it is made.
    if (isShipped || (pageEnding.test(path) && code.runsScripts)) return joined(ofPages(targets.of(path))(language))(collection);
    return appleSource.test(path) && !isOfTests(path, isTestFile, targets)
      ? joined(ofReasons(reasonsOf(path)))(collection)
      : collection;
  };
  const isInTestFolder = createTestFolders(declarations);
  return (path) => {
    const language = isOfTests(path, isInTestFolder, targets) ? null : languageOf(path);
    if (language === null) return none;
    const { name, isDocument } = language;
    return isDocument === true ? ofDocuments(targets.of(path))(name) : ofCode(path, name);
  };
}

/** Whether only tests have a file, which never ship: as the targets say that take it; where none does, by its path. */
function isOfTests(path: string, isByPath: (path: string) => boolean, { takersOf }: Pick<Targets, 'takersOf'>): boolean {
  const takers = takersOf(path);
  return takers.length > 0 ? takers.every(({ kind }) => kind === 'test') : isByPath(path);
}

/** Whether a file is called as those of tests. */
function isTestFile(path: string): boolean {
  return /Tests?\.\w+$/.test(path);
}

/** Tells whether a folder around a path is called as those of tests; one with an app in it is the app's. */
function createTestFolders(declarations: readonly Declaration[]): (path: string) => boolean {
  const apps = declarations.filter(
    (each) => each.kind === 'app-target' || each.kind === 'expo-app' || (each.kind === 'info-plist' && each.isApp),
  );
  const isOfTests = remembered((folder: string) => !apps.some(({ place }) => isWithin(place.file, folder)));
  return (path) =>
    Array.from(path.matchAll(/[^/]*Tests?\//g), ({ index, 0: name }) => path.slice(0, index + name.length - 1)).some(isOfTests);
}

/** What is read. */
export interface CodeSize {
  readonly sources: number;
  readonly runsScripts: boolean;
}

/** A project of so many source files takes long enough without more than the quotas; none is read more than so many times as far. */
const largeProject = 8000;
const mostTimes = 40;

function timesMore(sources: number): number {
  return Math.min(mostTimes, Math.max(1, Math.floor(largeProject / Math.max(1, sources))));
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
  return quotas.flatMap(({ id, tokens, reads, files }) => {
    const own = tokens.get(language) ?? [];
    return own.length === 0 ? [] : [{ key: `${root}\n${id}`, tokens: own, reads: reads?.get(language) ?? [], files }];
  });
}

function keyOf({ root, kind, name }: Bundle): string {
  return `${root}\n${kind === 'app' ? '' : (name ?? '')}`;
}

const fieldQuotas: ReadonlySet<string> = new Set<CollectionQuota['id']>(['fields', 'named-fields', 'document-fields']);

/**
 * Whether an app has fields in more files than were read for them.
 * @param project What was read of it.
 */
export function hasUnreadFields({ exceededQuotas, targets, sources }: UnreadFiles): boolean {
  if (exceededQuotas.length === 0) return false;
  const roots = new Set(sources.map(({ file }) => targets.of(file)));
  return exceededQuotas.some((key) => {
    const [root, id] = key.split('\n');
    return root !== undefined && roots.has(root) && fieldQuotas.has(id ?? '');
  });
}

/** What tells which files were left out. */
interface UnreadFiles {
  readonly exceededQuotas: readonly string[];
  readonly targets: Targets;
  readonly sources: readonly { readonly file: string }[];
}
