import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import { bundledPackages } from './bundled-packages.mjs';
import { folderOf, grammars } from './grammars/copy.mjs';

const licenses = new Contrib.License.Factories.LicenseFactory();

/**
 * The software bill of materials of what the package carries and npm does not list: the libraries in its bundle, and its grammars.
 * It has no time and no serial number, so that the same sources make the same bytes.
 * @param root The package's folder.
 * @param inputs The paths of the bundle's input files, relative to it: the keys of the bundler's metafile.
 * @returns CycloneDX 1.6 as JSON. Source: https://cyclonedx.org/docs/1.6/json/
 */
export function billOfMaterials(root, inputs) {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const component = npmComponent(Enums.ComponentType.Application, own);
  const libraries = bundledPackages(root, inputs).map((each) => npmComponent(Enums.ComponentType.Library, each));
  // Two packages can each have brought the same version of a third.
  const once = new Map(libraries.map((each) => [each.bomRef.value, each]));
  const parts = [...once.values(), ...grammars.map(grammarComponent)];
  for (const part of parts) component.dependencies.add(part.bomRef);
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component }), components: new Models.ComponentRepository(parts) });
  const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(factory).serialize(bom, { sortLists: true, space: 2 })}\n`;

  function grammarComponent({ file, package: from, path, grammar, license }) {
    const { version } = JSON.parse(readFileSync(join(folderOf(from), 'package.json'), 'utf8'));
    const bytes = readFileSync(join(folderOf(from), path));
    return new Models.Component(Enums.ComponentType.File, `grammars/${file}`, {
      bomRef: `grammars/${file}`,
      version,
      description: `Compiled in ${from} ${version}`,
      licenses: new Models.LicenseRepository([licenses.makeFromString(license)]),
      hashes: new Models.HashDictionary([[Enums.HashAlgorithm['SHA-256'], createHash('sha256').update(bytes).digest('hex')]]),
      externalReferences: new Models.ExternalReferenceRepository([
        new Models.ExternalReference(grammar, Enums.ExternalReferenceType.VCS),
      ]),
    });
  }
}

function npmComponent(type, { name, version, description, license }) {
  const [group, own] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const purl = new PackageURL('npm', group, own, version).toString();
  return new Models.Component(type, own, {
    bomRef: purl,
    group,
    version,
    description,
    purl,
    licenses: new Models.LicenseRepository([licenses.makeFromString(license)]),
  });
}
