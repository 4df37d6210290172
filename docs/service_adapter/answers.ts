// Made by envelope-runtime from the API's catalogue: changes get lost.
/* eslint-disable */

/** The codes of errors. */
export type Code = "ER101";

/** The HTTP status of each code. */
export const STATUS = {
  /** The authentication key is unknown, or was revoked. */
  "ER101": 401,
} as const;

/** The body of a success. */
export type Success<T> = {
  status: true;
  code: string | number | "00";
  message: string | null;
  data: T;
};

/** The body of a page. */
export type Page<T> = {
  status: true;
  code: "00";
  message: string | "OK";
  data: Array<T>;
};

/** The authentication key is unknown, or was revoked. */
export type InvalidKeyBody = {
  status: false;
  code: "ER101";
  message: "Invalid authentication key, check your api key";
  data: Record<string, never>;
};

/** The body of an error. */
export type ErrorBody =
  | InvalidKeyBody;

/** The bodies of each code. */
export type Bodies = {
  "ER101": InvalidKeyBody;
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
  return at(answer, "status") === false;
}

/** True if the answer is the body of an error with this code. */
export function isCode<T, C extends Code>(answer: Answer<T>, code: C): answer is Bodies[`${C}`] {
  return isError(answer) && at(answer, "code") === code;
}
