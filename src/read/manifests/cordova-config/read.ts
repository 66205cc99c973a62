import type { Declaration, InfoPlist } from '../../../model/declaration.js';
import type { Problem } from '../../../model/problem.js';
import type { ManifestContent, ManifestContents } from '../manifest.js';
import { lineIndex, type TextPosition } from '../text-position.js';
import { isUsageDescriptionKey, usageDescription } from '../usage-description.js';
import { childrenNamed, xmlElements, type XmlElement, type XmlElements } from '../../syntax/xml-elements.js';

const nothing: ManifestContents = { dependencies: [], declarations: [], problems: [] };

/**
 * Reads a Cordova app's config.xml: the purpose strings that `edit-config` and `config-file` write into Info.plist, and by what the app
 * is known (https://cordova.apache.org/docs/en/latest/config_ref/). Which versions plugins have, package.json tells.
 * @param file Path relative to the root.
 */
export function read(file: string, { text }: ManifestContent): ManifestContents {
  // Other tools have a file of this name too.
  if (!/<widget[\s>]/.test(text)) return nothing;
  const xml = xmlElements(text);
  const position = lineIndex(text);
  const [root] = xml.elements;
  if (root?.name !== 'widget') return { ...nothing, problems: problemsOf(file, xml, position) };
  const declarations = xml.elements
    .filter((element) => !isForOthers(element))
    .flatMap((element): readonly Declaration[] => {
      const key = keyOf(element);
      if (key === null) return [];
      const value = childrenNamed(xml, element, 'string')[0];
      const textPosition = value === undefined ? null : position(value.offset);
      return [usageDescription(key, value?.text.trim() ?? '', 'project-generator', file, position(element.offset), textPosition)];
    });
  return {
    dependencies: [],
    declarations: [...declarations, identityOf(file, xml, root, position)],
    problems: problemsOf(file, xml, position),
  };
}

/** Whether an element is inside of what another platform alone is built with. */
function isForOthers(element: XmlElement): boolean {
  for (let each: XmlElement | null = element; each !== null; each = each.parent)
    if (each.name === 'platform' && each.attributes.get('name') !== 'ios') return true;
  return false;
}

/** The key of Info.plist that an element writes, if it holds a purpose string; else null. */
function keyOf({ name, attributes }: XmlElement): string | null {
  const [file, key] =
    name === 'edit-config'
      ? [attributes.get('file'), attributes.get('target')]
      : name === 'config-file'
        ? [attributes.get('target'), attributes.get('parent')]
        : [];
  return file !== undefined && key !== undefined && /Info\.plist$/.test(file) && isUsageDescriptionKey(key) ? key : null;
}

function identityOf(file: string, xml: XmlElements, root: XmlElement, position: (offset: number) => TextPosition): InfoPlist {
  const of = (name: string): string | null => root.attributes.get(name) ?? null;
  return {
    kind: 'info-plist',
    name: childrenNamed(xml, root, 'name')[0]?.text.trim() ?? null,
    bundleId: of('ios-CFBundleIdentifier') ?? of('id'),
    version: of('version'),
    isApp: true,
    isExtension: false,
    extensionPoint: null,
    place: { file, ...position(root.offset) },
  };
}

function problemsOf(file: string, { flaws }: XmlElements, position: (offset: number) => TextPosition): readonly Problem[] {
  return flaws.map(({ offset, message }) => {
    return {
      kind: 'incomplete',
      place: { file, ...position(offset) },
      message,
      remedy: 'Fix config.xml. Cordova cannot read it.',
    };
  });
}
