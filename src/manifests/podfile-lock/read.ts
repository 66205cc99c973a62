import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { ParsedNode, YAMLMap } from 'yaml';
import type { Extract, Flaw, FoundDependency } from '../dependency-reader.js';
import { dependencyReader } from '../dependency-reader.js';
import { isNestedTooDeeply } from './nesting.js';

type Root = YAMLMap.Parsed;

/** `Name/Subspec (1.2.3)`, as CocoaPods writes what it has installed. */
const entryForm = /^([^\s()]+) \(([^()]+)\)$/;

/** CocoaPods writes one of these also where a Podfile asks for no pod. */
const closingKeys: readonly string[] = ['PODFILE CHECKSUM', 'COCOAPODS'];

/**
 * Reads Podfile.lock, which is YAML (CocoaPods Core, lib/cocoapods-core/lockfile.rb). Every entry of PODS is a pod or subspec
 * with the version installed; the entries below it are what it asks for, and have entries of their own.
 */
export const read = dependencyReader({
  remedy: 'Run pod install again and commit Podfile.lock.',
  // Far above the 70,000 characters of the largest one in the corpus; YAML takes 0.4 seconds for a million.
  limit: 4_000_000,
  extract: (text) => {
    if (isNestedTooDeeply(text)) return { dependencies: [], flaws: [{ offset: 0, message: 'The YAML is nested too deeply.' }] };
    // Aliases stay what they are: nothing is expanded. Failsafe: a version is never a number.
    const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
    const root = document.contents;
    const broken = document.errors.map(({ pos, message }) => ({
      offset: pos[0],
      message: `The text is not valid YAML: ${message}.`,
    }));
    if (!isMap(root))
      return { dependencies: [], flaws: broken.length > 0 ? broken : [{ offset: 0, message: 'There is no list of pods.' }] };
    const found = installed(root);
    return { dependencies: found.dependencies, flaws: broken.length > 0 ? broken : found.flaws };
  },
});

function installed(root: Root): Extract {
  const lists = root.items.filter((pair) => textOf(pair.key) === 'PODS');
  const dependencies: FoundDependency[] = [];
  const flaws: Flaw[] = [...repeatedKeys(root), ...cutShort(root)];
  if (lists.length === 0 && !closingKeys.some((key) => root.has(key)))
    flaws.push({ offset: 0, message: 'There is no list of pods.' });
  for (const list of lists) {
    if (!isSeq(list.value)) {
      if (textOf(list.value) !== '') flaws.push({ offset: startOf(list.key), message: 'The value of PODS is not a list.' });
      continue;
    }
    for (const item of list.value.items) {
      const dependency = podOf(item, root);
      if (dependency === null) flaws.push({ offset: startOf(item), message: 'An entry of PODS has no name or no version.' });
      else dependencies.push(dependency);
    }
  }
  return { dependencies, flaws };
}

function podOf(item: ParsedNode, root: Root): FoundDependency | null {
  const label = labelOf(item);
  const [, name, version] = entryForm.exec(textOf(label) ?? '') ?? [];
  if (name === undefined || version === undefined) return null;
  return { name, ecosystem: 'cocoapods', basis: 'resolved', version, url: addressOf(name, root), offset: startOf(label) };
}

/** An entry is a text, or a mapping of that text to what it asks for. */
function labelOf(item: ParsedNode): ParsedNode | null {
  return isMap(item) ? (item.items[0]?.key ?? null) : item;
}

/** Where a pod comes from git, its address; a subspec comes from where its pod does. */
function addressOf(name: string, root: Root): string | null {
  const pod = name.split('/', 1)[0] ?? name;
  for (const section of ['CHECKOUT OPTIONS', 'EXTERNAL SOURCES']) {
    const source = root.get(section, true);
    const options = isMap(source) ? source.get(pod, true) : null;
    const address = isMap(options) ? textOf(options.get(':git', true)) : null;
    if (address !== null) return address;
  }
  return null;
}

function repeatedKeys(root: Root): readonly Flaw[] {
  const seen = new Set<string>();
  return root.items.flatMap(({ key }) => {
    const text = textOf(key) ?? '';
    const repeated = seen.has(text);
    seen.add(text);
    return repeated ? [{ offset: startOf(key), message: `The key "${text}" is there twice.` }] : [];
  });
}

/**
 * Whether the text ends in the middle of PODS: no other key follows, and what an entry asks for has no entry. CocoaPods
 * writes other keys after PODS, and an entry for everything that is asked for.
 */
function cutShort(root: Root): readonly Flaw[] {
  const last = root.items.at(-1);
  if (last === undefined || textOf(last.key) !== 'PODS' || !isSeq(last.value)) return [];
  const items = last.value.items;
  const entries = new Set(items.map((item) => entryForm.exec(textOf(labelOf(item)) ?? '')?.[1]));
  const missing = items
    .flatMap((item) => (isMap(item) ? item.items : []))
    .flatMap(({ value }) => (isSeq(value) ? value.items : []));
  const first = missing.find((node) => !entries.has(textOf(node)?.split(' ', 1)[0]));
  return first === undefined ? [] : [{ offset: startOf(first), message: 'The list of pods ends before this pod has its entry.' }];
}

function textOf(node: unknown): string | null {
  return isScalar(node) && typeof node.value === 'string' ? node.value : null;
}

/** The offset of a node's text, after its quotation mark. */
function startOf(node: ParsedNode | null): number {
  const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
  return (node?.range[0] ?? 0) + (quoted ? 1 : 0);
}
