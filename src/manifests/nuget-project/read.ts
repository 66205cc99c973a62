import { nugetRange } from '../../versions/nuget.js';
import { dependencyReader, mostCharactersByHand, type Extract, type FoundDependency } from '../dependency-reader.js';
import { childrenNamed, xmlElements, type XmlElement, type XmlElements } from '../xml-elements.js';

/**
 * Reads `PackageReference` of a project, `PackageVersion` of Directory.Packages.props and `package` of packages.config
 * (https://learn.microsoft.com/en-us/nuget/consume-packages/package-references-in-project-files).
 */
export const read = dependencyReader({
  remedy: 'Fix the XML. Check it with `dotnet restore`.',
  limit: mostCharactersByHand,
  extract: (text): Extract => {
    const xml = xmlElements(text);
    return { dependencies: xml.elements.flatMap((element) => packageOf(xml, element)), flaws: xml.flaws };
  },
});

/** Elements that name a package, with the attributes that hold its name. */
const names: Readonly<Record<string, readonly string[]>> = {
  PackageReference: ['Include', 'Update'],
  PackageVersion: ['Include', 'Update'],
  package: ['id'],
};

function packageOf(xml: XmlElements, element: XmlElement): readonly FoundDependency[] {
  const name = (names[element.name] ?? []).flatMap((attribute) => element.attributes.get(attribute) ?? [])[0];
  if (name === undefined || isForOthers(element)) return [];
  const written = ['Version', 'VersionOverride'].flatMap(
    (key) => element.attributes.get(key) ?? childrenNamed(xml, element, key)[0]?.text.trim() ?? [],
  );
  const version = written.at(-1) ?? element.attributes.get('version') ?? null;
  const range = version === null ? null : nugetRange(version);
  // packages.config lists what is installed.
  const basis = element.name === 'package' ? 'resolved' : 'required';
  return [{ name, ecosystem: 'nuget', basis, version, range, url: null, offset: element.offset }];
}

/** Whether an element counts only where the app is built for another platform. */
function isForOthers(element: XmlElement): boolean {
  for (let each: XmlElement | null = element; each !== null; each = each.parent) {
    const condition = each.attributes.get('Condition') ?? '';
    if (/android|windows|tizen|maccatalyst|macos|uap/i.test(condition) && !/ios/i.test(condition) && !condition.includes('!='))
      return true;
  }
  return false;
}
