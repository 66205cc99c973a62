import type { DataTypeId } from '../../model/data-type.js';
import { groupBy } from '../../model/group-by.js';
import type { Mention } from '../../model/mention.js';
import type { Problem } from '../../model/problem.js';
import type { ApiUse, Signal } from '../../model/signal.js';
import { placeKey } from '../../model/place.js';
import type { CatalogName } from '../match/names.js';
import type { IndexedSource, Program } from '../match/program.js';
import { isTest } from '../match/tests.js';
import type { TypeResolver } from '../match/types.js';
import { createUnderstanding } from './understanding.js';

/** What is known of a project when the account is made. */
export interface Known {
  readonly program: Program;
  readonly types: TypeResolver;
  readonly signals: readonly Pick<Signal, 'id' | 'place'>[];
  readonly apiUses: readonly Pick<ApiUse, 'place'>[];
  readonly names: () => readonly CatalogName[];
  /** The signals that rules and flows ask for: to miss one may hide a finding. */
  readonly followed: ReadonlySet<string>;
  /** What each signal is evidence for. */
  readonly implied: ReadonlyMap<string, readonly DataTypeId[]>;
}

/** What became of the names that no signal explains. */
export interface Account {
  /** Of confidence `possible`: a person has to look. */
  readonly signals: readonly Signal[];
  readonly problems: readonly Problem[];
}

/**
 * Accounts for the catalog's names in files that were read in part: each is a signal, or something else that the parser understood, or
 * it is told. Silence would read as a pass.
 * @param known The project's signals.
 * @param mentions The names in files that were read in part.
 */
export function accountFor(known: Known, mentions: readonly Mention[]): Account {
  if (mentions.length === 0) return { signals: [], problems: [] };
  const named = createNameTable(known.names());
  const explained = new Set([...known.signals, ...known.apiUses].map(({ place }) => placeKey(place)));
  const sources = new Map(known.program.sources.map((source) => [source.file, source]));
  const lost = [...groupBy(mentions, ({ place }) => place.file)].flatMap(([file, ofFile]) => {
    const source = sources.get(file);
    return source === undefined || isTest(source) ? [] : [{ source, mentions: lostIn(known, named, explained, source, ofFile) }];
  });
  return {
    signals: lost.flatMap(({ source, mentions: ofFile }) =>
      oneALine(ofFile).flatMap((each) => possibleSignal(known, source, each)),
    ),
    problems: lost.flatMap(({ mentions: ofFile }) => problemsOf(known, ofFile)),
  };
}

/** A mention with what the catalog says about its name. */
interface Lost {
  readonly mention: Mention;
  readonly name: CatalogName;
}

type NameTable = (mention: Mention, source: IndexedSource) => CatalogName | null;

/** Finds what a mention may name: what tells most first. */
function createNameTable(names: readonly CatalogName[]): NameTable {
  const ordered = names.toSorted((a, b) => Number(b.tells) - Number(a.tells));
  const exact = groupBy(ordered, ({ name }) => name);
  const families = ordered.filter(({ isFamily }) => isFamily);
  return ({ name, isModule }, { language }) =>
    [...(exact.get(name) ?? []), ...families.filter((family) => name.startsWith(family.name))].find(
      (each) => each.language === language && (each.kind === 'module') === isModule,
    ) ?? null;
}

function lostIn(
  known: Known,
  named: NameTable,
  explained: ReadonlySet<string>,
  source: IndexedSource,
  mentions: readonly Mention[],
): readonly Lost[] {
  const isUnderstood = createUnderstanding(known, source);
  const meant = mentions.flatMap((mention): readonly Lost[] => {
    const name = named(mention, source);
    return name === null || mention.isLabel || explained.has(placeKey(mention.place)) ? [] : [{ mention, name }];
  });
  const comesApart = apartIn(source, meant);
  return meant.filter((each) => comesApart(each) || !isUnderstood(each.mention, each.name));
}

/** In what tokens recovered, a chain may have come apart behind a type of the catalog: what follows on the line may be its member. */
function apartIn({ recovered }: IndexedSource, meant: readonly Lost[]): (lost: Lost) => boolean {
  const begun = new Map<number, number>();
  for (const { mention, name } of meant) {
    const { line, column } = mention.place;
    const isRecovered = recovered.some(({ first, last }) => first <= line && line <= last);
    if (name.kind === 'type' && mention.isUsed && isRecovered && !begun.has(line)) begun.set(line, column);
  }
  return ({ name, mention: { place, isUsed } }) =>
    name.kind === 'member' && isUsed && place.column > (begun.get(place.line) ?? Infinity);
}

/** A lost call shows in its owner and in its member: one signal a line is enough. */
function oneALine(lost: readonly Lost[]): readonly Lost[] {
  const last = new Map(lost.map((each) => [`${each.mention.place.line} ${each.name.signal?.id ?? ''}`, each]));
  return [...last.values()];
}

function possibleSignal(known: Known, source: IndexedSource, { mention, name }: Lost): readonly Signal[] {
  if (name.signal === null) return [];
  const { id, symbol, implies } = name.signal;
  const { platform } = source;
  const place = mention.place;
  const common = { id, symbol, place, platform, confidence: 'possible', enclosing: '', detail: { kind: 'none' } } as const;
  return [{ ...common, implies: implies ?? known.implied.get(id) ?? [] }];
}

/** So many lines are named in one sentence. */
const mostLines = 5;

/** A file whose lost names may hide a finding is not audited in full. */
function problemsOf({ followed }: Known, lost: readonly Lost[]): readonly Problem[] {
  const hiding = lost.filter(({ name }) => name.signal === null || followed.has(name.signal.id));
  const [first] = hiding;
  if (first === undefined) return [];
  const names = [...new Set(hiding.map(({ mention }) => mention.name))];
  const lines = [...new Set(hiding.map(({ mention }) => mention.place.line))];
  const where = `${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, mostLines).join(', ')}${lines.length > mostLines ? ' and others' : ''}`;
  return [
    {
      kind: 'incomplete',
      place: first.mention.place,
      message: `The audit could not read all of this file. It does not know what ${names.slice(0, mostLines).join(', ')} on ${where} means there.`,
      remedy: 'Fix the syntax of the file or save it as UTF-8, or list it under exclude in app-privacy.yaml.',
    },
  ];
}
