import { pageDomains, serviceAt, type PageService } from '../../../catalog/page-services.js';
import { speltApis } from '../../../catalog/apis/spelt.js';
import type { Place } from '../../../model/place.js';
import type { Confidence, Signal } from '../../../model/signal.js';
import { addressesIn } from '../../match/addresses.js';
import { findUses } from '../../match/symbols.js';
import type { IndexedSource, Program } from '../../match/program.js';
import { isTest } from '../../match/tests.js';
import type { TypeResolver } from '../../match/types.js';

/** How the name of a page ends. */
export const pageEnding = /\.x?html?$/;

/** What shows pages in an app. */
const webViews = speltApis.filter(({ signal }) => signal === 'system.web');

/** The folders in which what builds an app from pages keeps them: https://capacitorjs.com/docs/config, https://vite.dev/guide. */
const foldersOfPages: ReadonlySet<string> = new Set(['app', 'assets', 'public', 'src', 'static', 'www']);

/** An address of a service, and where it stands. */
interface Contact {
  readonly service: PageService;
  readonly source: IndexedSource;
  readonly place: Place;
  readonly confidence: Confidence;
}

/**
 * Finds the services of which the pages of an app load scripts, and those whose pages its code may show.
 * @param program The project.
 * @param types Resolves receivers.
 */
export function servicesOfPages(program: Program, types: TypeResolver): readonly Signal<'collection.page'>[] {
  const sources = program.sources.filter((source) => !isTest(source));
  const pages = sources.filter(({ file }) => pageEnding.test(file) && isShipped(program, file));
  const others = sources.filter(({ file }) => !pageEnding.test(file));
  const contacts = [...pages.flatMap(loadedBy), ...pages.flatMap((page) => namedIn(page, 'certain'))];
  return [...contacts, ...shownBy(program, types, others)].map(signalOf);
}

/** Whether an app has a page: in its bundle, or in a folder of those of which it is made. */
function isShipped({ pages }: Program, file: string): boolean {
  if (pages.isBundled(file)) return true;
  return pages.folders.some((folder) => {
    const [, ...around] = file.slice(folder.length).split('/').toReversed();
    return file.startsWith(folder) && around.every((name) => foldersOfPages.has(name));
  });
}

/** The scripts that a page loads. */
function loadedBy(source: IndexedSource): readonly Contact[] {
  return source.imports.flatMap(({ module, place }) => {
    const service = serviceAt(module);
    return service === null ? [] : [{ service, source, place, confidence: 'certain' }];
  });
}

/** The addresses of services in code whose pages it can show: for certain only where the file has what shows pages. */
function shownBy(program: Program, types: TypeResolver, sources: readonly IndexedSource[]): readonly Contact[] {
  const named = sources.flatMap((source) => namedIn(source, 'possible'));
  if (named.length === 0) return [];
  const showing = new Set(findUses(program, types, webViews).map(({ source }) => source));
  return named.map((contact) => ({ ...contact, confidence: showing.has(contact.source) ? 'likely' : 'possible' }));
}

/** An address of a service that pages load, in a text. */
const address = new RegExp(
  `(?<![\\w.-])(?:https?:)?//(?:[\\w-]+\\.)*(?:${pageDomains.map((domain) => domain.replaceAll('.', '\\.')).join('|')})(?![\\w.-])`,
  'i',
);

/** The services whose addresses are texts in code. What runs in a page loads a script by its address. */
function namedIn(source: IndexedSource, confidence: Confidence): readonly Contact[] {
  return addressesIn(source).flatMap(({ text, expression }) => {
    const found = address.exec(text)?.[0];
    const service = found === undefined ? null : serviceAt(found);
    return service === null ? [] : [{ service, source, place: expression.place, confidence }];
  });
}

function signalOf({ service: { host, service, dataTypes }, source, place, confidence }: Contact): Signal<'collection.page'> {
  const { platform, language } = source;
  const detail = { kind: 'service', host, service } as const;
  return {
    id: 'collection.page',
    symbol: host,
    place,
    confidence,
    platform,
    language,
    enclosing: '',
    implies: dataTypes,
    detail,
  };
}
