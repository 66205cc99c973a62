import type { RecoveredStatements, Statement } from '../../../model/module.js';
import { readTokens } from './arms.js';
import { createCursor, type Text } from './cursor.js';
import type { MacroDefinition } from './directives.js';
import { readers } from './statements.js';
import { tokenize } from './tokens.js';

/**
 * Reads what a macro stands for. Where it is used nobody knows, so it counts as recovered.
 * @param text The file as its author wrote it.
 * @param macro A constant, which declares a variable, or one with parameters, which declares a function.
 * @param report Told whether something nests too deep.
 */
export function readMacro(text: Text, macro: MacroDefinition, report: { skipped: boolean }): readonly RecoveredStatements[] {
  const { nameOffset, parameters } = macro;
  const body = tokenize(macro.body);
  if (body.length === 0) return [];
  const tokens = body.map((token) => ({
    ...token,
    start: token.start + macro.bodyOffset,
    end: token.end + macro.bodyOffset,
  }));
  const place = text.place(nameOffset);
  // Regions of a definition are no regions of the file that were lost.
  const apart = { ...text, recovered: [] };
  const statement =
    parameters === null
      ? readConstant(apart, macro, tokens)
      : ({
          kind: 'function',
          name: macro.name,
          parameters: parameters.map((name) => ({ name, label: null, type: null, value: null })),
          returns: null,
          accessor: null,
          isStatic: false,
          hasBody: true,
          body: readTokens(apart, tokens, readers, 'code', report),
          place,
        } as const);
  return statement === null ? [] : [{ kind: 'recovered', statements: [statement], place }];
}

/** `#define NAME expression`: anything else that a macro may stand for declares nothing. */
function readConstant(text: Text, { name, nameOffset }: MacroDefinition, tokens: ReturnType<typeof tokenize>): Statement | null {
  const cursor = createCursor(text, tokens, readers, 'code');
  const value = readers.expression(cursor);
  if (cursor.at < cursor.end || value.kind === 'opaque' || value.kind === 'closure') return null;
  const place = text.place(nameOffset);
  return { kind: 'declaration', declares: 'variable', name, type: null, value, wrapper: null, place };
}
