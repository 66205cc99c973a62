import { podRange } from '../../../catalog/versions/cocoapods.js';
import { dependencyReader, mostCharactersByHand, type Extract, type FoundDependency } from '../dependency-reader.js';
import { xmlElements, type XmlElement } from '../../syntax/xml-elements.js';

/**
 * Reads the pods of a Cordova plugin: `<pod name="A" spec="~> 1.0" />`, and `<framework type="podspec" src="A" spec="~> 1.0" />` before
 * cordova-ios 5 (https://cordova.apache.org/docs/en/latest/plugin_ref/spec.html#podspec). Its own version is that of package.json:
 * the attribute `version` may be another one (facts/platforms.md §5).
 */
export const read = dependencyReader({
  remedy: 'Fix plugin.xml. Cordova cannot read it.',
  limit: mostCharactersByHand,
  extract: (text): Extract => {
    // Other tools have a file of this name too.
    if (!/<plugin[\s>]/.test(text)) return { dependencies: [], flaws: [] };
    const { elements, flaws } = xmlElements(text);
    return { dependencies: elements.flatMap(podOf), flaws };
  },
});

function podOf({ name: kind, attributes, offset }: XmlElement): readonly FoundDependency[] {
  const isPod = kind === 'pod' || (kind === 'framework' && attributes.get('type') === 'podspec');
  const name = attributes.get(kind === 'pod' ? 'name' : 'src');
  if (!isPod || name === undefined) return [];
  const version = attributes.get('spec') ?? null;
  const range = version === null ? null : podRange([version]);
  return [{ name, ecosystem: 'cocoapods', basis: 'required', version, range, url: null, offset }];
}
