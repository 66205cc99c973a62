import { sdks } from '../../../catalog/apis/sdks.js';
import type { Fact } from '../../../model/fact.js';
import { baseOf, folderPrefixOf } from '../../../model/path.js';
import type { Program } from '../../match/program.js';
import type { SymbolUse } from '../../match/symbols.js';

/** The SDKs that run in pages: a browser shows most of them, and only what an app shows is the app's. */
const pageSdks: ReadonlySet<string> = new Set(sdks.flatMap(({ id, inPages }) => (inPages === true ? [id] : [])));

/**
 * Leaves out what pages use that no app shows: a website's.
 * @param program The project.
 * @param uses The uses of mParticle's SDKs.
 * @param findViews Finds where the app makes a view that shows pages.
 * @returns What pages use is only possible where the app lets some pages use its SDK, or has them in its bundle and a view that shows
 * pages, and nothing says that these are among those that it shows.
 */
export function usesOfTheApp(
  program: Program,
  uses: readonly SymbolUse[],
  findViews: () => readonly SymbolUse[],
): readonly SymbolUse[] {
  if (!uses.some(({ row }) => pageSdks.has(row.sdk))) return uses;
  const letsPages = uses.some(({ row }) => row.detail?.kind === 'pages');
  const { folders, isBundled } = program.pages;
  const views = new Set(findViews().map(({ source }) => source.file));
  const mayShow = letsPages || views.size > 0;
  const naming = program.sources.filter(({ platform, file }) => platform === 'ios' || views.has(file));
  const shown = [...folders, ...flaggedFolders(uses), ...(mayShow ? namedFolders(program, naming, letsPages) : [])];
  return uses.flatMap((use) => {
    if (!pageSdks.has(use.row.sdk) || shown.some((folder) => use.source.file.startsWith(folder))) return [use];
    return letsPages || (mayShow && isBundled(use.source.file)) ? [{ ...use, confidence: 'possible' as const }] : [];
  });
}

/**
 * The pages and scripts that an app surely shows.
 * @param uses What `usesOfTheApp` has left.
 */
export function pagesAmong(uses: readonly SymbolUse[]): readonly string[] {
  const shown = uses.filter(({ row, confidence }) => pageSdks.has(row.sdk) && confidence !== 'possible');
  return [...new Set(shown.map(({ source: { file } }) => file))];
}

/** The folders of pages and scripts that say that an app shows them: `window.mParticle.config.useNativeSdk = true`. */
function flaggedFolders(uses: readonly SymbolUse[]): readonly string[] {
  return uses.flatMap(({ row, via, values: [value], source }) => {
    const isOff = value?.kind === 'literal' && (value.value === false || value.value === null);
    return row.role === 'page-flag' && via === 'write' && !isOff ? [folderPrefixOf(source.file)] : [];
  });
}

/**
 * The folders of the pages whose names native code contains: `Bundle.main.url(forResource: "index", withExtension: "html")`.
 * @param naming The code that can load pages: native, or with a view that shows them.
 * @param isLoose Whether a name counts without what it ends in.
 */
function namedFolders({ sources }: Program, naming: Program['sources'], isLoose: boolean): readonly string[] {
  const given = naming.flatMap(({ facts }) => facts.map(textsGiven));
  const texts = new Set(given.filter((each) => isLoose || each.some((text) => /\bx?html?$/.test(text))).flat());
  return sources.flatMap(({ file }) => {
    const [name, base] = /([^/]+)\.x?html?$/.exec(file) ?? [];
    return name !== undefined && base !== undefined && (texts.has(name) || texts.has(base)) ? [folderPrefixOf(file)] : [];
  });
}

function textsGiven(fact: Fact): readonly string[] {
  if (fact.kind !== 'call') return [];
  return fact.call.arguments.flatMap(({ value }) =>
    value.kind === 'literal' && typeof value.value === 'string' ? [baseOf(value.value)] : [],
  );
}
