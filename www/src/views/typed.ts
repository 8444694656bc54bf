// What is typed into a field for a number.

export interface Field {
  /** What stands in the field now. */
  readonly value: number;
  /** The number that a text means, if it means one that is admitted. */
  readonly read: (text: string) => number | undefined;
  readonly write: (value: number) => string;
  /** Tells whether the number was taken. */
  readonly set: (value: number) => boolean;
  /** Tells what was wrong with a text. */
  readonly wrong: (text: string) => void;
}

/** Takes what was typed; the field then shows the number that holds, written the page's way. */
export function taken({ value, read, write, set, wrong }: Field): (event: Event) => void {
  return ({ target }) => {
    const input = target as HTMLInputElement;
    const typed = read(input.value);
    if (typed === undefined) wrong(input.value.slice(0, 40));
    input.value = write(typed !== undefined && set(typed) ? typed : value);
  };
}

/** A field that may be left empty. */
export interface OpenField extends Omit<Field, "value" | "set"> {
  readonly value: number | undefined;
  readonly set: (value: number | undefined) => boolean;
}

/** Takes what was typed; an empty field takes the number away. */
export function takenOrLeft(field: OpenField): (event: Event) => void {
  const { value, read, write, set, wrong } = field;
  return ({ target }) => {
    const input = target as HTMLInputElement;
    const text = input.value.trim();
    const typed = text === "" ? undefined : read(text);
    const means = text === "" || typed !== undefined;
    if (!means) wrong(text.slice(0, 40));
    const now = means && set(typed) ? typed : value;
    input.value = now === undefined ? "" : write(now);
  };
}
