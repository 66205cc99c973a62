import type { Call, Expression, ObjectLiteral } from '../../model/expression.js';
import type { Declaration, FunctionDeclaration, Module, Statement, TypeDeclaration } from '../../model/module.js';
import type { Place } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import type { XmlFlaw } from './xml-elements.js';

/** A field that a document of views shows. */
export interface DocumentField {
  /** The name of its element. */
  readonly element: string;
  /** The type that loads the document and has the field; null where none is named. */
  readonly type: string | null;
  /** The property of that type that has it; null where code does not reach it by name. */
  readonly property: string | null;
  /** Whether the document declares the property: code of the type has no declaration of it. */
  readonly declaresProperty: boolean;
  /** What the document says of it: a text, or what it is bound to. */
  readonly given: readonly { readonly key: string; readonly value: string | Expression }[];
  readonly place: Place;
}

/** A document of views, and how its language's code names the object that it runs on. */
export interface ViewDocument {
  readonly file: string;
  readonly self: string;
  readonly fields: readonly DocumentField[];
  readonly flaws: readonly XmlFlaw[];
  placeAt(offset: number): Place;
}

/**
 * What a document of views does, as code of the types that load it: each makes an element with an object of what it is given, as a call
 * of `<name>`, which no code can name, and puts it in the property that has it.
 */
export function moduleOfViews(document: ViewDocument): Module {
  const { file, self, fields } = document;
  return {
    file,
    statements: fields.flatMap((field) => {
      const members = membersOf(self, field);
      return field.type === null ? members : [typeWith(field.type, members, field.place)];
    }),
    recovered: [],
    problems: document.flaws.map((flaw) => damaged(flaw, document)),
  };
}

/** The view makes an element with an object of what it is given, as a call of `<name>`, which no code can name. */
export function elementCall(name: string, entries: ObjectLiteral['entries'], place: Place): Call {
  return {
    kind: 'call',
    callee: { kind: 'name', name: `<${name}>`, place },
    arguments: [{ label: null, value: { kind: 'object', entries, computed: [], place } }],
    place,
  };
}

function membersOf(self: string, field: DocumentField): readonly Statement[] {
  const { element, property, given, place } = field;
  const entries = given.map(({ key, value }) => {
    const entry: Expression = typeof value === 'string' ? { kind: 'literal', value, place } : value;
    return { key, value: entry, place };
  });
  const call = elementCall(element, entries, place);
  const statement: Statement =
    property === null ? { kind: 'expression', expression: call, place } : assign(self, property, call, place);
  return [
    ...(field.declaresProperty && property !== null ? [declare(property, element, place)] : []),
    viewFunction([statement], place),
  ];
}

function declare(name: string, type: string, place: Place): Declaration {
  return { kind: 'declaration', declares: 'property', name, type, value: null, wrapper: null, place };
}

function assign(self: string, property: string, value: Expression, place: Place): Statement {
  const target: Expression = { kind: 'member', object: { kind: 'name', name: self, place }, name: property, place };
  return { kind: 'expression', expression: { kind: 'assignment', operator: '=', target, value, place }, place };
}

function typeWith(name: string, members: readonly Statement[], place: Place): TypeDeclaration {
  return { kind: 'type', name, inherits: [], declaresOnly: false, adds: true, members, place };
}

/** What a view runs, as a function that nothing calls. */
export function viewFunction(body: readonly Statement[], place: Place): FunctionDeclaration {
  // No code can call it: its name is none that one can write.
  const name = `view ${String(place.line)}:${String(place.column)}`;
  return {
    ...{ kind: 'function', name, parameters: [], body, returns: null, accessor: null },
    ...{ isStatic: false, hasBody: true, place },
  };
}

function damaged({ offset, message }: XmlFlaw, { placeAt }: ViewDocument): Problem {
  return {
    kind: 'partial',
    place: placeAt(offset),
    message,
    remedy: 'Fix the XML, or list the file under exclude in app-privacy.yaml.',
  };
}
