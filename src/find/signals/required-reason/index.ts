import { apisOf, type SpeltApi } from '../../../catalog/apis/spelt.js';
import { tokensOf } from '../../../catalog/apis/tokens.js';
import { citation } from '../../../catalog/citation.js';
import { requiredReasonCategories, type RequiredReasonSignalId } from '../../../catalog/required-reasons.js';
import type { Call, Expression, Member, ScopeIndex } from '../../../model/expression.js';
import type { Fact } from '../../../model/fact.js';
import type { LanguageName } from '../../../model/source.js';
import type { Signal } from '../../../model/signal.js';
import type { Detector, SignalDefinition } from '../../detector.js';
import { findBinding } from '../../match/bindings.js';
import { kinOf } from '../../match/kin.js';
import { enclosingTypeName, type IndexedSource, type Program } from '../../match/program.js';
import { enclosingName } from '../../match/scopes.js';
import { partsOf } from '../../match/parts.js';
import { isTest } from '../../match/tests.js';
import type { TypeResolver } from '../../match/types.js';

/** APIs that need a reason: to name one is to use it, since App Store Connect looks for names in the binary. */
const apis = apisOf('required-reason');

const byLanguage = new Map<LanguageName, Map<string, readonly SpeltApi[]>>();
for (const api of apis) {
  const byName = byLanguage.get(api.language) ?? new Map<string, readonly SpeltApi[]>();
  byLanguage.set(api.language, byName.set(api.member, [...(byName.get(api.member) ?? []), api]));
}

const defines = Object.fromEntries(
  requiredReasonCategories.map(({ signal, title, source }): [RequiredReasonSignalId, SignalDefinition] => [
    signal,
    { title: `${title}: the app uses an API that needs a reason`, implies: [], source: citation(source) },
  ]),
) as Readonly<Record<RequiredReasonSignalId, SignalDefinition>>;

/**
 * Apple's APIs that need a reason (facts/required-reason-apis.json): the first use of each category in a file. They are
 * common; `tokens` is empty, and `requiredReasonTokens` are looked for only where a manifest gives no reason.
 */
export const requiredReason: Detector<RequiredReasonSignalId> = {
  defines,
  source: 'https://developer.apple.com/documentation/bundleresources/describing-use-of-required-reason-api',
  apis,
  tokens: new Map(),
  followed: null,
  accounted: false,
  detect: (program, resolver) => ({
    found: [],
    uses: [],
    unfollowed: program.sources.filter((source) => !isTest(source)).flatMap((source) => signalsIn(program, resolver, source)),
    apiUses: [],
    notes: [],
  }),
};

/** The byte sequences of each category, one of which a file with a use holds. */
export const requiredReasonTokens: ReadonlyMap<RequiredReasonSignalId, readonly string[]> = new Map(
  requiredReasonCategories.map(({ signal }) => [
    signal,
    [...tokensOf(apis.filter((api) => api.signal === signal)).values()].flat(),
  ]),
);

type RequiredReasonSignal = Signal<RequiredReasonSignalId>;

function signalsIn(program: Program, types: TypeResolver, source: IndexedSource): readonly RequiredReasonSignal[] {
  const first = new Map<RequiredReasonSignalId, RequiredReasonSignal>();
  const seen = new Set<Expression>();
  for (const fact of source.facts)
    for (const expression of expressionsOf(fact, seen)) {
      const row = rowOf({ program, types, source }, expression, fact.scope);
      const id = row?.signal as RequiredReasonSignalId | undefined;
      if (row !== null && id !== undefined && !first.has(id)) first.set(id, signalOf(source, expression, fact.scope, row));
    }
  return [...first.values()];
}

function signalOf(source: IndexedSource, { place }: Expression, scope: ScopeIndex, row: SpeltApi): RequiredReasonSignal {
  return {
    id: row.signal as RequiredReasonSignalId,
    symbol: row.symbol,
    place,
    confidence: row.use === 'implicit' ? 'likely' : 'certain',
    platform: source.platform,
    enclosing: enclosingName(source, scope),
    implies: [],
    detail: { kind: 'none' },
  };
}

interface Context {
  readonly program: Program;
  readonly types: TypeResolver;
  readonly source: IndexedSource;
}

function rowOf(context: Context, expression: Expression, scope: ScopeIndex): SpeltApi | null {
  const named =
    expression.kind === 'call' && expression.callee.kind === 'name'
      ? expression.callee.name
      : expression.kind === 'name' || expression.kind === 'member'
        ? expression.name
        : null;
  const candidates = named === null ? undefined : byLanguage.get(context.source.language)?.get(named);
  return candidates?.find((row) => fits(context, row, expression, scope)) ?? null;
}

function fits(context: Context, row: SpeltApi, expression: Expression, scope: ScopeIndex): boolean {
  const { program } = context;
  if (row.use === 'mention') return expression.kind === 'name' && !program.types.has(row.member);
  if (row.use === 'function') return expression.kind === 'call' && isCallOf(row, expression, program);
  if (expression.kind === 'name') return row.use === 'property' && isOwnMember(context, row, scope);
  return expression.kind === 'member' && isMember(context, row, expression, scope);
}

function isMember({ types, source }: Context, row: SpeltApi, { object }: Member, scope: ScopeIndex): boolean {
  if (row.use === 'implicit') return object === null && (row.beside === undefined || calls(source, row.beside));
  if (object === null) return false;
  const owner = types.typeOf({ source, expression: object, scope });
  return owner === row.owner || (owner === null && row.distinct === 'unique');
}

/** Whether a bare name is the member of an API's type, in code that adds to that type or inherits from it. */
function isOwnMember({ program, source }: Context, { owner, member }: SpeltApi, scope: ScopeIndex): boolean {
  const type = enclosingTypeName(source, scope);
  return type !== null && kinOf(program, type).has(owner) && findBinding(program, source, member, scope, null) === null;
}

/** The C function, not a method or a function of the project's own that has its name. */
function isCallOf(row: SpeltApi, call: Call, { functions }: Program): boolean {
  return call.callee.kind === 'name' && call.arguments.length === row.arguments && !functions.has(row.member);
}

const calledMethods = new WeakMap<IndexedSource, ReadonlySet<string>>();

/** Whether a source calls a method, by Swift's name or by a selector that begins with it. */
function calls(source: IndexedSource, method: string): boolean {
  const known = calledMethods.get(source) ?? new Set(source.facts.flatMap(methodOf));
  calledMethods.set(source, known);
  return known.has(method);
}

function methodOf(fact: Fact): readonly string[] {
  return fact.kind === 'call' && fact.call.callee.kind === 'member' ? [fact.call.callee.name] : [];
}

/** What a fact mentions and no earlier one did; a call within a call is a fact of its own. */
function expressionsOf(fact: Fact, seen: Set<Expression>): readonly Expression[] {
  const parts = (expression: Expression): readonly Expression[] => partsOf(expression, seen);
  switch (fact.kind) {
    case 'call':
      return [fact.call, ...parts(fact.call.callee), ...fact.call.arguments.flatMap(({ value }) => parts(value))];
    case 'read':
      return parts(fact.member);
    case 'name':
      return parts(fact.name);
    case 'assignment':
      return [...parts(fact.target), ...parts(fact.value)];
    case 'return':
      return parts(fact.value);
    case 'declaration':
      return fact.value === null ? [] : parts(fact.value);
    case 'object':
      return [...fact.object.entries, ...fact.object.computed].flatMap(({ value }) => parts(value));
    case 'import':
      return [];
  }
}
