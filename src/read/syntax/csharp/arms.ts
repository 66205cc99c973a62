import type { Stretch } from '../stretch.js';

/** What says nothing of whether an arm is whole: comments, texts, directives. */
const silent = /\/\/[^\r\n]*|\/\*.*?\*\/|@?"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.){1,8}'|^[ \t]*#[^\r\n]*/gms;

/** What begins the cases of a switch: those of several arms can stand side by side. */
const label = /^(?:case\b|default\s*:)/;

/** What goes on with a statement or an expression above it. */
const continues = /^(?:else|catch|finally|while|where|[|&?:.,=+)\]<>])/;

/**
 * Which arms of a conditional stay where nobody knows which one is compiled.
 * @param arms Those that may be compiled.
 * @returns Null where all are whole statements or declarations, which the grammar reads with their directives; else what can
 * stand in one text without them: cases of a switch side by side, or the first arm.
 */
export function keptArms<Arm extends Stretch>(text: string, arms: readonly Arm[]): readonly Arm[] | null {
  const codes = arms.map(({ start, end }) => text.slice(start, end).replace(silent, ' ').trim());
  if (codes.every(isWhole)) return null;
  const areCases = codes.every((code) => code === '' || (label.test(code) && isBalanced(code)));
  return areCases ? arms : arms.slice(0, 1);
}

function isWhole(code: string): boolean {
  if (code === '') return true;
  return !label.test(code) && !continues.test(code) && /[;}\]]$/.test(code) && isBalanced(code);
}

/** Whether each bracket has both its ends. */
function isBalanced(code: string): boolean {
  let open = 0;
  for (const bracket of code.match(/[{}()]/g) ?? []) {
    open += bracket === '{' || bracket === '(' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}
