import type { Expression } from '../../../model/expression.js';
import type { Statement } from '../../../model/module.js';
import type { Parameter } from '../../../model/source.js';
import { braceless } from './braces.js';
import { nameOfOwn } from './modifiers.js';
import type { Translator } from './translator.js';
import { childrenOf, textOf, type Tree } from './tree.js';
import { isType, typeName } from './types.js';

/** Parameters, each with its default argument: the node after the `=` that follows it. */
export function readParameters(translator: Translator, { children }: Tree): readonly Parameter[] {
  return children.flatMap((child, index) => {
    if (child.kind !== 'parameter') return [];
    const names = childrenOf(child, 'simple_identifier').map(textOf);
    const named = child.children.find(isType);
    const type = named === undefined ? null : typeName(named);
    const value = children[index + 1]?.kind === '=' ? children[index + 2] : undefined;
    return [
      {
        name: names.at(-1) ?? '',
        label: names[0] === '_' ? null : (names[0] ?? null),
        type,
        // A default argument can read members: `.sharedInstance()` counts where it is declared.
        value: value === undefined ? null : ofType(translator.expression(value), type),
        ...builderIn(children[index - 1]),
        ...(isLazy(child) ? { isLazy: true } : {}),
        ...(isRest(child, children[index + 1]) ? { takesRest: 'values' } : {}),
      },
    ];
  });
}

/** The type that an attribute before a parameter names. */
function builderIn(before: Tree | undefined): { readonly builtBy?: string } {
  const builtBy = before?.kind === 'attribute' ? nameOfOwn(before) : null;
  return builtBy === null ? {} : { builtBy };
}

function isLazy(parameter: Tree): boolean {
  return childrenOf(parameter, 'parameter_modifiers').some((modifiers) => textOf(modifiers).includes('@autoclosure'));
}

/** `steps: Step...`: the grammar puts the dots in the parameter or behind it. */
function isRest({ children }: Tree, next: Tree | undefined): boolean {
  return next?.kind === '...' || children.some(({ kind }) => kind === '...');
}

/** An implicit member takes its object from the declared type: `= .sharedInstance()` is `MParticle.sharedInstance()`. */
export function ofType(value: Expression, type: string | null): Expression {
  if (type === null) return value;
  if (value.kind === 'call') {
    const callee = ofType(value.callee, type);
    return callee === value.callee || value.callee.kind !== 'member' ? value : { ...value, callee };
  }
  if (value.kind !== 'member' || value.object !== null) return value;
  return { ...value, object: { kind: 'name', name: type, place: value.place } };
}

/** The result type that stands after the arrow. */
export function readReturns({ children }: Tree): string | null {
  const arrow = children.findIndex(({ kind }) => kind === '->');
  const type = arrow === -1 ? undefined : children.slice(arrow).find(isType);
  return type === undefined ? null : typeName(type);
}

/** What runs between a body's braces, and gives the body's value. */
export function readCode(translator: Translator, body: Tree): readonly Statement[] {
  return translator.body(braceless(body));
}
