import { podRange } from '../../../catalog/versions/cocoapods.js';
import { dependencyReader, mostCharactersByHand, type Extract, type FoundDependency } from '../dependency-reader.js';
import { xmlElements, type XmlElement } from '../../syntax/xml-elements.js';

/**
 * Reads the pods that the External Dependency Manager for Unity installs: `<iosPod name="A" version="~> 1.0" />`
 * (https://github.com/googlesamples/unity-jar-resolver#ios-resolver-usage).
 */
export const read = dependencyReader({
  remedy: 'Fix the XML. The External Dependency Manager for Unity cannot read it.',
  limit: mostCharactersByHand,
  extract: (text): Extract => {
    // Other tools have files of such names too.
    if (!text.includes('<iosPod')) return { dependencies: [], flaws: [] };
    const { elements, flaws } = xmlElements(text);
    return { dependencies: elements.flatMap(podOf), flaws };
  },
});

function podOf({ name: kind, attributes, offset }: XmlElement): readonly FoundDependency[] {
  const name = attributes.get('name');
  if (kind !== 'iosPod' || name === undefined) return [];
  const version = attributes.get('version') ?? null;
  const range = version === null ? null : podRange([version]);
  return [{ name, ecosystem: 'cocoapods', basis: 'required', version, range, url: null, offset }];
}
