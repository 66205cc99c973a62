import type { Expression } from '../../../../model/expression.js';
import type { Place } from '../../../../model/place.js';
import type { Source } from '../../../../model/source.js';
import { linePlaces } from '../../line-places.js';
import { lower } from '../../lower/index.js';
import { moduleOfViews, type DocumentField, type ViewDocument } from '../../view-module.js';
import { xmlElements, type XmlElement } from '../../xml-elements.js';
import { scoping } from '../scoping.js';
import { boundTo } from './bindings.js';

/** The namespaces of views that run on iOS; Windows has others (https://learn.microsoft.com/en-us/dotnet/maui/xaml/namespaces/). */
const namespaces = /^http:\/\/(?:schemas\.microsoft\.com\/dotnet\/20\d\d\/maui|xamarin\.com\/schemas\/20\d\d\/forms)\b/;

/** MAUI's own fields, and those that libraries and apps derive from them and name after them: `BorderlessEntry`, `EntryCell`. */
const fieldName = /(?:^|[:\w])(Entry|Editor|SearchBar)(?:Cell)?$/;

/**
 * Reads the fields of a XAML document, as code of the class behind it.
 * @param file Path relative to the root, for places.
 * @param text The file's text.
 */
export function parse(file: string, text: string): Source {
  const { elements, flaws } = xmlElements(text);
  const placeAt = linePlaces(file, text);
  const root = elements[0];
  const isRead = root !== undefined && namespaces.test(root.attributes.get('xmlns') ?? '');
  const type = root === undefined ? null : localName(root.attributes.get('x:Class') ?? null);
  const context = elements.find(isContext)?.name ?? null;
  const document: ViewDocument = {
    ...{ file, self: 'this', flaws, placeAt },
    fields: isRead ? elements.flatMap((element) => fieldOf(element, { type, context }, placeAt(element.offset))) : [],
  };
  return lower(moduleOfViews(document), scoping);
}

/** `Shop.Views.LoginPage`, `vm:LoginViewModel`: the name without what it is in. */
function localName(name: string | null): string | null {
  return name === null ? null : name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf(':')) + 1);
}

/** The class behind a document, and what the document itself is bound to where it says so. */
interface Behind {
  readonly type: string | null;
  readonly context: string | null;
}

function fieldOf(element: XmlElement, behind: Behind, place: Place): readonly DocumentField[] {
  const field = fieldName.exec(element.name)?.[1];
  if (field === undefined) return [];
  const { attributes } = element;
  const property = attributes.get('x:Name') ?? null;
  const bound = (name: string): Expression | null =>
    boundTo(attributes.get(name) ?? '', contextAround(element, behind, place), place);
  const entries: readonly (readonly [string, string | Expression | null | undefined])[] = [
    ['Placeholder', attributes.get('Placeholder') ?? attributes.get('Label')],
    ['Keyboard', constantIn(attributes.get('Keyboard'))],
    ['IsPassword', bound('IsPassword') ?? attributes.get('IsPassword')?.toLowerCase()],
    ['Text', bound('Text')],
    ['Name', property],
  ];
  const given = entries.flatMap(([key, value]) => (value === undefined || value === null ? [] : [{ key, value }]));
  return [{ element: field, type: behind.type, property, declaresProperty: true, given, place }];
}

/** `Email`, `{x:Static Keyboard.Email}`. */
function constantIn(value: string | undefined): string | undefined {
  return /(\w+)\}?\s*$/.exec(value ?? '')?.[1];
}

/**
 * What a view is bound to: an object of the type that the nearest view around it names, or that the document makes; else what the class
 * behind the document gives it.
 */
function contextAround(element: XmlElement, { type, context }: Behind, place: Place): Expression {
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    const named = localName(at.attributes.get('x:DataType') ?? null);
    if (named !== null) return objectOf(named.replace(/\}$/, ''), place);
  }
  const made = localName(context);
  if (made !== null) return objectOf(made, place);
  const page: Expression = type === null ? { kind: 'name', name: 'this', place } : objectOf(type, place);
  return { kind: 'member', object: page, name: bindingContext, place };
}

const bindingContext = 'BindingContext';

function objectOf(type: string, place: Place): Expression {
  return { kind: 'call', callee: { kind: 'name', name: type, place }, arguments: [], place };
}

/** `<ContentPage.BindingContext><vm:LoginViewModel /></ContentPage.BindingContext>`. */
function isContext({ parent }: XmlElement): boolean {
  return parent?.name.endsWith(`.${bindingContext}`) === true && parent.parent?.parent === null;
}
