import { pythonRange } from '../../catalog/versions/python.js';
import type { FoundPackage } from './server-packages.js';

/**
 * Reads a requirement of Python: `name[extra] >= 1, < 2 ; marker`
 * (https://packaging.python.org/en/latest/specifications/dependency-specifiers/).
 * @param text The requirement alone.
 * @param offset The 0-based offset of the text.
 * @returns Null for an option, an address, or anything else.
 */
export function requirementIn(text: string, offset: number): FoundPackage | null {
  const [, before = '', name, specifier = ''] =
    /^(\s*)([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*\(?((?:[<>=!~]=?=?\s*[\w.*+!-]+\s*,?\s*)*)\)?\s*(?:;.*|--.*)?$/.exec(text) ??
    [];
  return name === undefined ? null : packageOf(name, specifier.trim(), offset + before.length);
}

/** A package that a manifest requires, with what its specifier allows. */
export function packageOf(name: string, specifier: string, offset: number): FoundPackage {
  const version = specifier === '' ? null : specifier;
  return {
    ecosystem: 'pypi',
    name: name.toLowerCase().replaceAll(/[._]+/g, '-'),
    basis: 'required',
    version,
    range: version === null ? null : pythonRange(version),
    offset,
  };
}
