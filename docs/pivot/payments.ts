// Made by envelope-runtime from the API's catalogue: changes get lost.
/* eslint-disable */

/** The codes of errors. */
export type Code = "invalid_request" | "payment_not_found" | "unauthorized" | "method_not_allowed" | "request_timeout" | "internal_error";

/** The HTTP status of each code. */
export const STATUS = {
  /** The request was missing required parameters. */
  "invalid_request": 400,
  /** The payment was not found. */
  "payment_not_found": 404,
  /** Authentication failed or the user has no permission for the requested operation. */
  "unauthorized": 401,
  /** The requested method is not supported for the resource. */
  "method_not_allowed": 405,
  /** The request took longer than 60 seconds. */
  "request_timeout": 408,
  /** An unexpected condition prevented the server from fulfilling the request. */
  "internal_error": 500,
} as const;

/** The body of a success. */
export type Success<T> = {
  code: string | number | "00";
  message: string | null;
  data: T;
};

/** The body of a page. */
export type Page<T> = {
  code: "00";
  message: string | "OK";
  data: Array<T>;
  pagination?: {
    page?: number;
    perPage?: number;
    totalItems?: number;
    totalPages?: number;
  };
};

/** The request was missing required parameters. */
export type MissingParameterBody = {
  code: "invalid_request";
  message: string;
  error: {
    type: "API_ERROR";
    parameter: string;
  };
};

/** The payment was not found. */
export type NotFoundBody = {
  code: "payment_not_found";
  message: string;
};

/** Authentication failed or the user has no permission for the requested operation. */
export type UnauthorizedBody = {
  code: "unauthorized";
  message: "Authentication failed";
};

/** The requested method is not supported for the resource. */
export type MethodNotAllowedBody = {
  code: "method_not_allowed";
  message: string;
};

/** The request took longer than 60 seconds. */
export type TimeoutBody = {
  code: "request_timeout";
  message: "The request took longer than 60 seconds";
  error: {
    type: "GATEWAY_ERROR";
  };
};

/** An unexpected condition prevented the server from fulfilling the request. */
export type InternalBody = {
  code: "internal_error";
  message: "Internal server error";
  error: {
    type: "GATEWAY_ERROR";
  };
};

/** The body of an error. */
export type ErrorBody =
  | MissingParameterBody
  | NotFoundBody
  | UnauthorizedBody
  | MethodNotAllowedBody
  | TimeoutBody
  | InternalBody;

/** The bodies of each code. */
export type Bodies = {
  "invalid_request": MissingParameterBody;
  "payment_not_found": NotFoundBody;
  "unauthorized": UnauthorizedBody;
  "method_not_allowed": MethodNotAllowedBody;
  "request_timeout": TimeoutBody;
  "internal_error": InternalBody;
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
  return Object.keys(STATUS).includes(String(at(answer, "code")));
}

/** True if the answer is the body of an error with this code. */
export function isCode<T, C extends Code>(answer: Answer<T>, code: C): answer is Bodies[`${C}`] {
  return isError(answer) && at(answer, "code") === code;
}
