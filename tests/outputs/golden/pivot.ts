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
  message: string | null;
  data: T[];
  pagination?: {
    page?: number;
    perPage?: number;
    totalItems?: number;
    totalPages?: number;
  };
};

type ErrorBody<C extends string | number | null> = {
  code: C;
  message: string;
  error?: {
    type?: unknown;
    [key: string]: unknown;
  };
};

/** The body of an error. */
export type Error =
  /** The request was missing required parameters. */
  | ErrorBody<"invalid_request">
  /** The payment was not found. */
  | ErrorBody<"payment_not_found">
  /** Authentication failed or the user has no permission for the requested operation. */
  | ErrorBody<"unauthorized">
  /** The requested method is not supported for the resource. */
  | ErrorBody<"method_not_allowed">
  /** The request took longer than 60 seconds. */
  | ErrorBody<"request_timeout">
  /** An unexpected condition prevented the server from fulfilling the request. */
  | ErrorBody<"internal_error">;
