import type { FoundDependency } from './dependency-reader.js';
import type { RubyCall } from './ruby-calls.js';

/**
 * What a `pod` or `dependency` call asks for.
 * @param call `pod 'Name', '~> 1.0'`, or with `:git`, `:tag`, `:branch`, `:commit`, `:path`, `:podspec` instead of a version
 * (https://guides.cocoapods.org/syntax/podfile.html#pod).
 * @returns Null where the name is computed, so that only CocoaPods can tell it.
 */
export function requiredPod(call: RubyCall): FoundDependency | null {
  const [name, ...requirements] = call.positional;
  if (name === undefined || name === null || name.text === '') return null;
  const version =
    versionOf(requirements.map((requirement) => requirement?.text ?? null)) ?? versionOf([call.options.get('tag')?.text ?? null]);
  const url = call.options.get('git')?.text ?? null;
  return { name: name.text, ecosystem: 'cocoapods', basis: 'required', version, url, offset: name.offset };
}

/** Several requirements hold together; one that is computed leaves them all open. */
function versionOf(requirements: readonly (string | null)[]): string | null {
  const known = requirements.filter((requirement) => requirement !== null);
  return known.length === 0 || known.length < requirements.length ? null : known.join(', ');
}
