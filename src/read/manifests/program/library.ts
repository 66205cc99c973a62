import type { Declaration, Statement } from '../../../model/module.js';
import type { Library } from './machine.js';

/** A library that declares nothing. */
export function emptyLibrary(): Library {
  return { functions: new Map(), members: new Map() };
}

/**
 * Adds what statements declare to a library: functions, and what types have.
 * @param type The type that they are members of, or null.
 */
export function declareIn(library: Library, statements: readonly Statement[], type: string | null = null): void {
  for (const statement of statements) {
    switch (statement.kind) {
      case 'function':
        declareFunction(library, statement);
        break;
      case 'type':
        declareIn(library, statement.members, statement.name);
        break;
      case 'declaration':
        if (type !== null) declareMember(library, statement, type);
        break;
      case 'conditional':
        for (const arm of statement.arms) declareIn(library, arm, type);
        break;
      case 'recovered':
        declareIn(library, statement.statements, type);
        break;
      default:
    }
  }
}

function declareMember({ members }: Library, declaration: Declaration, type: string): void {
  const named = members.get(declaration.name) ?? [];
  members.set(declaration.name, [...named, { type, declaration, isRead: false, value: null }]);
}

/** Adds a function to a library. */
export function declareFunction({ functions }: Library, statement: Statement & { readonly kind: 'function' }): void {
  const named = functions.get(statement.name) ?? [];
  if (!named.includes(statement)) functions.set(statement.name, [...named, statement]);
}
