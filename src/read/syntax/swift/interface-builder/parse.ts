import { groupBy } from '../../../../model/group-by.js';
import type { Source } from '../../../../model/source.js';
import { linePlaces } from '../../line-places.js';
import { lower } from '../../lower/index.js';
import { moduleOfViews, type DocumentField } from '../../view-module.js';
import { xmlElements, type XmlElement } from '../../xml-elements.js';
import { scoping } from '../scoping.js';

/** Documents of iOS name its framework; those of macOS have fields of the same names. */
const ofUiKit = /\bCocoaTouch\b/;

const fields: ReadonlySet<string> = new Set(['textField', 'textView', 'searchBar']);

/**
 * Reads the fields of a storyboard or nib, as code of the class whose outlets they are.
 * @param file Path relative to the root, for places.
 * @param text The file's text.
 */
export function parse(file: string, text: string): Source {
  const { elements, flaws } = xmlElements(text);
  const isRead = ofUiKit.test(elements[0]?.attributes.get('type') ?? '');
  const outlets = isRead ? outletsIn(elements) : new Map<string, Outlet>();
  const partsOf = groupBy(isRead ? elements : [], ({ parent }) => parent);
  const placeAt = linePlaces(file, text);
  const shown = isRead ? elements.filter((each) => fields.has(each.name) && each.attributes.get('editable') !== 'NO') : [];
  const read = shown.map((element): DocumentField => {
    const outlet = outlets.get(element.attributes.get('id') ?? '');
    const { type = null, property = null } = outlet ?? {};
    const given = givenTo(element, partsOf.get(element) ?? [], property);
    return { element: element.name, type, property, declaresProperty: false, given, place: placeAt(element.offset) };
  });
  return lower(moduleOfViews({ file, self: 'self', fields: read, flaws, placeAt }), scoping);
}

/** The property that code reaches a view by, and the class that has it. */
interface Outlet {
  readonly type: string;
  readonly property: string;
}

/** The outlets of classes of the project, by the ids of the views. */
function outletsIn(elements: readonly XmlElement[]): ReadonlyMap<string, Outlet> {
  return new Map(
    elements.flatMap(({ name, attributes, parent }) => {
      const type = parent?.name === 'connections' ? parent.parent?.attributes.get('customClass') : undefined;
      const [property, destination] = [attributes.get('property'), attributes.get('destination')];
      const isOutlet = name === 'outlet' && type !== undefined && property !== undefined && destination !== undefined;
      return isOutlet ? [[destination, { type, property }] as const] : [];
    }),
  );
}

/** What the document says of a field: its placeholder, its keyboard, and what a person is expected to enter. */
function givenTo(element: XmlElement, parts: readonly XmlElement[], property: string | null): DocumentField['given'] {
  const within = (name: string): ReadonlyMap<string, string> =>
    parts.find((each) => each.name === name)?.attributes ?? new Map<string, string>();
  const traits = within('textInputTraits');
  const isSecure = traits.get('secureTextEntry') === 'YES';
  const entries: readonly (readonly [string, string | null | undefined])[] = [
    ['placeholder', element.attributes.get('placeholder')],
    ['label', within('accessibility').get('label')],
    ['keyboardType', traits.get('keyboardType')],
    // Interface Builder writes the values of UITextContentType, which are those of HTML's autocomplete.
    ['autocomplete', traits.get('textContentType')],
    ['secureTextEntry', isSecure ? 'true' : null],
    ['name', property],
  ];
  return entries.flatMap(([key, value]) => (value === undefined || value === null ? [] : [{ key, value }]));
}
