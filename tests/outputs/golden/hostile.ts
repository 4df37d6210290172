// Made by envelope-runtime from the API's catalogue: changes get lost.
/* eslint-disable */

/** The codes of errors. */
export type Code = "__proto__" | "a\"b\\c d";

/** The HTTP status of each code. */
export const STATUS = {
  /** *\/ export const broken = 1; /* */
  ["__proto__"]: 400,
  /** @deprecated *\/ // *\/ */
  "a\"b\\c d": 400,
} as const;

/** The body of a success. */
export type Success<T> = {
  data: T;
  took: Took;
};

/** The body of a page. */
export type Page<T> = {
  data: Array<T>;
  took: Took;
};

export type Took = {
  ms: number;
};

/** *\/ export const broken = 1; /* */
export type ProtoBody = {
  code: "__proto__";
  message: "\"; export const broken = 1; //\n`${broken}`";
};

/** @deprecated *\/ // *\/ */
export type QuotedBody = {
  code: "a\"b\\c d";
  message: "b";
};

/** The body of an error. */
export type ErrorBody =
  | ProtoBody
  | QuotedBody;

/** The bodies of each code. */
export type Bodies = {
  "__proto__": ProtoBody;
  "a\"b\\c d": QuotedBody;
};

/** What the API answers. */
export type Answer<T> = Success<T> | ErrorBody;

const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );

/** True if the answer is the body of an error. */
export function isError<T>(answer: Answer<T>): answer is ErrorBody {
  return at(answer, "code") !== undefined;
}

/** True if the answer is the body of an error with this code. */
export function isCode<T, C extends Code>(answer: Answer<T>, code: C): answer is Bodies[`${C}`] {
  return isError(answer) && at(answer, "code") === code;
}
