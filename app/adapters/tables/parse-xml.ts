import { Parser } from 'saxen';

type Attributes = Readonly<Record<string, string>>;
export type XmlHandlers = {
  /** attributes are read only when asked for; names come without a prefix. */
  readonly open?: (tag: string, attributes: () => Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (tag: string) => void;
};

/** Walks through XML. A document type is passed over and entities of its own are left as they are, so nothing in it can swell. Throws where the XML is broken. */
export function parseXml(xml: string, { open, text, close }: XmlHandlers): void {
  const parser = new Parser();
  parser.on('error', (error) => {
    throw error;
  });
  if (open) parser.on('openTag', (name, read, decode) => open(bare(name), () => attributesOf(read(), decode)));
  if (close) parser.on('closeTag', (name) => close(bare(name)));
  if (text) {
    parser.on('text', (value, decode) => text(decode(value)));
    parser.on('cdata', (value) => text(value));
  }
  parser.parse(xml);
}

function attributesOf(raw: Attributes, decode: (text: string) => string): Attributes {
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [bare(name), decode(value)]));
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
