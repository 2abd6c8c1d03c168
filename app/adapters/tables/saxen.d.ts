/** The part of saxen we use; the package brings no types. */
declare module 'saxen' {
  type Decode = (text: string) => string;
  export class Parser {
    on(event: 'error', handle: (error: Error) => void): Parser;
    on(event: 'openTag', handle: (name: string, attributes: () => Readonly<Record<string, string>>, decode: Decode) => void): Parser;
    on(event: 'closeTag', handle: (name: string) => void): Parser;
    on(event: 'text', handle: (value: string, decode: Decode) => void): Parser;
    on(event: 'cdata', handle: (value: string) => void): Parser;
    parse(xml: string): Parser;
  }
}
