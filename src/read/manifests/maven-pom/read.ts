import { mavenRange } from '../../../catalog/versions/maven.js';
import { dependencyReader, mostCharactersByHand, type Extract } from '../dependency-reader.js';
import type { FoundPackage } from '../server-packages.js';
import { xmlElements, type XmlElement } from '../../syntax/xml-elements.js';

/**
 * Reads the dependencies of a project, those that it manages for its modules too. Properties of the file itself stand in versions
 * (https://maven.apache.org/pom.html#properties); what a parent defines elsewhere is not known.
 */
export const read = dependencyReader({
  remedy: 'Fix pom.xml. Maven cannot read it.',
  limit: mostCharactersByHand,
  extract: (text): Extract => {
    const { elements, flaws } = xmlElements(text);
    const properties = new Map(
      elements.flatMap(({ name, parent, text: value }) => (parent?.name === 'properties' ? [[name, value.trim()] as const] : [])),
    );
    const found = elements.filter(({ name, parent }) => name === 'dependency' && parent?.name === 'dependencies');
    return { dependencies: [], serverPackages: found.flatMap((each) => packageOf(each, elements, properties)), flaws };
  },
});

function packageOf(
  dependency: XmlElement,
  elements: readonly XmlElement[],
  properties: ReadonlyMap<string, string>,
): readonly FoundPackage[] {
  const child = (name: string): XmlElement | undefined =>
    elements.find((element) => element.parent === dependency && element.name === name);
  const artifact = child('artifactId');
  const group = child('groupId');
  if (artifact === undefined || group === undefined) return [];
  const version = resolved(child('version')?.text.trim() ?? null, properties);
  const name = `${group.text.trim()}:${artifact.text.trim()}`;
  const range = version === null ? null : mavenRange(version);
  return [{ name, ecosystem: 'maven', basis: 'required', version, range, offset: artifact.offset }];
}

/** Properties that name others are followed so far. */
const deepest = 5;

function resolved(version: string | null, properties: ReadonlyMap<string, string>, depth = 0): string | null {
  const name = version === null ? undefined : /^\$\{([^}]+)\}$/.exec(version)?.[1];
  if (name === undefined) return version;
  const value = properties.get(name);
  return value === undefined || depth >= deepest ? null : resolved(value, properties, depth + 1);
}
