import type { FoundDependency } from './dependency-reader.js';
import type { RubyCall } from './ruby-calls.js';
import { podRange } from '../versions/cocoapods.js';
import { taggedRange } from '../versions/tag.js';

/**
 * What a `pod` or `dependency` call asks for.
 * @param call `pod 'Name', '~> 1.0'`, or with `:git`, `:tag`, `:branch`, `:commit`, `:path`, `:podspec` instead of a version
 * (https://guides.cocoapods.org/syntax/podfile.html#pod).
 * @returns Null where the name is computed, so that only CocoaPods can tell it.
 */
export function requiredPod(call: RubyCall): FoundDependency | null {
  const [name, ...requirements] = call.positional;
  if (name === undefined || name === null || name.text === '') return null;
  const asked = known(requirements.map((requirement) => requirement?.text ?? null));
  const tag = call.options.get('tag')?.text ?? null;
  const range = asked === null ? (tag === null ? null : taggedRange(tag)) : podRange(asked);
  const url = call.options.get('git')?.text ?? null;
  const version = asked?.join(', ') ?? tag;
  return { name: name.text, ecosystem: 'cocoapods', basis: 'required', version, range, url, offset: name.offset };
}

/** Several requirements hold together; one that is computed leaves them all open. */
function known(requirements: readonly (string | null)[]): readonly string[] | null {
  const texts = requirements.filter((requirement) => requirement !== null);
  return texts.length === 0 || texts.length < requirements.length ? null : texts;
}
