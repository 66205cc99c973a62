import type { Statement } from '../../../model/module.js';
import type { CutArm } from './arm-queue.js';
import { createCursor, recover, type Context, type Cursor, type Readers, type Text } from './cursor.js';
import type { Token } from './tokens.js';

/**
 * Reads the arms that begin before an offset and that no body inside has taken. Nobody knows which arm is compiled, so
 * they count as recovered.
 * @param cursor Stands in the body that encloses them.
 */
export function readArms(cursor: Cursor, before: number): readonly Statement[] {
  const { arms: queue, context } = cursor;
  if (queue === null) return [];
  const taken: CutArm[] = [];
  for (; (queue.others[queue.nextOther]?.start ?? before) < before; queue.nextOther += 1)
    taken.push(...queue.others.slice(queue.nextOther, queue.nextOther + 1));
  if (context !== 'code')
    for (; (queue.methods[queue.nextMethod]?.start ?? before) < before; queue.nextMethod += 1)
      taken.push(...queue.methods.slice(queue.nextMethod, queue.nextMethod + 1));
  return taken.flatMap((arm) => readArm(cursor, arm));
}

function readArm(cursor: Cursor, { start, end, tokens }: CutArm): readonly Statement[] {
  const statements = readTokens(cursor, tokens, cursor.readers, cursor.context, cursor);
  return recover(cursor, { start, end }, statements);
}

/**
 * Reads tokens that stand apart from those of the file.
 * @param report Told whether something nests too deep.
 */
export function readTokens(
  text: Text,
  tokens: readonly Token[],
  readers: Readers,
  context: Context,
  report: { skipped: boolean },
): readonly Statement[] {
  const cursor = createCursor(text, tokens, readers, context);
  const statements = readers.statements(cursor);
  report.skipped ||= cursor.skipped;
  return statements;
}
