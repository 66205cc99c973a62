import type { Expression } from '../../../model/expression.js';
import { partsOf } from '../../../model/expression-parts.js';
import { findBinding } from '../../match/bindings.js';
import type { Program } from '../../match/program.js';
import type { SymbolUse } from '../../match/symbols.js';

/** A value is followed through so many variables. */
const deepest = 4;

/**
 * Whether a use of an API that opens addresses of files and of the web alike opens one of the web, as far as code shows it; true for any
 * other use.
 * @param program The project.
 * @param use The use.
 */
export function opensWeb(program: Program, { row, source, scope, values }: SymbolUse): boolean {
  const { ofWeb } = row;
  if (ofWeb === undefined) return true;
  const value = values[ofWeb];
  return value !== undefined && isOfWeb(program, { source, scope }, value, 0);
}

function isOfWeb(program: Program, at: Pick<SymbolUse, 'source' | 'scope'>, value: Expression, depth: number): boolean {
  if (depth > deepest) return false;
  if (isWebAddress(textOf(value))) return true;
  if (value.kind !== 'name') return partsOf(value).some((part) => isOfWeb(program, at, part, depth));
  const binding = findBinding(program, at.source, value.name, at.scope, value.place);
  if (binding?.kind !== 'variable' || binding.declaration.value === null) return false;
  const { source, declaration } = binding;
  return isOfWeb(program, { source, scope: declaration.scope }, binding.declaration.value, depth + 1);
}

/** A text, or what a template begins with. */
function textOf(value: Expression): string {
  if (value.kind === 'literal') return String(value.value);
  return value.kind === 'operation' ? (value.text ?? value.pieces?.[0] ?? '') : '';
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//.test(text);
}
