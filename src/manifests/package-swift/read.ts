import type { Flaw, FoundDependency, FoundProduct } from '../dependency-reader.js';
import { dependencyReader, mostCharactersByHand } from '../dependency-reader.js';
import { lastComponent, packageIdentity, registryPackage } from '../package-identity.js';
import { swiftRequirement, type SwiftRequirement } from '../swift-package-requirements.js';
import type { SwiftToken } from '../swift-tokens.js';
import { isOneOf, swiftTokens, unclosedBrackets } from '../swift-tokens.js';

/** `url: "https://…"`: the label is null where there is none. */
interface Argument {
  readonly label: string | null;
  readonly tokens: readonly SwiftToken[];
}

/**
 * Reads the `.package(…)` calls of Package.swift, and the `.product(…)` calls of its targets; nothing of it is run
 * (https://docs.swift.org/package-manager/PackageDescription/PackageDescription.html#package-dependency).
 */
export const read = dependencyReader({
  remedy: 'Fix Package.swift. Check it with swift package describe.',
  limit: mostCharactersByHand,
  extract: (text) => {
    const { tokens, flaws } = swiftTokens(text);
    const dependencies: FoundDependency[] = [];
    const products: FoundProduct[] = [];
    const cut: Flaw[] = [];
    const constants = new Map<string, SwiftToken>();
    tokens.forEach((token, index) => {
      rememberConstant(tokens, index, constants);
      if (opensCall(tokens, index, 'product')) products.push(...productOf(argumentsAfter(tokens, index + 2) ?? []));
      if (!opensCall(tokens, index, 'package')) return;
      const call = argumentsAfter(tokens, index + 2);
      if (call === null) cut.push({ offset: token.offset, message: 'This package has no closing bracket.' });
      else dependencies.push(...packageOf(call.map((argument) => withConstants(argument, constants))));
    });
    return {
      dependencies: withoutBranchVariants(dependencies),
      products,
      platforms: platformsOf(tokens),
      flaws: [...flaws, ...cut, ...unclosedBrackets(tokens), ...withoutPackage(tokens)].slice(0, 1),
    };
  },
});

/**
 * `platforms: [.macOS(.v13)]` names the oldest versions, and leaves the systems out that any version may be of: a library that
 * lists macOS alone builds for iOS too. A program that is run from the command line never does.
 */
function platformsOf(tokens: readonly SwiftToken[]): { readonly isMacOnly: boolean; readonly offset: number } | null {
  const at = tokens.findIndex(
    ({ kind, text }, index) => kind === 'word' && text === 'platforms' && tokens[index + 1]?.text === ':',
  );
  const listed = at === -1 ? [] : tokens.slice(at + 2, at + 2 + mostPlatformTokens);
  const end = listed.findIndex(({ text }) => text === ']');
  const names = listed.slice(0, Math.max(end, 0)).filter(({ kind, text }) => kind === 'word' && systems.has(text));
  const isProgram = tokens.some(({ kind, text }) => kind === 'word' && (text === 'executableTarget' || text === 'executable'));
  const [first] = names;
  return first === undefined
    ? null
    : { isMacOnly: isProgram && names.every(({ text }) => text === 'macOS'), offset: first.offset };
}

/** The systems of a package (https://docs.swift.org/package-manager/PackageDescription/PackageDescription.html#supportedplatform). */
const systems: ReadonlySet<string> = new Set(['iOS', 'macOS', 'macCatalyst', 'tvOS', 'watchOS', 'visionOS', 'driverKit']);

/** No package lists more. */
const mostPlatformTokens = 200;

/** Where a manifest chooses between a version and a branch at run time, the version is what others build with. */
function withoutBranchVariants(dependencies: readonly FoundDependency[]): readonly FoundDependency[] {
  const versioned = new Set(dependencies.filter(({ version }) => version !== null).map(({ name }) => name));
  return dependencies.filter(({ name, version }) => version !== null || !versioned.has(name));
}

