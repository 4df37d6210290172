// Made by envelope-runtime from the API's catalogue: changes get lost.
/* eslint-disable */

/** The codes of errors. */
export type Code = -2 | -3 | -4;

/** The HTTP status of each code. */
export const STATUS = {
  /** One or more mandatory fields in the request are missing or not valid. */
  "-2": 400,
  /** The terminal is not known. */
  "-3": 401,
  /** The request is valid. */
  "-4": 500,
} as const;

/** The body of a success. */
export type Success<T> = {
  statusCode: string | number | 1;
  remark: string | "Success";
  data: T;
  errors: Array<never>;
};

/** The body of a page. */
export type Page<T> = {
  statusCode: 1;
  remark: string | "Success";
  data: Array<T>;
  errors: Array<never>;
};

/** One or more mandatory fields in the request are missing or not valid. */
export type FieldsBody = {
  statusCode: -2;
  remark: "one or more mandatory fields are missing";
  data: null;
  errors: Array<{
    errorCode: string | number | null;
    fieldName: string | null;
    errorMessage: string;
  }>;
};

/** The terminal is not known. */
export type UnauthorizedBody = {
  statusCode: -3;
  remark: "Unauthorized terminal";
  data: null;
  errors: Array<never>;
};

/** The request is valid. */
export type DatabaseBody = {
  statusCode: -4;
  remark: "Server error while connecting to the database";
  data: null;
  errors: Array<never>;
};

/** The body of an error. */
export type ErrorBody =
  | FieldsBody
  | UnauthorizedBody
  | DatabaseBody;

/** The bodies of each code. */
export type Bodies = {
  "-2": FieldsBody;
  "-3": UnauthorizedBody;
  "-4": DatabaseBody;
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
  return Object.keys(STATUS).includes(String(at(answer, "statusCode")));
}

/** True if the answer is the body of an error with this code. */
export function isCode<T, C extends Code>(answer: Answer<T>, code: C): answer is Bodies[`${C}`] {
  return isError(answer) && at(answer, "statusCode") === code;
}
