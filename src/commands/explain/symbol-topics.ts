import { replacementsOf } from '../../catalog/apis/replacements.js';
import type { SpeltApi } from '../../catalog/apis/spelt.js';
import { titleOf } from '../../catalog/apis/titles.js';
import type { RuleMetadata } from '../../model/finding.js';
import { groupBy, groupPairs } from '../../model/group-by.js';
import type { Detector, SignalDefinition } from '../../find/detector.js';
import { symbolName } from './symbol-name.js';
import type { Topic } from './topic.js';

/** A symbol with what its area knows. */
interface Row extends SpeltApi {
  readonly area: Pick<Detector, 'defines' | 'source'>;
}

/**
 * One topic a name of a method or property, whatever languages and classes have it.
 * @param detectors Every detector.
 * @param rules Every rule, with the signals that it looks at.
 */
export function symbolTopics(
  detectors: readonly Pick<Detector, 'defines' | 'source' | 'apis'>[],
  rules: readonly (Pick<RuleMetadata, 'id'> & { readonly needs: readonly string[] })[],
): readonly Topic[] {
  const rows = detectors.flatMap((area) => area.apis.map((row): Row => ({ ...row, area })));
  const byBase = groupBy(rows, ({ symbol }) => symbolName(symbol).base);
  const byOwner = groupPairs(
    rows.flatMap((row) => {
      const { owner } = symbolName(row.symbol);
      return owner === null ? [] : [[owner, row] as const];
    }),
  );
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
      ...unique(rows.map((row) => `${titleOf(row.sdk)}\n${describe(row)}`)).map((line) => pair(line)),
      ...(signals.length === 0 ? [] : [['Signal', signals.join(', ')] as const]),
      ...(implied.length === 0 ? [] : [['Evidence for', implied.join(', ')] as const]),
    ],
    see: rules.filter(({ needs }) => needs.some((need) => signals.includes(need))).map(({ id }) => id),
    source: rows[0].area.source,
  };
}

function ownerTopic(owner: string, rows: readonly [Row, ...Row[]]): Topic {
  const members = groupBy(rows, ({ sdk }) => titleOf(sdk));
  return {
    kind: 'class',
    id: owner,
    names: [],
    title: 'A class or module with APIs that the audit recognizes',
    paragraphs: [],
    facts: [...members].map(
      ([sdk, group]) => [sdk, unique(group.map(({ symbol }) => symbolName(symbol).base)).join(', ')] as const,
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

function describe(row: Row): string {
  const { symbol, since, removed, unknown } = row;
  const [best] = replacementsOf(row);
  const use =
    best === undefined ? '' : ` Use ${best.symbol}${best.removed === null ? '' : ` (removed in ${best.removed})`} instead.`;
  if (unknown === true) return `${symbol}: not in any version of the SDK.${use}`;
  const versions = [...(since !== null ? [`since ${since}`] : []), ...(removed !== null ? [`removed in ${removed}`] : [])];
  return `${symbol}${versions.length === 0 ? '' : `, ${versions.join(', ')}`}${use === '' ? '' : `.${use}`}`;
}

function definitionOf({ defines }: Row['area'], signal: string | null): SignalDefinition | undefined {
  return signal === null ? undefined : defines[signal];
}

function pair(line: string): readonly [string, string] {
  const end = line.indexOf('\n');
  return [line.slice(0, end), line.slice(end + 1)];
}

function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
