// Made by envelope-runtime from the API's catalogue: changes get lost.
/* eslint-disable */

/** The codes of errors. */
export type Code = "NO_CREDIT" | "NO_USER" | "INVALID" | "BAD_REQUEST" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE" | "UNPROCESSABLE_ENTITY" | "INTERNAL_SERVER_ERROR";

/** The HTTP status of each code. */
export const STATUS = {
  "NO_CREDIT": 402,
  "NO_USER": 404,
  "INVALID": 422,
  "BAD_REQUEST": 400,
  "NOT_FOUND": 404,
  "METHOD_NOT_ALLOWED": 405,
  "PAYLOAD_TOO_LARGE": 413,
  "UNSUPPORTED_MEDIA_TYPE": 415,
  "UNPROCESSABLE_ENTITY": 422,
  "INTERNAL_SERVER_ERROR": 500,
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

/** One who pays. */
export type User = {
  name: string;
  invited_by: User | null;
};

export type Took = {
  ms: number;
};

export type NoCreditBody = {
  code: "NO_CREDIT";
  message: string;
  details: {
    balance: number;
    limit?: number;
  };
};

export type NoUserBody = {
  code: "NO_USER";
  message: "Nobody is here";
  details: {
    user: User;
  };
};

export type InvalidBody = {
  code: "INVALID";
  fields?: Array<{
    field?: string;
    message: string;
  }>;
  message?: "Some fields are invalid";
};

export type BadRequestBody = {
  code: "BAD_REQUEST";
  message: string;
};

export type NotFoundBody = {
  code: "NOT_FOUND";
  message: string;
};

export type MethodNotAllowedBody = {
  code: "METHOD_NOT_ALLOWED";
  message: string;
};

export type PayloadTooLargeBody = {
  code: "PAYLOAD_TOO_LARGE";
  message: string;
};

export type UnsupportedMediaTypeBody = {
  code: "UNSUPPORTED_MEDIA_TYPE";
  message: string;
};

export type UnprocessableEntityBody = {
  code: "UNPROCESSABLE_ENTITY";
  message: string;
};

export type InternalServerErrorBody = {
  code: "INTERNAL_SERVER_ERROR";
  message: string;
};

/** The body of an error. */
export type ErrorBody =
  | NoCreditBody
  | NoUserBody
  | InvalidBody
  | BadRequestBody
  | NotFoundBody
  | MethodNotAllowedBody
  | PayloadTooLargeBody
  | UnsupportedMediaTypeBody
  | UnprocessableEntityBody
  | InternalServerErrorBody;

/** The bodies of each code. */
export type Bodies = {
  "NO_CREDIT": NoCreditBody;
  "NO_USER": NoUserBody;
  "INVALID": InvalidBody;
  "BAD_REQUEST": BadRequestBody;
  "NOT_FOUND": NotFoundBody;
  "METHOD_NOT_ALLOWED": MethodNotAllowedBody;
  "PAYLOAD_TOO_LARGE": PayloadTooLargeBody;
  "UNSUPPORTED_MEDIA_TYPE": UnsupportedMediaTypeBody;
  "UNPROCESSABLE_ENTITY": UnprocessableEntityBody;
  "INTERNAL_SERVER_ERROR": InternalServerErrorBody;
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
