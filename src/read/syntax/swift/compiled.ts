/** Operating systems for which no app of the App Store on a phone is compiled; Mac Catalyst is `os(iOS)`. */
const otherSystems = /^os\(\s{0,9}(?:macOS|OSX|Linux|Windows|Android|WASI|FreeBSD|OpenBSD)\s{0,9}\)$/;

/** The frameworks of windows: a Mac's, which no phone has, and the one that iOS and all systems made of it have. */
const windows = { mac: /^canImport\(\s{0,9}(?:AppKit|Cocoa)\s{0,9}\)$/, phone: /^canImport\(\s{0,9}UIKit\s{0,9}\)$/ } as const;

/** What only a simulator runs is in no app that ships. */
const simulator = /^targetEnvironment\(\s{0,9}simulator\s{0,9}\)$/;

/**
 * Tells whether an arm of conditional compilation is part of an app that ships (The Swift Programming Language, Statements,
 * Conditional Compilation Block).
 * @param condition What follows `#if` or `#elseif` on its line.
 * @returns False where it never is, true where it always is, null where that depends on the build.
 */
export function isCompiled(condition: string): boolean | null {
  const written = condition.replace(/\/[/*].*$/s, '');
  const choices = written.split('||').map(ofConjunction);
  if (choices.includes(true)) return true;
  return choices.every((choice) => choice === false) ? false : null;
}

function ofConjunction(text: string): boolean | null {
  const parts = text.split('&&').map((part) => ofAtom(part.trim()));
  if (parts.includes(false)) return false;
  return parts.every((part) => part === true) ? true : null;
}

function ofAtom(text: string): boolean | null {
  if (text.startsWith('!')) {
    const value = ofAtom(text.slice(1).trim());
    return value === null ? null : !value;
  }
  if (text === 'true' || text === '1' || windows.phone.test(text)) return true;
  const isNever = text === 'false' || text === '0' || [simulator, otherSystems, windows.mac].some((each) => each.test(text));
  return isNever ? false : null;
}