/** Every manifest makes a package: where none is made, the text is cut short before it. */
function withoutPackage(tokens: readonly SwiftToken[]): readonly Flaw[] {
  const isMade = tokens.some(
    ({ kind, text }, index) => kind === 'word' && text === 'Package' && /^[(.]$/.test(tokens[index + 1]?.text ?? ''),
  );
  return isMade ? [] : [{ offset: tokens.at(-1)?.offset ?? 0, message: 'The file ends before it declares a Package.' }];
}

/** `.product(name: "Auth", package: "firebase-ios-sdk")` */
function productOf(call: readonly Argument[]): readonly FoundProduct[] {
  const [product, owner] = ['name', 'package'].map((label) => call.find((argument) => argument.label === label)?.tokens[0]);
  if (product?.kind !== 'string' || owner?.kind !== 'string') return [];
  return [{ package: owner.text.toLowerCase(), product: product.text, offset: product.offset }];
}

function opensCall(tokens: readonly SwiftToken[], index: number, name: 'package' | 'product'): boolean {
  const isName = tokens[index]?.kind === 'word' && tokens[index].text === name;
  return isName && tokens[index - 1]?.text === '.' && tokens[index + 1]?.text === '(';
}

/** `let url = "https://…"`: kits of mParticle keep address and version in constants. */
function rememberConstant(tokens: readonly SwiftToken[], index: number, constants: Map<string, SwiftToken>): void {
  if (tokens[index]?.kind !== 'word' || tokens[index].text !== 'let') return;
  const [name, equals, value, next] = tokens.slice(index + 1, index + 5);
  if (name === undefined || equals?.text !== '=') return;
  const isWhole = next === undefined || !['+', '.'].includes(next.text);
  if (value?.kind === 'string' && isWhole) constants.set(name.text, value);
  else constants.delete(name.text);
}

/** An argument with the texts of its constants in their places. */
function withConstants({ label, tokens }: Argument, constants: ReadonlyMap<string, SwiftToken>): Argument {
  const isValue = (index: number): boolean =>
    tokens[index - 1]?.text !== '.' && ![':', '(', '.'].includes(tokens[index + 1]?.text ?? '');
  return {
    label,
    tokens: tokens.map((token, index) =>
      token.kind === 'word' && isValue(index) ? (constants.get(token.text) ?? token) : token,
    ),
  };
}

/** No call of a manifest is longer; without a limit, calls that never end would take quadratic time. */
const longestCall = 500;

/** The arguments from the token after the opening bracket; null where the closing one is missing. */
function argumentsAfter(tokens: readonly SwiftToken[], start: number): readonly Argument[] | null {
  const groups: SwiftToken[][] = [[]];
  let depth = 0;
  for (let index = start; index < tokens.length && index - start < longestCall; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (isOneOf(token, ')]}')) depth -= 1;
    if (depth < 0) return groups.filter((group) => group.length > 0).map(labelled);
    if (isOneOf(token, '([{')) depth += 1;
    if (depth === 0 && isOneOf(token, ',')) groups.push([]);
    else groups.at(-1)?.push(token);
  }
  return null;
}

function labelled(tokens: readonly SwiftToken[]): Argument {
  const [first, second] = tokens;
  const hasLabel = first?.kind === 'word' && second?.text === ':';
  return hasLabel ? { label: first.text, tokens: tokens.slice(2) } : { label: null, tokens };
}

/**
 * The package that a call asks for; nothing where its address is computed, or where it is a folder around this one (`../..`),
 * whose name is not in the manifest.
 */
function packageOf(call: readonly Argument[]): readonly FoundDependency[] {
  const source = call.find(({ label }) => label === 'url' || label === 'path' || label === 'id');
  const [address] = source?.tokens ?? [];
  if (source === undefined || address?.kind !== 'string' || source.tokens.length > 1 || address.text.includes('\\')) return [];
  const name = source.label === 'id' ? registryPackage(address.text) : packageIdentity(address.text);
  if (name === null) return [];
  const url = source.label === 'url' ? address.text : null;
  const requirement = call.slice(call.indexOf(source) + 1).find(({ label }) => !['traits', 'name', 'path'].includes(label ?? ''));
  return [
    {
      name,
      ecosystem: 'swiftpm',
      basis: 'required',
      ...swiftRequirement(requirement === undefined ? null : requirementOf(requirement)),
      url,
      offset: nameOffset(call, address),
    },
  ];
}

/** Where the package is named: `name:` where it is given, otherwise the end of its address. */
function nameOffset(call: readonly Argument[], address: SwiftToken): number {
  const [name] = call.find(({ label }) => label === 'name')?.tokens ?? [];
  if (name?.kind === 'string') return name.offset;
  return address.offset + Math.max(0, address.text.lastIndexOf(lastComponent(address.text)));
}

/** Swift's words for requirements of one version. */
const kinds: ReadonlyMap<string, 'exact' | 'up-to-next-major' | 'up-to-next-minor'> = new Map([
  ['from', 'up-to-next-major'],
  ['upToNextMajor', 'up-to-next-major'],
  ['upToNextMinor', 'up-to-next-minor'],
  ['exact', 'exact'],
]);

/** What an argument requires; null for a branch or revision, which is no version. */
function requirementOf({ label, tokens }: Argument): SwiftRequirement | null {
  const member = tokens[0]?.text === '.' ? tokens[1]?.text : undefined;
  const [first, second, third] = versionsIn(tokens);
  if (first === undefined || third !== undefined) return null;
  const kind = kinds.get(label ?? member ?? '');
  if (kind !== undefined) return second === undefined ? { kind, version: first } : null;
  return label === null && second !== undefined ? rangeOf(first, second, tokens) : null;
}

/** `"8.0.0"..<"9.0.0"`, `"8.0.0"..."8.9.9"` */
function rangeOf(minimum: string, maximum: string, tokens: readonly SwiftToken[]): SwiftRequirement | null {
  const operator = tokens.find(({ text }) => text === '..<' || text === '...')?.text;
  return operator === undefined ? null : { kind: 'range', minimum, maximum, inclusive: operator === '...' };
}

/** Versions as `"8.1.0"` or `Version(8, 1, 0)`. */
function versionsIn(tokens: readonly SwiftToken[]): readonly string[] {
  return tokens.flatMap((token, index): readonly string[] => {
    if (token.kind === 'string') return [token.text];
    if (token.text !== 'Version') return [];
    const call = tokens.slice(index + 1, index + 7).map(({ text }) => text);
    return /^\( \d+ , \d+ , \d+$/.test(call.join(' ')) ? [[call[1], call[3], call[5]].join('.')] : [];
  });
}
