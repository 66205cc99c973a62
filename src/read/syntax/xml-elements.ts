import { SaxesParser } from 'saxes';

/** An element of an XML file. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The element that it is in, or null. */
  readonly parent: XmlElement | null;
  /** Its own text, without that of the elements in it. */
  readonly text: string;
  /** 0-based offset of its start tag. */
  readonly offset: number;
}

/** Where a file is no XML: a 0-based offset, and what is wrong there as a sentence. */
export interface XmlFlaw {
  readonly offset: number;
  readonly message: string;
}

/** The elements of a file, in the order of their start tags. */
export interface XmlElements {
  readonly elements: readonly XmlElement[];
  /** Where the file is no XML: only the first place, as what follows are mostly its consequences. */
  readonly flaws: readonly XmlFlaw[];
}

/** Elements nested deeper are not read. */
const deepest = 100;

/**
 * Reads the elements of an XML file that a person or a tool wrote. Entities that a DOCTYPE declares are never expanded.
 * @param text The text of the file, without a byte order mark.
 */
export function xmlElements(text: string): XmlElements {
  const parser = new SaxesParser({ position: false });
  const elements: XmlElement[] = [];
  const open: (XmlElement & { text: string })[] = [];
  const flaws: XmlFlaw[] = [];
  parser.on('error', ({ message }) => {
    if (flaws.length === 0)
      flaws.push({ offset: Math.max(0, parser.position - 1), message: `The XML is damaged: ${sentence(message)}` });
  });
  parser.on('opentag', ({ name, attributes }) => {
    const offset = Math.max(0, text.lastIndexOf(`<${name}`, parser.position - 1));
    const element = { name, attributes: new Map(Object.entries(attributes)), parent: open.at(-1) ?? null, text: '', offset };
    if (open.length < deepest) elements.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (part: string): void => {
    const innermost = open.at(-1);
    if (innermost !== undefined) innermost.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  return { elements, flaws };
}

function sentence(message: string): string {
  return `${message.replace(/^\d+:\d+: /, '').replace(/\.+$/, '')}.`;
}

/** The elements of a name that are directly in another one. */
export function childrenNamed({ elements }: XmlElements, parent: XmlElement, name: string): readonly XmlElement[] {
  return elements.filter((element) => element.parent === parent && element.name === name);
}
