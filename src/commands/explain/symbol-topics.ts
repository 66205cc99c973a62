import type { RuleMetadata } from '../../model/finding.js';
import type { Detector, KnownSymbol, SignalDefinition } from '../../signals/detector.js';
import { symbolName } from './symbol-name.js';
import type { Topic } from './topic.js';

/** A symbol with what its area knows. */
interface Row extends KnownSymbol {
  readonly area: Pick<Detector, 'defines' | 'source'>;
}

/**
 * One topic a name of a method or property, whatever languages and classes have it.
 * @param detectors Every detector.
 * @param rules Every rule, with the signals that it looks at.
 */
export function symbolTopics(
  detectors: readonly Pick<Detector, 'defines' | 'source' | 'symbols'>[],
  rules: readonly (Pick<RuleMetadata, 'id'> & { readonly needs: readonly string[] })[],
): readonly Topic[] {
  const rows = detectors.flatMap((area) => area.symbols.map((row): Row => ({ ...row, area })));
  const byBase = groupBy(rows, ({ symbol }) => symbolName(symbol).base);
  const byOwner = groupBy(rows, ({ symbol }) => symbolName(symbol).owner);
  return [
    ...[...byBase].map(([base, group]) => memberTopic(base, group, rules)),
    ...[...byOwner].flatMap(([owner, group]) => (byBase.has(owner) ? [] : [ownerTopic(owner, group)])),
  ];
}

function memberTopic(
  base: string,
  rows: readonly [Row, ...Row[]],
  rules: readonly (Pick<RuleMetadata, 'id'> & { readonly needs: readonly string[] })[],
): Topic {
  const signals = unique(rows.flatMap(({ signal }) => (signal === null ? [] : [signal])));
  const meant = unique(rows.flatMap(({ signal, area }) => definitionOf(area, signal)?.title ?? []));
  const implied = unique(rows.flatMap(({ signal, area }) => definitionOf(area, signal)?.implies ?? []));
  const misprinted = rows.every(({ unknown }) => unknown === true);
  return {
    kind: 'symbol',
    id: base,
    names: unique(rows.flatMap(({ symbol }) => spellings(symbol))),
    title: meant.length === 0 ? 'An API that the audit recognizes but that is not evidence by itself' : meant.join('; '),
    paragraphs: misprinted ? ['Official documentation prints this name, but no SDK has an API of this name.'] : [],
    facts: [
      ...unique(rows.map((row) => `${platformName(row.platform)}\n${describe(row)}`)).map((line) => pair(line)),
      ...(signals.length === 0 ? [] : [['Signal', signals.join(', ')] as const]),
      ...(implied.length === 0 ? [] : [['Evidence for', implied.join(', ')] as const]),
    ],
    see: rules.filter(({ needs }) => needs.some((need) => signals.includes(need))).map(({ id }) => id),
    source: rows[0].area.source,
  };
}

function ownerTopic(owner: string, rows: readonly [Row, ...Row[]]): Topic {
  const members = groupBy(rows, ({ platform }) => platformName(platform));
  return {
    kind: 'class',
    id: owner,
    names: [],
    title: 'A class or module with APIs that the audit recognizes',
    paragraphs: [],
    facts: [...members].map(
      ([platform, group]) => [platform, unique(group.map(({ symbol }) => symbolName(symbol).base)).join(', ')] as const,
    ),
    see: [],
    source: rows[0].area.source,
  };
}

/** The symbol as documentation has it, without its class, and without its arguments. */
function spellings(symbol: string): readonly string[] {
  const { owner, base } = symbolName(symbol);
  const member = symbol.replace(/^[-+]\[\S+ (.*)\]$/, '$1').replace(owner === null ? '' : `${owner}.`, '');
  return [symbol, member, ...(owner === null ? [] : [`${owner}.${base}`])].filter((name) => name !== base);
}

function describe({ symbol, since, removed, instead, unknown }: Row): string {
  const use = typeof instead === 'string' ? ` Use ${instead} instead.` : '';
  if (unknown === true) return `${symbol}: not in any version of the SDK.${use}`;
  const versions = [
    ...(typeof since === 'string' ? [`since ${since}`] : []),
    ...(typeof removed === 'string' ? [`removed in ${removed}`] : []),
  ];
  return `${symbol}${versions.length === 0 ? '' : `, ${versions.join(', ')}`}${use === '' ? '' : `.${use}`}`;
}

function definitionOf({ defines }: Row['area'], signal: string | null): SignalDefinition | undefined {
  return signal === null ? undefined : defines[signal];
}

function platformName(platform = 'ios'): string {
  if (platform === 'ios') return 'iOS';
  return platform
    .split('-')
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join(' ');
}

function pair(line: string): readonly [string, string] {
  const end = line.indexOf('\n');
  return [line.slice(0, end), line.slice(end + 1)];
}

function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

function groupBy(rows: readonly Row[], keyOf: (row: Row) => string | null): ReadonlyMap<string, readonly [Row, ...Row[]]> {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
