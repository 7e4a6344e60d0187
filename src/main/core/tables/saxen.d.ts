/** The part of saxen (MIT) that is used here; the package ships no types. */
declare module 'saxen' {
  type Attributes = Record<string, string | undefined>;

  export class Parser {
    on(
      event: 'openTag',
      handler: (name: string, attributes: () => Attributes, decode: (text: string) => string) => void,
    ): this;
    on(event: 'closeTag', handler: (name: string) => void): this;
    on(event: 'text', handler: (text: string, decode: (text: string) => string) => void): this;
    on(event: 'cdata', handler: (text: string) => void): this;
    on(event: 'error' | 'warn', handler: (error: Error) => void): this;
    write(xml: string): this;
    end(): Error | undefined;
    stop(): void;
  }
}
