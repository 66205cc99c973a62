import { nugetRange } from '../../../catalog/versions/nuget.js';
import { dependencyReader, mostCharactersByHand, type Extract, type FoundDependency } from '../dependency-reader.js';
import type { FoundPackage } from '../server-packages.js';
import { childrenNamed, xmlElements, type XmlElement, type XmlElements } from '../../syntax/xml-elements.js';

/**
 * Reads `PackageReference` of a project, `PackageVersion` of Directory.Packages.props and `package` of packages.config
 * (https://learn.microsoft.com/en-us/nuget/consume-packages/package-references-in-project-files).
 */
export const read = dependencyReader({
  remedy: 'Fix the XML. Check it with `dotnet restore`.',
  limit: mostCharactersByHand,
  extract: (text): Extract => {
    const xml = xmlElements(text);
    const dependencies = xml.elements.flatMap((element) => packageOf(xml, element));
    if (!isOfServer(xml)) return { dependencies, flaws: xml.flaws };
    const serverPackages = dependencies.map(({ name, basis, version, range, offset }): FoundPackage => {
      return { ecosystem: 'nuget', name, basis, version, range: range ?? null, offset };
    });
    return { dependencies: [], serverPackages, flaws: xml.flaws };
  },
});

/** Project SDKs of servers: no app is built with them (https://learn.microsoft.com/en-us/dotnet/core/project-sdk/overview). */
const serverSdk = /^Microsoft\.NET\.Sdk\.(?:Web|Worker)\b|^Microsoft\.Azure\.Functions\b|^Aspire\./;

/** Whether a project is a server's: by its SDK, or as a program for .NET itself, which no phone runs. */
function isOfServer({ elements }: XmlElements): boolean {
  const sdk = elements.find(({ name, parent }) => name === 'Project' && parent === null)?.attributes.get('Sdk') ?? '';
  if (serverSdk.test(sdk)) return true;
  const valuesOf = (...names: readonly string[]): readonly string[] =>
    elements.filter(({ name }) => names.includes(name)).map(({ text }) => text.trim());
  const frameworks = valuesOf('TargetFramework', 'TargetFrameworks').flatMap((text) => text.split(';'));
  const isProgram = valuesOf('OutputType').some((text) => text.toLowerCase() === 'exe');
  return (
    isProgram && frameworks.length > 0 && frameworks.every((framework) => /^net(?:coreapp)?\d+(?:\.\d+)*$/.test(framework.trim()))
  );
}

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
