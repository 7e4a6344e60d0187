/** More different texts than this are no list of choices, and remembering them would only cost memory. */
const MOST = 2_000;

/** Wraps a pure reader of a text so that a text seen before is not read again. */
export function remember<Value>(read: (text: string) => Value): (text: string) => Value {
  const seen = new Map<string, Value>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined || seen.has(text)) return known as Value;
    const value = read(text);
    if (seen.size < MOST) seen.set(text, value);
    return value;
  };
}
